import type { Guardrail } from "../guardrail";
import { all, fail, mustBe } from "../judge";
import { blocksOf } from "../readers/arguments";

/** LZ-EC2-02. */
export const ec2Imdsv2: Guardrail = {
  id: "LZ-EC2-02",
  title: "instances take IMDSv2 only",
  why: "With version 1 a forged request by way of the application reads the role's credentials (Security Hub EC2.8, EC2.170, CIS 5.7).",
  fix: 'set metadataOptions: { httpTokens: "required" }',
  severity: "high",
  controls: { fsbp: ["EC2.8", "EC2.170"], cis: ["5.7"] },
  types: ["aws_instance", "aws_launch_template"],
  judge({ body }) {
    const options = blocksOf(body, "metadata_options");
    return options.length === 0
      ? fail("metadata_options is not set")
      : all(options.map((each) => mustBe(each, "http_tokens", "required")));
  },
};

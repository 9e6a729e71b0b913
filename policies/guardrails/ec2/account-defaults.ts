import type { Guardrail, Judgement } from "../guardrail";
import { mayBe, mustBe } from "../judge";
import type { ResourceBody } from "../readers/terraform-json";

/** What each account setting must hold. */
const SETTINGS: Readonly<Record<string, (body: ResourceBody) => Judgement>> = {
  aws_ebs_encryption_by_default: (body) => mayBe(body, "enabled", true),
  aws_ebs_snapshot_block_public_access: (body) => mustBe(body, "state", "block-all-sharing", "block-new-sharing"),
  aws_ec2_image_block_public_access: (body) => mustBe(body, "state", "block-new-sharing"),
  aws_ec2_instance_metadata_defaults: (body) => mustBe(body, "http_tokens", "required"),
  aws_ec2_serial_console_access: (body) => mustBe(body, "enabled", false),
};

/** LZ-EC2-09. */
export const ec2AccountDefaults: Guardrail = {
  id: "LZ-EC2-09",
  title: "account settings of EC2 and EBS are on the safe side",
  why: "They hold for what no template says: encryption, IMDSv2, public sharing, the serial console (Security Hub EC2.7, EC2.182, CIS 5.1.1).",
  fix: "set the value that the finding names, or leave the resource out",
  severity: "high",
  controls: { fsbp: ["EC2.1", "EC2.7", "EC2.182"], cis: ["5.1.1", "5.7"] },
  types: Object.keys(SETTINGS),
  judge: ({ type, body }) => SETTINGS[type]?.(body),
};

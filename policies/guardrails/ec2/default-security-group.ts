import type { Guardrail } from "../guardrail";
import { fail, pass } from "../judge";
import { blocksOf, isDynamic } from "../readers/arguments";

/** LZ-EC2-07. */
export const ec2DefaultSecurityGroup: Guardrail = {
  id: "LZ-EC2-07",
  title: "default security groups let nothing in or out",
  why: "What is started without a group gets the default one (Security Hub EC2.2, CIS 5.5).",
  fix: "leave ingress and egress of the default security group out, which takes its rules away",
  severity: "high",
  controls: { fsbp: ["EC2.2"], cis: ["5.5"] },
  types: ["aws_default_security_group"],
  judge({ body }) {
    const open = ["ingress", "egress"].filter((name) => blocksOf(body, name).length > 0 || isDynamic(body, name));
    return open.length > 0 ? fail(`it has rules: ${open.join(", ")}`) : pass("it has no rules");
  },
};

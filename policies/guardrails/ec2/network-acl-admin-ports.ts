import type { Guardrail } from "../guardrail";
import { all } from "../judge";
import { blocksOf } from "../readers/arguments";
import { ADMIN_PORTS, judgeOpenPorts, ruleOf } from "./rules";

/** LZ-EC2-05. */
export const ec2NetworkAclAdminPorts: Guardrail = {
  id: "LZ-EC2-05",
  title: "no network ACL opens SSH or RDP to everybody",
  why: "The network ACL is the second fence behind a wrong security group (Security Hub EC2.21, CIS 5.2).",
  fix: "allow the ports that are needed, not all of them, or deny 22 and 3389 first and acknowledge",
  severity: "medium",
  controls: { fsbp: ["EC2.21"], cis: ["5.2"] },
  types: ["aws_network_acl", "aws_default_network_acl", "aws_network_acl_rule"],
  judge({ type, body }) {
    if (type === "aws_network_acl_rule") {
      const isInbound = body.egress !== true && body.rule_action !== "deny";
      return isInbound ? judgeOpenPorts(ruleOf(body), ADMIN_PORTS) : undefined;
    }
    const allowing = blocksOf(body, "ingress").filter(({ action }) => action !== "deny");
    return all(allowing.map((block) => judgeOpenPorts(ruleOf(block), ADMIN_PORTS)));
  },
};

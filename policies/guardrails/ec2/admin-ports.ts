import type { Guardrail } from "../guardrail";
import { all } from "../judge";
import { blocksOf } from "../readers/arguments";
import { judgeAdminPorts, ruleOf } from "./rules";

/** LZ-EC2-04. */
export const ec2AdminPorts: Guardrail = {
  id: "LZ-EC2-04",
  title: "no security group opens SSH or RDP to everybody",
  why: "Both are tried by machines within minutes; Session Manager needs no open port (Security Hub EC2.19, CIS 5.3 and 5.4).",
  fix: "take 0.0.0.0/0 and ::/0 out of rules for ports 22 and 3389, and use Session Manager",
  severity: "critical",
  controls: { fsbp: ["EC2.18", "EC2.19"], cis: ["5.3", "5.4"] },
  types: [
    "aws_security_group",
    "aws_default_security_group",
    "aws_security_group_rule",
    "aws_vpc_security_group_ingress_rule",
  ],
  judge({ type, body }) {
    if (type === "aws_security_group_rule") return body.type === "ingress" ? judgeAdminPorts(ruleOf(body)) : undefined;
    if (type === "aws_vpc_security_group_ingress_rule") return judgeAdminPorts(ruleOf(body));
    return all(blocksOf(body, "ingress").map((block) => judgeAdminPorts(ruleOf(block))));
  },
};

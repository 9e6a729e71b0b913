import type { Guardrail } from "../guardrail";
import { ADMIN_PORTS, judgeSecurityGroup, SECURITY_GROUP_TYPES } from "./rules";

/** LZ-EC2-04. */
export const ec2AdminPorts: Guardrail = {
  id: "LZ-EC2-04",
  title: "no security group opens SSH or RDP to everybody",
  why: "Both are tried by machines within minutes; Session Manager needs no open port (Security Hub EC2.19, CIS 5.3 and 5.4).",
  fix: "take 0.0.0.0/0 and ::/0 out of rules for ports 22 and 3389, and use Session Manager",
  severity: "critical",
  controls: { fsbp: ["EC2.18", "EC2.19"], cis: ["5.3", "5.4"] },
  types: SECURITY_GROUP_TYPES,
  judge: (resource) => judgeSecurityGroup(resource, ADMIN_PORTS),
};

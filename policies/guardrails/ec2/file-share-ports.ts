import type { Guardrail } from "../guardrail";
import { FILE_SHARE_PORTS, judgeSecurityGroup, SECURITY_GROUP_TYPES } from "./rules";

/** LZ-EC2-10. */
export const ec2FileSharePorts: Guardrail = {
  id: "LZ-EC2-10",
  title: "no security group opens file shares to everybody",
  why: "Worms and ransomware spread through open file shares (CIFS) and look for them all day (CIS 5.1.2).",
  fix: "take 0.0.0.0/0 and ::/0 out of rules for port 445, and reach the share through the network or a VPN",
  severity: "high",
  controls: { fsbp: ["EC2.19"], cis: ["5.1.2"] },
  types: SECURITY_GROUP_TYPES,
  judge: (resource) => judgeSecurityGroup(resource, FILE_SHARE_PORTS),
};

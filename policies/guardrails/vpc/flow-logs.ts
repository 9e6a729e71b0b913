import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";

/** LZ-VPC-01. */
export const vpcFlowLogs: Guardrail = {
  id: "LZ-VPC-01",
  title: "every VPC has a flow log",
  why: "Without it nobody can say afterwards who talked to whom (Security Hub EC2.6, CIS 3.7).",
  fix: "add a FlowLog with vpcId and trafficType ALL or REJECT",
  severity: "medium",
  controls: { fsbp: ["EC2.6"], cis: ["3.7"] },
  types: ["aws_vpc"],
  judge(vpc, stack) {
    const { own, undecided } = stack.parts(vpc, "aws_flow_log", "vpc_id");
    if (undecided) return unknown("a flow log names its VPC by reference");
    const [log] = own.filter(({ body }) => body.traffic_type !== "ACCEPT");
    return log ? pass(`${log.address} logs it`) : fail("it has no flow log of rejected traffic in the stack");
  },
};

import type { Guardrail } from "../guardrail";
import { mayBe } from "../judge";

/** LZ-ELB-05. AWS's default is defensive. */
export const elbDesync: Guardrail = {
  id: "LZ-ELB-05",
  title: "application load balancers keep ambiguous requests from their targets",
  why: "In monitor mode requests get through that two servers read in two ways (Security Hub ELB.12).",
  fix: "leave desyncMitigationMode out, or set it to defensive or strictest",
  severity: "medium",
  controls: { fsbp: ["ELB.12"], cis: [] },
  types: ["aws_lb", "aws_alb"],
  judge({ body }) {
    const { load_balancer_type: type } = body;
    if (type === "network" || type === "gateway") return undefined;
    return mayBe(body, "desync_mitigation_mode", "defensive", "strictest");
  },
};

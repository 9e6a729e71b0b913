import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { blocksOf, isReference, textsOf } from "../readers/arguments";

/** LZ-ELB-06. */
export const elbZones: Guardrail = {
  id: "LZ-ELB-06",
  title: "load balancers stand in two zones or more",
  why: "With its only zone a balancer is gone, whatever else still runs (Security Hub ELB.13).",
  fix: "name subnets of two zones or more",
  severity: "medium",
  controls: { fsbp: ["ELB.13"], cis: [] },
  types: ["aws_lb", "aws_alb"],
  judge({ body }) {
    // A reference alone may stand for a list.
    if (isReference(body.subnets)) return unknown("only Terraform knows the subnets");
    const subnets = new Set([
      ...textsOf(body.subnets),
      ...blocksOf(body, "subnet_mapping").map(({ subnet_id }) => String(subnet_id)),
    ]);
    return subnets.size >= 2 ? pass(`it has ${subnets.size} subnets`) : fail(`it has ${subnets.size} subnets`);
  },
};

import type { Guardrail } from "../guardrail";
import { mustBeTrue } from "../judge";

/** LZ-ELB-03. */
export const elbDeletionProtection: Guardrail = {
  id: "LZ-ELB-03",
  title: "load balancers are protected from deletion",
  why: "With the balancer its name goes, and whoever points to it points to nothing (Security Hub ELB.6).",
  fix: "set enableDeletionProtection: true",
  severity: "medium",
  controls: { fsbp: ["ELB.6"], cis: [] },
  types: ["aws_lb", "aws_alb"],
  judge: ({ body }) => mustBeTrue(body, "enable_deletion_protection"),
};

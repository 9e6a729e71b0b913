import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { blocksOf, isDynamic } from "../readers/arguments";

/** LZ-ROUTE53-01. */
export const route53QueryLogging: Guardrail = {
  id: "LZ-ROUTE53-01",
  title: "public hosted zones log their queries",
  why: "Queries show who asks for what, and attacks by DNS (Security Hub Route53.2).",
  fix: "add a Route53QueryLog for the zone, with a log group in us-east-1",
  severity: "medium",
  controls: { fsbp: ["Route53.2"], cis: [] },
  types: ["aws_route53_zone"],
  judge(zone, stack) {
    // A zone with a VPC is private, and logged by the VPC's resolver.
    if (blocksOf(zone.body, "vpc").length > 0 || isDynamic(zone.body, "vpc")) return undefined;
    const { own, undecided } = stack.parts(zone, "aws_route53_query_log", "zone_id");
    if (undecided) return unknown("a query log names its zone by reference");
    return own[0] ? pass(`${own[0].address} logs its queries`) : fail("it has no query log in the stack");
  },
};

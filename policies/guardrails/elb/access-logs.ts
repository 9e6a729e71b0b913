import type { Guardrail } from "../guardrail";
import { all, fail, mustBeTrue } from "../judge";
import { blocksOf } from "../readers/arguments";

/** LZ-ELB-02. */
export const elbAccessLogs: Guardrail = {
  id: "LZ-ELB-02",
  title: "load balancers log each request",
  why: "The log shows who asked for what before anything behind the balancer saw it (Security Hub ELB.5).",
  fix: "set accessLogs with enabled: true and the load balancer bucket of the log archive",
  severity: "medium",
  controls: { fsbp: ["ELB.5"], cis: [] },
  types: ["aws_lb", "aws_alb"],
  judge({ body }) {
    // Gateway load balancers have no access logs.
    if (body.load_balancer_type === "gateway") return undefined;
    const logs = blocksOf(body, "access_logs");
    return logs.length === 0 ? fail("access_logs is not set") : all(logs.map((log) => mustBeTrue(log, "enabled")));
  },
};

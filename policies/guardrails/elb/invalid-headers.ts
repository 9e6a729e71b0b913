import type { Guardrail } from "../guardrail";
import { mustBeTrue } from "../judge";

/** LZ-ELB-04. */
export const elbInvalidHeaders: Guardrail = {
  id: "LZ-ELB-04",
  title: "application load balancers drop invalid headers",
  why: "What balancer and target read in two ways smuggles requests past the web ACL (Security Hub ELB.4).",
  fix: "set dropInvalidHeaderFields: true",
  severity: "medium",
  controls: { fsbp: ["ELB.4"], cis: [] },
  types: ["aws_lb", "aws_alb"],
  judge({ body }) {
    const { load_balancer_type: type } = body;
    return type === "network" || type === "gateway" ? undefined : mustBeTrue(body, "drop_invalid_header_fields");
  },
};

import type { Guardrail } from "../guardrail";
import { all, fail, pass, unknown } from "../judge";
import { blocksOf, isReference, shown } from "../readers/arguments";

/** Policies with TLS 1.2 and newer alone. */
const MODERN = /^ELBSecurityPolicy-(TLS13-1-2|TLS13-1-3|TLS-1-2|FS-1-2|TLS13-1-2-Res)/;

/** LZ-ELB-01. */
export const elbHttps: Guardrail = {
  id: "LZ-ELB-01",
  title: "load balancers answer over TLS 1.2 or newer, and send plain HTTP there",
  why: "Plain HTTP and old TLS can be read and changed on the way (Security Hub ELB.1, ELB.17).",
  fix: "redirect HTTP listeners to HTTPS and set sslPolicy to ELBSecurityPolicy-TLS13-1-2-2021-06 or newer",
  severity: "medium",
  controls: { fsbp: ["ELB.1", "ELB.17"], cis: [] },
  types: ["aws_lb_listener", "aws_alb_listener"],
  judge({ body }) {
    const { protocol, ssl_policy } = body;
    if (isReference(protocol)) return unknown(`protocol is ${shown(protocol)}`);
    if (protocol === "HTTPS" || protocol === "TLS") {
      const detail = `ssl_policy is ${shown(ssl_policy)}`;
      if (isReference(ssl_policy)) return unknown(detail);
      return MODERN.test(String(ssl_policy)) ? pass(detail) : fail(detail);
    }
    // TCP, UDP and GENEVE carry what the target speaks.
    if (protocol !== undefined && protocol !== "HTTP") return undefined;
    const actions = blocksOf(body, "default_action");
    if (actions.length === 0) return fail("it answers plain HTTP");
    return all(
      actions.map((action) => {
        const [redirect] = blocksOf(action, "redirect");
        return action.type === "redirect" && redirect?.protocol === "HTTPS"
          ? pass("it redirects to HTTPS")
          : fail("it answers plain HTTP");
      }),
    );
  },
};

import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";

/** LZ-WAF-01. */
export const wafLogging: Guardrail = {
  id: "LZ-WAF-01",
  title: "web ACLs log",
  why: "Without the log nobody sees what was blocked, and whom it hit by mistake (https://docs.aws.amazon.com/waf/latest/developerguide/logging.html).",
  fix: "add a Wafv2WebAclLoggingConfiguration with the WAF bucket of the log archive",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_wafv2_web_acl"],
  judge(webAcl, stack) {
    const { own, undecided } = stack.parts(webAcl, "aws_wafv2_web_acl_logging_configuration", "resource_arn");
    if (undecided) return unknown("a logging configuration names its web ACL by reference");
    return own[0] ? pass(`${own[0].address} logs it`) : fail("it has no logging configuration in the stack");
  },
};

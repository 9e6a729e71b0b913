import type { Json } from "../../core/json";
import { assign } from "./assign";

/** No policy further down may say anything else. */
const FINAL = { "@@operators_allowed_for_child_policies": ["@@none"] };

/**
 * The content of an AISERVICES_OPT_OUT_POLICY: every AI service of AWS, also those to come, is opted out of, but the ones
 * named. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ai-opt-out_syntax.html
 */
export function aiOptOutDeclaration({ optInServices = [] }: { readonly optInServices?: readonly string[] } = {}): Json {
  const optedIn = [...optInServices].sort().map((service) => [service, optOutPolicy("optIn")] as const);
  return { services: { ...FINAL, default: optOutPolicy("optOut"), ...Object.fromEntries(optedIn) } };
}

function optOutPolicy(value: "optIn" | "optOut"): Json {
  return { ...FINAL, opt_out_policy: { ...FINAL, ...(assign(value) as object) } };
}

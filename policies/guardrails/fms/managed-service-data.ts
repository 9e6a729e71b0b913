import type { Guardrail, Judgement } from "../guardrail";
import { all, fail, pass, unknown } from "../judge";
import { blocksOf, isReference, isUnset, shown } from "../readers/arguments";
import type { ResourceBody } from "../readers/terraform-json";

/**
 * Keys without which Firewall Manager refuses a policy of the type.
 * https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_SecurityServicePolicyData.html
 */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  WAFV2: ["preProcessRuleGroups", "postProcessRuleGroups", "defaultAction", "overrideCustomerWebACLAssociation"],
  SHIELD_ADVANCED: [],
  SECURITY_GROUPS_COMMON: [
    "securityGroups",
    "revertManualSecurityGroupChanges",
    "exclusiveResourceSecurityGroupManagement",
  ],
  SECURITY_GROUPS_CONTENT_AUDIT: [],
  SECURITY_GROUPS_USAGE_AUDIT: ["deleteUnusedSecurityGroups", "coalesceRedundantSecurityGroups"],
  DNS_FIREWALL: ["preProcessRuleGroups", "postProcessRuleGroups"],
  NETWORK_FIREWALL: [],
};

/** LZ-FMS-01. */
export const fmsManagedServiceData: Guardrail = {
  id: "LZ-FMS-01",
  title: "the data of a Firewall Manager policy is whole and of the policy's type",
  why: "AWS answers wrong data with an internal error that names nothing (https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_SecurityServicePolicyData.html).",
  fix: "write managedServiceData as JSON with the same type and the keys that the finding names",
  severity: "high",
  controls: { fsbp: [], cis: [] },
  types: ["aws_fms_policy"],
  judge({ body }) {
    const blocks = blocksOf(body, "security_service_policy_data");
    return blocks.length === 0 ? fail("security_service_policy_data is not set") : all(blocks.map(judgeData));
  },
};

function judgeData({ type, managed_service_data: text }: ResourceBody): Judgement {
  // A network ACL policy says all in policy_option.
  if (type === "NETWORK_ACL_COMMON" && isUnset(text)) return pass("it needs no data");
  if (typeof text !== "string") return fail(`managed_service_data is ${shown(text)}`);
  const data = parse(text);
  if (data === undefined) {
    return isReference(text) ? unknown("only Terraform knows the data") : fail("managed_service_data is not JSON");
  }
  if (data.type !== type) return fail(`its type is ${shown(data.type)}, the policy's is ${shown(type)}`);
  const missing = (REQUIRED[String(type)] ?? []).filter((key) => data[key] === undefined);
  return missing.length > 0 ? fail(`it lacks ${missing.join(", ")}`) : pass(`it is whole for ${shown(type)}`);
}

function parse(text: string): ResourceBody | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as ResourceBody) : undefined;
  } catch {
    return undefined;
  }
}

import type { Guardrail, Judgement } from "../guardrail";
import { all, fail, pass, unknown } from "../judge";
import { blocksOf, isReference, isUnset, shown } from "../readers/arguments";
import type { ResourceBody } from "../readers/terraform-json";
import { dataOf } from "./policy-data";

/** Keys without one set of which Firewall Manager refuses a policy of the type. */
const REQUIRED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  WAFV2: [["preProcessRuleGroups", "postProcessRuleGroups", "defaultAction", "overrideCustomerWebACLAssociation"]],
  SECURITY_GROUPS_COMMON: [
    ["securityGroups", "revertManualSecurityGroupChanges", "exclusiveResourceSecurityGroupManagement"],
  ],
  SECURITY_GROUPS_CONTENT_AUDIT: [["preManagedOptions"], ["securityGroups", "securityGroupAction"]],
  SECURITY_GROUPS_USAGE_AUDIT: [["deleteUnusedSecurityGroups", "coalesceRedundantSecurityGroups"]],
  DNS_FIREWALL: [["preProcessRuleGroups", "postProcessRuleGroups"]],
  NETWORK_FIREWALL: [
    [
      "networkFirewallStatelessRuleGroupReferences",
      "networkFirewallStatelessDefaultActions",
      "networkFirewallStatelessFragmentDefaultActions",
      "networkFirewallStatefulRuleGroupReferences",
      "networkFirewallOrchestrationConfig",
    ],
    ["awsNetworkFirewallConfig", "firewallDeploymentModel"],
  ],
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

function judgeData(block: ResourceBody): Judgement {
  const { type, managed_service_data: text } = block;
  // A network ACL policy says all in policy_option.
  if (type === "NETWORK_ACL_COMMON" && isUnset(text)) return pass("it needs no data");
  if (typeof text !== "string") return fail(`managed_service_data is ${shown(text)}`);
  const data = dataOf(block);
  if (data === undefined) {
    return isReference(text) ? unknown("only Terraform knows the data") : fail("managed_service_data is not JSON");
  }
  if (data.type !== type) return fail(`its type is ${shown(data.type)}, the policy's is ${shown(type)}`);
  const sets = (REQUIRED[String(type)] ?? [[]]).map((keys) => keys.filter((key) => isUnset(data[key])));
  // The set that is nearest to whole is the one that was meant.
  const [missing = []] = [...sets].sort((a, b) => a.length - b.length);
  if (missing.length > 0) return fail(`it lacks ${missing.join(", ")}`);
  const shape = shapeProblem(String(type), data);
  return shape === undefined ? pass(`it is whole for ${shown(type)}`) : fail(shape);
}

/** What is wrong inside keys that are there. */
function shapeProblem(type: string, data: ResourceBody): string | undefined {
  switch (type) {
    case "WAFV2":
      return ["preProcessRuleGroups", "postProcessRuleGroups"]
        .flatMap((key) => blocksOf(data, key))
        .some((group) => isUnset(group.overrideAction) || isUnset(group.ruleGroupType))
        ? "a rule group lacks overrideAction or ruleGroupType"
        : undefined;
    case "SECURITY_GROUPS_CONTENT_AUDIT":
      return typeof data.securityGroupAction === "string" ? "securityGroupAction is not an object" : undefined;
    case "SHIELD_ADVANCED": {
      const [response] = blocksOf(data, "automaticResponseConfiguration");
      const enabled = response?.automaticResponseStatus === "ENABLED";
      return enabled === isUnset(response?.automaticResponseAction)
        ? "automaticResponseAction goes with the status ENABLED, and with it alone"
        : undefined;
    }
    default:
      return undefined;
  }
}

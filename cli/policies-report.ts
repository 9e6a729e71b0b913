import type { LandingZone } from "../config/model";
import { activeAccounts } from "../config/resolve";
import { organizationPolicyName } from "../core/names";
import { POLICY_TYPES } from "../policies/organization/policy-types";
import type { PolicyReport } from "../review/policies/report";
import { controlContext } from "../stacks/organization-policies/context";
import { attachmentCounts, placeName, sizeLimit } from "../stacks/organization-policies/limits";
import { planPolicies } from "../stacks/organization-policies/plan";
import type { PlannedPolicy } from "../stacks/organization-policies/planned";
import { reaches } from "../stacks/organization-policies/reach";

/** What the stack organization-policies makes of a configuration. */
export function policyReport(landingZone: LandingZone): PolicyReport {
  const { settings } = landingZone;
  const { policies } = planPolicies(landingZone);
  const nameOf = (name: string): string => organizationPolicyName(settings.organization.name, name);
  return {
    organization: settings.organization.name,
    exemptPrincipals: controlContext(landingZone).exemptPrincipalArns,
    policies: policies.map((policy) => ({
      name: nameOf(policy.name),
      type: policy.type,
      does: policy.does,
      controls: policy.controls.map(({ id, denies, why, exemptions, source }) => ({
        id,
        denies,
        why,
        exemptions,
        source,
      })),
      source: policy.source,
      size: policy.content.length,
      limit: sizeLimit(landingZone, policy.type),
      rollout: policy.rollout,
      attachedTo: policy.attachments.map(placeName),
      inForceIn: inForceIn(landingZone, policy),
      exemptsRoles: policy.exemptsDeployers,
    })),
    places: attachmentCounts(landingZone, policies).map(({ type, attachment, policies: names, used, limit }) => ({
      place: placeName(attachment),
      type,
      policies: names.map(nameOf),
      alwaysAttached: POLICY_TYPES[type].alwaysAttached,
      reserved: settings.organizationPolicies.reservedAttachments[POLICY_TYPES[type].key],
      used,
      limit,
    })),
  };
}

function inForceIn(landingZone: LandingZone, policy: PlannedPolicy): string[] {
  const { bindsManagement } = POLICY_TYPES[policy.type];
  return activeAccounts(landingZone)
    .filter((account) => (bindsManagement || account.kind !== "management") && reaches(landingZone, policy, account))
    .map(({ name }) => name);
}

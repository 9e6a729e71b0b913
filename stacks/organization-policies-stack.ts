import type { Construct } from "constructs";
import { ConfigError } from "../core/errors";
import { organizationPolicyName } from "../core/names";
import { OrganizationPolicy } from "../modules/organizations/policy";
import { LandingZoneStack, type LandingZoneStackProps } from "./base-stack";
import { knownFact } from "./known-fact";
import { type Attachment, attachmentId } from "./organization-policies/attachments";
import { policyProblems } from "./organization-policies/limits";
import { planPolicies } from "./organization-policies/plan";

/**
 * Stack organization-policies: what nobody in the organization can undo. Last of all stacks, so that nobody locks himself
 * out of what is not deployed yet; destroyed first for the same reason.
 */
export class OrganizationPoliciesStack extends LandingZoneStack {
  constructor(scope: Construct, name: string, props: LandingZoneStackProps) {
    super(scope, name, props);
    const plan = planPolicies(this.landingZone);
    // The configuration's findings say the same with positions; this is for whoever builds the stack otherwise.
    const problem = policyProblems(this.landingZone, plan).find(({ severity = "error" }) => severity === "error");
    if (problem) throw new ConfigError(this, `${problem.message} (${problem.id})`);
    for (const policy of plan.policies) {
      new OrganizationPolicy(this, policy.name, {
        placement: this.home,
        name: organizationPolicyName(this.landingZone.settings.organization.name, policy.name),
        type: policy.type,
        description: policy.does,
        content: policy.content,
        targets: policy.attachments.map((attachment) => ({
          id: attachmentId(attachment),
          targetId: this.targetId(attachment),
        })),
      });
    }
  }

  private targetId(attachment: Attachment): string {
    const { lock, accounts } = this.landingZone;
    switch (attachment.kind) {
      case "root":
        return knownFact(this, "organization", lock.organization).rootId;
      case "unit":
        return knownFact(this, `organizationalUnits.${attachment.name}`, lock.organizationalUnits[attachment.name]);
      case "account":
        return knownFact(
          this,
          `accounts.${attachment.name}`,
          accounts.find(({ name }) => name === attachment.name)?.id,
        );
    }
  }
}

import { GuarddutyOrganizationConfiguration } from "@cdktf/provider-aws/lib/guardduty-organization-configuration";
import {
  GuarddutyOrganizationConfigurationFeature,
  type GuarddutyOrganizationConfigurationFeatureAdditionalConfiguration,
} from "@cdktf/provider-aws/lib/guardduty-organization-configuration-feature";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Placement } from "../placement";
import { type AutoEnable, type Plan, planId, type PlanName, type ProtectionPlans } from "./protection-plans";
import { regionPlans } from "./region-plans";

export interface GuardDutyOrganizationProps {
  /** The administrator's account. Elsewhere AWS answers that the caller is not the administrator. */
  readonly placement: Placement;

  /** Id of the administrator's own detector in this region. */
  readonly detectorId: string;

  /** Which accounts get which plan. */
  readonly protectionPlans: ProtectionPlans;

  /** Plans that the region lacks. @default - every plan is set */
  readonly excludedPlans?: readonly PlanName[];
}

/**
 * GuardDuty for all accounts of the organization, in one region: turns it on in every member, present and future, and
 * sets each protection plan.
 *
 * Taking a plan's resource away does not turn the plan off; set the plan to `none` instead. `none` keeps accounts that
 * have the plan as they are (https://docs.aws.amazon.com/guardduty/latest/APIReference/API_OrganizationFeatureConfiguration.html).
 */
export class GuardDutyOrganization extends Construct {
  constructor(scope: Construct, id: string, props: GuardDutyOrganizationProps) {
    super(scope, id);
    const { placement, detectorId, protectionPlans, excludedPlans = [] } = props;

    // ALL: accounts that are there and those to come; NEW would leave the former dark. Neither `auto_enable`
    // (deprecated) nor `datasources` (fights with the features below) is set.
    const configuration = new GuarddutyOrganizationConfiguration(this, "configuration", {
      ...placement,
      detectorId,
      autoEnableOrganizationMembers: "ALL",
    });
    let previous: ITerraformDependable = configuration;
    for (const plan of regionPlans(this, placement.regionName, protectionPlans, excludedPlans)) {
      previous = new GuarddutyOrganizationConfigurationFeature(this, planId(plan.name), {
        ...placement,
        detectorId,
        name: plan.name,
        autoEnable: apiValue(plan.autoEnable),
        additionalConfiguration: agents(plan),
        // Each is an update of the same configuration: at the same time they overwrite one another.
        dependsOn: [previous],
      });
    }
  }
}

function agents({ agents }: Plan): GuarddutyOrganizationConfigurationFeatureAdditionalConfiguration[] | undefined {
  if (agents.length === 0) return undefined;
  return agents.map(({ name, autoEnable }) => ({ name, autoEnable: apiValue(autoEnable) }));
}

function apiValue(autoEnable: AutoEnable): string {
  return autoEnable.toUpperCase();
}

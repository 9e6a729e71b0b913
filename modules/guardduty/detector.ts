import { GuarddutyDetector } from "@cdktf/provider-aws/lib/guardduty-detector";
import {
  GuarddutyDetectorFeature,
  type GuarddutyDetectorFeatureAdditionalConfiguration,
} from "@cdktf/provider-aws/lib/guardduty-detector-feature";
import type { ITerraformDependable, TerraformResourceLifecycle } from "cdktf";
import { Construct } from "constructs";
import type { Placement } from "../placement";
import { type AutoEnable, type Plan, planId, type PlanName, type ProtectionPlans } from "./protection-plans";
import { regionPlans } from "./region-plans";

export interface GuardDutyDetectorProps {
  readonly placement: Placement;

  /** The organization's plans. The account itself gets those that are set to `all`, as other existing accounts do. */
  readonly protectionPlans: ProtectionPlans;

  /** Plans that the region lacks. @default - every plan is set */
  readonly excludedPlans?: readonly PlanName[];

  /**
   * How often findings that repeat are published to EventBridge. First findings go out within five minutes.
   *
   * @default - every 15 minutes
   */
  readonly findingPublishingFrequency?: "FIFTEEN_MINUTES" | "ONE_HOUR" | "SIX_HOURS";

  /**
   * Whether the account becomes a member of the organization's GuardDuty, as the management account does. The plans are
   * then set once, at creation: later changes come from the administrator, and GuardDuty refuses a member's own
   * (https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_accounts.html).
   *
   * @default - the plans are kept as they are set here
   */
  readonly becomesMember?: boolean;
}

/**
 * GuardDuty in one account and region that has to turn it on for itself: the administrator and the management account.
 * Every other account gets its detector from the organization's configuration; one made there before it joins is a
 * conflict, so this construct has no place in a member account.
 */
export class GuardDutyDetector extends Construct {
  /** Id that AWS gave the detector. */
  public readonly detectorId: string;

  /** Stands once the detector and all its plans do. */
  public readonly settled: ITerraformDependable;

  constructor(scope: Construct, id: string, props: GuardDutyDetectorProps) {
    super(scope, id);
    const { placement, protectionPlans, excludedPlans = [], becomesMember = false } = props;
    const lifecycle: TerraformResourceLifecycle | undefined = becomesMember
      ? { ignoreChanges: ["status", "additional_configuration"] }
      : undefined;

    // `datasources` stays unset: it is the former way to say the same and overwrites the features at each apply.
    const detector = new GuarddutyDetector(this, "detector", {
      ...placement,
      enable: true,
      findingPublishingFrequency: props.findingPublishingFrequency ?? "FIFTEEN_MINUTES",
    });
    let previous: ITerraformDependable = detector;
    for (const plan of regionPlans(this, placement.regionName, protectionPlans, excludedPlans)) {
      previous = new GuarddutyDetectorFeature(this, planId(plan.name), {
        ...placement,
        detectorId: detector.id,
        name: plan.name,
        status: status(plan.autoEnable),
        additionalConfiguration: agents(plan),
        lifecycle,
        // Each is an update of the same detector: one at a time.
        dependsOn: [previous],
      });
    }
    this.detectorId = detector.id;
    this.settled = previous;
  }
}

function agents({ agents }: Plan): GuarddutyDetectorFeatureAdditionalConfiguration[] | undefined {
  return agents.length > 0 ? agents.map(({ name, autoEnable }) => ({ name, status: status(autoEnable) })) : undefined;
}

/** `new` is for accounts that join later; this one is there. */
function status(autoEnable: AutoEnable): "ENABLED" | "DISABLED" {
  return autoEnable === "all" ? "ENABLED" : "DISABLED";
}

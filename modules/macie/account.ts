import { Macie2Account } from "@cdktf/provider-aws/lib/macie2-account";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Placement } from "../placement";

/** How often updates of policy findings go to EventBridge and Security Hub. */
export type FindingPublishingFrequency = "FIFTEEN_MINUTES" | "ONE_HOUR" | "SIX_HOURS";

export interface MacieAccountProps {
  readonly placement: Placement;

  /**
   * How often updates of policy findings are published. New findings are published at once.
   *
   * @default - every 15 minutes
   */
  readonly findingPublishingFrequency?: FindingPublishingFrequency;
}

/**
 * Macie in one account and region that has to turn it on for itself: the administrator, since naming an account
 * administrator turns Macie on there and Terraform would find it taken, and the management account, since it must have
 * Macie before it can name one. Every other account gets Macie from the administrator.
 */
export class MacieAccount extends Construct {
  /** Stands once Macie is on. */
  public readonly settled: ITerraformDependable;

  constructor(scope: Construct, id: string, props: MacieAccountProps) {
    super(scope, id);
    this.settled = new Macie2Account(this, "account", {
      ...props.placement,
      status: "ENABLED",
      findingPublishingFrequency: props.findingPublishingFrequency ?? "FIFTEEN_MINUTES",
    });
  }
}

import { ShieldSubscription as Subscription } from "@cdktf/provider-aws/lib/shield-subscription";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Placement } from "../placement";
import { checkShieldRegion } from "./endpoint";

export interface ShieldSubscriptionProps {
  /** The account, in us-east-1. */
  readonly placement: Placement;

  /**
   * Whether the year is followed by another. A new subscription renews: AWS takes false only in the last 30 days of the
   * year, and the provider refuses to make a subscription with false.
   *
   * @default true
   * @see https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_UpdateSubscription.html
   */
  readonly autoRenew?: boolean;
}

/**
 * Subscribes an account to Shield Advanced: 3,000 US dollars a month for a year, once for all accounts that share a
 * payer, and usage fees for data that leaves protected resources. Nothing ends the year before its time.
 *
 * `terraform destroy` only takes it out of the state (skip_destroy): otherwise the provider would turn renewal off, which
 * AWS takes in the last 30 days alone, and the destruction would fail.
 *
 * Source: https://aws.amazon.com/shield/pricing/
 */
export class ShieldSubscription extends Construct {
  /** Stands once the account is subscribed: every other part of Shield Advanced must come after it. */
  public readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, { placement, autoRenew = true }: ShieldSubscriptionProps) {
    super(scope, id);
    checkShieldRegion(this, placement);
    this.ready = new Subscription(this, "subscription", {
      ...placement,
      autoRenew: autoRenew ? "ENABLED" : "DISABLED",
      skipDestroy: true,
    });
  }
}

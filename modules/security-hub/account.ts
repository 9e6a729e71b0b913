import { SecurityhubAccount } from "@cdktf/provider-aws/lib/securityhub-account";
import { Construct } from "constructs";
import type { Placement } from "../placement";

export interface SecurityHubAccountProps {
  /** The administrator's account, in the home region. */
  readonly placement: Placement;
}

/**
 * Security Hub in the administrator's own account, made before it is delegated: AWS turns it on by itself when the
 * account is named administrator, and turning it on a second time is a conflict.
 *
 * The home region is enough. Once central configuration is on, AWS names the same administrator in every linked region
 * and policies take effect there too, this account's own Security Hub included
 * (https://docs.aws.amazon.com/securityhub/latest/userguide/start-central-configuration.html). One made by hand in a
 * linked region would belong to the policy from the first moment on, and Terraform could not change it.
 */
export class SecurityHubAccount extends Construct {
  constructor(scope: Construct, id: string, props: SecurityHubAccountProps) {
    super(scope, id);
    new SecurityhubAccount(this, "hub", {
      ...props.placement,
      // Which standards run is a policy's business.
      enableDefaultStandards: false,
      // One finding for a check, however many standards want it. It has to be set before central configuration is on
      // (terraform-provider-aws #39687).
      controlFindingGenerator: "SECURITY_CONTROL",
      // What a policy that lists disabled controls sets as well, so the two agree.
      autoEnableControls: true,
      lifecycle: {
        // Without the administrator's own Security Hub there is no central configuration, and its findings go.
        // https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-data-retention.html
        preventDestroy: true,
        // From the first policy on, AWS refuses changes by the account itself: they would fail for ever.
        ignoreChanges: ["auto_enable_controls", "control_finding_generator", "enable_default_standards"],
      },
    });
  }
}

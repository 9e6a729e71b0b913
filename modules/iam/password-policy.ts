import { IamAccountPasswordPolicy } from "@cdktf/provider-aws/lib/iam-account-password-policy";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { wholeNumberProblem } from "../../core/whole-number";
import type { Placement } from "../placement";

export interface PasswordPolicyProps {
  /** The account, in any region: IAM is global. */
  readonly placement: Placement;

  /**
   * Characters that a password has at least, 14 to 128. Fewer would miss CIS 1.8.
   *
   * @default 14
   */
  readonly minimumLength?: number;

  /**
   * Former passwords that may not be used again, 1 to 24. CIS 1.9 wants 24.
   *
   * @default 24
   */
  readonly reusePrevention?: number;

  /**
   * Days after which a password must be changed, 1 to 1095.
   *
   * @default - never: CIS took the demand back, and a password that was stolen is used at once
   */
  readonly maximumAgeInDays?: number;
}

/**
 * Which passwords the account's IAM users may have. There should be no users beside those for emergencies, but whoever
 * makes one falls under it. Security Hub IAM.7, IAM.15, IAM.16; CIS 1.8 and 1.9 (3.0.0);
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
 *
 * Destroying it brings back AWS's own policy: eight characters.
 */
export class PasswordPolicy extends Construct {
  constructor(scope: Construct, id: string, props: PasswordPolicyProps) {
    super(scope, id);
    const { minimumLength = 14, reusePrevention = 24, maximumAgeInDays } = props;
    const problem =
      wholeNumberProblem("minimumLength", minimumLength, 14, 128) ??
      wholeNumberProblem("reusePrevention", reusePrevention, 1, 24) ??
      wholeNumberProblem("maximumAgeInDays", maximumAgeInDays, 1, 1095);
    if (problem !== undefined) throw new ConfigError(this, problem);
    new IamAccountPasswordPolicy(this, "password-policy", {
      ...props.placement,
      minimumPasswordLength: minimumLength,
      passwordReusePrevention: reusePrevention,
      maxPasswordAge: maximumAgeInDays,
      requireLowercaseCharacters: true,
      requireUppercaseCharacters: true,
      requireNumbers: true,
      requireSymbols: true,
      allowUsersToChangePassword: true,
      // An expired password can be changed at the next sign-in: nobody is locked out in an emergency.
      hardExpiry: false,
    });
  }
}

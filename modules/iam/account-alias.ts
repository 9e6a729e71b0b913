import { IamAccountAlias } from "@cdktf/provider-aws/lib/iam-account-alias";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

export interface AccountAliasProps {
  /** The account, in any region: IAM is global. */
  readonly placement: Placement;

  /**
   * The alias: 3-63 lower-case letters, digits and single hyphens, neither first nor last. It must be unique in all of
   * AWS.
   */
  readonly alias: string;
}

/**
 * The name of an account in its sign-in address, https://<alias>.signin.aws.amazon.com/console, instead of its id. An
 * account has one: a former alias is replaced.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/account-alias-create.html
 */
export class AccountAlias extends Construct {
  constructor(scope: Construct, id: string, { placement, alias }: AccountAliasProps) {
    super(scope, id);
    if (!/^[a-z0-9](-?[a-z0-9]){2,62}$/.test(alias) || alias.length > 63) {
      throw new ConfigError(
        this,
        `alias must be 3-63 lower-case letters, digits and single hyphens, neither first nor last, got '${alias}'`,
      );
    }
    new IamAccountAlias(this, "alias", { ...placement, accountAlias: alias });
  }
}

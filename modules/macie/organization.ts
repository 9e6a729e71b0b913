import { Macie2Member } from "@cdktf/provider-aws/lib/macie2-member";
import { Macie2OrganizationConfiguration } from "@cdktf/provider-aws/lib/macie2-organization-configuration";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

/** An account of the organization that is to have Macie. */
export interface MacieMember {
  /** Stable name: part of the Terraform address. */
  readonly name: string;

  /** 12 digits. */
  readonly accountId: string;

  /** Address of the root user. AWS asks for it and never tells it again. */
  readonly email: string;
}

export interface MacieOrganizationProps {
  /** The administrator's account. Elsewhere AWS answers that the caller is not the administrator. */
  readonly placement: Placement;

  /** Accounts that get Macie now. Never the administrator itself, which AWS refuses as a member. */
  readonly members: readonly MacieMember[];

  /**
   * Whether accounts that join the organization later get Macie by themselves.
   *
   * @default true
   */
  readonly autoEnable?: boolean;
}

/**
 * Macie for the accounts of the organization, in one region.
 *
 * `auto_enable` is for accounts that join later and leaves those that are there alone
 * (https://docs.aws.amazon.com/macie/latest/APIReference/admin-configuration.html), so each of them is a member here.
 * Taking a member away does not turn Macie off in the account.
 */
export class MacieOrganization extends Construct {
  /** Stand once every account has Macie. */
  public readonly settled: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: MacieOrganizationProps) {
    super(scope, id);
    const { placement, members, autoEnable = true } = props;
    const configuration = new Macie2OrganizationConfiguration(this, "configuration", { ...placement, autoEnable });
    const made = members.map(({ name, accountId, email }) => {
      if (accountId === placement.accountId) {
        throw new ConfigError(this, `members must not contain the administrator, got '${accountId}'`);
      }
      return new Macie2Member(this, name, {
        ...placement,
        accountId,
        email,
        status: "ENABLED",
        // Macie tells no address of an account that belongs to the organization, and answers that it is invited. Both
        // would be a difference at each plan, the first one a replacement (terraform-provider-aws #26218, #29013).
        lifecycle: { ignoreChanges: ["email", "invite"] },
        // First the switch for new accounts: one that joins meanwhile is not missed.
        dependsOn: [configuration],
      });
    });
    this.settled = [configuration, ...made];
  }
}

import { OrganizationsDelegatedAdministrator } from "@cdktf/provider-aws/lib/organizations-delegated-administrator";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

/**
 * Services with a resource of their own for the delegation, which registers the administrator too. Registering it here
 * as well makes the two fight.
 */
export const SELF_DELEGATING_SERVICES: readonly string[] = [
  "cloudtrail.amazonaws.com",
  "fms.amazonaws.com",
  "guardduty.amazonaws.com",
  "inspector2.amazonaws.com",
  "ipam.amazonaws.com",
  "macie.amazonaws.com",
  "securityhub.amazonaws.com",
];

export interface DelegatedAdministratorsProps {
  /** The management account. */
  readonly placement: Placement;
  /** Service principal -> id of the account that administers the service. */
  readonly administrators: ReadonlyMap<string, string>;
}

/** Accounts that administer a service for the whole organization in the management account's stead. */
export class DelegatedAdministrators extends Construct {
  constructor(scope: Construct, id: string, props: DelegatedAdministratorsProps) {
    super(scope, id);
    for (const [servicePrincipal, accountId] of props.administrators) {
      if (SELF_DELEGATING_SERVICES.includes(servicePrincipal)) {
        throw new ConfigError(this, `'${servicePrincipal}' has a delegation resource of its own; leave it out here`);
      }
      new OrganizationsDelegatedAdministrator(this, servicePrincipal.replace(/\.amazonaws\.com$/, ""), {
        ...props.placement,
        servicePrincipal,
        accountId,
      });
    }
  }
}

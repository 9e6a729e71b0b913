import { OrganizationsDelegatedAdministrator } from "@cdktf/provider-aws/lib/organizations-delegated-administrator";
import { Construct } from "constructs";
import { DELEGATION_RESOURCES } from "../../core/delegation-resources";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

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
      if (DELEGATION_RESOURCES[servicePrincipal] !== undefined) {
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

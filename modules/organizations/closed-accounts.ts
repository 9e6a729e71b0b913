import { Construct } from "constructs";
import { TerraformStack } from "cdktf";

/**
 * Forgets closed accounts: they leave Terraform's state without anything being called. AWS keeps a closed account for 90
 * days; the provider no longer finds it, and would either create it again or remove it from the organization.
 */
export class ClosedAccounts extends Construct {
  /** `accounts` is the construct that once held them: the addresses to forget lie in it. */
  constructor(scope: Construct, id: string, props: { readonly names: readonly string[]; readonly accountsId: string }) {
    super(scope, id);
    if (props.names.length === 0) return;
    TerraformStack.of(this).addOverride(
      "removed",
      props.names.map((name) => ({
        from: `aws_organizations_account.${props.accountsId}_${name}`,
        lifecycle: { destroy: false },
      })),
    );
  }
}

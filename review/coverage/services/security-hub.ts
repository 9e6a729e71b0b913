import { blocks, type Inventory, type PlacedResource } from "../inventory";
import type { Landscape } from "../landscape";
import { accountId, type Place, type Row } from "../row";
import { covered, declared, gap, type Verdict } from "../verdict";
import { delegation } from "./delegation";

/** Security Hub CSPM with its standards, by central configuration. */
export const securityHubRows: readonly Row[] = [
  { id: "security-hub", service: "Security Hub", title: "Standards", capability: "securityhub", judge },
];

/**
 * Central configuration works in the home region and those that its aggregator links; a policy reaches an account by
 * the association with the account itself, else with the nearest unit above it.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/central-configuration-intro.html
 */
function judge({ account, region }: Place, inventory: Inventory, landscape: Landscape): Verdict {
  const where = { accountId: accountId(landscape, "security"), region: landscape.homeRegion };
  const delegated = delegation(inventory, landscape, {
    ...{ type: "aws_securityhub_organization_admin_account", argument: "admin_account_id" },
    region: landscape.homeRegion,
  });
  if (delegated === undefined) return gap("the delegation to the security account in the home region");
  const aggregator = inventory
    .find("aws_securityhub_finding_aggregator", where)
    .find((one) => links(one, region, where));
  if (aggregator === undefined) return gap("a finding aggregator that links the region");
  const central = inventory
    .find("aws_securityhub_organization_configuration", where)
    .find(({ body }) =>
      blocks(body, "organization_configuration").some(({ configuration_type: type }) => type === "CENTRAL"),
    );
  if (central === undefined) return gap("central configuration");

  // An account that joins stands below the root at first.
  const rootId = landscape.accounts.map(({ parentIds }) => parentIds.at(-1)).find((id) => id !== undefined);
  const chain = account === undefined ? [rootId] : [account.id, ...account.parentIds];
  const associations = inventory.find("aws_securityhub_configuration_policy_association", where);
  const association = chain
    .map((id) => associations.find((one) => id !== undefined && inventory.texts(one, "target_id").includes(id)))
    .find((one) => one !== undefined);
  if (association === undefined) return gap("a configuration policy that reaches the account");
  const policy = inventory.referredBy(association, "policy_id");
  if (policy === undefined) return gap(`the policy of ${association.address}`);
  const isOn = blocks(policy.body, "configuration_policy").some(({ service_enabled: enabled }) => enabled === true);
  const by = [policy, association, aggregator, central];
  return isOn ? covered(by) : declared("off", by, "its policy turns Security Hub off");
}

function links({ body }: PlacedResource, region: string, { region: home }: { readonly region: string }): boolean {
  if (region === home) return true;
  const listed = (body.specified_regions as readonly string[] | undefined)?.includes(region) ?? false;
  switch (body.linking_mode) {
    case "ALL_REGIONS":
      return true;
    case "ALL_REGIONS_EXCEPT_SPECIFIED":
      return !listed;
    default:
      return listed;
  }
}

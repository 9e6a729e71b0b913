import type { Inventory } from "../inventory";
import type { Landscape } from "../landscape";
import { accountId, type Place, type Row, standsAlone } from "../row";
import { covered, declared, gap, type Verdict } from "../verdict";
import { delegation } from "./delegation";

/** Sensitive data in S3: Macie itself, and where it leaves its results. */
export const macieRows: readonly Row[] = [
  { id: "macie", service: "Macie", title: "Sensitive data", capability: "macie2", judge: enabled },
  { id: "macie:export", service: "Macie", title: "Results export", capability: "macie2", judge: resultsExport },
];

function enabled(place: Place, inventory: Inventory, landscape: Landscape): Verdict {
  const { account, region } = place;
  if (standsAlone(place)) {
    const own = inventory
      .find("aws_macie2_account", { accountId: account?.id ?? "", region })
      .filter(({ body }) => (body.status ?? "ENABLED") === "ENABLED");
    return own.length > 0 ? covered(own) : gap("the account's own Macie");
  }
  const delegated = delegation(inventory, landscape, {
    ...{ type: "aws_macie2_organization_admin_account", argument: "admin_account_id", region },
  });
  if (delegated === undefined) return gap("the delegation to the security account");
  const where = { accountId: accountId(landscape, "security"), region };
  if (account === undefined) {
    const [configuration] = inventory.find("aws_macie2_organization_configuration", where);
    if (configuration === undefined) return gap("the organization's configuration");
    return configuration.body.auto_enable === true
      ? covered([configuration])
      : declared("off", [configuration], "set to off for accounts that join later");
  }
  // The organization's configuration reaches only accounts that join later, so the others are named one by one.
  const member = inventory
    .find("aws_macie2_member", where)
    .filter((resource) => inventory.texts(resource, "account_id").includes(account.id ?? ""))
    .filter(({ body }) => (body.status ?? "ENABLED") === "ENABLED");
  return member.length > 0 ? covered([...member, delegated]) : gap("the account as a member");
}

/** The administrator's export holds the results of the jobs that it runs in every account. */
function resultsExport({ region }: Place, inventory: Inventory, landscape: Landscape): Verdict {
  const configuration = inventory.find("aws_macie2_classification_export_configuration", {
    ...{ accountId: accountId(landscape, "security"), region },
  });
  return configuration.length > 0 ? covered(configuration) : gap("the export configuration of the security account");
}

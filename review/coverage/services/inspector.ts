import { blocks, type Inventory } from "../inventory";
import type { Landscape } from "../landscape";
import { accountId, isAdministrator, type Place, type Row } from "../row";
import { covered, declared, gap, type Verdict } from "../verdict";
import { delegation } from "./delegation";

const SCANS = {
  EC2: { title: "EC2", autoEnable: "ec2", capability: "inspector2" },
  ECR: { title: "ECR images", autoEnable: "ecr", capability: "inspector2" },
  LAMBDA: { title: "Lambda functions", autoEnable: "lambda", capability: "inspector2:LAMBDA" },
  LAMBDA_CODE: { title: "Lambda code", autoEnable: "lambda_code", capability: "inspector2:LAMBDA_CODE" },
} as const;

/** Vulnerability scans, one row a scan type. */
export const inspectorRows: readonly Row[] = Object.entries(SCANS).map(([scan, { title, autoEnable, capability }]) => ({
  id: `inspector:${scan}`,
  service: "Inspector",
  title,
  capability,
  judge: (place, inventory, landscape) => {
    const { account, region } = place;
    const delegated = delegation(inventory, landscape, {
      ...{ type: "aws_inspector2_delegated_admin_account", argument: "account_id", region },
    });
    if (delegated === undefined) return gap("the delegation to the security account");
    return account === undefined
      ? laterAccounts(autoEnable, region, inventory, landscape)
      : existingAccount(scan, account.id ?? "", place, inventory, landscape);
  },
}));

function existingAccount(scan: string, id: string, place: Place, inventory: Inventory, landscape: Landscape): Verdict {
  const where = { accountId: accountId(landscape, "security"), region: place.region };
  const association = inventory
    .find("aws_inspector2_member_association", where)
    .filter((resource) => inventory.texts(resource, "account_id").includes(id));
  if (association.length === 0 && !isAdministrator(place)) return gap("the account's member association");
  const enablers = inventory
    .find("aws_inspector2_enabler", where)
    .filter((resource) => inventory.texts(resource, "account_ids").includes(id));
  const enabler = enablers.filter((resource) => inventory.texts(resource, "resource_types").includes(scan));
  if (enabler.length > 0) return covered([...enabler, ...association]);
  return enablers.length > 0
    ? declared("off", enablers, "not among the scans that the configuration turns on")
    : gap("an enabler that names the account");
}

function laterAccounts(autoEnable: string, region: string, inventory: Inventory, landscape: Landscape): Verdict {
  const [configuration] = inventory.find("aws_inspector2_organization_configuration", {
    ...{ accountId: accountId(landscape, "security"), region },
  });
  if (configuration === undefined) return gap("the organization's configuration");
  const isOn = blocks(configuration.body, "auto_enable").some((block) => block[autoEnable] === true);
  return isOn ? covered([configuration]) : declared("off", [configuration], "set to off");
}

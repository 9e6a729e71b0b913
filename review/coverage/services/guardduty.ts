import type { Inventory, PlacedResource } from "../inventory";
import type { Landscape } from "../landscape";
import { accountId, type Place, type Row, standsAlone } from "../row";
import { covered, declared, gap, type Verdict } from "../verdict";
import { delegation } from "./delegation";

const PLANS = {
  S3_DATA_EVENTS: "S3 protection",
  EKS_AUDIT_LOGS: "EKS audit logs",
  EBS_MALWARE_PROTECTION: "EC2 malware scans",
  RDS_LOGIN_EVENTS: "RDS logins",
  LAMBDA_NETWORK_LOGS: "Lambda network",
  RUNTIME_MONITORING: "Runtime monitoring",
} as const;

/** Threat detection, one row for GuardDuty itself, one for each protection plan, one for the export of findings. */
export const guardDutyRows: readonly Row[] = [
  { id: "guardduty", service: "GuardDuty", title: "Detection", capability: "guardduty", judge: detection },
  ...Object.entries(PLANS).map(([plan, title]) => ({
    id: `guardduty:${plan}`,
    service: "GuardDuty",
    title,
    capability: `guardduty:${plan}`,
    judge: (place: Place, inventory: Inventory, landscape: Landscape) =>
      protectionPlan(plan, place, inventory, landscape),
  })),
  {
    id: "guardduty:export",
    service: "GuardDuty",
    title: "Findings export",
    capability: "guardduty",
    judge: findingsExport,
  },
];

function detection(place: Place, inventory: Inventory, landscape: Landscape): Verdict {
  const { account, region } = place;
  if (standsAlone(place)) {
    const detector = inventory
      .find("aws_guardduty_detector", { accountId: account?.id, region })
      .find(({ body }) => body.enable === true);
    return detector ? covered([detector]) : gap("the account's own detector");
  }
  const membership = organization(region, inventory, landscape);
  return Array.isArray(membership) ? covered(membership) : membership;
}

function protectionPlan(plan: string, place: Place, inventory: Inventory, landscape: Landscape): Verdict {
  const { account, region } = place;
  if (standsAlone(place)) {
    const feature = featureOf(plan, "aws_guardduty_detector_feature", account?.id, region, inventory);
    if (feature === undefined) return gap(`${plan} of the account's own detector`);
    return feature.body.status === "ENABLED" ? covered([feature]) : declared("off", [feature], "set to off");
  }
  const membership = organization(region, inventory, landscape);
  if (!Array.isArray(membership)) return membership;
  const administrator = accountId(landscape, "security");
  const feature = featureOf(plan, "aws_guardduty_organization_configuration_feature", administrator, region, inventory);
  if (feature === undefined) return gap(`${plan} in the organization's configuration`);
  if (feature.body.auto_enable === "ALL") return covered([feature, ...membership]);
  if (feature.body.auto_enable !== "NEW") return declared("off", [feature], "set to off");
  return account === undefined
    ? covered([feature])
    : declared("new-only", [feature], "set for accounts that join later");
}

/** What makes every account a member, or what is missing for it. */
function organization(region: string, inventory: Inventory, landscape: Landscape): PlacedResource[] | Verdict {
  const delegated = delegation(inventory, landscape, {
    ...{ type: "aws_guardduty_organization_admin_account", argument: "admin_account_id", region },
  });
  if (delegated === undefined) return gap("the delegation to the security account");
  const configuration = inventory
    .find("aws_guardduty_organization_configuration", { accountId: accountId(landscape, "security"), region })
    .find(({ body }) => body.auto_enable_organization_members === "ALL");
  if (configuration === undefined) return gap("the organization's configuration with ALL members");
  return [configuration, delegated];
}

/** The administrator's detector publishes the findings of all its members. */
function findingsExport({ region }: Place, inventory: Inventory, landscape: Landscape): Verdict {
  const destination = inventory.find("aws_guardduty_publishing_destination", {
    ...{ accountId: accountId(landscape, "security"), region },
  });
  return destination.length > 0 ? covered(destination) : gap("the publishing destination of the security account");
}

function featureOf(
  plan: string,
  type: string,
  account: string | undefined,
  region: string,
  inventory: Inventory,
): PlacedResource | undefined {
  return inventory.find(type, { accountId: account ?? "", region }).find(({ body }) => body.name === plan);
}

import { blocks, type Inventory, type PlacedResource } from "../inventory";
import type { Row } from "../row";
import { covered, declared, gap, type Verdict } from "../verdict";

/** Who did what: one trail of the organization for all accounts and regions. */
export const cloudTrailRows: readonly Row[] = [
  {
    id: "cloudtrail",
    service: "CloudTrail",
    title: "Management events",
    capability: "cloudtrail",
    judge: managementEvents,
  },
  { id: "cloudtrail:data", service: "CloudTrail", title: "Data events", capability: "cloudtrail", judge: dataEvents },
];

/** The trail that records every account and region; it takes in accounts that join by itself. */
export function organizationTrail(inventory: Inventory): PlacedResource | undefined {
  return inventory
    .find("aws_cloudtrail")
    .find(
      ({ body }) =>
        body.is_organization_trail === true && body.is_multi_region_trail === true && body.enable_logging !== false,
    );
}

function managementEvents(_: unknown, inventory: Inventory): Verdict {
  const trail = organizationTrail(inventory);
  if (trail === undefined) return gap("an organization trail of all regions");
  const categories = selected(trail, "eventCategory");
  return categories.length === 0 || categories.includes("Management")
    ? covered([trail])
    : gap("management events among the trail's selectors");
}

function dataEvents(_: unknown, inventory: Inventory): Verdict {
  const trail = organizationTrail(inventory);
  if (trail === undefined) return gap("an organization trail of all regions");
  const types = selected(trail, "resources.type");
  if (types.length > 0) return covered([trail], types.map((type) => type.replace("AWS::", "")).join(", "));
  return selected(trail, "eventCategory").length > 0
    ? declared("off", [trail], "no data events among the trail's selectors")
    : gap("event selectors of the trail");
}

function selected({ body }: PlacedResource, field: string): string[] {
  const values = blocks(body, "advanced_event_selector")
    .flatMap((selector) => blocks(selector, "field_selector"))
    .filter((one) => one.field === field)
    .flatMap((one) => (one.equals as readonly string[] | undefined) ?? []);
  return [...new Set(values)];
}

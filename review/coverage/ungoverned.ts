import { partitionOf } from "../../core/arns";
import { isOptInRegion, type Partition, regionCodes } from "../../core/regions";
import type { Inventory, PlacedResource } from "./inventory";
import type { Landscape } from "./landscape";
import { type Evidence } from "./verdict";

/** A region of the partition in which nothing is set up. */
export interface UngovernedRegion {
  readonly region: string;
  /** denied: a policy keeps every account out; retiring: being given up; gap: whoever wants can work there unseen. */
  readonly state: "denied" | "retiring" | "gap";
  readonly note: string;
  readonly by: readonly Evidence[];
}

/** A row for each region that is not governed: being denied is what keeps it from being a gap. */
export function ungovernedRegions(inventory: Inventory, landscape: Landscape): UngovernedRegion[] {
  const denials = inventory.find("aws_organizations_policy").flatMap((policy) => regionDenials(policy, inventory));
  return regionCodes(partitionOf(landscape.homeRegion) as Partition)
    .filter((region) => !landscape.governedRegions.includes(region))
    .map((region) => judge(region, denials, landscape));
}

function judge(region: string, denials: readonly Denial[], landscape: Landscape): UngovernedRegion {
  const denying = denials.filter(({ actions, allowed }) => actions === undefined && !allowed.includes(region));
  const policies = new Set(denying.map(({ policy }) => policy));
  const by = [...policies].map(({ stack, address }) => ({ stack, address }));
  // No service control policy reaches the management account.
  const members = landscape.accounts.filter(({ kind, state }) => kind !== "management" && state === "active");
  const open = members.filter(({ id, parentIds }) =>
    denying.every(({ targets }) => ![id, ...parentIds].some((target) => target !== undefined && targets.has(target))),
  );
  if (denying.length > 0 && open.length === 0) {
    const excepted = denials
      .filter(({ policy, allowed }) => policies.has(policy) && allowed.includes(region))
      .flatMap(({ actions = [] }) => actions);
    const note = ["denied to every member account", ...(excepted.length > 0 ? [`except ${excepted.join(", ")}`] : [])];
    return { region, state: "denied", note: note.join(" "), by };
  }
  const retiring = landscape.retiringRegions.find(({ name }) => name === region);
  if (retiring !== undefined) return { region, state: "retiring", note: retiring.reason, by };
  const notes = [
    denying.length > 0 ? `not denied to ${open.map(({ name }) => name).join(", ")}` : "no policy denies it",
    ...(isOptInRegion(region) ? ["off until an account enables it"] : []),
  ];
  return { region, state: "gap", note: notes.join("; "), by };
}

/** A statement that denies outside of some regions. */
interface Denial {
  readonly policy: PlacedResource;
  /** What it denies; undefined for everything, but for exceptions by action or principal. */
  readonly actions?: readonly string[];
  /** Regions that it leaves open. */
  readonly allowed: readonly string[];
  /** Ids of accounts, units or the root that it is attached to. */
  readonly targets: ReadonlySet<string>;
}

interface Statement {
  readonly Effect?: string;
  readonly Action?: string | readonly string[];
  readonly NotAction?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

function regionDenials(policy: PlacedResource, inventory: Inventory): Denial[] {
  if ((policy.body.type ?? "SERVICE_CONTROL_POLICY") !== "SERVICE_CONTROL_POLICY") return [];
  const targets = new Set(
    inventory
      .find("aws_organizations_policy_attachment")
      .filter((attachment) => inventory.referredBy(attachment, "policy_id") === policy)
      .flatMap((attachment) => inventory.texts(attachment, "target_id")),
  );
  return statementsIn(policy.body.content).flatMap((statement) => {
    const allowed = allowedRegions(statement);
    const isBroad = statement.NotAction !== undefined || list(statement.Action).includes("*");
    return allowed === undefined
      ? []
      : [{ policy, actions: isBroad ? undefined : list(statement.Action), allowed, targets }];
  });
}

/** The regions that a statement leaves open; undefined if it is not about regions. */
function allowedRegions({ Effect, Condition }: Statement): readonly string[] | undefined {
  if (Effect !== "Deny") return undefined;
  const conditions = Object.entries(Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, value]) => ({ operator, key: key.toLowerCase(), value })),
  );
  const regions = conditions.find(
    ({ operator, key }) => operator.startsWith("StringNotEquals") && key === "aws:requestedregion",
  );
  return regions && list(regions.value);
}

function statementsIn(content: unknown): readonly Statement[] {
  try {
    const { Statement: statements } = JSON.parse(String(content)) as { Statement?: Statement | readonly Statement[] };
    return statements === undefined ? [] : [statements].flat();
  } catch {
    return []; // a text that only Terraform can tell
  }
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

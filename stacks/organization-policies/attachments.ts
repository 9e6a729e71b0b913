import type { Account, LandingZone, OrganizationalUnit } from "../../config/model";
import { activeAccounts } from "../../config/resolve";
import { type AccountSelector, targetsAccount } from "../../config/targets";
import type { Placed } from "./placed";

/** What a policy is attached to. */
export type Attachment =
  | { readonly kind: "root" }
  | { readonly kind: "unit" | "account"; /** Name in the configuration. */ readonly name: string };

/** The same text for the same attachment: root, unit-Prod, account-shop. Part of Terraform addresses. */
export function attachmentId(attachment: Attachment): string {
  return attachment.kind === "root" ? "root" : `${attachment.kind}-${attachment.name}`;
}

/**
 * What a policy that is placed so is attached to. Exactly the accounts that `reaches` says come to lie below it.
 *
 * - `staging`: the staging unit, whatever the targets are, since there is nothing to try out anywhere else.
 * - `ou`: the staging unit, and the part of the rollout units that is targeted.
 * - `all`: what is targeted. What the steps before attached directly stays attached as long as the configuration names the
 *   units, though it is inherited too: so no step of a rollout detaches a policy before it is attached elsewhere.
 */
export function attachmentsOf(landingZone: LandingZone, { targets, rollout }: Placed): Attachment[] {
  const { organizationPolicies } = landingZone.settings;
  const { stagingOrganizationalUnit: staging, rolloutOrganizationalUnits } = organizationPolicies;
  const stagingUnit: Attachment = { kind: "unit", name: staging };
  switch (rollout ?? organizationPolicies.rollout) {
    case "all":
      return unique([
        ...cover(landingZone, targets),
        ...cover(landingZone, targets, [staging, ...rolloutOrganizationalUnits]),
      ]);
    case "ou":
      return unique([stagingUnit, ...cover(landingZone, targets, rolloutOrganizationalUnits)]);
    case "staging":
      return [stagingUnit];
  }
}

/**
 * The root, units and accounts that hold exactly the targeted accounts, in units called `within` if given. A unit is taken
 * whole if the targets name it (or everything), every account below matches, and no unit below is excluded. Accounts that
 * are chosen by name or label are attached one by one, even if they are all of a unit: an account that joins the unit
 * later need not match.
 */
function cover(landingZone: LandingZone, targets: Placed["targets"], within?: readonly string[]): Attachment[] {
  const { organizationalUnits } = landingZone;
  const active = activeAccounts(landingZone);
  const { exclude = {} } = targets;
  const excludedUnits = isByUnits(exclude) ? (exclude.organizationalUnits ?? []) : [];

  const isMeant = (account: Account): boolean =>
    targetsAccount(targets, account) && (within === undefined || includesAny(within, account.organizationalUnitNames));
  const isMeantWhole = (chain: readonly string[]): boolean =>
    isByUnits(targets) &&
    (targets.organizationalUnits === undefined || includesAny(targets.organizationalUnits, chain)) &&
    (within === undefined || includesAny(within, chain));

  /** `unit` is undefined for the root; `chain` holds its name and those above, nearest first. */
  const walk = (unit: string | undefined, chain: readonly string[]): Attachment[] => {
    if (includesAny(excludedUnits, chain)) return [];
    const isBelow = (names: readonly string[]): boolean => unit === undefined || names.includes(unit);
    const below = active.filter(({ organizationalUnitNames }) => isBelow(organizationalUnitNames));
    const excludesBelow = excludedUnits.some((name) => isBelow(chainOf(name, organizationalUnits)));
    if (isMeantWhole(chain) && !excludesBelow && below.every(isMeant)) {
      return [unit === undefined ? { kind: "root" } : { kind: "unit", name: unit }];
    }
    const children = organizationalUnits.filter(({ parent }) => parent === unit);
    const here = below.filter(({ organizationalUnit }) => organizationalUnit === unit);
    return [
      ...children.flatMap(({ name }) => walk(name, [name, ...chain])),
      ...here.filter(isMeant).map(({ name }): Attachment => ({ kind: "account", name })),
    ];
  };
  return walk(undefined, []);
}

/** Whether units alone decide, so that accounts to come are decided on too. */
function isByUnits({ accounts, labels }: AccountSelector): boolean {
  return accounts === undefined && Object.keys(labels ?? {}).length === 0;
}

/** The unit and those above it, nearest first. */
function chainOf(name: string, units: readonly OrganizationalUnit[]): string[] {
  const parent = units.find((unit) => unit.name === name)?.parent;
  return parent === undefined ? [name] : [name, ...chainOf(parent, units)];
}

function includesAny(names: readonly string[], chain: readonly string[]): boolean {
  return chain.some((name) => names.includes(name));
}

function unique(attachments: readonly Attachment[]): Attachment[] {
  return [...new Map(attachments.map((attachment) => [attachmentId(attachment), attachment])).values()];
}

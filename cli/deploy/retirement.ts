import { DELEGATION_LISTS } from "../../config/lock";
import type { LandingZone } from "../../config/model";
import { UserError } from "../../core/errors";
import type { FactChange } from "../lock/merge";

/** Retiring regions that still have a delegation or a detector: their members must let go before the administrator. */
export function attachedRegions({ retiringRegions, lock }: LandingZone): string[] {
  return retiringRegions
    .map(({ name }) => name)
    .filter(
      (region) =>
        DELEGATION_LISTS.some((list) => lock[list].includes(region)) ||
        Object.values(lock.guardDutyDetectors).some((detectors) => detectors[region] !== undefined),
    );
}

/** Fails if stacks are to be deployed in the usual order while a region must be given up in the other. */
export function requireRetirement(landingZone: LandingZone, options: { readonly retire?: boolean }): void {
  if (options.retire) {
    if (landingZone.retiringRegions.length > 0) return;
    throw new UserError(
      "--retire is for giving up a region, and regions.retiring names none",
      "leave --retire out, or see docs/runbooks/regions.md",
    );
  }
  const attached = attachedRegions(landingZone);
  if (attached.length === 0) return;
  throw new UserError(
    `${attached.join(", ")} (regions.retiring) must be given up first, the last wave first: ` +
      "AWS lets an administrator go only after what it administers, so the usual order would fail half way",
    "run: npm run deploy -- --all --retire",
  );
}

/** Account ids that one call of GuardDuty takes (https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DisassociateMembers.html). */
const MEMBERS_A_CALL = 50;

/** What must be done by hand, as the administrator, before the services are given up in a region. */
export function detachCommands({ retiringRegions, lock, accounts, securityAccount }: LandingZone): string[] {
  const members = accounts.flatMap(({ id, name }) => (id === undefined || name === securityAccount.name ? [] : [id]));
  return retiringRegions.flatMap(({ name: region }) => {
    const detector = lock.guardDutyDetectors[securityAccount.name]?.[region];
    return [
      ...(detector !== undefined && lock.guardDutyDelegations.includes(region)
        ? detachGuardDuty(region, detector, members)
        : []),
      ...(lock.macieDelegations.includes(region) ? detachMacie(region, members) : []),
    ];
  });
}

/**
 * GuardDuty's members came by themselves, so Terraform does not know them, and AWS lets neither the delegation nor the
 * administrator's detector go while it has members.
 * https://docs.aws.amazon.com/guardduty/latest/ug/change-guardduty-delegated-admin.html
 */
function detachGuardDuty(region: string, detector: string, members: readonly string[]): string[] {
  const call = (action: string, rest: string): string =>
    `aws guardduty ${action} --region ${region} --detector-id ${detector} ${rest}`;
  const chunks = Array.from({ length: Math.ceil(members.length / MEMBERS_A_CALL) }, (_, index) =>
    members.slice(index * MEMBERS_A_CALL, (index + 1) * MEMBERS_A_CALL).join(" "),
  );
  return [
    call("update-organization-configuration", "--auto-enable-organization-members NONE"),
    ...chunks.map((ids) => call("disassociate-members", `--account-ids ${ids}`)),
    ...chunks.map((ids) => call("delete-members", `--account-ids ${ids}`)),
  ];
}

/**
 * Terraform deletes Macie's members but does not disassociate them, and as a member the management account may neither
 * take the delegation back nor turn its own Macie off.
 * https://docs.aws.amazon.com/macie/latest/user/accounts-mgmt-ao-admin-change.html
 */
function detachMacie(region: string, members: readonly string[]): string[] {
  return [
    `aws macie2 update-organization-configuration --region ${region} --no-auto-enable`,
    ...members.map((id) => `aws macie2 disassociate-member --region ${region} --id ${id}`),
  ];
}

/** The commands with what they are for; empty if there is nothing to detach. */
export function detachReport(landingZone: LandingZone): string {
  const commands = detachCommands(landingZone);
  if (commands.length === 0) return "";
  const { name, id } = landingZone.securityAccount;
  return [
    `GuardDuty and Macie let their administrator go only without members. If that is not done yet, run as ${name} (${id}):`,
    ...commands.map((command) => `  ${command}`),
  ].join("\n");
}

/** Whether a fact is gone because its region is given up, which regions.retiring has announced. */
export function isAnnounced({ retiringRegions }: LandingZone, change: FactChange): boolean {
  const region = change.fact.split(".").at(-1);
  return change.new === undefined && retiringRegions.some(({ name }) => name === region);
}

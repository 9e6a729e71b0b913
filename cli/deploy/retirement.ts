import type { LandingZone } from "../../config/model";
import { UserError } from "../../core/errors";
import type { FactChange } from "../lock/merge";

/** Lists of the lock file that name regions in which a service is delegated. */
const DELEGATIONS = [
  "guardDutyDelegations",
  "inspectorDelegations",
  "macieDelegations",
  "securityHubDelegations",
] as const;

/** Retiring regions that still have a delegation or a detector: their members must let go before the administrator. */
export function attachedRegions({ retiringRegions, lock }: LandingZone): string[] {
  return retiringRegions
    .map(({ name }) => name)
    .filter(
      (region) =>
        DELEGATIONS.some((list) => lock[list].includes(region)) ||
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

/** Whether a fact is gone because its region is given up, which regions.retiring has announced. */
export function isAnnounced({ retiringRegions }: LandingZone, change: FactChange): boolean {
  const region = change.fact.split(".").at(-1);
  return change.new === undefined && retiringRegions.some(({ name }) => name === region);
}

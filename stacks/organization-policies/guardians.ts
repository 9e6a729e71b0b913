import type { Account, LandingZone } from "../../config/model";
import { activeAccounts } from "../../config/resolve";
import type { Placed } from "./placed";
import type { PlannedPolicy, PolicyProblem } from "./planned";
import { reaches } from "./reach";

/** Accounts that a message names. */
const MAX_ACCOUNTS = 4;

/** A control that exempts by a name or a tag, and the control that keeps others from taking the name or the tag. */
interface Guarded {
  readonly placed: readonly Placed[];
  readonly guardian: "perimeterGovernance" | "protectLandingZone";
  readonly danger: string;
}

/**
 * Doubts about exemptions that anybody can have: an exempt role's name where nothing keeps people from making such a
 * role, a perimeter's tag where nothing keeps them from setting it.
 */
export function unguardedExemptions(landingZone: LandingZone, policies: readonly PlannedPolicy[]): PolicyProblem[] {
  const { serviceControl } = landingZone.settings.organizationPolicies;
  const { networkPerimeter, resourcePerimeter } = serviceControl;
  const guarded: readonly Guarded[] = [
    {
      placed: policies.filter(({ exemptsDeployers }) => exemptsDeployers),
      guardian: "protectLandingZone",
      danger: "whoever may make or change roles can free himself from every service control policy by an exempt name",
    },
    {
      placed: [networkPerimeter, resourcePerimeter].filter(({ enabled }) => enabled),
      guardian: "perimeterGovernance",
      danger: "whoever may tag his role can exempt himself from the data perimeter",
    },
  ];
  const members = activeAccounts(landingZone).filter((account) => account !== landingZone.managementAccount);
  return guarded.flatMap(({ placed, guardian, danger }) => {
    const control = serviceControl[guardian];
    const isGuarded = (account: Account): boolean => control.enabled && reaches(landingZone, control, account);
    const open = members.filter(
      (account) => placed.some((each) => reaches(landingZone, each, account)) && !isGuarded(account),
    );
    if (open.length === 0) return [];
    const names = open.slice(0, MAX_ACCOUNTS).map(({ name }) => name);
    const more = open.length > MAX_ACCOUNTS ? ` and ${open.length - MAX_ACCOUNTS} more` : "";
    return [
      {
        id: "LZ-CFG-146" as const,
        severity: "warning" as const,
        path: ["organizationPolicies", "serviceControl", guardian],
        message: `is not in force in ${names.join(", ")}${more}: ${danger}`,
        hint: "enable it, with the targets and the rollout of the widest control that it guards",
      },
    ];
  });
}

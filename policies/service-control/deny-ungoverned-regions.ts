import { roleArn } from "../../core/arns";
import { planRoleName } from "../../core/names";
import type { Statement } from "../document";
import type { Control, ControlContext } from "../organization/control";
import { actionsOf } from "./actions-of";
import { CALLED_ANYWHERE, GLOBAL_SERVICES, globalServiceRegions } from "./global-services";

/** Services that are open in a region that is not governed. */
export interface RegionException {
  readonly region: string;
  /** Prefixes of services, such as bedrock, or actions, such as bedrock:InvokeModel*. */
  readonly services: readonly string[];
  /** Shown in reports. */
  readonly reason: string;
}

export interface DenyUngovernedRegionsSettings {
  /** Regions that are open: the governed ones, and those on their way out in which workloads still run. */
  readonly regions: readonly string[];
  readonly exceptions: readonly RegionException[];
  /** Further services or actions that are called in the regions of global services. */
  readonly additionalGlobalServices: readonly string[];
}

/**
 * Denies working in regions that are not governed: nothing watches over them. What is exempt for global services is closed
 * again outside of the regions that they need, and what is exempt for one region is closed again in all others. The plan
 * role still reads what lies elsewhere: logs in a region that was closed, alarms where global services are.
 */
export function denyUngovernedRegions(
  { partition, organization }: ControlContext,
  { regions, exceptions, additionalGlobalServices }: DenyUngovernedRegionsSettings,
): Control {
  const open = [...new Set(regions)].sort();
  const excepted = regionsOfActions(exceptions);
  const global = [...GLOBAL_SERVICES, ...actionsOf(additionalGlobalServices)];
  const planRole = roleArn("*", planRoleName(organization), partition);
  const outside = (Sid: string, regionsLeft: readonly string[], actions: Actions): Statement => ({
    Sid,
    Effect: "Deny",
    ...actions,
    Resource: "*",
    Condition: {
      ArnNotLike: { "aws:PrincipalArn": planRole },
      StringNotEquals: { "aws:RequestedRegion": regionsLeft },
    },
  });
  const statements: Statement[] = [
    outside("DenyUngovernedRegions", open, { NotAction: sorted([...global, ...excepted.keys()]) }),
    outside("CloseGlobalServicesElsewhere", sorted([...open, ...globalServiceRegions(partition)]), {
      NotAction: sorted([...CALLED_ANYWHERE, ...excepted.keys()]),
    }),
    ...[...byRegions(excepted)].map(([key, actions], index) =>
      outside(`CloseExceptionsElsewhere${index + 1}`, sorted([...open, ...key.split(" ")]), {
        Action: sorted(actions),
      }),
    ),
  ];
  return {
    id: "deny-ungoverned-regions",
    denies: `everything in regions other than ${open.join(", ")}`,
    why: "Nothing is recorded, scanned or backed up in a region that is not governed: it is where intruders mine and hide.",
    exemptions: [
      `the role ${planRoleName(organization)}`,
      `global services, whose endpoints are in ${globalServiceRegions(partition).join(" and ")}`,
      ...exceptions.map(({ region, services, reason }) => `${services.join(", ")} in ${region} (${reason})`),
    ].join("; "),
    source:
      "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html#example-scp-deny-region",
    statements,
  };
}

type Actions = { readonly Action: string[] } | { readonly NotAction: string[] };

/** Action pattern -> regions in which it is open by an exception. */
function regionsOfActions(exceptions: readonly RegionException[]): ReadonlyMap<string, readonly string[]> {
  const regions = new Map<string, string[]>();
  for (const { region, services } of exceptions) {
    for (const action of actionsOf(services)) regions.set(action, sorted([...(regions.get(action) ?? []), region]));
  }
  return regions;
}

/** Regions, joined by spaces -> the action patterns that are open in just these. */
function byRegions(excepted: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [action, regions] of excepted) {
    const key = regions.join(" ");
    groups.set(key, [...(groups.get(key) ?? []), action]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

import type { LandingZone } from "../../config/model";
import { canonicalJson } from "../../core/json";
import { quota } from "../../core/quotas";
import type { Control } from "../../policies/organization/control";
import { exempted } from "../../policies/organization/exempt";
import { pack } from "../../policies/organization/pack";
import { POLICY_TYPES, type PolicyType } from "../../policies/organization/policy-types";
import { aiOptOut } from "./ai-opt-out";
import { attachmentsOf } from "./attachments";
import { backupPolicies } from "./backup";
import { controlContext } from "./context";
import { customPolicies } from "./custom";
import { declarativeEc2 } from "./declarative-ec2";
import { groupName } from "./group-name";
import type { Placed, PlacedControl, PlacedPolicy } from "./placed";
import { overflow, type PlannedPolicy, type PolicyProblem, type Rollout } from "./planned";
import { resourceControls } from "./resource-controls";
import { serviceControls } from "./service-controls";
import { tagPolicies } from "./tags";

export interface PolicyPlan {
  readonly policies: readonly PlannedPolicy[];
  /** Problems that appear while policies are made; sizes and counts are checked on the result. */
  readonly problems: readonly PolicyProblem[];
}

/** Every organization policy of a landing zone, in the order in which they are made. */
export function planPolicies(landingZone: LandingZone): PolicyPlan {
  const { exemptPrincipalArns } = controlContext(landingZone);
  const custom = customPolicies(landingZone, exemptPrincipalArns);
  const packed = [
    packControls(landingZone, "SERVICE_CONTROL_POLICY", serviceControls(landingZone), exemptPrincipalArns),
    packControls(landingZone, "RESOURCE_CONTROL_POLICY", resourceControls(landingZone), []),
  ];
  const documents = [
    ...declarativeEc2(landingZone),
    ...tagPolicies(landingZone),
    ...backupPolicies(landingZone),
    ...aiOptOut(landingZone),
  ].map((policy) => planDocument(landingZone, policy));
  return {
    policies: [...packed.flatMap(({ policies }) => policies), ...documents, ...custom.policies],
    problems: [...packed.flatMap(({ problems }) => problems), ...custom.problems],
  };
}

/** How far a policy has come. */
export function rolloutOf({ settings }: LandingZone, { rollout }: Placed): Rollout {
  return rollout ?? settings.organizationPolicies.rollout;
}

/** Controls with the same targets and rollout share policies; their order decides which ones. */
function packControls(
  landingZone: LandingZone,
  type: "SERVICE_CONTROL_POLICY" | "RESOURCE_CONTROL_POLICY",
  placed: readonly PlacedControl[],
  exemptPrincipalArns: readonly string[],
): { policies: PlannedPolicy[]; problems: PolicyProblem[] } {
  const { size } = POLICY_TYPES[type];
  const key = type === "SERVICE_CONTROL_POLICY" ? "serviceControl" : "resourceControl";
  const maxCharacters = quota(size, landingZone.settings.quotas);
  const policies: PlannedPolicy[] = [];
  const problems: PolicyProblem[] = [];
  for (const { targets, rollout, controls } of groups(landingZone, placed)) {
    const packing = pack(controls, {
      maxCharacters,
      transform: (statement) => exempted(statement, exemptPrincipalArns),
    });
    for (const [index, policy] of packing.policies.entries()) {
      policies.push({
        ...policy,
        name: packedName(type, groupName(targets), rollout, landingZone, index + 1),
        type,
        does: policy.controls.map(({ denies }) => denies).join("; "),
        targets,
        rollout,
        attachments: attachmentsOf(landingZone, { targets, rollout }),
        exemptsDeployers: type === "SERVICE_CONTROL_POLICY",
        path: ["organizationPolicies", key],
      });
    }
    problems.push(
      ...packing.tooLarge.map(({ control, sid, size: characters }): PolicyProblem => ({
        id: "LZ-CFG-154",
        path: controlPath(landingZone, key, control),
        message: `statement '${sid}' of control '${control.id}' ${overflow(characters, maxCharacters)}`,
        hint: `list less in it, or set quotas.${size} if AWS has raised the quota for you`,
      })),
    );
  }
  return { policies, problems };
}

interface Group {
  readonly targets: Placed["targets"];
  readonly rollout: Rollout;
  readonly controls: readonly Control[];
}

/** Controls by targets and rollout, in the order of the first of each group. */
function groups(landingZone: LandingZone, placed: readonly PlacedControl[]): Group[] {
  const found = new Map<string, { targets: Placed["targets"]; rollout: Rollout; controls: Control[] }>();
  for (const { control, targets, rollout: own } of placed) {
    const rollout = rolloutOf(landingZone, { targets, rollout: own });
    const key = canonicalJson([targets, rollout]);
    const group = found.get(key) ?? { targets, rollout, controls: [] };
    group.controls.push(control);
    found.set(key, group);
  }
  return [...found.values()];
}

/** scp-1, scp-Prod-1; a control that is further or less far than the others is in a group called by its rollout too. */
function packedName(
  type: PolicyType,
  group: string | undefined,
  rollout: Rollout,
  { settings }: LandingZone,
  number: number,
): string {
  const short = type === "SERVICE_CONTROL_POLICY" ? "scp" : "rcp";
  const apart = rollout === settings.organizationPolicies.rollout ? undefined : `rollout-${rollout}`;
  return [short, group, apart, String(number)].filter((part) => part !== undefined).join("-");
}

function planDocument(landingZone: LandingZone, policy: PlacedPolicy): PlannedPolicy {
  const { name, type, does, source, content, targets } = policy;
  const rollout = rolloutOf(landingZone, policy);
  const { key } = POLICY_TYPES[type];
  return {
    name,
    type,
    does,
    source,
    controls: [],
    content: canonicalJson(content),
    targets,
    rollout,
    attachments: attachmentsOf(landingZone, policy),
    exemptsDeployers: false,
    path: key === "backup" ? ["backup"] : ["organizationPolicies", key],
  };
}

/** A control's own key, if it is called as its id: deny-root-user -> denyRootUser. */
function controlPath({ settings }: LandingZone, key: "serviceControl" | "resourceControl", { id }: Control): string[] {
  const own = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const path = ["organizationPolicies", key];
  return own in settings.organizationPolicies[key] ? [...path, own] : path;
}

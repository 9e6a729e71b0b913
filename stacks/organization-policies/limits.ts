import type { LandingZone } from "../../config/model";
import { quota } from "../../core/quotas";
import { POLICY_TYPES, type PolicyType } from "../../policies/organization/policy-types";
import { type Attachment, attachmentId } from "./attachments";
import { unguardedExemptions } from "./guardians";
import type { PolicyPlan } from "./plan";
import { overflow, type PlannedPolicy, type PolicyProblem } from "./planned";

/** Places that a message names. */
const MAX_PLACES = 4;

/** How many policies of a type are attached to one root, unit or account. */
export interface AttachmentCount {
  readonly type: PolicyType;
  readonly attachment: Attachment;
  /** Names of our policies there. */
  readonly policies: readonly string[];
  /** All that count: ours, AWS's own, and those that are reserved. */
  readonly used: number;
  readonly limit: number;
}

/** Characters that AWS takes in a policy of a type. */
export function sizeLimit({ settings }: LandingZone, type: PolicyType): number {
  return quota(POLICY_TYPES[type].size, settings.quotas);
}

/** Attachments by place and type, in the order of the policies. */
export function attachmentCounts({ settings }: LandingZone, policies: readonly PlannedPolicy[]): AttachmentCount[] {
  const counts = new Map<string, { type: PolicyType; attachment: Attachment; policies: string[] }>();
  for (const { name, type, attachments } of policies) {
    for (const attachment of attachments) {
      const key = `${type} ${attachmentId(attachment)}`;
      const count = counts.get(key) ?? { type, attachment, policies: [] };
      count.policies.push(name);
      counts.set(key, count);
    }
  }
  return [...counts.values()].map((count) => {
    const { key, perTarget, alwaysAttached } = POLICY_TYPES[count.type];
    const others = (alwaysAttached === undefined ? 0 : 1) + settings.organizationPolicies.reservedAttachments[key];
    return {
      ...count,
      used: count.policies.length + others,
      limit: quota(perTarget, settings.quotas),
    };
  });
}

/** Every reason why AWS would refuse the policies, and doubts about them. No error: they can be deployed. */
export function policyProblems(landingZone: LandingZone, { policies, problems }: PolicyPlan): PolicyProblem[] {
  return [
    ...problems,
    ...tooLarge(landingZone, policies),
    ...tooMany(landingZone, policies),
    ...unguardedExemptions(landingZone, policies),
  ];
}

/** Packed controls are never too large; the others are one document each. */
function tooLarge(landingZone: LandingZone, policies: readonly PlannedPolicy[]): PolicyProblem[] {
  return policies.flatMap(({ name, type, content, path }) => {
    const limit = sizeLimit(landingZone, type);
    if (content.length <= limit) return [];
    return [
      {
        id: "LZ-CFG-154" as const,
        path,
        message: `'${name}' ${overflow(content.length, limit)}`,
        hint: `make it shorter, or set quotas.${POLICY_TYPES[type].size} if AWS has raised the quota for you`,
      },
    ];
  });
}

/** One problem a type: at the fullest places, since more of the same at the others would tell nothing new. */
function tooMany(landingZone: LandingZone, policies: readonly PlannedPolicy[]): PolicyProblem[] {
  const full = attachmentCounts(landingZone, policies).filter(({ used, limit }) => used > limit);
  return [...new Set(full.map(({ type }) => type))].map((type) => {
    const { title, key, perTarget, alwaysAttached } = POLICY_TYPES[type];
    const ofType = full.filter((count) => count.type === type);
    const most = Math.max(...ofType.map(({ used }) => used));
    const [worst] = ofType.filter(({ used }) => used === most);
    const places = ofType.slice(0, MAX_PLACES).map(({ attachment }) => placeName(attachment));
    const more = ofType.length > MAX_PLACES ? ` and ${ofType.length - MAX_PLACES} more` : "";
    const reserved = landingZone.settings.organizationPolicies.reservedAttachments[key];
    const counted = [
      (worst?.policies ?? []).join(", "),
      ...(alwaysAttached === undefined ? [] : [`AWS's own ${alwaysAttached}`]),
      ...(reserved === 0 ? [] : [`${reserved} reserved`]),
    ].join(", ");
    return {
      id: "LZ-CFG-155" as const,
      path: key === "backup" ? ["backup"] : ["organizationPolicies", key],
      message:
        `${places.join(", ")}${more}: ${most} ${title} would be attached (${counted}), ` +
        `${most - (worst?.limit ?? 0)} more than the ${worst?.limit} that AWS takes at one place`,
      hint:
        `switch controls off, give some of them targets at other units, or set quotas.${perTarget} ` +
        "if AWS has raised the quota for you",
    };
  });
}

/** `the root`, `unit Prod`, `account shop`. */
export function placeName(attachment: Attachment): string {
  return attachment.kind === "root" ? "the root" : `${attachment.kind} ${attachment.name}`;
}

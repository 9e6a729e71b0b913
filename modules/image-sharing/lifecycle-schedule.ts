import type { DlmLifecyclePolicyPolicyDetailsSchedule } from "@cdktf/provider-aws/lib/dlm-lifecycle-policy";
import type { Placement } from "../placement";
import { firstOf, sharedKeyProblem, type Problem, receiversProblem, regionProblem } from "./problems";
import { type Period, periodBlock, periodProblem, type Retention, retentionProblem } from "./retention";

/** When snapshots are made, in UTC; Data Lifecycle Manager begins within an hour after it. */
export type SnapshotTimes =
  /** Each so many hours, reckoned from a time of the day such as 03:00. */
  | { readonly everyHours: 1 | 2 | 3 | 4 | 6 | 8 | 12 | 24; readonly from: string }
  /** Six fields as in cron(0 3 ? * SUN *). */
  | { readonly cron: string };

/** A copy of each snapshot in another region. */
export interface RegionCopy {
  /** The other region. */
  readonly region: string;

  /** Full ARN of a key there, which encrypts the copies. */
  readonly keyArn: string;

  /** How long copies are kept. */
  readonly keep: Period;
}

/** The sharing of each snapshot with other accounts, which copy it by a `SharedSnapshotCopies` of theirs. */
export interface SnapshotSharing {
  /** 12 digits each. */
  readonly accountIds: readonly string[];

  /**
   * Full ARNs of the keys that encrypt the volumes. Snapshots under aws/ebs cannot be shared, and the keys' policies must
   * let the accounts in (`imageSharing`).
   */
  readonly keyArns: readonly string[];

  /** When sharing ends by itself; the copies stay. @default - with the snapshot */
  readonly endsAfter?: Period;
}

/** One schedule of a lifecycle policy. */
export interface SnapshotSchedule {
  /** Up to 120 letters, digits, spaces, `_` and `-`. */
  readonly name: string;
  readonly times: SnapshotTimes;
  readonly keep: Retention;

  /** Up to 3 regions. @default - no copies */
  readonly copies?: readonly RegionCopy[];

  /** @default - not shared */
  readonly sharing?: SnapshotSharing;

  /** Tags that snapshots get beside those of their volume. @default - none */
  readonly tags?: Readonly<Record<string, string>>;
}

/** https://docs.aws.amazon.com/dlm/latest/APIReference/API_CreateRule.html */
const HOURS: readonly number[] = [1, 2, 3, 4, 6, 8, 12, 24];

/** Most regions that a rule copies to: https://docs.aws.amazon.com/dlm/latest/APIReference/API_Schedule.html */
const MOST_COPIES = 3;

/** The block of the lifecycle policy. */
export function scheduleBlock(schedule: SnapshotSchedule): DlmLifecyclePolicyPolicyDetailsSchedule {
  const { times, keep, copies = [], sharing } = schedule;
  return {
    name: schedule.name,
    // A snapshot without the tags of its volume belongs to nobody.
    copyTags: true,
    tagsToAdd: schedule.tags && { ...schedule.tags },
    createRule:
      "cron" in times
        ? { cronExpression: times.cron }
        : { interval: times.everyHours, intervalUnit: "HOURS", times: [times.from] },
    retainRule: "count" in keep ? { count: keep.count } : periodBlock(keep),
    crossRegionCopyRule: copies.map(({ region, keyArn, keep: kept }) => ({
      target: region,
      encrypted: true,
      cmkArn: keyArn,
      copyTags: true,
      retainRule: periodBlock(kept),
    })),
    shareRule: sharing && {
      targetAccounts: [...sharing.accountIds],
      unshareInterval: sharing.endsAfter?.interval,
      unshareIntervalUnit: sharing.endsAfter?.unit,
    },
  };
}

/** What Data Lifecycle Manager would refuse about a schedule. */
export function scheduleProblem(at: string, schedule: SnapshotSchedule, placement: Placement): Problem {
  const { name, times, keep, copies = [], sharing } = schedule;
  return firstOf(
    /^[0-9A-Za-z _-]{1,120}$/.test(name)
      ? undefined
      : `${at}.name must be 1-120 letters, digits, spaces, '_' and '-', got '${name}'`,
    timesProblem(`${at}.times`, times),
    retentionProblem(`${at}.keep`, keep),
    copiesProblem(`${at}.copies`, copies, placement),
    ...copies.map((copy) => (copy.region === placement.regionName ? sameRegion(at, copy) : undefined)),
    ...(sharing === undefined
      ? []
      : [
          receiversProblem(`${at}.sharing.accountIds`, sharing.accountIds, placement.accountId),
          sharing.keyArns.length === 0
            ? `${at}.sharing.keyArns must name the keys that encrypt the volumes: snapshots under aws/ebs cannot be shared`
            : undefined,
          ...sharing.keyArns.map((key) =>
            sharedKeyProblem(`${at}.sharing.keyArns`, key, { region: placement.regionName }),
          ),
          sharing.endsAfter && periodProblem(`${at}.sharing.endsAfter`, sharing.endsAfter),
        ]),
  );
}

/** What is wrong with copies to regions, each with a key of its own place. */
export function copiesProblem(at: string, copies: readonly RegionCopy[], { accountId }: Placement): Problem {
  if (copies.length > MOST_COPIES) return `${at} must name up to ${MOST_COPIES} regions, got ${copies.length}`;
  const regions = copies.map(({ region }) => region);
  const twice = regions.find((region, index) => regions.indexOf(region) !== index);
  return firstOf(
    twice === undefined ? undefined : `${at} must name each region once, got '${twice}' twice`,
    ...copies.flatMap(({ region, keyArn, keep }) => [
      regionProblem(`${at}.region`, region),
      sharedKeyProblem(`${at}.keyArn`, keyArn, { accountId, region }),
      periodProblem(`${at}.keep`, keep),
    ]),
  );
}

function sameRegion(at: string, { region }: RegionCopy): string {
  return `${at}.copies must be to other regions than the volumes', got '${region}'`;
}

function timesProblem(at: string, times: SnapshotTimes): Problem {
  if ("cron" in times) {
    // AWS counts the characters too: https://docs.aws.amazon.com/dlm/latest/APIReference/API_CreateRule.html
    if (/^cron\((\S+ ){5}\S+\)$/.test(times.cron) && times.cron.length >= 17 && times.cron.length <= 106) {
      return undefined;
    }
    return `${at}.cron must be six fields such as cron(0 3 ? * SUN *), got '${times.cron}'`;
  }
  if (!HOURS.includes(times.everyHours)) {
    return `${at}.everyHours must be one of ${HOURS.join(", ")}, got ${times.everyHours}`;
  }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(times.from)) {
    return `${at}.from must be a time of the day such as 03:00, in UTC, got '${times.from}'`;
  }
  return undefined;
}

import { DlmLifecyclePolicy } from "@cdktf/provider-aws/lib/dlm-lifecycle-policy";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { scheduleBlock, scheduleProblem, type SnapshotSchedule } from "./lifecycle-schedule";
import { firstOf, type Problem } from "./problems";

export interface SnapshotLifecycleProps {
  /** Account and region of the volumes. */
  readonly placement: Placement;

  /** What the policy is for: up to 500 letters, digits, spaces, `_` and `-`. */
  readonly description: string;

  /** Role that makes the snapshots, by a `SnapshotLifecycleRole`. */
  readonly roleArn: string;

  /**
   * Tags of the volumes; a volume with any of them is meant. A volume should match one policy alone, or it is snapshotted
   * by each.
   */
  readonly volumeTags: Readonly<Record<string, string>>;

  /** 1-4 schedules. */
  readonly schedules: readonly SnapshotSchedule[];
}

/**
 * Makes snapshots of tagged volumes by the clock, copies them to other regions with a key of each, shares them with other
 * accounts and deletes them in time. For volumes only; `modules/backup` keeps resources of all kinds.
 *
 * https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html
 */
export class SnapshotLifecycle extends Construct {
  constructor(scope: Construct, id: string, props: SnapshotLifecycleProps) {
    super(scope, id);
    const { placement, schedules, volumeTags } = props;
    const problem = firstOf(
      descriptionProblem(props.description),
      Object.keys(volumeTags).length === 0 ? "volumeTags must name at least one tag" : undefined,
      schedules.length < 1 || schedules.length > 4 ? `schedules must be 1 to 4, got ${schedules.length}` : undefined,
      ...schedules.map((schedule, index) => scheduleProblem(`schedules[${index}]`, schedule, placement)),
    );
    if (problem !== undefined) throw new ConfigError(this, problem);
    new DlmLifecyclePolicy(this, "policy", {
      ...placement,
      description: props.description,
      executionRoleArn: props.roleArn,
      policyDetails: {
        policyType: "EBS_SNAPSHOT_MANAGEMENT",
        resourceTypes: ["VOLUME"],
        targetTags: { ...volumeTags },
        schedule: schedules.map(scheduleBlock),
      },
    });
  }
}

/** https://docs.aws.amazon.com/dlm/latest/APIReference/API_CreateLifecyclePolicy.html */
export function descriptionProblem(description: string): Problem {
  if (/^[0-9A-Za-z _-]{1,500}$/.test(description)) return undefined;
  return `description must be 1-500 letters, digits, spaces, '_' and '-', got '${description}'`;
}

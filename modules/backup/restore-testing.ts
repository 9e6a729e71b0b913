import { BackupRestoreTestingPlan } from "@cdktf/provider-aws/lib/backup-restore-testing-plan";
import { BackupRestoreTestingSelection } from "@cdktf/provider-aws/lib/backup-restore-testing-selection";
import { Construct } from "constructs";
import { backupScheduleProblem } from "../../core/backup-schedule";
import { ConfigError } from "../../core/errors";
import type { RestoreTestingType } from "../../core/restore-testing-types";
import { wholeNumberProblem } from "../../core/whole-number";
import type { Placement } from "../placement";
import type { VaultReference } from "./vault";

/** Resources of one type that are restored for a try. */
export interface RestoreTestingSelection {
  /** Name of the selection: 1-50 letters, digits and '_'. */
  readonly name: string;

  /** What is restored. */
  readonly resourceType: RestoreTestingType;

  /** Their ARNs, or tags, all of which they have. @default - any of the type */
  readonly of?: { readonly resourceArns: readonly string[] } | { readonly tags: Readonly<Record<string, string>> };

  /**
   * Metadata of the restore that AWS does not infer, such as the subnet of an instance.
   * https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing-inferred-metadata.html
   *
   * @default - what AWS infers
   */
  readonly metadataOverrides?: Readonly<Record<string, string>>;

  /** Hours for which the restored resource stays, to be looked at, 1-168. It is billed. @default - it goes at once */
  readonly validationWindowInHours?: number;
}

export interface RestoreTestingPlanProps {
  readonly placement: Placement;

  /** Name of the plan: 1-50 letters, digits and '_'. It cannot be another later. */
  readonly planName: string;

  /** When tests begin: cron(minute hour day-of-month month day-of-week year), in UTC. */
  readonly schedule: string;

  /** Hours within which a test must have begun, 1-168. @default 24 */
  readonly startWindowInHours?: number;

  /** Vaults whose recovery points are tried. @default - all of the account and region */
  readonly vaults?: readonly VaultReference[];

  /** Which one is tried: the latest of the window, or any. @default "latest" */
  readonly choose?: "latest" | "random";

  /** Age up to which recovery points are tried, in days, 1-365. @default 30 */
  readonly selectionWindowInDays?: number;

  /** @default - snapshots and continuous backups */
  readonly recoveryPointTypes?: readonly ("SNAPSHOT" | "CONTINUOUS")[];

  /** ARN of the role that restores: the account's own, or a `BackupRole`. */
  readonly roleArn: string;

  /** What is restored for a try, one for each kind of resource. */
  readonly selections: readonly RestoreTestingSelection[];
}

const NAME = /^[0-9A-Za-z_]{1,50}$/;
const NAME_WORDS = "must be 1-50 letters, digits, '_'";
const DEFAULT_START_WINDOW_IN_HOURS = 24;
const DEFAULT_SELECTION_WINDOW_IN_DAYS = 30;

/**
 * Restores recovery points by plan, tells whether it worked, and deletes what it restored. A backup that was never
 * restored is a hope.
 *
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html
 */
export class RestoreTestingPlan extends Construct {
  constructor(scope: Construct, id: string, props: RestoreTestingPlanProps) {
    super(scope, id);
    const problem = planProblem(props) ?? selectionsProblem(props.selections);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { placement, vaults, recoveryPointTypes = ["CONTINUOUS", "SNAPSHOT"], selections } = props;
    const plan = new BackupRestoreTestingPlan(this, "plan", {
      ...placement,
      name: props.planName,
      scheduleExpression: props.schedule,
      startWindowHours: props.startWindowInHours ?? DEFAULT_START_WINDOW_IN_HOURS,
      recoveryPointSelection: [
        {
          algorithm: props.choose === "random" ? "RANDOM_WITHIN_WINDOW" : "LATEST_WITHIN_WINDOW",
          includeVaults: vaults === undefined ? ["*"] : vaults.map(({ vaultArn }) => vaultArn),
          recoveryPointTypes: [...recoveryPointTypes],
          selectionWindowDays: props.selectionWindowInDays ?? DEFAULT_SELECTION_WINDOW_IN_DAYS,
        },
      ],
    });
    for (const { name, resourceType, of, metadataOverrides, validationWindowInHours } of selections) {
      new BackupRestoreTestingSelection(this, `selection-${name}`, {
        ...placement,
        restoreTestingPlanName: plan.name,
        name,
        protectedResourceType: resourceType,
        iamRoleArn: props.roleArn,
        ...protectedResources(of),
        restoreMetadataOverrides: metadataOverrides && { ...metadataOverrides },
        validationWindowHours: validationWindowInHours,
      });
    }
  }
}

/** AWS takes ARNs or conditions, and one of them. */
function protectedResources(of: RestoreTestingSelection["of"] = { resourceArns: ["*"] }): object {
  if ("resourceArns" in of) return { protectedResourceArns: [...of.resourceArns].sort() };
  const stringEquals = Object.entries(of.tags)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ({ key: `aws:ResourceTag/${key}`, value }));
  return { protectedResourceConditions: [{ stringEquals }] };
}

function planProblem(props: RestoreTestingPlanProps): string | undefined {
  const { planName, schedule, vaults, recoveryPointTypes, selections } = props;
  if (!NAME.test(planName)) return `planName ${NAME_WORDS}, got '${planName}'`;
  const badSchedule = backupScheduleProblem(schedule);
  if (badSchedule !== undefined) return `schedule ${badSchedule}, got '${schedule}'`;
  if (vaults?.length === 0) return "vaults must name a vault, got none: leave it out for all";
  if (recoveryPointTypes?.length === 0) return "recoveryPointTypes must name SNAPSHOT or CONTINUOUS, got none";
  if (selections.length === 0) return "selections must not be empty: nothing would be tried";
  return (
    wholeNumberProblem("startWindowInHours", props.startWindowInHours, 1, 168) ??
    wholeNumberProblem("selectionWindowInDays", props.selectionWindowInDays, 1, 365)
  );
}

function selectionsProblem(selections: readonly RestoreTestingSelection[]): string | undefined {
  const names = selections.map(({ name }) => name);
  for (const [index, { name, of, validationWindowInHours }] of selections.entries()) {
    if (!NAME.test(name)) return `selections must have names that are of use: '${name}' ${NAME_WORDS}`;
    if (names.indexOf(name) !== index) return `selections must have different names, got '${name}' twice`;
    if (of !== undefined && isNothing(of)) return `selection '${name}' must name a resource or a tag, got none`;
    const window = wholeNumberProblem("validationWindowInHours", validationWindowInHours, 1, 168);
    if (window !== undefined) return `selection '${name}': ${window}`;
  }
  return undefined;
}

function isNothing(of: NonNullable<RestoreTestingSelection["of"]>): boolean {
  return "resourceArns" in of ? of.resourceArns.length === 0 : Object.keys(of.tags).length === 0;
}

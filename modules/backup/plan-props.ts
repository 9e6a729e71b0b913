import type { BackupLifecycle } from "../../core/backup-lifecycle";
import type { Placement } from "../placement";
import type { VaultReference } from "./vault";

/** A copy of each recovery point in another vault. */
export interface BackupCopy extends BackupLifecycle {
  /** The vault: of another region, or of another account, whose vault policy lets this one in. */
  readonly vault: VaultReference;
}

/** When backups are made and how long they are kept. */
export interface BackupPlanRule extends BackupLifecycle {
  /** Name of the rule, unique in its plan: 1-50 letters, digits, '-', '_', '.'. */
  readonly name: string;

  /** When backups begin: cron(minute hour day-of-month month day-of-week year), in UTC, at most once an hour. */
  readonly schedule: string;

  /** Minutes within which a backup must have begun, at least 60; it is cancelled otherwise. @default 60 */
  readonly startWindowInMinutes?: number;

  /** Minutes within which a backup must be complete, at least 60 more than the start window. @default 720 */
  readonly completionWindowInMinutes?: number;

  /**
   * Whether types that can (S3, RDS, Aurora, SAP HANA) can be restored to any moment of the retention, 35 days at most.
   *
   * @default false
   */
  readonly continuous?: boolean;

  /** @default - none */
  readonly copies?: readonly BackupCopy[];
}

/** What a plan backs up: what has one of the ARNs and all of the tags. Types that are not opted in are left out. */
export interface BackupSelection {
  /** Name of the selection: 1-50 letters, digits, '-', '_', '.'. */
  readonly name: string;

  /** ARNs or patterns of resources. @default - any, if there are tags */
  readonly resourceArns?: readonly string[];

  /** Tags, all of which a resource has. @default - any, if there are ARNs */
  readonly tags?: Readonly<Record<string, string>>;

  /** ARNs or patterns of resources that are left out. @default - none */
  readonly excludedResourceArns?: readonly string[];
}

export interface BackupPlanProps {
  readonly placement: Placement;

  /** Name of the plan: 1-50 letters, digits, '-', '_', '.'. */
  readonly planName: string;

  /** The vault that backups go to, of the plan's account and region. */
  readonly vault: VaultReference;

  /** ARN of the role with which AWS Backup works: the account's own, or a `BackupRole`. */
  readonly roleArn: string;

  /** When backups are made, and how long they are kept: at least one. */
  readonly rules: readonly BackupPlanRule[];

  /** What is backed up: at least one. */
  readonly selections: readonly BackupSelection[];

  /** Whether backups of Windows instances are consistent for applications, by VSS. @default false */
  readonly windowsVss?: boolean;
}

export const DEFAULT_START_WINDOW_IN_MINUTES = 60;
export const DEFAULT_COMPLETION_WINDOW_IN_MINUTES = 720;

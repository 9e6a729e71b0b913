import { createHash } from "node:crypto";
import { Macie2ClassificationJob } from "@cdktf/provider-aws/lib/macie2-classification-job";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { canonicalJson, type Json } from "../../core/json";
import { classificationJobName } from "../../core/names";
import type { Placement } from "../placement";
import type { CustomDataIdentifier } from "./custom-data-identifier";

/** A tag that a bucket carries; any value if `value` is left out. */
export interface BucketTag {
  readonly key: string;
  readonly value?: string;
}

/** When a job runs. */
export type JobSchedule =
  | { readonly frequency: "DAILY" }
  | { readonly frequency: "WEEKLY"; readonly dayOfWeek: string }
  | { readonly frequency: "MONTHLY"; readonly dayOfMonth: number };

export interface ClassificationJobProps {
  /** The administrator's account: its jobs reach the buckets of every member in the region. */
  readonly placement: Placement;

  /** First part of the job's name. */
  readonly name: string;

  /** At most 200 characters. @default - none */
  readonly description?: string;

  /** Buckets that carry one of these tags are searched, looked up anew at each run. */
  readonly bucketTags: readonly BucketTag[];

  /** When the job runs. */
  readonly schedule: JobSchedule;

  /** Whether the first run searches what is there, at once. @default true */
  readonly initialRun?: boolean;

  /** Percentage of the objects that are searched, 1-100. @default 100 */
  readonly samplingPercentage?: number;

  /** Searched for beside Macie's recommended managed data identifiers. @default - none */
  readonly customDataIdentifiers?: readonly CustomDataIdentifier[];

  /** What must stand first: the members, and the place of the results. @default - nothing */
  readonly after?: readonly ITerraformDependable[];
}

/**
 * A sensitive data discovery job that comes back on schedule.
 *
 * Macie never changes nor deletes a job: it is cancelled, and stays in the list, and another one is made
 * (https://docs.aws.amazon.com/macie/latest/user/discovery-jobs-manage-settings.html). So the name carries a checksum
 * of all settings. It alone makes Terraform replace the job; nothing that AWS tells of it otherwise does.
 */
export class ClassificationJob extends Construct {
  /** Name of the job in AWS, with the checksum. */
  public readonly jobName: string;

  constructor(scope: Construct, id: string, props: ClassificationJobProps) {
    super(scope, id);
    const { placement, bucketTags, schedule, description, customDataIdentifiers = [], after = [] } = props;
    const { initialRun = true, samplingPercentage = 100 } = props;
    if (bucketTags.length === 0) throw new ConfigError(this, "bucketTags must name at least one tag, got none");

    this.jobName = classificationJobName(
      props.name,
      fingerprint({
        bucketTags,
        schedule,
        description,
        initialRun,
        samplingPercentage,
        customDataIdentifiers: customDataIdentifiers.map(({ settings }) => settings),
      }),
    );
    new Macie2ClassificationJob(this, "job", {
      ...placement,
      name: this.jobName,
      description,
      jobType: "SCHEDULED",
      // Set, so that a job that somebody paused runs again. AWS cancels it after 30 days of pause.
      jobStatus: "RUNNING",
      initialRun,
      samplingPercentage,
      scheduleFrequency: scheduleFrequency(schedule),
      customDataIdentifierIds:
        customDataIdentifiers.length > 0 ? customDataIdentifiers.map(({ identifierId }) => identifierId) : undefined,
      s3JobDefinition: {
        bucketCriteria: { includes: { and: [{ tagCriterion: { comparator: "EQ", tagValues: [...bucketTags] } }] } },
      },
      lifecycle: { ignoreChanges: DECIDED_BY_NAME },
      dependsOn: [...after],
    });
  }
}

/**
 * Each of these would replace the job if AWS answered in another order or another form. Tags too: the provider has no
 * call for them and fails on a changed default tag (terraform-provider-aws #20726).
 */
const DECIDED_BY_NAME = [
  "custom_data_identifier_ids",
  "description",
  "initial_run",
  "s3_job_definition",
  "sampling_percentage",
  "schedule_frequency",
  "tags",
  "tags_all",
];

function fingerprint(settings: object): string {
  return createHash("sha256")
    .update(canonicalJson(settings as Json))
    .digest("hex")
    .slice(0, 8);
}

function scheduleFrequency(schedule: JobSchedule) {
  switch (schedule.frequency) {
    case "DAILY":
      return { dailySchedule: true };
    case "WEEKLY":
      return { weeklySchedule: schedule.dayOfWeek };
    case "MONTHLY":
      return { monthlySchedule: schedule.dayOfMonth };
  }
}

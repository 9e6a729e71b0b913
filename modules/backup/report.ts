import { BackupReportPlan } from "@cdktf/provider-aws/lib/backup-report-plan";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

export interface BackupReportProps {
  readonly placement: Placement;

  /** Name of the report: letters, digits and '_', a letter first; at most 256. */
  readonly reportName: string;

  /** Jobs that it lists, of the last 24 hours. */
  readonly jobs: "BACKUP" | "COPY" | "RESTORE";

  /** Bucket that gets a report a day; its policy has `backupReports` (policies/bucket/backup-reports.ts). */
  readonly bucketName: string;

  /** Begin of the objects' keys, without a slash at its end. @default - none */
  readonly keyPrefix?: string;

  /** @default - CSV alone */
  readonly formats?: readonly ("CSV" | "JSON")[];
}

/**
 * A report a day about the jobs of AWS Backup in an account and region, for auditors.
 *
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/working-with-audit-reports.html
 */
export class BackupReport extends Construct {
  constructor(scope: Construct, id: string, props: BackupReportProps) {
    super(scope, id);
    const { placement, reportName, jobs, bucketName, keyPrefix, formats = ["CSV"] } = props;
    if (!/^[a-zA-Z]\w{0,255}$/.test(reportName)) {
      throw new ConfigError(
        this,
        `reportName must be a letter and up to 255 letters, digits, '_', got '${reportName}'`,
      );
    }
    if (formats.length === 0) throw new ConfigError(this, "formats must name CSV or JSON, got none");
    new BackupReportPlan(this, "plan", {
      ...placement,
      name: reportName,
      reportDeliveryChannel: { s3BucketName: bucketName, s3KeyPrefix: keyPrefix, formats: [...formats].sort() },
      reportSetting: { reportTemplate: `${jobs}_JOB_REPORT` },
    });
  }
}

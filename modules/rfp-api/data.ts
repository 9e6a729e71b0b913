import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { JOBS_INDEX } from "../../functions/rfp-api/contract/job";
import { Table } from "../dynamodb/table";
import { tableArnIn } from "../dynamodb/table-parts";
import type { TableSettings } from "../dynamodb/table-settings";
import type { Placement } from "../placement";
import type { AccessLogTarget } from "../s3/access-logs";
import { SecureBucket } from "../s3/secure-bucket";
import { uploadsScanStatements } from "./pipeline-names";

const DEFAULT_UPLOADS_RETENTION_IN_DAYS = 90;

export interface RfpDataProps {
  readonly placement: Placement;

  /** What the names of the tables begin with. */
  readonly name: string;

  /** Name of the bucket of uploaded documents, unique in all of AWS. */
  readonly uploadsBucketName: string;

  /** ARN of the customer managed key that encrypts tables and documents, in the placement's region. */
  readonly keyArn: string;

  /** Where the bucket's server access logs go: a bucket of the same account and region. */
  readonly accessLogs: AccessLogTarget;

  /** Origins of the pages that upload with a presigned form. Those by http must take the API's own route. */
  readonly allowedOrigins: readonly string[];

  /** Whether `RfpPipeline` has GuardDuty scan uploads: then nobody else reads one that was not found clean. */
  readonly scanned: boolean;

  /** Days after which an uploaded document expires, and again as many until its older versions do. @default 90 */
  readonly uploadsRetentionInDays?: number;

  /** Whether Terraform and DynamoDB refuse to delete tables and bucket. @default true */
  readonly protect?: boolean;
}

/**
 * What the RFP API keeps: the jobs, the questions with their answers, and for a while the uploaded documents. Tables and
 * documents are encrypted with the customer's key; nobody reads a document before GuardDuty found it clean.
 */
export class RfpData extends Construct {
  public readonly jobsTable: Table;
  public readonly questionnaireTable: Table;
  public readonly uploads: SecureBucket;

  /** ARN of the table of jobs. Built from its name, so that policies that carry it are readable in a plan. */
  public readonly jobsTableArn: string;

  /** ARN of the table of questions, built in the same way. */
  public readonly questionnaireTableArn: string;

  /** What must stand before GuardDuty tries the bucket. */
  public readonly uploadsReady: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: RfpDataProps) {
    super(scope, id);
    const { placement, name, keyArn, protect = true, uploadsBucketName } = props;
    const retentionInDays = props.uploadsRetentionInDays ?? DEFAULT_UPLOADS_RETENTION_IN_DAYS;
    this.jobsTable = this.table("jobs", props, {
      tableName: `${name}-jobs`,
      attributes: { job_id: "S", listing: "S", start_date: "S" },
      partitionKey: "job_id",
      // All jobs have the same listing: one partition, read by date a page at a time, so that nothing scans the table.
      globalSecondaryIndexes: { [JOBS_INDEX]: { partitionKey: "listing", sortKey: "start_date" } },
    });
    this.questionnaireTable = this.table("questionnaire", props, {
      tableName: `${name}-questionnaire`,
      attributes: { job_id: "S", question_number: "N" },
      partitionKey: "job_id",
      sortKey: "question_number",
    });

    this.jobsTableArn = tableArnIn(placement, `${name}-jobs`);
    this.questionnaireTableArn = tableArnIn(placement, `${name}-questionnaire`);

    // S3 answers browsers by https alone here; a page on http://localhost uploads through the API.
    const origins = props.allowedOrigins.filter((origin) => origin.startsWith("https://"));
    this.uploads = new SecureBucket(this, "uploads", {
      placement,
      bucketName: uploadsBucketName,
      encryption: { type: "kms", keyArn },
      accessLogs: props.accessLogs,
      eventBridge: true,
      requestMetrics: true,
      cors: origins.length === 0 ? undefined : [{ origins, methods: ["POST"], headers: ["content-type"] }],
      lifecycle: { expireAfterDays: retentionInDays, noncurrentExpireAfterDays: retentionInDays },
      statements: props.scanned ? uploadsScanStatements(placement, name, uploadsBucketName) : undefined,
      preventDestroy: protect,
    });
    this.uploadsReady = [...this.uploads.ready, ...this.uploads.notified];
  }

  private table(id: string, { placement, keyArn, protect }: RfpDataProps, settings: TableSettings): Table {
    return new Table(this, id, {
      placement,
      encryption: { mode: "customer", keyArn },
      deletionProtection: protect,
      preventDestroy: protect,
      ...settings,
    });
  }
}

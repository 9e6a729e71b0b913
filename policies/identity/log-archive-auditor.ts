import { arn, bucketArn, partitionOf } from "../../core/arns";
import type { Statement } from "../document";

/** What an auditor works with. */
export interface AuditedArchive {
  /** The log archive account, 12 digits. */
  readonly accountId: string;
  /** Region of the workgroup, the database and the buckets. */
  readonly region: string;
  readonly workgroupName: string;
  readonly databaseName: string;
  /** Buckets that the tables are over. */
  readonly logBucketNames: readonly string[];
  /** Bucket that results go to. */
  readonly resultsBucketName: string;
  /** ARN of the key of all these buckets. */
  readonly kmsKeyArn: string;
}

/**
 * Lets its holder query the log archive, and nothing else: read the logs through Athena, write and read results in the
 * workgroup's bucket. The rights on S3 and KMS are the caller's own, since Athena acts in the caller's name.
 *
 * Source: https://docs.aws.amazon.com/athena/latest/ug/example-policies-workgroup.html and
 * https://docs.aws.amazon.com/athena/latest/ug/fine-grained-access-to-glue-resources.html
 */
export function logArchiveAuditor(archive: AuditedArchive): Statement[] {
  const { accountId: account, region, databaseName } = archive;
  const partition = partitionOf(region);
  const of = (service: string, resource: string): string => arn({ partition, service, region, account, resource });
  const buckets = [...archive.logBucketNames, archive.resultsBucketName];
  return [
    {
      Sid: "Query",
      Effect: "Allow",
      Action: [
        "athena:BatchGetNamedQuery",
        "athena:BatchGetQueryExecution",
        "athena:GetNamedQuery",
        "athena:GetQueryExecution",
        "athena:GetQueryResults",
        "athena:GetQueryResultsStream",
        "athena:GetQueryRuntimeStatistics",
        "athena:GetWorkGroup",
        "athena:ListNamedQueries",
        "athena:ListQueryExecutions",
        "athena:StartQueryExecution",
        "athena:StopQueryExecution",
      ],
      Resource: of("athena", `workgroup/${archive.workgroupName}`),
    },
    {
      Sid: "FindWorkgroup",
      Effect: "Allow",
      // These take no resource. https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonathena.html
      Action: ["athena:ListDataCatalogs", "athena:ListEngineVersions", "athena:ListWorkGroups"],
      Resource: "*",
    },
    {
      Sid: "ReadCatalog",
      Effect: "Allow",
      Action: ["athena:GetDatabase", "athena:GetTableMetadata", "athena:ListDatabases", "athena:ListTableMetadata"],
      Resource: of("athena", "datacatalog/AwsDataCatalog"),
    },
    {
      Sid: "ReadTables",
      Effect: "Allow",
      Action: ["glue:GetDatabase", "glue:GetDatabases", "glue:GetPartitions", "glue:GetTable", "glue:GetTables"],
      Resource: [
        of("glue", "catalog"),
        // Athena looks at the default database too, whatever the query names.
        of("glue", "database/default"),
        of("glue", `database/${databaseName}`),
        of("glue", `table/${databaseName}/*`),
      ],
    },
    {
      Sid: "ListBuckets",
      Effect: "Allow",
      Action: ["s3:GetBucketLocation", "s3:ListBucket"],
      Resource: buckets.map((bucket) => bucketArn(bucket, undefined, partition)),
    },
    {
      Sid: "ReadLogs",
      Effect: "Allow",
      Action: "s3:GetObject",
      Resource: archive.logBucketNames.map((bucket) => bucketArn(bucket, "AWSLogs/*", partition)),
    },
    {
      Sid: "KeepResults",
      Effect: "Allow",
      Action: ["s3:AbortMultipartUpload", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:PutObject"],
      Resource: bucketArn(archive.resultsBucketName, "*", partition),
    },
    {
      Sid: "UseKey",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: archive.kmsKeyArn,
      Condition: { StringEquals: { "kms:ViaService": `s3.${region}.amazonaws.com` } },
    },
  ];
}

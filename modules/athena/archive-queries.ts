import { AthenaNamedQuery } from "@cdktf/provider-aws/lib/athena-named-query";
import { AthenaWorkgroup } from "@cdktf/provider-aws/lib/athena-workgroup";
import { GlueCatalogDatabase } from "@cdktf/provider-aws/lib/glue-catalog-database";
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { Construct } from "constructs";
import { bucketArn, partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import {
  archiveAuditorPolicyName,
  archiveDatabaseName,
  archiveWorkgroupName,
  athenaResultsBucketName,
} from "../../core/names";
import { denyExternalPrincipals } from "../../policies/bucket/baseline";
import { policyDocument } from "../../policies/document";
import { logArchiveAuditor } from "../../policies/identity/log-archive-auditor";
import type { Placement } from "../placement";
import { type AccessLogTarget, SecureBucket } from "../s3/secure-bucket";
import { CLOUDTRAIL_FORMAT } from "./cloudtrail-format";
import { CONFIG_SNAPSHOT_FORMAT } from "./config-format";
import { LogTable } from "./log-table";
import { detectionQueries } from "./queries/detection";
import { identityQueries } from "./queries/identity";
import { CLOUDTRAIL_TABLE, CONFIG_SNAPSHOTS_TABLE } from "./queries/query";
import { RESOURCE_QUERIES } from "./queries/resources";

const BYTES_PER_GIGABYTE = 1024 ** 3;

export interface ArchiveQueriesProps {
  /** The log archive account, home region. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the names. */
  readonly organization: string;

  /** Id of the organization (o-...): part of the path of the trail's logs. */
  readonly organizationId: string;

  /** Bucket of the organization trail. */
  readonly trailBucketName: string;

  /** Bucket that AWS Config of every account delivers to. */
  readonly configBucketName: string;

  /** ARN of the log key in the region: it encrypts the logs, and the results too. */
  readonly kmsKeyArn: string;

  /** Ids of all accounts that there are logs of, those that were closed among them. */
  readonly accounts: readonly string[];

  /** Codes of all regions that there may be logs of: events arrive from ungoverned regions too. */
  readonly regions: readonly string[];

  /** Regions that the landing zone sets up. */
  readonly governedRegions: readonly string[];

  /** Days that the archive keeps logs. */
  readonly logRetentionInDays: number;

  /** Where the access logs of the results' bucket go. */
  readonly accessLogs: AccessLogTarget;

  /**
   * Days that results are kept.
   *
   * @default 30
   */
  readonly resultRetentionInDays?: number;

  /**
   * Gigabytes (2^30 bytes) that one query may read before Athena stops it. Athena bills by what is read.
   *
   * @default 100
   */
  readonly maxScannedGigabytesPerQuery?: number;
}

/**
 * Questions to the log archive in SQL: tables over the logs of CloudTrail and the snapshots of AWS Config, a workgroup
 * that decides for every query where results go and how much it may read, saved queries, and a policy for auditors.
 *
 * The key needs no statement for readers: its policy gives the account all rights, and the auditors' policy hands on
 * what they need.
 */
export class ArchiveQueries extends Construct {
  constructor(scope: Construct, id: string, props: ArchiveQueriesProps) {
    super(scope, id);
    const { placement, organization, resultRetentionInDays = 30, maxScannedGigabytesPerQuery = 100 } = props;
    if (!Number.isInteger(maxScannedGigabytesPerQuery) || maxScannedGigabytesPerQuery < 1) {
      throw new ConfigError(
        this,
        `maxScannedGigabytesPerQuery must be a whole number from 1 up, got ${maxScannedGigabytesPerQuery}`,
      );
    }
    const results = this.resultsBucket(props, resultRetentionInDays);
    const workgroup = new AthenaWorkgroup(this, "workgroup", {
      ...placement,
      name: archiveWorkgroupName(organization),
      description: "Queries over the log archive",
      // Athena does not delete a workgroup that still has a history of queries, and it has one for 45 days.
      forceDestroy: true,
      configuration: {
        // Otherwise a client chooses where results go and how they are encrypted.
        enforceWorkgroupConfiguration: true,
        publishCloudwatchMetricsEnabled: true,
        bytesScannedCutoffPerQuery: maxScannedGigabytesPerQuery * BYTES_PER_GIGABYTE,
        resultConfiguration: {
          outputLocation: `s3://${results.bucketName}/results/`,
          // Should somebody else ever own a bucket of this name, Athena does not write to it.
          expectedBucketOwner: placement.accountId,
          encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn: props.kmsKeyArn },
        },
      },
      dependsOn: [...results.ready],
    });
    const database = new GlueCatalogDatabase(this, "database", {
      ...placement,
      name: archiveDatabaseName(organization),
      description: "Tables over the log archive",
    });
    this.tables(database.name, props);
    for (const { name, description, sql } of [
      ...identityQueries(props.accounts),
      ...detectionQueries(props.governedRegions),
      ...RESOURCE_QUERIES,
    ]) {
      new AthenaNamedQuery(this, `query-${name}`, {
        ...placement,
        name,
        description,
        workgroup: workgroup.name,
        database: database.name,
        query: sql,
      });
    }
    this.auditorPolicy(props, results.bucketName);
  }

  private resultsBucket(props: ArchiveQueriesProps, expireAfterDays: number): SecureBucket {
    const { accountId, regionName: region } = props.placement;
    const bucketName = athenaResultsBucketName(props.organization, accountId, region);
    return new SecureBucket(this, "results", {
      placement: props.placement,
      bucketName,
      encryption: { type: "kms", keyArn: props.kmsKeyArn },
      // Results can be had again by running the query; they hold copies of logs that ought not to lie about.
      lifecycle: { expireAfterDays, noncurrentExpireAfterDays: 1 },
      accessLogs: props.accessLogs,
      statements: [denyExternalPrincipals(bucketArn(bucketName, undefined, partitionOf(region)), props.organizationId)],
    });
  }

  private tables(databaseName: string, props: ArchiveQueriesProps): void {
    const { placement, accounts, regions } = props;
    const projection = { accounts, regions, days: props.logRetentionInDays };
    // The trail of an organization writes below the organization's id, AWS Config below the account's alone.
    const trail = `s3://${props.trailBucketName}/AWSLogs/${props.organizationId}`;
    new LogTable(this, "cloudtrail", {
      placement,
      databaseName,
      name: CLOUDTRAIL_TABLE,
      description: "Events of the organization trail",
      format: CLOUDTRAIL_FORMAT,
      location: `${trail}/`,
      projection: {
        ...projection,
        dayFormat: "yyyy/MM/dd",
        location: `${trail}/\${account}/CloudTrail/\${region}/\${day}`,
      },
    });
    const config = `s3://${props.configBucketName}/AWSLogs`;
    new LogTable(this, "config-snapshots", {
      placement,
      databaseName,
      name: CONFIG_SNAPSHOTS_TABLE,
      description: "Daily snapshots of AWS Config",
      format: CONFIG_SNAPSHOT_FORMAT,
      location: `${config}/`,
      projection: {
        ...projection,
        dayFormat: "yyyy/M/d",
        location: `${config}/\${account}/Config/\${region}/\${day}/ConfigSnapshot`,
      },
    });
  }

  private auditorPolicy(props: ArchiveQueriesProps, resultsBucketName: string): void {
    const { placement, organization } = props;
    new IamPolicy(this, "auditor-policy", {
      ...placement,
      name: archiveAuditorPolicyName(organization),
      description: "Query the log archive with Athena, and nothing else",
      policy: policyDocument(
        logArchiveAuditor({
          accountId: placement.accountId,
          region: placement.regionName,
          workgroupName: archiveWorkgroupName(organization),
          databaseName: archiveDatabaseName(organization),
          logBucketNames: [props.trailBucketName, props.configBucketName],
          resultsBucketName,
          kmsKeyArn: props.kmsKeyArn,
        }),
      ),
    });
  }
}

import { bucketName, wafLogBucketName } from "../../core/names";
import { type Capability, isAvailable } from "../../core/region-capabilities";
import { cloudTrailDelivery } from "../../policies/bucket/cloudtrail";
import { configDelivery } from "../../policies/bucket/config";
import { guardDutyExport } from "../../policies/bucket/guardduty";
import { loadBalancerDelivery } from "../../policies/bucket/load-balancer";
import { macieResults } from "../../policies/bucket/macie";
import { vendedLogsDelivery } from "../../policies/bucket/vended-logs";
import type { Statement } from "../../policies/document";
import type { LogSources } from "./log-sources";

/** A kind of logs and what its service demands of the bucket. AWS forbids the same bucket for all of them. */
export interface LogKind {
  /** Stable name: part of construct ids. */
  readonly name: string;

  /** One bucket in the home region that every region delivers to, or one bucket in each governed region. */
  readonly where: "home" | "every-region";

  /** The service that writes, where not every region has it: no bucket where it is missing. */
  readonly capability?: Capability;

  /** kms: the log key. s3: the service cannot write to a bucket that is encrypted with a KMS key. */
  readonly encryption: "kms" | "s3";

  /** Whether S3 asks KMS once per bucket and time span; only for kms. */
  readonly bucketKey: boolean;

  /** Whether AWS documents that the service writes to a bucket with default object lock retention. */
  readonly objectLock: boolean;

  /** What AWS says of the bucket. */
  readonly source: string;

  bucketName(organization: string, account: string, region: string): string;

  /** Statements that let the service, and it alone, deliver. */
  statements(bucket: { readonly bucketArn: string; readonly region: string }, sources: LogSources): Statement[];
}

const named =
  (purpose: string): LogKind["bucketName"] =>
  (organization, account, region) =>
    bucketName(organization, purpose, account, region);

/** What all kinds have in common that CloudWatch's log delivery carries. They stay in their region: it costs no transfer. */
const vendedLogs = {
  where: "every-region",
  encryption: "kms",
  bucketKey: true,
  objectLock: false,
  statements: ({ bucketArn, region }, { organizationId }) => vendedLogsDelivery(bucketArn, { organizationId, region }),
} satisfies Partial<LogKind>;

export const LOG_KINDS = [
  {
    name: "cloudtrail",
    where: "home",
    encryption: "kms",
    // CloudTrail pays for its own use of the key, and its key policy rests on an encryption context that S3 replaces by
    // the bucket's ARN when it uses a bucket key.
    bucketKey: false,
    objectLock: true,
    source: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html",
    bucketName: named("cloudtrail"),
    statements: ({ bucketArn }, sources) => cloudTrailDelivery({ bucketArn, ...sources }),
  },
  {
    name: "config",
    where: "home",
    encryption: "kms",
    bucketKey: true,
    // AWS Config does not deliver to a bucket with default retention.
    objectLock: false,
    source: "https://docs.aws.amazon.com/config/latest/developerguide/manage-delivery-channel.html",
    bucketName: named("config"),
    statements: (bucket, { organizationId }) => configDelivery({ ...bucket, organizationId }),
  },
  {
    name: "guardduty",
    where: "home",
    encryption: "kms",
    bucketKey: true,
    objectLock: false,
    source: "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html",
    bucketName: named("guardduty"),
    statements: ({ bucketArn, region }, { securityAccountId, optInRegions }) =>
      guardDutyExport(bucketArn, { administratorId: securityAccountId, optInRegions, region }),
  },
  {
    name: "macie",
    // An opt-in region may not store its results in another opt-in region, nor may any other region in an opt-in region
    // (https://docs.aws.amazon.com/macie/latest/APIReference/classification-export-configuration.html). So each has its
    // own bucket. Results say where sensitive data lies, and stay where it does.
    where: "every-region",
    capability: "macie2",
    encryption: "kms",
    bucketKey: true,
    objectLock: false,
    source: "https://docs.aws.amazon.com/macie/latest/user/discovery-results-repository-s3.html",
    bucketName: named("macie"),
    statements: ({ bucketArn, region }, { securityAccountId }) =>
      macieResults(bucketArn, { administratorId: securityAccountId, region }),
  },
  {
    name: "vpc-flow-logs",
    ...vendedLogs,
    source: "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html",
    bucketName: named("vpc-flow-logs"),
  },
  {
    name: "dns-queries",
    ...vendedLogs,
    source:
      "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs-choosing-target-resource.html",
    bucketName: named("dns-queries"),
  },
  {
    name: "network-firewall",
    ...vendedLogs,
    source: "https://docs.aws.amazon.com/network-firewall/latest/developerguide/logging-s3.html",
    // Short, so that the longest name of an organization and of a region still fit into 63 characters.
    bucketName: named("firewall"),
  },
  {
    name: "waf",
    ...vendedLogs,
    source: "https://docs.aws.amazon.com/waf/latest/developerguide/logging-s3.html",
    bucketName: wafLogBucketName,
  },
  {
    name: "load-balancer",
    // The bucket must be in the balancer's region and encrypted with S3's own keys.
    where: "every-region",
    encryption: "s3",
    bucketKey: false,
    objectLock: false,
    source: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html",
    bucketName: named("load-balancer"),
    statements: (bucket, { organizationId }) => [
      ...loadBalancerDelivery({ ...bucket, organizationId }),
      ...vendedLogsDelivery(bucket.bucketArn, { organizationId, region: bucket.region }),
    ],
  },
] as const satisfies readonly LogKind[];

export type LogKindName = (typeof LOG_KINDS)[number]["name"];

/** Regions with a bucket of the kind, out of `all`, whose first one is the home region. */
export function logKindRegions({ where, capability }: LogKind, all: readonly string[]): string[] {
  const regions = where === "home" ? all.slice(0, 1) : all;
  return regions.filter((region) => capability === undefined || isAvailable(capability, region));
}

/** The kind called `name`: other stacks take bucket names from it. */
export function logKind(name: LogKindName): LogKind {
  const found = (LOG_KINDS as readonly LogKind[]).find((kind) => kind.name === name);
  if (!found) throw new Error(`LOG_KINDS has no '${name}'`);
  return found;
}

import { type Capability, MISSING } from "./region-capabilities";
import { regionCodes, REGIONS } from "./regions";

/** A managed rule of AWS Config that the landing zone has for the whole organization. */
export interface ManagedRule {
  /** AWS's identifier; one of `CONFIG_RULE_IDENTIFIERS`. */
  readonly identifier: string;

  /** What it finds, at most 256 characters: the rule's description in AWS. */
  readonly description: string;

  /** Parameters as AWS spells them. @default - none: what AWS assumes */
  readonly parameters?: Readonly<Record<string, string>>;

  /** `change`: only when a resource changes, so there is no frequency to set; `periodic`: by the clock, too. */
  readonly trigger: "change" | "periodic";

  /**
   * Where the rule is. `home`: what it judges is there once in an account (IAM, the root user, settings of the account),
   * and is recorded in the home region alone; in further regions each account would be told the same again.
   * `us-east-1`: what it judges answers there alone.
   *
   * @default - every governed region
   */
  readonly only?: "home" | "us-east-1";

  /** Service that the rule watches: a region that lacks it, a declared skip, has no rule. @default - none */
  readonly watches?: Capability;

  /** Regions that lack the rule itself, by its page. @default - none known */
  readonly unavailableIn?: readonly string[];

  /** Why it is off unless the configuration names it. @default - it is on */
  readonly offBecause?: string;
}

/** Date (ISO 8601) on which the pages of the rules were last read, for their triggers and regions. */
export const MANAGED_RULES_AS_OF = "2026-11-22";

const CHINA = regionCodes("aws-cn");
const GOV_CLOUD = regionCodes("aws-us-gov");
const NOT_US_EAST_1 = REGIONS.map(({ code }) => code).filter((code) => code !== "us-east-1");
const SHIELD_IS_OPTIONAL = "without a Shield Advanced subscription it finds every account at fault";

/** Inspector's rules for EC2 and ECR; the newest of several copies of their pages, which agree. */
const INSPECTOR_SCAN_MISSING = [
  "ap-south-2",
  "ap-southeast-4",
  "ap-southeast-6",
  "ca-west-1",
  "eu-south-2",
  "me-central-1",
  "mx-central-1",
  ...CHINA,
];

/**
 * The managed rules of every organization, by topic. A rule's page is
 * https://docs.aws.amazon.com/config/latest/developerguide/<identifier in lower case with hyphens>.html
 *
 * `unavailableIn` was read for the rules that carry it; for the others no page that was read names an exception among the
 * regions that are on by default. The rules that Firewall Manager makes by itself are not here.
 */
export const MANAGED_RULES: readonly ManagedRule[] = [
  // Certificates
  {
    identifier: "ACM_CERTIFICATE_EXPIRATION_CHECK",
    description: "A certificate in ACM expires within the number of days: imported ones are not renewed by AWS.",
    // AWS's own default is 14. ACM sends its events from 45 days on.
    parameters: { daysToExpiration: "45" },
    trigger: "periodic",
  },

  // The record of events
  { identifier: "CLOUD_TRAIL_ENABLED", description: "No trail records the account.", trigger: "periodic" },
  {
    identifier: "MULTI_REGION_CLOUD_TRAIL_ENABLED",
    description: "No trail records every region of the account.",
    trigger: "periodic",
    only: "home",
  },
  {
    identifier: "CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED",
    description: "A trail writes no digests, so a changed log file cannot be told.",
    trigger: "periodic",
  },
  {
    identifier: "CLOUD_TRAIL_ENCRYPTION_ENABLED",
    description: "A trail's log files are not encrypted with a KMS key.",
    trigger: "periodic",
  },
  {
    identifier: "VPC_FLOW_LOGS_ENABLED",
    description: "A VPC has no flow log.",
    trigger: "periodic",
  },
  {
    identifier: "ELB_LOGGING_ENABLED",
    description: "A load balancer writes no access log.",
    trigger: "change",
  },
  {
    identifier: "WAFV2_LOGGING_ENABLED",
    description: "A web ACL of AWS WAF writes no log.",
    trigger: "periodic",
    watches: "wafv2",
  },

  // The detection services themselves
  {
    identifier: "GUARDDUTY_ENABLED_CENTRALIZED",
    description: "GuardDuty is off in the account and region.",
    trigger: "periodic",
    watches: "guardduty",
    unavailableIn: ["ap-east-2", "ap-southeast-6", "ap-southeast-7", "mx-central-1"],
  },
  {
    identifier: "MACIE_STATUS_CHECK",
    description: "Macie is off in the account and region.",
    trigger: "periodic",
    watches: "macie2",
    unavailableIn: [...MISSING.macie2, "il-central-1"],
  },
  {
    identifier: "INSPECTOR_EC2_SCAN_ENABLED",
    description: "Inspector does not scan the account's EC2 instances.",
    trigger: "periodic",
    watches: "inspector2",
    unavailableIn: INSPECTOR_SCAN_MISSING,
  },
  {
    identifier: "INSPECTOR_ECR_SCAN_ENABLED",
    description: "Inspector does not scan the account's container images.",
    trigger: "periodic",
    watches: "inspector2",
    unavailableIn: INSPECTOR_SCAN_MISSING,
  },
  {
    identifier: "INSPECTOR_LAMBDA_STANDARD_SCAN_ENABLED",
    description: "Inspector does not scan the packages of the account's Lambda functions.",
    trigger: "periodic",
    watches: "inspector2:LAMBDA",
    unavailableIn: MISSING["inspector2:LAMBDA"],
  },
  {
    identifier: "SECURITYHUB_ENABLED",
    description: "Security Hub is off in the account and region.",
    trigger: "periodic",
    watches: "securityhub",
  },

  // Keys and encryption
  {
    identifier: "CMK_BACKING_KEY_ROTATION_ENABLED",
    description: "A customer managed key does not rotate.",
    trigger: "periodic",
  },
  {
    identifier: "KMS_CMK_NOT_SCHEDULED_FOR_DELETION",
    description: "A customer managed key waits for its deletion, and with it everything that it encrypts.",
    trigger: "periodic",
  },
  { identifier: "ENCRYPTED_VOLUMES", description: "An attached EBS volume is not encrypted.", trigger: "change" },
  {
    identifier: "EC2_EBS_ENCRYPTION_BY_DEFAULT",
    description: "New EBS volumes of the account are not encrypted by default.",
    trigger: "periodic",
  },

  // Instances and networks
  { identifier: "EC2_IMDSV2_CHECK", description: "An EC2 instance answers to version 1 of IMDS.", trigger: "change" },
  {
    identifier: "RESTRICTED_INCOMING_TRAFFIC",
    description: "A security group opens a port that nobody needs from everywhere.",
    // FTP, SSH, Remote Desktop, MySQL; AWS's default names 4333 in place of 22.
    parameters: {
      blockedPort1: "20",
      blockedPort2: "21",
      blockedPort3: "22",
      blockedPort4: "3389",
      blockedPort5: "3306",
    },
    trigger: "periodic",
  },

  // Identities
  {
    identifier: "ROOT_ACCOUNT_MFA_ENABLED",
    description: "The root user signs in without a second factor.",
    trigger: "periodic",
    only: "home",
    unavailableIn: ["ca-west-1", "il-central-1", "me-central-1", ...CHINA, ...GOV_CLOUD],
  },
  {
    identifier: "IAM_ROOT_ACCESS_KEY_CHECK",
    description: "The root user has an access key.",
    trigger: "periodic",
    only: "home",
  },
  {
    identifier: "IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS",
    description: "A customer managed policy allows everything on everything.",
    trigger: "change",
    only: "home",
  },
  {
    identifier: "IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS",
    description: "A customer managed policy allows every action of a service.",
    trigger: "change",
    only: "home",
  },

  // Buckets
  {
    identifier: "S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC",
    description: "The account does not block public access to its buckets.",
    trigger: "periodic",
    only: "home",
  },
  {
    identifier: "S3_BUCKET_PUBLIC_READ_PROHIBITED",
    description: "Everybody may read a bucket.",
    trigger: "periodic",
  },
  {
    identifier: "S3_BUCKET_PUBLIC_WRITE_PROHIBITED",
    description: "Everybody may write to a bucket.",
    trigger: "periodic",
  },
  {
    identifier: "S3_BUCKET_SSL_REQUESTS_ONLY",
    description: "A bucket takes requests without TLS.",
    trigger: "change",
  },
  { identifier: "S3_BUCKET_VERSIONING_ENABLED", description: "A bucket keeps no versions.", trigger: "change" },
  {
    identifier: "S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED",
    description: "A bucket takes objects that are not encrypted.",
    trigger: "change",
  },
  {
    identifier: "S3_DEFAULT_ENCRYPTION_KMS",
    description: "A bucket does not encrypt with a KMS key by default.",
    trigger: "change",
  },
  { identifier: "S3_BUCKET_REPLICATION_ENABLED", description: "A bucket is not replicated.", trigger: "change" },

  // Tables, functions, APIs, secrets
  {
    identifier: "DYNAMODB_PITR_ENABLED",
    description: "A DynamoDB table cannot be restored to a point in time.",
    trigger: "periodic",
  },
  {
    identifier: "DYNAMODB_TABLE_ENCRYPTED_KMS",
    description: "A DynamoDB table is not encrypted with a KMS key of the account.",
    trigger: "change",
  },
  {
    identifier: "LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED",
    description: "Everybody may invoke a Lambda function.",
    trigger: "change",
  },
  {
    identifier: "API_GW_ASSOCIATED_WITH_WAF",
    description: "A stage of API Gateway has no web ACL of AWS WAF.",
    trigger: "change",
    watches: "wafv2",
  },
  {
    identifier: "API_GW_EXECUTION_LOGGING_ENABLED",
    description: "A stage of API Gateway writes no execution log.",
    trigger: "change",
  },
  {
    identifier: "API_GW_SSL_ENABLED",
    description: "A stage of API Gateway shows its back end no client certificate.",
    trigger: "change",
  },
  {
    identifier: "SECRETSMANAGER_ROTATION_ENABLED_CHECK",
    description: "A secret does not rotate.",
    trigger: "change",
  },
  {
    identifier: "SECRETSMANAGER_USING_CMK",
    description: "A secret is not encrypted with a customer managed key.",
    trigger: "change",
  },

  // Shield Advanced
  {
    identifier: "SHIELD_ADVANCED_ENABLED_AUTORENEW",
    description: "Shield Advanced is off, or its subscription ends by itself.",
    trigger: "periodic",
    only: "us-east-1",
    unavailableIn: NOT_US_EAST_1,
    offBecause: SHIELD_IS_OPTIONAL,
  },
  {
    identifier: "SHIELD_DRT_ACCESS",
    description: "Shield Advanced is on, but the Shield Response Team may not look at the account.",
    trigger: "periodic",
    only: "us-east-1",
    unavailableIn: NOT_US_EAST_1,
    offBecause: SHIELD_IS_OPTIONAL,
  },
];

const BY_IDENTIFIER: ReadonlyMap<string, ManagedRule> = new Map(MANAGED_RULES.map((rule) => [rule.identifier, rule]));

/** The entry of the table; undefined for a rule that the landing zone does not have by itself. */
export function findManagedRule(identifier: string): ManagedRule | undefined {
  return BY_IDENTIFIER.get(identifier);
}

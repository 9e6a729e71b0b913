import { findRegion, regionCodes, REGIONS } from "./regions";

/**
 * A service, or one feature of it, that the landing zone uses per region. `service:FEATURE` is spelled as the
 * API spells the feature where there is such a name, and needs `service` as well when that is in the list.
 */
export type Capability =
  | "access-analyzer"
  | "backup"
  | "bedrock"
  | "cloudtrail"
  | "cloudtrail:INSIGHTS"
  | "cognito-idp"
  | "config"
  | "config:IAM_TYPES"
  | "fms"
  | "fms:NETWORK_FIREWALL"
  | "fms:SHIELD_ADVANCED"
  | "guardduty"
  | "guardduty:EBS_MALWARE_PROTECTION"
  | "guardduty:EKS_AUDIT_LOGS"
  | "guardduty:LAMBDA_NETWORK_LOGS"
  | "guardduty:RDS_LOGIN_EVENTS"
  | "guardduty:RUNTIME_MONITORING"
  | "guardduty:S3_DATA_EVENTS"
  | "inspector2"
  | "inspector2:LAMBDA"
  | "inspector2:LAMBDA_CODE"
  | "macie2"
  | "network-firewall"
  | "s3:object-lock"
  | "securityhub"
  | "securityhub:AGGREGATION_HOME"
  | "shield"
  | "wafv2";

/** Date (ISO 8601) on which the sources below were last read. AWS adds regions to services without notice. */
export const CAPABILITIES_AS_OF = "2026-11-21";

const CHINA = regionCodes("aws-cn");
const GOV_CLOUD = regionCodes("aws-us-gov");

/** Regions where Inspector scans Lambda code; the sources name these, not the ones that lack it. */
const LAMBDA_CODE_REGIONS = [
  "ap-northeast-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "eu-central-1",
  "eu-north-1",
  "eu-west-1",
  "eu-west-2",
  "us-east-1",
  "us-east-2",
  "us-west-2",
];

/**
 * Regions known to lack a capability. A region that is not named has it, as far as the sources tell.
 *
 * Whole services: the regional endpoints in the AWS SDK (botocore 1.43.107, `endpoints.json` of 2026-10-01), the
 * machine-readable form of https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html
 *
 * Features: the service's own page about regions. "Uncertain" marks entries that rest only on the list of regions of an
 * AWS Config rule that checks the feature. Such a rule can arrive in a region later than the feature, so an uncertain
 * entry may be out of date; it then costs a declared skip, where the opposite mistake would cost a failed apply.
 */
export const MISSING: Readonly<Record<Capability, readonly string[]>> = {
  // Endpoints in every region of the three partitions.
  "access-analyzer": [],
  backup: [],
  cloudtrail: [],
  config: [],
  fms: [],
  guardduty: [],
  "network-firewall": [],
  securityhub: [],
  wafv2: [],

  // SDK endpoints. Says nothing about single models: they differ much more by region.
  bedrock: ["ap-east-1", ...CHINA],

  // No source names a region without Insights. Uncertain: none says "all regions" either.
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-insights-events-with-cloudtrail.html
  "cloudtrail:INSIGHTS": [],

  // "You cannot record the global IAM resource types in Regions supported by AWS Config after February 2022." The page
  // lists them; New Zealand is newer than the copies that were read.
  // https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html
  "config:IAM_TYPES": [
    "ap-east-2",
    "ap-south-2",
    "ap-southeast-4",
    "ap-southeast-5",
    "ap-southeast-6",
    "ap-southeast-7",
    "ca-west-1",
    "eu-central-2",
    "eu-south-2",
    "il-central-1",
    "me-central-1",
    "mx-central-1",
  ],

  // SDK endpoints (user pools).
  "cognito-idp": CHINA,

  // https://docs.amazonaws.cn/en_us/aws/latest/userguide/firewall-manager.html
  "fms:NETWORK_FIREWALL": CHINA,

  // The same page for China. GovCloud: follows from "shield" below.
  "fms:SHIELD_ADVANCED": [...CHINA, ...GOV_CLOUD],

  // The regions page names no commercial region. China and GovCloud: uncertain.
  // https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_regions.html
  // https://docs.aws.amazon.com/config/latest/developerguide/guardduty-malware-protection-enabled.html
  "guardduty:EBS_MALWARE_PROTECTION": [...CHINA, ...GOV_CLOUD],

  // Available in China with fewer finding types: https://docs.amazonaws.cn/en_us/aws/latest/userguide/guardduty.html
  "guardduty:EKS_AUDIT_LOGS": [],

  // The regions page names no commercial region. China: uncertain.
  // https://docs.aws.amazon.com/config/latest/developerguide/guardduty-lambda-protection-enabled.html
  "guardduty:LAMBDA_NETWORK_LOGS": CHINA,

  // "RDS Protection is not supported in Asia Pacific (Taipei)". Copies of that page differ: one no longer shows the
  // sentence, so Taipei may have it by now. China and GovCloud: uncertain.
  // https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_regions.html
  // https://docs.aws.amazon.com/config/latest/developerguide/guardduty-rds-protection-enabled.html
  "guardduty:RDS_LOGIN_EVENTS": ["ap-east-2", ...CHINA, ...GOV_CLOUD],

  // "Runtime Monitoring (including EKS Runtime Monitoring) is not supported in the China Regions."
  // https://docs.amazonaws.cn/en_us/aws/latest/userguide/guardduty.html
  // GovCloud has it: https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-guardduty.html
  "guardduty:RUNTIME_MONITORING": CHINA,

  // The regions page names no exception.
  "guardduty:S3_DATA_EVENTS": [],

  // SDK endpoints.
  inspector2: ["ap-southeast-6"],

  // Uncertain throughout (the newest of several copies of the rule's page; earlier ones named more regions).
  // https://docs.aws.amazon.com/config/latest/developerguide/inspector-lambda-standard-scan-enabled.html
  "inspector2:LAMBDA": [
    "ap-south-2",
    "ap-southeast-4",
    "ap-southeast-6",
    "ca-west-1",
    "eu-south-2",
    "me-central-1",
    ...CHINA,
  ],

  // https://docs.aws.amazon.com/config/latest/developerguide/inspector-lambda-code-scan-enabled.html (the only regions)
  // https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-inspector2.html (not in GovCloud)
  "inspector2:LAMBDA_CODE": REGIONS.map((region) => region.code).filter((code) => !LAMBDA_CODE_REGIONS.includes(code)),

  // SDK endpoints. The Config rule macie-status-check agrees, except that it does not run in il-central-1 either.
  macie2: [
    "ap-east-2",
    "ap-south-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "ap-southeast-5",
    "ap-southeast-6",
    "ap-southeast-7",
    "ca-west-1",
    "eu-central-2",
    "eu-south-2",
    "me-central-1",
    "mx-central-1",
    ...CHINA,
    ...GOV_CLOUD,
  ],

  // No source names an exception; the Config rule that checks it runs in all regions.
  // https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-default-lock-enabled.html
  "s3:object-lock": [],

  // A region that is disabled by default cannot be the home (aggregation) region; it can be a linked one.
  // https://docs.aws.amazon.com/securityhub/latest/userguide/finding-aggregation-enable.html
  "securityhub:AGGREGATION_HOME": REGIONS.filter((region) => region.optIn).map((region) => region.code),

  // Shield Advanced has one API endpoint, in us-east-1, for all commercial regions; the SDK knows none elsewhere.
  shield: [...CHINA, ...GOV_CLOUD],
};

/** All capabilities, in alphabetical order. */
export const CAPABILITIES = (Object.keys(MISSING) as Capability[]).sort();

/** Whether the region has the capability and, for a feature, its service. Throws on a region not in `REGIONS`. */
export function isAvailable(capability: Capability, region: string): boolean {
  if (!findRegion(region)) {
    throw new Error(`region must be one of the known AWS regions, got '${region}'`);
  }
  const service = capability.split(":", 1)[0] as string;
  return !lacks(service, region) && !lacks(capability, region);
}

/** What the region lacks, in alphabetical order; a missing service brings its features along. */
export function missingCapabilities(region: string): Capability[] {
  return CAPABILITIES.filter((capability) => !isAvailable(capability, region));
}

function lacks(capability: string, region: string): boolean {
  return (MISSING as Readonly<Record<string, readonly string[]>>)[capability]?.includes(region) ?? false;
}

/** AWS partitions that the landing zone knows; the sovereign and secret partitions are not supported. */
export type Partition = "aws" | "aws-us-gov" | "aws-cn";

/** One AWS region. */
export interface Region {
  /** Region code, for example `eu-west-1`. */
  readonly code: string;

  /** Name as AWS shows it, for example `Europe (Ireland)`. */
  readonly name: string;

  readonly partition: Partition;

  /** Whether an account must enable the region before it can use it (`aws_account_region`). */
  readonly optIn: boolean;
}

/** Date (ISO 8601) up to which `REGIONS` was compared with its sources. */
export const REGIONS_AS_OF = "2026-11-06";

/**
 * The regions of the three partitions, ordered by partition and code.
 *
 * `optIn` follows AWS's rule: regions launched after 20 March 2019 are disabled until an account enables them. The
 * rule holds in the commercial partition only.
 *
 * Sources: partition data of the AWS SDKs (botocore 1.43.107 of 2026-10-01, @aws-sdk/core 3.980.1 of 2026-11-06),
 * https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html and, for `optIn`,
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
 *
 * Left out until AWS announces that they are open: `me-west-1` (Saudi Arabia) and `sa-west-1` (Chile). The SDK data of
 * 2026-11-10 is the first that names them; AWS still counted both as planned in October 2026. A region that is missing
 * here is refused by the configuration, so a new one is added on purpose, together with its capabilities.
 */
export const REGIONS: readonly Region[] = [
  { code: "af-south-1", name: "Africa (Cape Town)", partition: "aws", optIn: true },
  { code: "ap-east-1", name: "Asia Pacific (Hong Kong)", partition: "aws", optIn: true },
  { code: "ap-east-2", name: "Asia Pacific (Taipei)", partition: "aws", optIn: true },
  { code: "ap-northeast-1", name: "Asia Pacific (Tokyo)", partition: "aws", optIn: false },
  { code: "ap-northeast-2", name: "Asia Pacific (Seoul)", partition: "aws", optIn: false },
  { code: "ap-northeast-3", name: "Asia Pacific (Osaka)", partition: "aws", optIn: false },
  { code: "ap-south-1", name: "Asia Pacific (Mumbai)", partition: "aws", optIn: false },
  { code: "ap-south-2", name: "Asia Pacific (Hyderabad)", partition: "aws", optIn: true },
  { code: "ap-southeast-1", name: "Asia Pacific (Singapore)", partition: "aws", optIn: false },
  { code: "ap-southeast-2", name: "Asia Pacific (Sydney)", partition: "aws", optIn: false },
  { code: "ap-southeast-3", name: "Asia Pacific (Jakarta)", partition: "aws", optIn: true },
  { code: "ap-southeast-4", name: "Asia Pacific (Melbourne)", partition: "aws", optIn: true },
  { code: "ap-southeast-5", name: "Asia Pacific (Malaysia)", partition: "aws", optIn: true },
  { code: "ap-southeast-6", name: "Asia Pacific (New Zealand)", partition: "aws", optIn: true },
  { code: "ap-southeast-7", name: "Asia Pacific (Thailand)", partition: "aws", optIn: true },
  { code: "ca-central-1", name: "Canada (Central)", partition: "aws", optIn: false },
  { code: "ca-west-1", name: "Canada West (Calgary)", partition: "aws", optIn: true },
  { code: "eu-central-1", name: "Europe (Frankfurt)", partition: "aws", optIn: false },
  { code: "eu-central-2", name: "Europe (Zurich)", partition: "aws", optIn: true },
  { code: "eu-north-1", name: "Europe (Stockholm)", partition: "aws", optIn: false },
  { code: "eu-south-1", name: "Europe (Milan)", partition: "aws", optIn: true },
  { code: "eu-south-2", name: "Europe (Spain)", partition: "aws", optIn: true },
  { code: "eu-west-1", name: "Europe (Ireland)", partition: "aws", optIn: false },
  { code: "eu-west-2", name: "Europe (London)", partition: "aws", optIn: false },
  { code: "eu-west-3", name: "Europe (Paris)", partition: "aws", optIn: false },
  { code: "il-central-1", name: "Israel (Tel Aviv)", partition: "aws", optIn: true },
  { code: "me-central-1", name: "Middle East (UAE)", partition: "aws", optIn: true },
  { code: "me-south-1", name: "Middle East (Bahrain)", partition: "aws", optIn: true },
  { code: "mx-central-1", name: "Mexico (Central)", partition: "aws", optIn: true },
  { code: "sa-east-1", name: "South America (São Paulo)", partition: "aws", optIn: false },
  { code: "us-east-1", name: "US East (N. Virginia)", partition: "aws", optIn: false },
  { code: "us-east-2", name: "US East (Ohio)", partition: "aws", optIn: false },
  { code: "us-west-1", name: "US West (N. California)", partition: "aws", optIn: false },
  { code: "us-west-2", name: "US West (Oregon)", partition: "aws", optIn: false },
  { code: "us-gov-east-1", name: "AWS GovCloud (US-East)", partition: "aws-us-gov", optIn: false },
  { code: "us-gov-west-1", name: "AWS GovCloud (US-West)", partition: "aws-us-gov", optIn: false },
  { code: "cn-north-1", name: "China (Beijing)", partition: "aws-cn", optIn: false },
  { code: "cn-northwest-1", name: "China (Ningxia)", partition: "aws-cn", optIn: false },
];

const BY_CODE: ReadonlyMap<string, Region> = new Map(REGIONS.map((region) => [region.code, region]));

/** The region with this code, or `undefined` when the table does not know it. */
export function findRegion(code: string): Region | undefined {
  return BY_CODE.get(code);
}

/** Whether an account must enable the region first; `false` for an unknown code too, so check `findRegion` before. */
export function isOptInRegion(code: string): boolean {
  return findRegion(code)?.optIn ?? false;
}

/** Codes of all regions of a partition, in order. */
export function regionCodes(partition: Partition): string[] {
  return REGIONS.filter((region) => region.partition === partition).map((region) => region.code);
}

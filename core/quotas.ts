/** A limit that AWS sets and that the landing zone checks before it deploys. */
export interface Quota {
  /** Stable name, the key under which the configuration overrides the value. */
  readonly id: string;

  readonly value: number;

  /** What is counted: `characters` and `bytes` for sizes, otherwise what there can be at most `value` of. */
  readonly unit: string;

  /** AWS page that states the limit. */
  readonly source: string;

  /** Date (ISO 8601) of the value: then compared with the source, unless `note` says that it was not read again. */
  readonly asOf: string;

  /** What the number alone does not say. */
  readonly note?: string;
}

/** Date of the table; single quotas can carry a newer one. */
export const QUOTAS_AS_OF = "2026-11-21";

const ORGANIZATIONS = "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html";
const IAM = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html";
const KMS = "https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html";
const CLOUDTRAIL = "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html";
const CONFIG = "https://docs.aws.amazon.com/config/latest/developerguide/configlimits.html";
const GUARDDUTY = "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_limits.html";
const GUARDDUTY_LISTS = "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_upload-lists.html";
const FIREWALL_MANAGER = "https://docs.aws.amazon.com/waf/latest/developerguide/fms-limits.html";
const GUARDDUTY_FILTERS = "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_filter-findings.html";

/** Marks values that the source is known to state but that were not read again on the date given. */
const NOT_REREAD = "well-known value, not read again on this date";

const SCP_NOTE = "the value before 15 May 2026, kept as the careful default; see RAISED_SCP_QUOTAS";

/** Adds what the entries of the table have in common; keeps the key as the id. */
function define<const Id extends string>(
  table: Record<Id, Omit<Quota, "id" | "asOf">>,
): { readonly [K in Id]: Quota & { readonly id: K } } {
  const entries = Object.entries<Omit<Quota, "id" | "asOf">>(table);
  return Object.fromEntries(entries.map(([id, quota]) => [id, { id, asOf: QUOTAS_AS_OF, ...quota }])) as {
    readonly [K in Id]: Quota & { readonly id: K };
  };
}

/** AWS quotas by id: default values, which AWS may have raised for an organization. */
export const QUOTAS = define({
  "organizations-accounts": {
    value: 10,
    unit: "accounts in an organization",
    source: ORGANIZATIONS,
    note: "adjustable; invitations and closed accounts count too; new organizations can start lower",
  },
  "organizations-ou-depth": {
    value: 5,
    unit: "levels of OUs under the root",
    source: ORGANIZATIONS,
    note: NOT_REREAD,
  },
  "organizations-ous": { value: 2000, unit: "OUs in an organization", source: ORGANIZATIONS },
  "organizations-policies-per-type": {
    value: 1000,
    unit: "policies of one type in an organization",
    source: ORGANIZATIONS,
    note: "10,000 for service control policies",
  },

  "scp-size": { value: 5120, unit: "characters", source: ORGANIZATIONS, note: SCP_NOTE },
  "scps-per-target": {
    value: 5,
    unit: "SCPs attached to a root, OU or account",
    source: ORGANIZATIONS,
    note: `FullAWSAccess counts; ${SCP_NOTE}`,
  },
  "rcp-size": { value: 5120, unit: "characters", source: ORGANIZATIONS },
  "rcps-per-target": {
    value: 5,
    unit: "RCPs attached to a root, OU or account",
    source: ORGANIZATIONS,
    note: "RCPFullAWSAccess is always attached and counts",
  },
  "declarative-policy-size": { value: 10000, unit: "characters", source: ORGANIZATIONS },
  "declarative-policies-per-target": {
    value: 10,
    unit: "declarative policies attached to a root, OU or account",
    source: ORGANIZATIONS,
    note: NOT_REREAD,
  },
  "tag-policy-size": { value: 10000, unit: "characters", source: ORGANIZATIONS },
  "tag-policies-per-target": {
    value: 10,
    unit: "tag policies attached to a root, OU or account",
    source: ORGANIZATIONS,
  },
  "backup-policy-size": { value: 10000, unit: "characters", source: ORGANIZATIONS },
  "backup-policies-per-target": {
    value: 10,
    unit: "backup policies attached to a root, OU or account",
    source: ORGANIZATIONS,
  },
  "ai-opt-out-policy-size": { value: 2500, unit: "characters", source: ORGANIZATIONS },
  "ai-opt-out-policies-per-target": {
    value: 5,
    unit: "AI services opt-out policies attached to a root, OU or account",
    source: ORGANIZATIONS,
  },
  "chatbot-policy-size": { value: 10000, unit: "characters", source: ORGANIZATIONS },

  "config-delegated-administrators": {
    value: 3,
    unit: "delegated administrators in an organization",
    source: "https://docs.aws.amazon.com/config/latest/APIReference/API_PutOrganizationConfigRule.html",
  },
  "cloudtrail-delegated-administrators": {
    value: 3,
    unit: "delegated administrators in an organization",
    source: "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-delegated-administrator.html",
    note: NOT_REREAD,
  },
  "guardduty-delegated-administrators": {
    value: 1,
    unit: "delegated administrators in an organization",
    source: "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_organizations.html",
    note: `the same account in every region; ${NOT_REREAD}`,
  },

  "iam-role-inline-policies-size": {
    value: 10240,
    unit: "characters, all inline policies of a role together",
    source: IAM,
    note: `white space is not counted; ${NOT_REREAD}`,
  },
  "iam-managed-policy-size": {
    value: 6144,
    unit: "characters",
    source: IAM,
    note: `white space is not counted; ${NOT_REREAD}`,
  },
  "iam-role-trust-policy-size": {
    value: 2048,
    unit: "characters",
    source: IAM,
    note: `adjustable; ${NOT_REREAD}`,
  },
  "iam-managed-policies-per-role": {
    value: 10,
    unit: "managed policies attached to a role",
    source: IAM,
    note: `adjustable; ${NOT_REREAD}`,
  },

  "s3-bucket-policy-size": {
    value: 20480,
    unit: "bytes",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html",
  },
  "sqs-queue-policy-size": {
    value: 8192,
    unit: "bytes",
    source: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-policies.html",
  },
  "kms-key-policy-size": { value: 32768, unit: "bytes", source: KMS, note: "cannot be raised" },
  "kms-aliases-per-key": { value: 50, unit: "aliases of a key", source: KMS, note: "adjustable" },

  "cloudtrail-trails": {
    value: 5,
    unit: "trails in a region",
    source: CLOUDTRAIL,
    note: "cannot be raised; a multi-region trail counts in each region, an organization trail in each account",
  },
  "cloudtrail-event-selectors": { value: 5, unit: "event selectors of a trail", source: CLOUDTRAIL },
  "cloudtrail-advanced-event-selector-values": {
    value: 500,
    unit: "values in all advanced event selectors of a trail",
    source: CLOUDTRAIL,
  },

  "config-configuration-recorders": {
    value: 1,
    unit: "customer managed recorders in an account and region",
    source: "https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigurationRecorder.html",
    note: NOT_REREAD,
  },
  "config-delivery-channels": {
    value: 1,
    unit: "delivery channels in an account and region",
    source: "https://docs.aws.amazon.com/config/latest/APIReference/API_PutDeliveryChannel.html",
  },
  "config-organization-rules": {
    value: 150,
    unit: "organization rules in an organization and region",
    source: "https://docs.aws.amazon.com/config/latest/APIReference/API_PutOrganizationConfigRule.html",
    note: "adjustable; newer copies of the page name no number and point to the quota page",
  },
  "config-rules": { value: 1000, unit: "rules in an account and region", source: CONFIG, note: "adjustable" },

  "fms-policies": {
    value: 50,
    unit: "policies in an organization and region",
    source: FIREWALL_MANAGER,
    note: `adjustable; ${NOT_REREAD}`,
  },
  "fms-policy-accounts": {
    value: 200,
    unit: "accounts named in the scope of a policy",
    source: FIREWALL_MANAGER,
    note: `adjustable; accounts below a unit do not count; ${NOT_REREAD}`,
  },
  "fms-policy-units": {
    value: 20,
    unit: "OUs named in the scope of a policy",
    source: FIREWALL_MANAGER,
    note: `adjustable; ${NOT_REREAD}`,
  },
  "fms-policy-tags": {
    value: 8,
    unit: "tags that a policy selects resources by",
    source: FIREWALL_MANAGER,
    note: NOT_REREAD,
  },

  "guardduty-detectors": { value: 1, unit: "detectors in an account and region", source: GUARDDUTY },
  "guardduty-filters": { value: 100, unit: "filters in an account and region", source: GUARDDUTY },
  "guardduty-filter-fields": { value: 50, unit: "fields that a filter looks at", source: GUARDDUTY_FILTERS },
  "guardduty-filter-values": { value: 50, unit: "values of one condition of a filter", source: GUARDDUTY_FILTERS },
  "guardduty-threat-lists": { value: 6, unit: "threat lists in an account and region", source: GUARDDUTY_LISTS },
  "guardduty-list-file-size": {
    value: 35_000_000,
    unit: "bytes",
    source: GUARDDUTY_LISTS,
    note: "AWS says 35MB, of which this is the smaller reading",
  },
  "guardduty-trusted-list-entries": { value: 2000, unit: "addresses and ranges in a trusted list", source: GUARDDUTY },
  "guardduty-threat-list-entries": { value: 250000, unit: "addresses and ranges in a threat list", source: GUARDDUTY },
});

/** Id of a quota in the table. */
export type QuotaId = keyof typeof QUOTAS;

/** Values that an organization has instead of the defaults. */
export type QuotaOverrides = Partial<Record<QuotaId, number>>;

/**
 * The SCP limits that AWS announced on 15 May 2026 for all organizations, without a request. Not the default, because
 * every copy of the quota page that was read shows the old values; pass as overrides once your own organization has
 * them (`aws service-quotas list-service-quotas --service-code organizations --region us-east-1`).
 */
export const RAISED_SCP_QUOTAS = { "scp-size": 10240, "scps-per-target": 10 } as const satisfies QuotaOverrides;

/** The value that holds: the override when there is one, else the default of the table. */
export function quota(id: QuotaId, overrides: QuotaOverrides = {}): number {
  const value = overrides[id] ?? QUOTAS[id].value;
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`quota '${id}' must be a positive whole number, got ${value}`);
  }
  return value;
}

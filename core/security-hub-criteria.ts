/**
 * What an automation rule of Security Hub can look at in a finding, by kind of filter; names as in the API, beginning
 * with a small letter. https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AutomationRulesFindingFilters.html
 */
export const STRING_CRITERIA = [
  "awsAccountId",
  "awsAccountName",
  "companyName",
  "complianceAssociatedStandardsId",
  "complianceSecurityControlId",
  "complianceStatus",
  "description",
  "generatorId",
  "id",
  "noteText",
  "noteUpdatedBy",
  "productArn",
  "productName",
  "recordState",
  "relatedFindingsId",
  "relatedFindingsProductArn",
  "resourceApplicationArn",
  "resourceApplicationName",
  "resourceId",
  "resourcePartition",
  "resourceRegion",
  "resourceType",
  "severityLabel",
  "sourceUrl",
  "title",
  "type",
  "verificationState",
  "workflowStatus",
] as const;

export const NUMBER_CRITERIA = ["confidence", "criticality"] as const;

export const DATE_CRITERIA = ["createdAt", "firstObservedAt", "lastObservedAt", "noteUpdatedAt", "updatedAt"] as const;

export const MAP_CRITERIA = ["resourceDetailsOther", "resourceTags", "userDefinedFields"] as const;

export type StringCriterion = (typeof STRING_CRITERIA)[number];
export type NumberCriterion = (typeof NUMBER_CRITERIA)[number];
export type DateCriterion = (typeof DATE_CRITERIA)[number];
export type MapCriterion = (typeof MAP_CRITERIA)[number];

/** How a text is compared. CONTAINS_WORD is not for automation rules. */
export const STRING_COMPARISONS = [
  "EQUALS",
  "PREFIX",
  "CONTAINS",
  "NOT_EQUALS",
  "PREFIX_NOT_EQUALS",
  "NOT_CONTAINS",
] as const;

/** How the value under a key is compared. */
export const MAP_COMPARISONS = ["EQUALS", "NOT_EQUALS", "CONTAINS", "NOT_CONTAINS"] as const;

/** Most filters of one criterion; AWS takes 100 for these four and 20 for all others. */
const LONG_CRITERIA: readonly string[] = ["awsAccountId", "generatorId", "resourceId", "title"];

/** How many values a criterion may have. */
export function maximumFilters(criterion: StringCriterion | NumberCriterion | DateCriterion | MapCriterion): number {
  return LONG_CRITERIA.includes(criterion) ? 100 : 20;
}

export const SEVERITY_LABELS = ["INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL"] as const;
export const WORKFLOW_STATES = ["NEW", "NOTIFIED", "RESOLVED", "SUPPRESSED"] as const;
export const VERIFICATION_STATES = ["UNKNOWN", "TRUE_POSITIVE", "FALSE_POSITIVE", "BENIGN_POSITIVE"] as const;

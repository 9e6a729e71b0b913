/**
 * What a suppression filter looks at, in the API's own terms and names. Criteria that are given must all match; of the
 * entries of one criterion one must (https://docs.aws.amazon.com/inspector/v2/APIReference/API_FilterCriteria.html).
 * Not among them is what provider 5.100 does not know: code repositories, and the last use of an image.
 */
export type FilterCriteria = { readonly [K in StringCriterion]?: readonly StringFilter[] } & {
  readonly [K in NumberCriterion]?: readonly NumberFilter[];
} & { readonly [K in DateCriterion]?: readonly DateFilter[] } & {
  readonly resourceTags?: readonly TagFilter[];
  readonly portRange?: readonly PortRangeFilter[];
  readonly vulnerablePackages?: readonly PackageFilter[];
};

/** Criteria that compare text. */
export const STRING_CRITERIA = [
  "awsAccountId",
  "codeVulnerabilityDetectorName",
  "codeVulnerabilityDetectorTags",
  "codeVulnerabilityFilePath",
  "componentId",
  "componentType",
  "ec2InstanceImageId",
  "ec2InstanceSubnetId",
  "ec2InstanceVpcId",
  "ecrImageArchitecture",
  "ecrImageHash",
  "ecrImageRegistry",
  "ecrImageRepositoryName",
  "ecrImageTags",
  "exploitAvailable",
  "findingArn",
  "findingStatus",
  "findingType",
  "fixAvailable",
  "lambdaFunctionExecutionRoleArn",
  "lambdaFunctionLayers",
  "lambdaFunctionName",
  "lambdaFunctionRuntime",
  "networkProtocol",
  "relatedVulnerabilities",
  "resourceId",
  "resourceType",
  "severity",
  "title",
  "vendorSeverity",
  "vulnerabilityId",
  "vulnerabilitySource",
] as const;
export type StringCriterion = (typeof STRING_CRITERIA)[number];

/** Criteria that compare a number. */
export const NUMBER_CRITERIA = ["epssScore", "inspectorScore"] as const;
export type NumberCriterion = (typeof NUMBER_CRITERIA)[number];

/** Criteria that compare a point in time. */
export const DATE_CRITERIA = [
  "ecrImagePushedAt",
  "firstObservedAt",
  "lambdaFunctionLastModifiedAt",
  "lastObservedAt",
  "updatedAt",
] as const;
export type DateCriterion = (typeof DATE_CRITERIA)[number];

export interface StringFilter {
  readonly comparison: "EQUALS" | "PREFIX" | "NOT_EQUALS";
  /** 1-1024 characters. */
  readonly value: string;
}

export interface NumberFilter {
  readonly lowerInclusive: number;
  readonly upperInclusive: number;
}

/** Points in time by RFC 3339, such as 2026-01-31T00:00:00Z. */
export interface DateFilter {
  readonly startInclusive?: string;
  readonly endInclusive?: string;
}

export interface TagFilter {
  readonly comparison: "EQUALS";
  readonly key: string;
  readonly value: string;
}

/** Ports, 0-65535. */
export interface PortRangeFilter {
  readonly beginInclusive: number;
  readonly endInclusive: number;
}

/** A package of software; everything given must match. */
export interface PackageFilter {
  readonly architecture?: StringFilter;
  readonly epoch?: NumberFilter;
  readonly filePath?: StringFilter;
  readonly name?: StringFilter;
  readonly release?: StringFilter;
  readonly sourceLambdaLayerArn?: StringFilter;
  readonly sourceLayerHash?: StringFilter;
  readonly version?: StringFilter;
}

import { z } from "zod";
import { accountId, text } from "../fields";

/**
 * What suppression filters can look at: the fields of the API's FilterCriteria that provider 5.100 knows, with the
 * API's limits (https://docs.aws.amazon.com/inspector/v2/APIReference/API_FilterCriteria.html).
 */

/** One of several entries of a criterion must match. */
function anyOf<T extends z.ZodType>(entry: T, description: string) {
  return z.array(entry).min(1).max(10).optional().describe(description);
}

const value = z.string().min(1).max(1024).describe("Text to compare with, 1-1024 characters.");

const stringFilter = z.strictObject({
  comparison: z.enum(["EQUALS", "PREFIX", "NOT_EQUALS"]).default("EQUALS").describe("How the text is compared."),
  value,
});

/** A field whose values AWS lists; a beginning of one makes no sense. */
function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.strictObject({
    comparison: z.enum(["EQUALS", "NOT_EQUALS"]).default("EQUALS").describe("How the value is compared."),
    value: z.enum(values).describe("Value to compare with."),
  });
}

const accountFilter = z.strictObject({
  comparison: z.enum(["EQUALS", "NOT_EQUALS"]).default("EQUALS").describe("How the id is compared."),
  value: accountId.describe("Account id, 12 digits."),
});

function numberFilter(least: number, most: number) {
  return z.strictObject({
    lowerInclusive: z.number().min(least).max(most).describe(`Least value, ${least}-${most}.`),
    upperInclusive: z.number().min(least).max(most).describe(`Greatest value, ${least}-${most}.`),
  });
}

const instant = text(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, "a point in time such as 2026-01-31T00:00:00Z");

const dateFilter = z.strictObject({
  startInclusive: instant.optional().describe("From this point in time on."),
  endInclusive: instant.optional().describe("Up to this point in time."),
});

const port = z.number().int().min(0).max(65535);

const portRangeFilter = z.strictObject({
  beginInclusive: port.describe("First port, 0-65535."),
  endInclusive: port.describe("Last port, 0-65535."),
});

const tagFilter = z.strictObject({
  comparison: z.literal("EQUALS").default("EQUALS").describe("How the tag is compared."),
  key: z.string().min(1).max(128).describe("Key of the tag."),
  value: z.string().max(256).describe("Value of the tag."),
});

const packageFilter = z.strictObject({
  architecture: stringFilter.optional().describe("Architecture, such as X86_64."),
  epoch: numberFilter(0, 2147483647).optional().describe("Epoch of the version."),
  filePath: stringFilter.optional().describe("Path of the file that names the package."),
  name: stringFilter.optional().describe("Name of the package."),
  release: stringFilter.optional().describe("Release of the version."),
  sourceLambdaLayerArn: stringFilter.optional().describe("Lambda layer that brings the package."),
  sourceLayerHash: stringFilter.optional().describe("Image layer that brings the package."),
  version: stringFilter.optional().describe("Version of the package."),
});

export const inspectorCriteriaSchema = z
  .strictObject({
    awsAccountId: anyOf(accountFilter, "Account of the resource."),
    codeVulnerabilityDetectorName: anyOf(stringFilter, "Detector of a code vulnerability."),
    codeVulnerabilityDetectorTags: anyOf(stringFilter, "Tag of the detector."),
    codeVulnerabilityFilePath: anyOf(stringFilter, "File with the vulnerable code."),
    componentId: anyOf(stringFilter, "Id of a component."),
    componentType: anyOf(stringFilter, "Type of a component."),
    ec2InstanceImageId: anyOf(stringFilter, "Image (AMI) of the instance."),
    ec2InstanceSubnetId: anyOf(stringFilter, "Subnet of the instance."),
    ec2InstanceVpcId: anyOf(stringFilter, "VPC of the instance."),
    ecrImageArchitecture: anyOf(stringFilter, "Architecture of the image."),
    ecrImageHash: anyOf(stringFilter, "Digest of the image."),
    ecrImagePushedAt: anyOf(dateFilter, "When the image was pushed."),
    ecrImageRegistry: anyOf(stringFilter, "Registry of the image."),
    ecrImageRepositoryName: anyOf(stringFilter, "Repository of the image."),
    ecrImageTags: anyOf(stringFilter, "Tag of the image."),
    epssScore: anyOf(numberFilter(0, 1), "Likelihood of an exploit (EPSS), 0-1."),
    exploitAvailable: anyOf(oneOf(["YES", "NO"]), "Whether an exploit is known."),
    findingArn: anyOf(stringFilter, "ARN of the finding."),
    findingStatus: anyOf(oneOf(["ACTIVE", "SUPPRESSED", "CLOSED"]), "Status of the finding."),
    findingType: anyOf(
      oneOf(["NETWORK_REACHABILITY", "PACKAGE_VULNERABILITY", "CODE_VULNERABILITY"]),
      "Type of the finding.",
    ),
    firstObservedAt: anyOf(dateFilter, "When the finding was first seen."),
    fixAvailable: anyOf(oneOf(["YES", "NO", "PARTIAL"]), "Whether a fix is known."),
    inspectorScore: anyOf(numberFilter(0, 10), "Inspector's own score, 0-10."),
    lambdaFunctionExecutionRoleArn: anyOf(stringFilter, "Role of the function."),
    lambdaFunctionLastModifiedAt: anyOf(dateFilter, "When the function was changed."),
    lambdaFunctionLayers: anyOf(stringFilter, "Layer of the function."),
    lambdaFunctionName: anyOf(stringFilter, "Name of the function."),
    lambdaFunctionRuntime: anyOf(stringFilter, "Runtime of the function."),
    lastObservedAt: anyOf(dateFilter, "When the finding was last seen."),
    networkProtocol: anyOf(oneOf(["TCP", "UDP"]), "Protocol that reaches the instance."),
    portRange: anyOf(portRangeFilter, "Ports that can be reached."),
    relatedVulnerabilities: anyOf(stringFilter, "Related vulnerability."),
    resourceId: anyOf(stringFilter, "Id of the resource."),
    resourceTags: anyOf(tagFilter, "Tag of the resource."),
    resourceType: anyOf(
      oneOf([
        "AWS_EC2_INSTANCE",
        "AWS_ECR_CONTAINER_IMAGE",
        "AWS_ECR_REPOSITORY",
        "AWS_LAMBDA_FUNCTION",
        "AWS_ECS_CLUSTER",
        "AWS_EKS_CLUSTER",
      ]),
      "Type of the resource.",
    ),
    severity: anyOf(
      oneOf(["INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL", "UNTRIAGED"]),
      "Severity of the finding.",
    ),
    title: anyOf(stringFilter, "Title of the finding."),
    updatedAt: anyOf(dateFilter, "When the finding was changed."),
    vendorSeverity: anyOf(stringFilter, "Severity by the vendor."),
    vulnerabilityId: anyOf(stringFilter, "Vulnerability, such as CVE-2026-0001."),
    vulnerabilitySource: anyOf(stringFilter, "Where the vulnerability is published."),
    vulnerablePackages: anyOf(packageFilter, "Package with the vulnerability."),
  })
  .describe("What is suppressed: criteria that are given must all match; of the entries of one, one must.");

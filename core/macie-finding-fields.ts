/** What a field holds: the values that it can have, or the type of its values. */
export type FindingFieldType = "text" | "boolean" | "number" | "time" | readonly string[];

/** Date (ISO 8601) on which the table was made. */
export const FINDING_FIELDS_AS_OF = "2026-11-22";

/**
 * Fields of a Macie finding that a findings filter can name, with what they hold. Made from the shape `Finding` of the
 * AWS SDK (botocore 1.43.11), the machine-readable form of
 * https://docs.aws.amazon.com/macie/latest/APIReference/findings-describe.html; without titles, descriptions and the
 * places of single occurrences. The user guide's list is a little shorter, and AWS refuses what is not on it:
 * https://docs.aws.amazon.com/macie/latest/user/findings-filter-fields.html
 */
const FINDING_FIELDS: Readonly<Record<string, FindingFieldType>> = {
  accountId: "text",
  archived: "boolean",
  category: ["CLASSIFICATION", "POLICY"],
  "classificationDetails.jobArn": "text",
  "classificationDetails.jobId": "text",
  "classificationDetails.originType": ["SENSITIVE_DATA_DISCOVERY_JOB", "AUTOMATED_SENSITIVE_DATA_DISCOVERY"],
  "classificationDetails.result.additionalOccurrences": "boolean",
  "classificationDetails.result.customDataIdentifiers.detections.arn": "text",
  "classificationDetails.result.customDataIdentifiers.detections.count": "number",
  "classificationDetails.result.customDataIdentifiers.detections.name": "text",
  "classificationDetails.result.customDataIdentifiers.totalCount": "number",
  "classificationDetails.result.mimeType": "text",
  "classificationDetails.result.sensitiveData.category": [
    "FINANCIAL_INFORMATION",
    "PERSONAL_INFORMATION",
    "CREDENTIALS",
    "CUSTOM_IDENTIFIER",
  ],
  "classificationDetails.result.sensitiveData.detections.count": "number",
  "classificationDetails.result.sensitiveData.detections.type": "text",
  "classificationDetails.result.sensitiveData.totalCount": "number",
  "classificationDetails.result.sizeClassified": "number",
  "classificationDetails.result.status.code": "text",
  "classificationDetails.result.status.reason": "text",
  count: "number",
  createdAt: "time",
  id: "text",
  partition: "text",
  "policyDetails.action.actionType": ["AWS_API_CALL"],
  "policyDetails.action.apiCallDetails.api": "text",
  "policyDetails.action.apiCallDetails.apiServiceName": "text",
  "policyDetails.action.apiCallDetails.firstSeen": "time",
  "policyDetails.action.apiCallDetails.lastSeen": "time",
  "policyDetails.actor.domainDetails.domainName": "text",
  "policyDetails.actor.ipAddressDetails.ipAddressV4": "text",
  "policyDetails.actor.ipAddressDetails.ipCity.name": "text",
  "policyDetails.actor.ipAddressDetails.ipCountry.code": "text",
  "policyDetails.actor.ipAddressDetails.ipCountry.name": "text",
  "policyDetails.actor.ipAddressDetails.ipOwner.asn": "text",
  "policyDetails.actor.ipAddressDetails.ipOwner.asnOrg": "text",
  "policyDetails.actor.ipAddressDetails.ipOwner.isp": "text",
  "policyDetails.actor.ipAddressDetails.ipOwner.org": "text",
  "policyDetails.actor.userIdentity.assumedRole.accessKeyId": "text",
  "policyDetails.actor.userIdentity.assumedRole.accountId": "text",
  "policyDetails.actor.userIdentity.assumedRole.arn": "text",
  "policyDetails.actor.userIdentity.assumedRole.principalId": "text",
  "policyDetails.actor.userIdentity.assumedRole.sessionContext.attributes.creationDate": "time",
  "policyDetails.actor.userIdentity.assumedRole.sessionContext.attributes.mfaAuthenticated": "boolean",
  "policyDetails.actor.userIdentity.assumedRole.sessionContext.sessionIssuer.accountId": "text",
  "policyDetails.actor.userIdentity.assumedRole.sessionContext.sessionIssuer.arn": "text",
  "policyDetails.actor.userIdentity.assumedRole.sessionContext.sessionIssuer.principalId": "text",
  "policyDetails.actor.userIdentity.assumedRole.sessionContext.sessionIssuer.type": "text",
  "policyDetails.actor.userIdentity.assumedRole.sessionContext.sessionIssuer.userName": "text",
  "policyDetails.actor.userIdentity.awsAccount.accountId": "text",
  "policyDetails.actor.userIdentity.awsAccount.principalId": "text",
  "policyDetails.actor.userIdentity.awsService.invokedBy": "text",
  "policyDetails.actor.userIdentity.federatedUser.accessKeyId": "text",
  "policyDetails.actor.userIdentity.federatedUser.accountId": "text",
  "policyDetails.actor.userIdentity.federatedUser.arn": "text",
  "policyDetails.actor.userIdentity.federatedUser.principalId": "text",
  "policyDetails.actor.userIdentity.federatedUser.sessionContext.attributes.creationDate": "time",
  "policyDetails.actor.userIdentity.federatedUser.sessionContext.attributes.mfaAuthenticated": "boolean",
  "policyDetails.actor.userIdentity.federatedUser.sessionContext.sessionIssuer.accountId": "text",
  "policyDetails.actor.userIdentity.federatedUser.sessionContext.sessionIssuer.arn": "text",
  "policyDetails.actor.userIdentity.federatedUser.sessionContext.sessionIssuer.principalId": "text",
  "policyDetails.actor.userIdentity.federatedUser.sessionContext.sessionIssuer.type": "text",
  "policyDetails.actor.userIdentity.federatedUser.sessionContext.sessionIssuer.userName": "text",
  "policyDetails.actor.userIdentity.iamUser.accountId": "text",
  "policyDetails.actor.userIdentity.iamUser.arn": "text",
  "policyDetails.actor.userIdentity.iamUser.principalId": "text",
  "policyDetails.actor.userIdentity.iamUser.userName": "text",
  "policyDetails.actor.userIdentity.root.accountId": "text",
  "policyDetails.actor.userIdentity.root.arn": "text",
  "policyDetails.actor.userIdentity.root.principalId": "text",
  "policyDetails.actor.userIdentity.type": [
    "AssumedRole",
    "IAMUser",
    "FederatedUser",
    "Root",
    "AWSAccount",
    "AWSService",
  ],
  region: "text",
  "resourcesAffected.s3Bucket.allowsUnencryptedObjectUploads": ["TRUE", "FALSE", "UNKNOWN"],
  "resourcesAffected.s3Bucket.arn": "text",
  "resourcesAffected.s3Bucket.createdAt": "time",
  "resourcesAffected.s3Bucket.defaultServerSideEncryption.encryptionType": [
    "NONE",
    "AES256",
    "aws:kms",
    "UNKNOWN",
    "aws:kms:dsse",
  ],
  "resourcesAffected.s3Bucket.defaultServerSideEncryption.kmsMasterKeyId": "text",
  "resourcesAffected.s3Bucket.name": "text",
  "resourcesAffected.s3Bucket.owner.displayName": "text",
  "resourcesAffected.s3Bucket.owner.id": "text",
  "resourcesAffected.s3Bucket.publicAccess.effectivePermission": ["PUBLIC", "NOT_PUBLIC", "UNKNOWN"],
  "resourcesAffected.s3Bucket.publicAccess.permissionConfiguration.accountLevelPermissions.blockPublicAccess.blockPublicAcls":
    "boolean",
  "resourcesAffected.s3Bucket.publicAccess.permissionConfiguration.accountLevelPermissions.blockPublicAccess.blockPublicPolicy":
    "boolean",
  "resourcesAffected.s3Bucket.publicAccess.permissionConfiguration.accountLevelPermissions.blockPublicAccess.ignorePublicAcls":
    "boolean",
  "resourcesAffected.s3Bucket.publicAccess.permissionConfiguration.accountLevelPermissions.blockPublicAccess.restrictPublicBuckets":
    "boolean",
  "resourcesAffected.s3Bucket.publicAccess.permissionConfiguration.bucketLevelPermissions.accessControlList.allowsPublicReadAccess":
    "boolean",
  "resourcesAffected.s3Bucket.publicAccess.permissionConfiguration.bucketLevelPermissions.accessControlList.allowsPublicWriteAccess":
    "boolean",
  "resourcesAffected.s3Bucket.publicAccess.permissionConfiguration.bucketLevelPermissions.blockPublicAccess.blockPublicAcls":
    "boolean",
  "resourcesAffected.s3Bucket.publicAccess.permissionConfiguration.bucketLevelPermissions.blockPublicAccess.blockPublicPolicy":
    "boolean",
  "resourcesAffected.s3Bucket.publicAccess.permissionConfiguration.bucketLevelPermissions.blockPublicAccess.ignorePublicAcls":
    "boolean",
  "resourcesAffected.s3Bucket.publicAccess.permissionConfiguration.bucketLevelPermissions.blockPublicAccess.restrictPublicBuckets":
    "boolean",
  "resourcesAffected.s3Bucket.publicAccess.permissionConfiguration.bucketLevelPermissions.bucketPolicy.allowsPublicReadAccess":
    "boolean",
  "resourcesAffected.s3Bucket.publicAccess.permissionConfiguration.bucketLevelPermissions.bucketPolicy.allowsPublicWriteAccess":
    "boolean",
  "resourcesAffected.s3Bucket.tags.key": "text",
  "resourcesAffected.s3Bucket.tags.value": "text",
  "resourcesAffected.s3Object.bucketArn": "text",
  "resourcesAffected.s3Object.eTag": "text",
  "resourcesAffected.s3Object.extension": "text",
  "resourcesAffected.s3Object.key": "text",
  "resourcesAffected.s3Object.lastModified": "time",
  "resourcesAffected.s3Object.path": "text",
  "resourcesAffected.s3Object.publicAccess": "boolean",
  "resourcesAffected.s3Object.serverSideEncryption.encryptionType": [
    "NONE",
    "AES256",
    "aws:kms",
    "UNKNOWN",
    "aws:kms:dsse",
  ],
  "resourcesAffected.s3Object.serverSideEncryption.kmsMasterKeyId": "text",
  "resourcesAffected.s3Object.size": "number",
  "resourcesAffected.s3Object.storageClass": [
    "STANDARD",
    "REDUCED_REDUNDANCY",
    "STANDARD_IA",
    "INTELLIGENT_TIERING",
    "DEEP_ARCHIVE",
    "ONEZONE_IA",
    "GLACIER",
    "GLACIER_IR",
    "OUTPOSTS",
  ],
  "resourcesAffected.s3Object.tags.key": "text",
  "resourcesAffected.s3Object.tags.value": "text",
  "resourcesAffected.s3Object.versionId": "text",
  sample: "boolean",
  "severity.description": ["Low", "Medium", "High"],
  "severity.score": "number",
  type: [
    "SensitiveData:S3Object/Multiple",
    "SensitiveData:S3Object/Financial",
    "SensitiveData:S3Object/Personal",
    "SensitiveData:S3Object/Credentials",
    "SensitiveData:S3Object/CustomIdentifier",
    "Policy:IAMUser/S3BucketPublic",
    "Policy:IAMUser/S3BucketSharedExternally",
    "Policy:IAMUser/S3BucketReplicatedExternally",
    "Policy:IAMUser/S3BucketEncryptionDisabled",
    "Policy:IAMUser/S3BlockPublicAccessDisabled",
    "Policy:IAMUser/S3BucketSharedWithCloudFront",
  ],
  updatedAt: "time",
};

/**
 * Fields that can be compared with `eqExactMatch`: those of which a finding has several values.
 * https://docs.aws.amazon.com/macie/latest/user/findings-filter-basics.html#findings-filter-basics-operators
 */
export const EXACT_MATCH_FIELDS: readonly string[] = [
  "classificationDetails.result.customDataIdentifiers.detections.arn",
  "classificationDetails.result.customDataIdentifiers.detections.name",
  "classificationDetails.result.sensitiveData.category",
  "classificationDetails.result.sensitiveData.detections.type",
  "resourcesAffected.s3Bucket.tags.key",
  "resourcesAffected.s3Bucket.tags.value",
  "resourcesAffected.s3Object.tags.key",
  "resourcesAffected.s3Object.tags.value",
];

/** Names of all fields, in alphabetical order. */
export const FINDING_FIELD_NAMES: readonly string[] = Object.keys(FINDING_FIELDS).sort();

/** What the field holds; undefined if findings have no such field. */
export function findingFieldType(field: string): FindingFieldType | undefined {
  return Object.hasOwn(FINDING_FIELDS, field) ? FINDING_FIELDS[field] : undefined;
}

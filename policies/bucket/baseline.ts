import type { Statement } from "../document";

/** Oldest TLS version that a bucket of ours talks. */
const MINIMUM_TLS_VERSION = "1.2";

/** What every bucket refuses, whoever asks. `bucketArn` without a path; the statements add the objects. */
export function denyInsecureTransport(bucketArn: string): Statement[] {
  const everything = {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: [bucketArn, `${bucketArn}/*`],
  } as const;
  return [
    // Security Hub S3.5 and the Config rule S3_BUCKET_SSL_REQUESTS_ONLY look for this statement.
    { Sid: "DenyPlainHttp", ...everything, Condition: { Bool: { "aws:SecureTransport": "false" } } },
    { Sid: "DenyOldTls", ...everything, Condition: { NumericLessThan: { "s3:TlsVersion": MINIMUM_TLS_VERSION } } },
  ];
}

/**
 * Refuses keys that the caller sends with the object (SSE-C): whoever loses or withholds such a key takes the data with
 * it, which is how buckets are held to ransom.
 */
export function denyCustomerProvidedKeys(bucketArn: string): Statement {
  return {
    Sid: "DenyCustomerProvidedKeys",
    Effect: "Deny",
    Principal: "*",
    Action: "s3:PutObject",
    Resource: `${bucketArn}/*`,
    Condition: { Null: { "s3:x-amz-server-side-encryption-customer-algorithm": "false" } },
  };
}

/**
 * Refuses objects that name another KMS key. A writer that names none gets the bucket's default key and passes: most
 * services that deliver logs send no encryption header. Hence Null = false next to StringNotEquals, which alone (and
 * with IfExists too) is true where the key is absent, and would refuse those services.
 *
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export function denyOtherKeys(bucketArn: string, keys: readonly string[]): Statement {
  const keyHeader = "s3:x-amz-server-side-encryption-aws-kms-key-id";
  return {
    Sid: "DenyOtherKeys",
    Effect: "Deny",
    Principal: "*",
    Action: "s3:PutObject",
    Resource: `${bucketArn}/*`,
    Condition: { Null: { [keyHeader]: "false" }, StringNotEquals: { [keyHeader]: keys } },
  };
}

/** Refuses everyone outside the organization but AWS services, whatever an Allow statement or an ACL may say. */
export function denyExternalPrincipals(bucketArn: string, organizationId: string): Statement {
  return {
    Sid: "DenyExternalPrincipals",
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: [bucketArn, `${bucketArn}/*`],
    Condition: {
      StringNotEquals: { "aws:PrincipalOrgID": organizationId },
      Bool: { "aws:PrincipalIsAWSService": "false" },
    },
  };
}

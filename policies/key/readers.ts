import type { Statement } from "../document";

/**
 * Lets principals of other accounts decrypt, through S3 only. They need an IAM policy in their own account too, which
 * names the key by its ARN: aliases do not cross accounts.
 *
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html
 */
export function crossAccountReaders(readers: {
  /** ARNs of the roles that may read. */
  readonly principals: readonly string[];
  /** Nobody outside this organization, even if an account leaves it. */
  readonly organizationId: string;
  /** Region of the key and of the buckets that it encrypts. */
  readonly region: string;
}): Statement {
  return {
    Sid: "CrossAccountRead",
    Effect: "Allow",
    Principal: { AWS: readers.principals },
    Action: ["kms:Decrypt", "kms:DescribeKey"],
    Resource: "*",
    Condition: {
      StringEquals: {
        "aws:PrincipalOrgID": readers.organizationId,
        "kms:ViaService": `s3.${readers.region}.amazonaws.com`,
      },
    },
  };
}

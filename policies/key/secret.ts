import { partitionOf, arn } from "../../core/arns";
import type { Statement } from "../document";

/**
 * Lets roles of other accounts decrypt one secret with the key, by way of Secrets Manager. Its ARN ends with six
 * characters that AWS chooses, and the key stands before the secret.
 *
 * Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html,
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html
 */
export function secretReadersDecrypt(readers: {
  /** ARNs of the roles that may read. */
  readonly principals: readonly string[];
  readonly organizationId: string;
  /** Account and region of the key and of the secret. */
  readonly accountId: string;
  readonly region: string;
  readonly secretName: string;
}): Statement {
  const { accountId: account, region, secretName } = readers;
  return {
    Sid: "SecretReadersDecrypt",
    Effect: "Allow",
    Principal: { AWS: readers.principals },
    Action: ["kms:Decrypt", "kms:DescribeKey"],
    Resource: "*",
    Condition: {
      StringEquals: {
        "aws:PrincipalOrgID": readers.organizationId,
        "kms:ViaService": `secretsmanager.${region}.amazonaws.com`,
      },
      ArnLike: {
        "kms:EncryptionContext:SecretARN": arn({
          partition: partitionOf(region),
          service: "secretsmanager",
          region,
          account,
          resource: `secret:${secretName}-??????`,
        }),
      },
    },
  };
}

import type { Statement } from "../document";
import { READ_SECRET } from "../secret/readers";

/** A secret and the key that encrypts it. */
export interface ReadableSecret {
  /** The whole ARN, with the six characters at its end. A secret of another account has no other name. */
  readonly secretArn: string;
  /** Region of the secret: for a replica, the replica's. */
  readonly region: string;
  /** ARN of the key of ours. @default - AWS's own key, which whoever may read the secret may use */
  readonly keyArn?: string;
}

/**
 * Lets its holder read one secret: what a function, an instance or a container of a workload needs.
 *
 * Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html
 */
export function secretReader({ secretArn, region, keyArn }: ReadableSecret): Statement[] {
  return [
    { Sid: "ReadSecret", Effect: "Allow", Action: READ_SECRET, Resource: secretArn },
    ...(keyArn === undefined ? [] : [decryptSecret({ Sid: "DecryptSecret", secretArn, region, keyArn })]),
  ];
}

/** Use of the key for one secret, by way of Secrets Manager and no other. */
export function decryptSecret(
  use: Required<ReadableSecret> & { readonly Sid: string; readonly write?: true },
): Statement {
  const { Sid, secretArn, region, keyArn, write } = use;
  return {
    Sid,
    Effect: "Allow",
    Action: ["kms:Decrypt", ...(write ? ["kms:DescribeKey", "kms:GenerateDataKey"] : [])],
    Resource: keyArn,
    Condition: {
      StringEquals: {
        "kms:EncryptionContext:SecretARN": secretArn,
        "kms:ViaService": `secretsmanager.${region}.amazonaws.com`,
      },
    },
  };
}

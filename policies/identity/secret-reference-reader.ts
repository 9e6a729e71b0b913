import { parameterArn } from "../../core/parameter-name";
import { secretReference } from "../../core/secret-reference";
import type { Statement } from "../document";

/** A secret that is read through Parameter Store. */
export interface ReferredSecret {
  /** Account of the secret, 12 digits. */
  readonly accountId: string;

  readonly region: string;

  /** Name of the secret, as its reference holds it. */
  readonly secretName: string;

  /** ARN of the secret, with the six characters that AWS appends. */
  readonly secretArn: string;

  /** ARN of the secret's customer managed key. @default - the account's own key for Secrets Manager */
  readonly keyArn?: string;
}

/**
 * Lets its holder read a secret through its reference. AWS asks for both rights: one on the parameter, which is not
 * there, and one on the secret, which Parameter Store reads in the holder's name.
 *
 * Source: https://docs.aws.amazon.com/systems-manager/latest/userguide/integration-ps-secretsmanager.html and
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
 */
export function secretReferenceReader(secret: ReferredSecret): Statement[] {
  const { accountId, region, secretName, secretArn, keyArn } = secret;
  return [
    {
      Sid: "ReadReference",
      Effect: "Allow",
      Action: ["ssm:GetParameter", "ssm:GetParameters"],
      Resource: parameterArn(accountId, region, secretReference(secretName)),
    },
    { Sid: "ReadSecret", Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: secretArn },
    ...(keyArn === undefined
      ? []
      : [
          {
            Sid: "DecryptSecret",
            Effect: "Allow" as const,
            Action: "kms:Decrypt",
            Resource: keyArn,
            Condition: {
              StringEquals: {
                "kms:EncryptionContext:SecretARN": secretArn,
                "kms:ViaService": `secretsmanager.${region}.amazonaws.com`,
              },
            },
          },
        ]),
  ];
}

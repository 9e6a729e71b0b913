import type { Statement } from "../document";
import { decryptSecret, type ReadableSecret } from "../identity/secret-reader";

/**
 * Lets a rotation function rotate one secret, and nothing else of Secrets Manager. Making a password takes no resource.
 *
 * Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets-required-permissions-function.html
 */
export function rotateSecret(secret: ReadableSecret): Statement[] {
  const { secretArn, region, keyArn } = secret;
  return [
    {
      Sid: "RotateSecret",
      Effect: "Allow",
      Action: [
        "secretsmanager:DescribeSecret",
        "secretsmanager:GetSecretValue",
        "secretsmanager:PutSecretValue",
        "secretsmanager:UpdateSecretVersionStage",
      ],
      Resource: secretArn,
    },
    { Sid: "MakePassword", Effect: "Allow", Action: "secretsmanager:GetRandomPassword", Resource: "*" },
    ...(keyArn === undefined ? [] : [decryptSecret({ Sid: "EncryptSecret", secretArn, region, keyArn, write: true })]),
  ];
}

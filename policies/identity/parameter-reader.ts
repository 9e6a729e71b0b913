import { parameterArn } from "../../core/parameter-name";
import type { Statement } from "../document";

/** What a reader may read, and where. */
export interface ReadParameters {
  /** Account of the parameters, 12 digits. */
  readonly accountId: string;

  /** Region of the parameters and of the keys. */
  readonly region: string;

  /** Paths without a slash at their end, such as /example/shop/prod: everything below each. @default - none */
  readonly paths?: readonly string[];

  /** Full names of single parameters. @default - none */
  readonly names?: readonly string[];

  /** ARNs of the customer managed keys of SecureStrings among them. @default - none */
  readonly keyArns?: readonly string[];
}

/**
 * Lets its holder read parameters by name and by path, and decrypt those. A path is two ARNs to AWS: its own, asked for
 * by GetParametersByPath, and what is below it. With a slash before the wildcard /example/shop does not open
 * /example/shop-admin. GetParametersByPath on a path opens all its levels, whatever a Deny says of a level below.
 *
 * Decrypting is bound to Parameter Store, which names the parameter in the encryption context. The account's own key for
 * Parameter Store needs no such right.
 *
 * Source: https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-access.html and
 * https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html
 */
export function parameterReader({
  accountId,
  region,
  paths = [],
  names = [],
  keyArns = [],
}: ReadParameters): Statement[] {
  const arnOf = (name: string): string => parameterArn(accountId, region, name);
  const below = paths.map((path) => arnOf(`${path}/*`));
  const parameters = [...below, ...names.map(arnOf)];
  return [
    {
      Sid: "ReadParameters",
      Effect: "Allow",
      Action: ["ssm:GetParameter", "ssm:GetParameters"],
      Resource: parameters,
    },
    ...(paths.length === 0
      ? []
      : [
          {
            Sid: "ReadPaths",
            Effect: "Allow" as const,
            Action: "ssm:GetParametersByPath",
            Resource: [...paths.map(arnOf), ...below],
          },
        ]),
    ...(keyArns.length === 0
      ? []
      : [
          {
            Sid: "DecryptParameters",
            Effect: "Allow" as const,
            Action: "kms:Decrypt",
            Resource: keyArns,
            Condition: {
              StringEquals: { "kms:ViaService": `ssm.${region}.amazonaws.com` },
              StringLike: { "kms:EncryptionContext:PARAMETER_ARN": parameters },
            },
          },
        ]),
  ];
}

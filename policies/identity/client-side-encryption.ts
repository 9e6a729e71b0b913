import type { Statement } from "../document";

/** A program that encrypts and decrypts data of one table by itself. */
export interface ClientSideEncryption {
  /** ARNs of the key in the regions that the program runs in: the multi-Region key's primary, its replicas, or both. */
  readonly keyArns: readonly string[];

  /** The table in the encryption context: the same key does not open what belongs to another one. */
  readonly table: string;

  /** What the program does. One that only writes cannot read what it has written. */
  readonly may: readonly ("encrypt" | "decrypt")[];
}

const ACTIONS = { encrypt: "kms:GenerateDataKey", decrypt: "kms:Decrypt" } as const;

/**
 * What a role needs for functions/client-side-encryption: the two calls that the Encryption SDK makes, with the key's
 * ARN and the table's name. It is the program that calls KMS, not a service, so there is no kms:ViaService.
 *
 * Sources: https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/concepts.html,
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context
 */
export function clientSideEncryption({ keyArns, table, may }: ClientSideEncryption): Statement {
  return {
    Sid: "ClientSideEncryption",
    Effect: "Allow",
    Action: [...new Set(may)].sort().map((use) => ACTIONS[use]),
    Resource: [...keyArns],
    Condition: { StringEquals: { "kms:EncryptionContext:table": table } },
  };
}

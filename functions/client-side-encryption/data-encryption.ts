import { AwsKmsMrkAwareSymmetricKeyringNode, buildClient, CommitmentPolicy } from "@aws-crypto/client-node";
import { KMS } from "@aws-sdk/client-kms";

/** Where a value belongs, such as its table and key: names and values that are no secrets. CloudTrail shows them. */
export type EncryptionContext = Readonly<Record<string, string>>;

export interface DataEncryptionProps {
  /**
   * ARN of the key in the region that the program runs in: of the multi-Region key's primary or of its replica there. An
   * alias will not do: the SDK tells by the ARN that another region's key is the same one.
   */
  readonly keyArn: string;

  /**
   * Client for the key's region.
   *
   * @default - one with the credentials of the program
   */
  readonly kms?: KMS;
}

const KEY_ARN = /^arn:aws[a-z-]*:kms:([a-z0-9-]+):\d{12}:key\/[\w-]+$/;

/**
 * Encrypts data before it leaves the program, so that neither the database nor who administers it can read it. What was
 * encrypted in one region is decrypted in another with the replica of the same multi-Region key there, without a call
 * across regions.
 *
 * It is the AWS Encryption SDK with its defaults of today: AES-256-GCM with key commitment and a signature, a data key
 * for each message. Each message costs one call of KMS.
 *
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/configure.html#config-mrks
 */
export class DataEncryption {
  readonly #keyring: InstanceType<typeof AwsKmsMrkAwareSymmetricKeyringNode>;
  readonly #sdk = buildClient({
    commitmentPolicy: CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT,
    // We encrypt with one key: a message with more of them is not ours, and would make many calls of KMS.
    maxEncryptedDataKeys: 1,
  });

  constructor({ keyArn, kms }: DataEncryptionProps) {
    const region = KEY_ARN.exec(keyArn)?.[1];
    if (region === undefined) {
      throw new Error(`keyArn must be the ARN of a key, arn:aws:kms:<region>:<account>:key/<id>, got '${keyArn}'`);
    }
    this.#keyring = new AwsKmsMrkAwareSymmetricKeyringNode({ keyId: keyArn, client: kms ?? new KMS({ region }) });
  }

  /** The encrypted message. Whoever decrypts it must name the same context. */
  public async encrypt(plaintext: Uint8Array, context: EncryptionContext): Promise<Uint8Array> {
    if (Object.keys(context).length === 0) throw new Error("context must say where the data belongs, got nothing");
    const { result } = await this.#sdk.encrypt(this.#keyring, plaintext, { encryptionContext: { ...context } });
    return new Uint8Array(result);
  }

  /** What was encrypted. Fails if the message was changed, or was encrypted for another place than `context`. */
  public async decrypt(message: Uint8Array, context: EncryptionContext): Promise<Uint8Array> {
    const { plaintext, messageHeader } = await this.#sdk.decrypt(this.#keyring, message);
    // The SDK proves that the context is the one at encryption; that it is the expected one is for the caller to check.
    for (const [name, expected] of Object.entries(context)) {
      const found = messageHeader.encryptionContext[name];
      if (found !== expected) {
        throw new Error(
          `the data was encrypted for ${name} '${found ?? ""}', expected '${expected}': it was moved here`,
        );
      }
    }
    return new Uint8Array(plaintext);
  }
}

import { randomBytes, randomUUID } from "node:crypto";
import type { KMS } from "@aws-sdk/client-kms";

/** What a ciphertext of ours stands for. */
export interface DataKey {
  readonly plaintext: Uint8Array;
  readonly context: string;
}

/** The three calls of KMS that the Encryption SDK makes, over data keys in memory; `region` names the caller's region. */
export class FakeKms {
  /** One a call: the action and the key that it named. */
  public readonly calls: string[] = [];

  constructor(
    private readonly region: string,
    /** Shared by the fakes of all regions, as a multi-Region key's material is. */
    private readonly dataKeys: Map<string, DataKey>,
  ) {}

  /** As the client that it stands for. */
  public client(): KMS {
    return this as unknown as KMS;
  }

  public async generateDataKey(request: { KeyId: string; EncryptionContext: object }): Promise<object> {
    this.record("GenerateDataKey", request.KeyId);
    const plaintext = randomBytes(32);
    const id = randomUUID();
    this.dataKeys.set(id, { plaintext, context: canonical(request.EncryptionContext) });
    return Promise.resolve({
      KeyId: request.KeyId,
      // A copy, as from the wire: the SDK wipes what it was given.
      Plaintext: Uint8Array.from(plaintext),
      CiphertextBlob: new TextEncoder().encode(id),
    });
  }

  public async decrypt(request: {
    KeyId: string;
    CiphertextBlob: Uint8Array;
    EncryptionContext: object;
  }): Promise<object> {
    this.record("Decrypt", request.KeyId);
    const key = this.dataKeys.get(new TextDecoder().decode(request.CiphertextBlob));
    if (key === undefined || key.context !== canonical(request.EncryptionContext)) {
      return Promise.reject(new Error("InvalidCiphertextException"));
    }
    return Promise.resolve({ KeyId: request.KeyId, Plaintext: Uint8Array.from(key.plaintext) });
  }

  private record(action: string, keyId: string): void {
    this.calls.push(`${action} ${keyId}`);
    if (!keyId.includes(`:${this.region}:`)) throw new Error(`${action} for ${keyId} came to ${this.region}`);
  }
}

function canonical(context: object): string {
  return JSON.stringify(Object.entries(context).sort(([left], [right]) => (left < right ? -1 : 1)));
}

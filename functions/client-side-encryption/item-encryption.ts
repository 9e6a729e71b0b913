import { DataEncryption, type DataEncryptionProps, type EncryptionContext } from "./data-encryption";
import { type Json, jsonProblem } from "./json";

/** An item of DynamoDB as the document client has it. */
export type Item = Readonly<Record<string, unknown>>;

export interface ItemEncryptionProps extends DataEncryptionProps {
  /** Name of the table; the same in every region of a global table. */
  readonly tableName: string;

  /** Attributes of the table's primary key. They stay readable, and bind what is encrypted to its item. */
  readonly keyAttributes: readonly string[];

  /** Attributes that are encrypted. Their values are what JSON can hold. */
  readonly encryptedAttributes: readonly string[];
}

/** Attribute that holds the encrypted ones. */
export const ENCRYPTED_ATTRIBUTE = "encrypted";

/**
 * Encrypts attributes of DynamoDB items in the program. All of an item's encrypted attributes are one message in one
 * attribute, so that each item costs one call of KMS. What is encrypted cannot be searched, sorted or put in an index.
 */
export class ItemEncryption {
  readonly #encryption: DataEncryption;
  readonly #props: ItemEncryptionProps;

  constructor(props: ItemEncryptionProps) {
    const { keyAttributes, encryptedAttributes } = props;
    if (keyAttributes.length < 1 || keyAttributes.length > 2) {
      throw new Error(`keyAttributes must be one or two, as the table's primary key has, got ${keyAttributes.length}`);
    }
    const forbidden = encryptedAttributes.filter((name) => [...keyAttributes, ENCRYPTED_ATTRIBUTE].includes(name));
    if (forbidden.length > 0) {
      throw new Error(`encryptedAttributes must not contain ${forbidden.join(", ")}: DynamoDB must read its keys`);
    }
    if (encryptedAttributes.length === 0) throw new Error("encryptedAttributes must name at least one attribute");
    this.#props = props;
    this.#encryption = new DataEncryption(props);
  }

  /** The item to write: its encrypted attributes have become one. */
  public async encrypt(item: Item): Promise<Item> {
    const { encryptedAttributes } = this.#props;
    if (item[ENCRYPTED_ATTRIBUTE] !== undefined) throw new Error("the item is encrypted already");
    const secret: Record<string, Json> = {};
    const rest: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(item)) {
      if (!encryptedAttributes.includes(name)) {
        rest[name] = value;
        continue;
      }
      const problem = jsonProblem(value);
      if (problem !== undefined) throw new Error(`the attribute '${name}' cannot be encrypted: ${problem}`);
      secret[name] = value as Json;
    }
    if (Object.keys(secret).length === 0) return item;
    const plaintext = new TextEncoder().encode(JSON.stringify(secret));
    return { ...rest, [ENCRYPTED_ATTRIBUTE]: await this.#encryption.encrypt(plaintext, this.context(item)) };
  }

  /** The item as it was before `encrypt`. One that has nothing encrypted comes back as it is. */
  public async decrypt(item: Item): Promise<Item> {
    const { [ENCRYPTED_ATTRIBUTE]: message, ...rest } = item;
    if (message === undefined) return item;
    if (!(message instanceof Uint8Array)) throw new Error(`the attribute '${ENCRYPTED_ATTRIBUTE}' must be binary`);
    const plaintext = await this.#encryption.decrypt(message, this.context(item));
    return { ...rest, ...(JSON.parse(new TextDecoder().decode(plaintext)) as Item) };
  }

  /** An item's message decrypts in this table and beside this primary key alone. */
  private context(item: Item): EncryptionContext {
    const { tableName, keyAttributes } = this.#props;
    const key = keyAttributes.map((name) => {
      const value = item[name];
      if (typeof value !== "string" && typeof value !== "number") {
        throw new Error(`the item must have its key attribute '${name}' as a string or number`);
      }
      return [`key-${name}`, String(value)] as const;
    });
    return { table: tableName, ...Object.fromEntries(key) };
  }
}

import { DataEncryption, type DataEncryptionProps, type EncryptionContext } from "./data-encryption";

export interface ColumnEncryptionProps extends DataEncryptionProps {
  /** Name of the table. */
  readonly table: string;

  /** Name of the column. */
  readonly column: string;
}

/**
 * Encrypts the values of one column of a relational database in the program, as text for a `text` column. A value
 * decrypts in its own row alone. It cannot be searched, sorted or put in an index.
 */
export class ColumnEncryption {
  readonly #encryption: DataEncryption;
  readonly #props: ColumnEncryptionProps;

  constructor(props: ColumnEncryptionProps) {
    this.#props = props;
    this.#encryption = new DataEncryption(props);
  }

  /** The value to write, in Base64. `row` is the primary key of its row. */
  public async encrypt(value: string, row: string): Promise<string> {
    const message = await this.#encryption.encrypt(new TextEncoder().encode(value), this.context(row));
    return Buffer.from(message).toString("base64");
  }

  /** The value as it was before `encrypt`. */
  public async decrypt(stored: string, row: string): Promise<string> {
    return new TextDecoder().decode(await this.#encryption.decrypt(Buffer.from(stored, "base64"), this.context(row)));
  }

  private context(row: string): EncryptionContext {
    return { table: this.#props.table, column: this.#props.column, row };
  }
}

import { ItemEncryption, type ItemEncryptionProps } from "../../../functions/client-side-encryption/item-encryption";
import { type DataKey, FakeKms } from "../../support/fake-kms";

const ID = "mrk-0123456789abcdef0123456789abcdef";
const keyArn = (region: string, id = ID) => `arn:aws:kms:${region}:111111111111:key/${id}`;

const ITEM = {
  id: "42",
  placed: 1718000000,
  email: "reader@example.com",
  notes: { iban: "DE00", tags: ["a", 1, null] },
};

/** A program in each of two regions, with the same multi-Region key. */
function regions(props: Partial<ItemEncryptionProps> = {}, dataKeys = new Map<string, DataKey>()) {
  const [ireland, frankfurt] = ["eu-west-1", "eu-central-1"].map((region) => {
    const kms = new FakeKms(region, dataKeys);
    const encryption = new ItemEncryption({
      keyArn: keyArn(region),
      kms: kms.client(),
      tableName: "orders",
      keyAttributes: ["id"],
      encryptedAttributes: ["email", "notes"],
      ...props,
    });
    return { kms, encryption };
  });
  if (ireland === undefined || frankfurt === undefined) throw new Error("there are two regions");
  return { ireland, frankfurt };
}

test("what one region encrypts, another decrypts with its own replica of the key", async () => {
  const { ireland, frankfurt } = regions();
  const stored = await ireland.encryption.encrypt(ITEM);
  expect(await frankfurt.encryption.decrypt(stored)).toEqual(ITEM);
  expect(ireland.kms.calls).toEqual([`GenerateDataKey ${keyArn("eu-west-1")}`]);
  expect(frankfurt.kms.calls).toEqual([`Decrypt ${keyArn("eu-central-1")}`]);
});

test("the key and other attributes stay readable, nothing of the encrypted ones does", async () => {
  const stored = await regions().ireland.encryption.encrypt(ITEM);
  expect(stored).toEqual({ id: "42", placed: 1718000000, encrypted: expect.any(Uint8Array) });
  const bytes = Buffer.from(stored.encrypted as Uint8Array);
  for (const secret of ["reader@example.com", "DE00", "email", "notes"]) expect(bytes.includes(secret)).toBe(false);
});

test("an item without encrypted attributes passes both ways and costs no call", async () => {
  const { ireland } = regions();
  const item = { id: "42", placed: 1 };
  expect(await ireland.encryption.decrypt(await ireland.encryption.encrypt(item))).toEqual(item);
  expect(ireland.kms.calls).toEqual([]);
});

test("a message that was moved to another item is refused", async () => {
  const { ireland } = regions();
  const stored = await ireland.encryption.encrypt(ITEM);
  await expect(ireland.encryption.decrypt({ ...stored, id: "43" })).rejects.toThrow(
    "the data was encrypted for key-id '42', expected '43': it was moved here",
  );
});

test("a message that was moved to another table is refused", async () => {
  const dataKeys = new Map();
  const stored = await regions({}, dataKeys).ireland.encryption.encrypt(ITEM);
  await expect(regions({ tableName: "invoices" }, dataKeys).ireland.encryption.decrypt(stored)).rejects.toThrow(
    "the data was encrypted for table 'orders', expected 'invoices': it was moved here",
  );
});

test("a changed message is refused", async () => {
  const { ireland } = regions();
  const stored = await ireland.encryption.encrypt(ITEM);
  const message = Buffer.from(stored.encrypted as Uint8Array);
  message[message.length - 120] = (message[message.length - 120] ?? 0) ^ 1;
  await expect(ireland.encryption.decrypt({ ...stored, encrypted: new Uint8Array(message) })).rejects.toThrow();
});

test("another key does not decrypt, and is not asked", async () => {
  const dataKeys = new Map();
  const stored = await regions({}, dataKeys).ireland.encryption.encrypt(ITEM);
  const { ireland } = regions({ keyArn: keyArn("eu-west-1", "mrk-ffffffffffffffffffffffffffffffff") }, dataKeys);
  await expect(ireland.encryption.decrypt(stored)).rejects.toThrow();
  expect(ireland.kms.calls).toEqual([]);
});

describe("bad input", () => {
  test.each<[string, Partial<ItemEncryptionProps>, string]>([
    ["an alias", { keyArn: "arn:aws:kms:eu-west-1:111111111111:alias/orders" }, "keyArn must be the ARN of a key"],
    ["a key id", { keyArn: ID }, "keyArn must be the ARN of a key"],
    ["no key attribute", { keyAttributes: [] }, "keyAttributes must be one or two"],
    ["three key attributes", { keyAttributes: ["a", "b", "c"] }, "keyAttributes must be one or two"],
    ["an encrypted key", { encryptedAttributes: ["id"] }, "encryptedAttributes must not contain id"],
    ["the attribute of ours", { encryptedAttributes: ["encrypted"] }, "encryptedAttributes must not contain encrypted"],
    ["nothing to encrypt", { encryptedAttributes: [] }, "encryptedAttributes must name at least one"],
  ])("%s is refused", (_, props, message) => {
    expect(() => regions(props)).toThrow(message);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["without its key", { email: "a" }, "the item must have its key attribute 'id'"],
    ["with a set", { id: "1", email: new Set(["a"]) }, "'email' cannot be encrypted: it is of type Set"],
    [
      "with bytes",
      { id: "1", notes: { a: [new Uint8Array(1)] } },
      "'notes' cannot be encrypted: it.a[0] is of type Uint8Array",
    ],
    ["with a big number", { id: "1", email: 10n }, "'email' cannot be encrypted: it is of type bigint"],
    ["with an infinite number", { id: "1", email: Infinity }, "'email' cannot be encrypted: it is Infinity"],
    ["that is encrypted", { id: "1", encrypted: new Uint8Array(1) }, "the item is encrypted already"],
  ])("an item %s is refused", async (_, item, message) => {
    await expect(regions().ireland.encryption.encrypt(item)).rejects.toThrow(message);
  });

  test("what is not binary does not decrypt", async () => {
    await expect(regions().ireland.encryption.decrypt({ id: "1", encrypted: "text" })).rejects.toThrow(
      "must be binary",
    );
  });
});

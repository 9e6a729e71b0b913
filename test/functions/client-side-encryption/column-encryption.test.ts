import { ColumnEncryption } from "../../../functions/client-side-encryption/column-encryption";
import { type DataKey, FakeKms } from "../../support/fake-kms";

const ARN = (region: string) => `arn:aws:kms:${region}:111111111111:key/mrk-0123456789abcdef0123456789abcdef`;

function columnIn(region: string, dataKeys: Map<string, DataKey>, column = "iban"): ColumnEncryption {
  const kms = new FakeKms(region, dataKeys).client();
  return new ColumnEncryption({ keyArn: ARN(region), kms, table: "customers", column });
}

test("a column's value is text, and another region reads it in the same row", async () => {
  const dataKeys = new Map();
  const stored = await columnIn("eu-west-1", dataKeys).encrypt("DE89 3704", "7");
  expect(stored).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
  expect(await columnIn("eu-central-1", dataKeys).decrypt(stored, "7")).toBe("DE89 3704");
});

test("a value that was copied to another row or column is refused", async () => {
  const dataKeys = new Map();
  const stored = await columnIn("eu-west-1", dataKeys).encrypt("DE89 3704", "7");
  await expect(columnIn("eu-west-1", dataKeys).decrypt(stored, "8")).rejects.toThrow(
    "the data was encrypted for row '7', expected '8': it was moved here",
  );
  await expect(columnIn("eu-west-1", dataKeys, "bic").decrypt(stored, "7")).rejects.toThrow(
    "the data was encrypted for column 'iban', expected 'bic': it was moved here",
  );
});

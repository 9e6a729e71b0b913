import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, strToU8, zipSync } from "fflate";
import { plantedIn } from "./planted-values";

const VALUE = 'planted "secret" of the test';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "lz-planted-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function found(content: string | Uint8Array, file = "file"): string[] {
  writeFileSync(join(root, file), content);
  return plantedIn([root], [VALUE]);
}

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("plantedIn", () => {
  test.each<[string, string | Uint8Array]>([
    ["as it is", `before ${VALUE} after`],
    ["in JSON", JSON.stringify({ value: VALUE })],
    ["in a URL", `https://example.com/?value=${encodeURIComponent(VALUE)}`],
    ["in base64", base64(VALUE)],
    ["in base64, after one byte", base64(`x${VALUE}`)],
    ["in base64, after two bytes and before others", base64(`xy${VALUE}z`)],
    ["in base64 of JSON", base64(JSON.stringify({ value: VALUE }))],
    ["in a gzip file", gzipSync(strToU8(VALUE))],
    ["in a zip file", zipSync({ "state/tfplan": strToU8(JSON.stringify({ value: VALUE })) })],
    ["in a gzip file in a zip file", zipSync({ "a.gz": gzipSync(strToU8(VALUE)) })],
  ])("finds a value %s", (_, content) => {
    expect(found(content)).toEqual([`${join(root, "file")}: ${VALUE}`]);
  });

  test("finds nothing in other texts", () => {
    expect(found(base64(`planted secret`) + "planted secret of the test")).toEqual([]);
  });

  test("looks into folders, but not at Terraform's copies of providers", () => {
    mkdirSync(join(root, "a"));
    mkdirSync(join(root, ".terraform"));
    found(VALUE, ".terraform/provider");
    expect(found(VALUE, "a/state")).toEqual([`${join(root, "a", "state")}: ${VALUE}`]);
  });

  test("refuses a value that may stand somewhere by chance", () => {
    expect(() => plantedIn([root], ["short"])).toThrow("must be long enough to stand nowhere by chance, got 'short'");
  });
});

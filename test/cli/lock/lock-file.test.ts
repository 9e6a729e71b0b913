import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readLockFile, writeLockFile } from "../../../cli/lock/lock-file";

let file: string;

beforeEach(() => {
  file = join(fs.mkdtempSync(join(tmpdir(), "lz-lock-")), "landing-zone.lock.json");
});

afterEach(() => fs.rmSync(join(file, ".."), { recursive: true, force: true }));

describe("writeLockFile", () => {
  test("writes what can be read again", () => {
    const lock = { version: 1, accounts: { audit: "333333333333" } };
    expect(writeLockFile(file, lock)).toBe(true);
    expect(readLockFile(file)).toEqual(lock);
  });

  test("leaves a file alone that says the same in another layout", () => {
    const text = '{ "optInRegions": {}, "version": 1, "accounts": { "b": "222222222222", "a": "111111111111" } }';
    fs.writeFileSync(file, text);
    expect(writeLockFile(file, { version: 1, accounts: { a: "111111111111", b: "222222222222" } })).toBe(false);
    expect(fs.readFileSync(file, "utf8")).toBe(text);
  });

  test("refuses facts of the wrong shape and writes nothing", () => {
    expect(() => writeLockFile(file, { version: 1, accounts: { audit: "12" }, nonsense: { a: "b" } })).toThrow(
      /what the stacks published does not fit the lock file, so it was not written:\n {2}accounts\.audit: must be an AWS account id/,
    );
    expect(fs.existsSync(file)).toBe(false);
  });

  test("leaves the old file when the disk is full", () => {
    writeLockFile(file, { version: 1, accounts: { a: "111111111111" } });
    const before = fs.readFileSync(file, "utf8");
    const writeSync = (() => {
      throw Object.assign(new Error("full"), { code: "ENOSPC" });
    }) as typeof fs.writeSync;
    expect(() => writeLockFile(file, { version: 1 }, { ...fs, writeSync })).toThrow("the disk is full");
    expect(fs.readFileSync(file, "utf8")).toBe(before);
  });
});

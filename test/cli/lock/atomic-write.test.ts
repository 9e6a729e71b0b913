import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AtomicWriteFs, writeFileAtomically } from "../../../cli/lock/atomic-write";

let directory: string;
let file: string;

beforeEach(() => {
  directory = fs.mkdtempSync(join(tmpdir(), "lz-atomic-"));
  file = join(directory, "landing-zone.lock.json");
  fs.writeFileSync(file, "old");
});

afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

const failing =
  (code: string): (() => never) =>
  () => {
    throw Object.assign(new Error(code), { code });
  };

describe("writeFileAtomically", () => {
  test("replaces the file and leaves nothing else behind", () => {
    writeFileAtomically(file, "new");
    expect(fs.readFileSync(file, "utf8")).toBe("new");
    expect(fs.readdirSync(directory)).toEqual(["landing-zone.lock.json"]);
  });

  test("makes a file that is not there yet", () => {
    fs.rmSync(file);
    writeFileAtomically(file, "new");
    expect(fs.readFileSync(file, "utf8")).toBe("new");
  });

  test("writes through a symbolic link", () => {
    const link = join(directory, "link.json");
    fs.symlinkSync(file, link);
    writeFileAtomically(link, "new");
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(file, "utf8")).toBe("new");
  });

  test.each<[keyof AtomicWriteFs, string, string]>([
    ["openSync", "EACCES", "permission denied"],
    ["writeSync", "ENOSPC", "the disk is full"],
    ["fsyncSync", "EDQUOT", "the disk quota is used up"],
    ["renameSync", "EROFS", "the file system is read-only"],
  ])("leaves the old file when %s fails with %s", (call, code, reason) => {
    const broken: AtomicWriteFs = { ...fs, [call]: failing(code) };
    expect(() => writeFileAtomically(file, "new", broken)).toThrow(`cannot write ${file}: ${reason}`);
    expect(fs.readFileSync(file, "utf8")).toBe("old");
    expect(fs.readdirSync(directory)).toEqual(["landing-zone.lock.json"]);
  });

  test("goes on where a disk that is nearly full took only a part", () => {
    const writeSync = ((descriptor: number, bytes: Buffer, offset: number) =>
      fs.writeSync(descriptor, bytes, offset, 1)) as typeof fs.writeSync;
    writeFileAtomically(file, "new content", { ...fs, writeSync });
    expect(fs.readFileSync(file, "utf8")).toBe("new content");
  });

  test("never shows a half-written file, wherever it is killed", () => {
    const kill = new Error("killed");
    for (const call of ["openSync", "writeSync", "fsyncSync", "closeSync", "renameSync"] as const) {
      // A kill runs no clean-up, so neither may this.
      const killed = {
        ...fs,
        [call]: () => {
          throw kill;
        },
        unlinkSync: () => undefined,
      } as AtomicWriteFs;
      expect(() => writeFileAtomically(file, "new", killed)).toThrow(kill);
      expect(fs.readFileSync(file, "utf8")).toBe("old");
    }
    writeFileAtomically(file, "new");
    expect(fs.readdirSync(directory)).toEqual(["landing-zone.lock.json"]);
  });
});

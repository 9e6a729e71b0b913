import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { bundle, functionNames } from "../../functions/build/bundle";
import { writeArchives } from "../../functions/build/write";

describe("the archives of functions", () => {
  test.each(functionNames())("of %s are the same bytes from the same sources", async (name) => {
    const [first, second] = [await bundle(name), await bundle(name)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test.each(functionNames())("of %s hold one file without a path of this machine, below 200 KB", async (name) => {
    const archive = await bundle(name);
    const files = unzipSync(archive);
    expect(Object.keys(files)).toEqual(["index.js"]);
    const code = Buffer.from(files["index.js"] ?? []).toString();
    expect(code).toContain("handler: () => handler");
    expect(code).not.toContain(process.cwd());
    expect(archive.length).toBeLessThan(200_000);
  });

  test("have what Lambda's runtime does not surely have", async () => {
    const code = Buffer.from(unzipSync(await bundle("rfp-api/create-upload"))["index.js"] ?? []).toString();
    const required = [...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name = ""]) => name);
    const outside = required.filter((name) => !isBuiltin(name));
    expect([...new Set(outside)].filter((name) => !/^@aws-sdk\/(client-|lib-dynamodb$)/.test(name))).toEqual([]);
    expect(outside).toContain("@aws-sdk/client-s3");
  });

  test("leave the clients of AWS to Lambda's runtime", async () => {
    const code = Buffer.from(unzipSync(await bundle("rotate-secret"))["index.js"] ?? []).toString();
    expect(code).toContain('require("@aws-sdk/client-secrets-manager")');
  });

  test("are readable for Lambda's user, and of no date", async () => {
    const archive = Buffer.from(await bundle("rotate-secret"));
    const entry = archive.lastIndexOf(Buffer.from("504b0102", "hex"));
    expect((archive.readUInt32LE(entry + 38) >>> 16).toString(8)).toBe("644");
    expect(archive.readUInt32LE(entry + 12)).toBe(0x0021_0000); // 1 January 1980, midnight
  });

  test("are written once, and left alone as long as they are right", async () => {
    const directory = mkdtempSync(join(tmpdir(), "lz-functions-"));
    try {
      const files = await writeArchives(directory);
      const written = readdirSync(directory, { recursive: true, encoding: "utf8" });
      expect(written.filter((file) => file.endsWith(".zip")).sort()).toEqual(
        functionNames().map((name) => `${name}.zip`),
      );
      const before = files.map((file) => statSync(file, { bigint: true }).mtimeNs);
      await writeArchives(directory);
      expect(files.map((file) => statSync(file, { bigint: true }).mtimeNs)).toEqual(before);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

  test("are made by npm ci, and git does not keep them", () => {
    const { scripts } = JSON.parse(readFileSync(join(__dirname, "..", "..", "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    expect(scripts.prepare).toBe("npm run build:functions");
    expect(readFileSync(join(__dirname, "..", "..", "functions", ".gitignore"), "utf8")).toBe("dist/\n");
  });
});

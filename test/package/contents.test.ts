import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { apiListing } from "../../cli/package/api";
import { readDeclarations } from "../../cli/package/declarations";
import { functionNames } from "../../functions/build/bundle";
import { BuiltPackage, PROJECT, run, runWell } from "../support/package";

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

interface Packed {
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

describe("the package", () => {
  const built = new BuiltPackage();
  let packed: Packed;
  let files: readonly string[];
  let manifest: Manifest;

  beforeAll(async () => {
    await built.build();
    [packed] = JSON.parse(runWell("npm", ["pack", "--dry-run", "--json"], built.directory)) as [Packed];
    files = packed.files.map(({ path }) => path);
    manifest = JSON.parse(readFileSync(join(built.directory, "package.json"), "utf8")) as Manifest;
  }, 600_000);
  afterAll(() => built.remove());

  test("holds compiled modules, declarations, documents and archives, and nothing else", () => {
    const strange = files.filter(
      (path) =>
        !/\.(js|d\.ts|md|zip)$/.test(path) &&
        !["LICENSE", "package.json", "core/iam-actions/actions.json"].includes(path) &&
        !path.startsWith("examples/workload/"),
    );
    expect(strange).toEqual([]);
    expect(files.filter((path) => /(^|\/)(test|node_modules|stacks|config|\.git[^/]*)\//.test(path))).toEqual(
      files.filter((path) => path.startsWith("modules/config/") || path.startsWith("policies/guardrails/config/")),
    );
  });

  test("is small", () => {
    expect(packed.size).toBeLessThan(3_000_000);
    expect(packed.unpackedSize).toBeLessThan(8_000_000);
    console.log(`${files.length} files, ${packed.size} bytes packed, ${packed.unpackedSize} unpacked`);
  });

  test("holds the archive of every function where the modules look for it", () => {
    const archives = functionNames().map((name) => `functions/dist/${name}.zip`);
    expect(archives.length).toBeGreaterThan(0);
    expect(files.filter((path) => path.endsWith(".zip")).sort()).toEqual(archives);
  });

  test("names no folder of a machine and holds no credential", () => {
    const private_ = [PROJECT, built.directory, homedir() === "/" ? "/root/" : `${homedir()}/`];
    const found = files.filter((path) => {
      const text = readFileSync(join(built.directory, path), "latin1");
      return (
        private_.some((each) => text.includes(each)) || /(AKIA|ASIA)[A-Z0-9]{16}|-----BEGIN [A-Z ]*PRIVATE/.test(text)
      );
    });
    expect(found).toEqual([]);
  });

  test("says what it needs: peers of which an app has one copy, exact dependencies, nothing to run at installation", () => {
    const { version } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as { version: string };
    expect(manifest).toMatchObject({
      name: "cdktf-landing-zone",
      version,
      type: "commonjs",
      bin: { lz: "cli/package/lz.js" },
      peerDependencies: {
        "@cdktf/provider-aws": ">=21.22.1 <22.0.0",
        cdktf: ">=0.21.0 <0.22.0",
        constructs: ">=10.6.0 <10.8.0",
      },
    });
    expect(Object.values(manifest.dependencies).filter((each) => !/^\d+\.\d+\.\d+$/.test(each))).toEqual([]);
    expect(Object.keys(manifest).filter((key) => ["scripts", "devDependencies", "private"].includes(key))).toEqual([]);
  });

  test("has a file and its declarations behind every path that can be imported", () => {
    const missing = Object.entries(manifest.exports).flatMap(([path, target]) =>
      (typeof target === "string" ? [target] : [target.types, target.default])
        .filter((file) => !existsSync(join(built.directory, file)))
        .map((file) => `${path}: ${file}`),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(manifest.exports)).toEqual(
      expect.arrayContaining(["./modules/kms/key", "./policies/key/service", "./core/errors", "./package.json"]),
    );
    expect(Object.keys(manifest.exports).filter((path) => /-problem|cli\/|review\//.test(path))).toEqual([]);
  });

  test("promises what the committed listing says", () => {
    const committed = readFileSync(join(__dirname, "api.txt"), "utf8").trim().split("\n");
    expect(apiListing(readDeclarations(built.directory))).toEqual(committed);
  });

  test("can be loaded, each path by itself", () => {
    const paths = Object.values(manifest.exports).map((target) =>
      typeof target === "string" ? target : target.default,
    );
    const load = `for (const path of ${JSON.stringify(paths)}) require(path); console.log("all")`;
    const loaded = run(process.execPath, ["-e", load], built.directory, { NODE_PATH: join(PROJECT, "node_modules") });
    expect(loaded).toEqual({ code: 0, stdout: "all\n", stderr: "" });
  }, 120_000);
});

import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BuiltPackage, PROJECT, run, runWell } from "../support/package";
import type { StackJson } from "../support/synth";
import { workloadExample } from "../support/workload";

/** Blocks of code of docs/workload-teams.md by the file that they are. */
const page = readFileSync(join(PROJECT, "docs", "workload-teams.md"), "utf8");
const block = (name: string): string =>
  new RegExp(`^\`${name}\`.*:\n\n\`\`\`\\w+\n([\\s\\S]*?)^\`\`\`$`, "m").exec(page)?.[1] ?? "";

/** Compilers, and how each may look for a package. node10 is gone from TypeScript 7 and needs a word in 6. */
const COMPILERS: readonly (readonly [version: string, module: string, resolution: string, ...more: string[]])[] = [
  ["5.9", "commonjs", "node10"],
  ["5.9", "node16", "node16"],
  ["5.9", "esnext", "bundler"],
  ["6.0", "commonjs", "node10", "--ignoreDeprecations", "6.0"],
  ["6.0", "node16", "node16"],
  ["6.0", "esnext", "bundler"],
  ["7.0", "node16", "node16"],
  ["7.0", "nodenext", "nodenext"],
  ["7.0", "esnext", "bundler"],
];

/** Packages come from a registry. In CI there is one, and what cannot be fetched fails. */
const hasRegistry = spawnSync("npm", ["view", "constructs@10.7.2", "version"]).status === 0;
if (!hasRegistry && !process.env.CI) console.warn("no registry answers: the package is not installed anywhere");
const describeWithRegistry = hasRegistry || process.env.CI ? describe : describe.skip;

describeWithRegistry("the package in an app of a workload team", () => {
  const built = new BuiltPackage();
  let started: string;
  let orders: string;
  const transcript: string[] = [];

  /** Runs as a user would, and writes down what was typed and how long it took. */
  function typed(line: string, cwd: string): { readonly code: number | null; readonly text: string } {
    const begin = performance.now();
    const { code, stdout, stderr } = run("sh", ["-c", line], cwd);
    const text = `${stdout}${stderr}`.trim();
    const seconds = ((performance.now() - begin) / 1000).toFixed(0);
    transcript.push(
      `$ ${line}  # ${seconds} s`,
      ...text
        .split("\n")
        .filter((each) => each !== "" && !each.startsWith("npm warn"))
        .slice(-4),
    );
    return { code, text };
  }

  beforeAll(async () => {
    await built.build();
    const tarball = built.pack();
    started = built.folder("started");
    typed("npm init -y", started);
    const peers = "cdktf@0.21.0 constructs@10.7.2 @cdktf/provider-aws@21.22.1";
    const tools = "typescript@6.0.3 ts-node@10.9.2 @types/node@20.19.43 fflate@0.8.3";
    const installed = typed(`npm install --no-audit --no-fund --prefer-offline ${tarball} ${peers} ${tools}`, started);
    if (installed.code !== 0) throw new Error(installed.text);
    for (const file of ["tsconfig.json", "cdktf.json", "main.ts"]) writeFileSync(join(started, file), block(file));
    // A folder inside finds the same node_modules: one installation for both apps.
    orders = built.folder("started/example", "examples/workload");
  }, 600_000);
  afterAll(() => {
    console.log(transcript.join("\n").replaceAll(built.folder(""), ""));
    built.remove();
  });

  test("one file is synthesized, checked, validated and planned", () => {
    expect(typed("npx ts-node main.ts", started)).toMatchObject({ code: 0 });
    expect(typed("npx lz check", started)).toMatchObject({
      code: 0,
      text: expect.stringContaining(" 0 failed, 0 accepted"),
    });
    expect(typed("npx lz keys", started)).toMatchObject({ code: 0, text: expect.stringContaining("alias/orders") });
    expect(typed("npx lz plan --offline", started)).toMatchObject({
      code: 0,
      text: expect.stringContaining("1 of 1 stacks validated and planned"),
    });
  }, 300_000);

  test("what breaks a guardrail is not synthesized", () => {
    const main = readFileSync(join(started, "main.ts"), "utf8");
    const bad = main
      .replace("class OrdersStack", 'import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";\nclass OrdersStack')
      .replace("const key = ", 'new KmsKey(this, "own", { provider });\n    const key = ');
    writeFileSync(join(started, "bad.ts"), bad);
    const { code, text } = typed("npx ts-node bad.ts", started);
    expect({ code, text }).toMatchObject({ code: 1, text: expect.stringContaining("LZ-KMS-01 aws_kms_key.own") });
  }, 120_000);

  test("what is internal cannot be imported", () => {
    const { code, text } = typed(`node -e 'require("cdktf-landing-zone/modules/s3/bucket-problem")'`, started);
    expect({ code, text }).toMatchObject({ code: 1, text: expect.stringContaining("ERR_PACKAGE_PATH_NOT_EXPORTED") });
  });

  test("the example of a workload team makes the same resources as on the sources, and breaks nothing", () => {
    expect(typed("npx ts-node main.ts", orders)).toMatchObject({ code: 0 });
    expect(typed("npx lz check", orders)).toMatchObject({ code: 0, text: expect.stringContaining(" 0 failed") });
    const text = readFileSync(join(orders, "cdktf.out", "stacks", "orders", "cdk.tf.json"), "utf8");
    expect((JSON.parse(text) as StackJson).resource).toEqual(workloadExample()["orders"]?.resource);
  }, 120_000);

  describe("its declarations", () => {
    let compilers: string;
    beforeAll(() => {
      compilers = built.folder("compilers", "test/package/compilers");
      runWell("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline"], compilers);
    }, 300_000);

    test.each(COMPILERS)(
      "compile with TypeScript %s, module %s, resolution %s",
      (version, module, resolution, ...more) => {
        const tsc = join(compilers, "node_modules", `typescript-${version}`, "bin", "tsc");
        const args = ["--module", module, "--moduleResolution", resolution, "--skipLibCheck", "false", ...more];
        expect(run(process.execPath, [tsc, "-p", "tsconfig.json", ...args], orders)).toMatchObject({
          code: 0,
          stdout: "",
        });
      },
      180_000,
    );
  });
});

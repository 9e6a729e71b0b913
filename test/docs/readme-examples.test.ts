import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import * as ts from "typescript";

const PROJECT = join(__dirname, "..", "..");
const MODULES = join(PROJECT, "modules");

/** Folders whose READMEs have examples: what workload teams import. */
const IMPORTED = ["modules", "functions"];

const folders = readdirSync(MODULES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const readmes = IMPORTED.flatMap((top) =>
  readdirSync(join(PROJECT, top), { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|[\\/])README\.md$/.test(file))
    .map((file) => join(PROJECT, top, file)),
);

/** Path of a file that exists only here -> an example out of a README. */
const examples = new Map(
  readmes.flatMap((readme) => {
    const blocks = [...readFileSync(readme, "utf8").matchAll(/^```ts\n([\s\S]*?)^```$/gm)];
    return blocks.map(([, code], index): [string, string] => [
      join(dirname(readme), `readme-example-${index + 1}.ts`),
      code ?? "",
    ]);
  }),
);

test("every folder of modules has a README with an example, itself or in its own folders", () => {
  const files = [...examples.keys()];
  const withExample = folders.filter((folder) => files.some((file) => file.startsWith(join(MODULES, folder) + sep)));
  expect(withExample).toEqual(folders);
});

test("the examples compile as a user would write them", () => {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(PROJECT, "tsconfig.json"), (file) => ts.sys.readFile(file)).config,
    ts.sys,
    PROJECT,
  );
  // The package's own name leads to these very sources.
  const compilerOptions: ts.CompilerOptions = {
    ...options,
    noEmit: true,
    incremental: false,
    composite: false,
    types: ["node"],
    paths: { "cdktf-landing-zone/*": [join(PROJECT, "*")] },
  };
  const disk = ts.createCompilerHost(compilerOptions);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (file) => examples.has(file) || disk.fileExists(file),
    readFile: (file) => examples.get(file) ?? disk.readFile(file),
    getSourceFile: (file, target, ...more) => {
      const code = examples.get(file);
      return code === undefined
        ? disk.getSourceFile(file, target, ...more)
        : ts.createSourceFile(file, code, target, true);
    },
  };
  const program = ts.createProgram([...examples.keys()], compilerOptions, host);
  const problems = [...examples.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return ts.getPreEmitDiagnostics(program, source).map((diagnostic) => {
      const line = source?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
      return `${file.slice(MODULES.length + 1)}:${line + 1} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n")}`;
    });
  });
  expect(problems).toEqual([]);
}, 180_000);

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { basename, dirname, join } from "node:path";
import { writeArchives } from "../../functions/build/write";
import { compile, PROJECT } from "./compile";
import { readDeclarations } from "./declarations";
import { entryPoints, readmesBelow } from "./entry-points";
import { manifest } from "./manifest";

/** Where the package is built; git does not keep it. */
const DIST = join(PROJECT, "dist");

/** Files that compiled code reads from beside itself. */
const DATA = ["core/iam-actions/actions.json"];

/** The app that a workload team can copy. */
const EXAMPLE = join("examples", "workload");

/** Makes the package's folder anew, as `npm pack` and `npm publish` take it. */
export async function buildPackage(directory = DIST): Promise<void> {
  rmSync(directory, { recursive: true, force: true });
  compile(directory);
  await writeArchives(join(directory, "functions", "dist"));
  for (const file of DATA) if (existsSync(join(directory, dirname(file)))) copy(file, directory);
  for (const file of ["LICENSE", "CHANGELOG.md", ...documents()]) copy(file, directory);
  const readme = readFileSync(join(__dirname, "README.md"), "utf8");
  writeFileSync(join(directory, "README.md"), readme.replaceAll("](../../", "]("));
  const published = manifest(entryPoints(readDeclarations(directory)), requiredPackages(directory));
  writeFileSync(join(directory, "package.json"), `${JSON.stringify(published, null, 2)}\n`);
  // After the manifest: what the example requires is the example's own.
  cpSync(join(PROJECT, EXAMPLE), join(directory, EXAMPLE), { recursive: true, filter: isSource });
}

/** Whether a path of the example is a source: somebody may have tried it where it stands. */
function isSource(path: string): boolean {
  return !["node_modules", "cdktf.out", ".plan", "package-lock.json"].includes(basename(path));
}

function copy(file: string, directory: string): void {
  mkdirSync(dirname(join(directory, file)), { recursive: true });
  cpSync(join(PROJECT, file), join(directory, file));
}

/** READMEs beside what they describe, and the documents that they point to. */
function documents(): string[] {
  const docs = readdirSync(join(PROJECT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file));
  return [...docs, ...["modules", "policies", "functions"].flatMap(readmesBelow)];
}

/** Packages that the compiled JavaScript requires, those of Node.js aside. */
function requiredPackages(directory: string): Set<string> {
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
  const names = files.flatMap((file) =>
    [...readFileSync(join(directory, file), "utf8").matchAll(/\brequire\("([^".][^"]*)"\)/g)].map(([, name]) =>
      (name ?? "")
        .split("/")
        .slice(0, name?.startsWith("@") ? 2 : 1)
        .join("/"),
    ),
  );
  return new Set(names.filter((name) => !name.startsWith("node:") && !builtinModules.includes(name)));
}

if (require.main === module) {
  void buildPackage(process.argv[2]).then(() => console.log(`built: ${process.argv[2] ?? DIST}`));
}

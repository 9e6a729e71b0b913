import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";
import { PROJECT } from "./compile";
import { type Declarations, importsOf, isExported } from "./declarations";

/** Name of the published package, as everybody imports it. */
export const PACKAGE_NAME = "cdktf-landing-zone";

/** The committed listing of what the package promises. */
export const API_LISTING = join(PROJECT, "test", "package", "api.txt");

/** Folders whose every file is for everybody: builders of policy statements, each a pure function. */
const STATEMENT_FOLDERS = [
  ...[
    "bucket",
    "bus",
    "endpoint",
    "identity",
    "key",
    "log-group",
    "queue",
    "role",
    "secret",
    "table",
    "topic",
    "vault",
  ],
].map((folder) => `policies/${folder}/`);

/** Files for everybody that no README imports. */
const MORE = ["core/errors", "functions/client-side-encryption/column-encryption"];

/**
 * What can be imported, as paths below the package: files of constructs, what the READMEs import, statement builders,
 * and everything that the types of these are made of. Anything else is internal and may change at any time.
 */
export function entryPoints(declarations: Declarations): string[] {
  const imported = readmeImports();
  const roots = [...declarations].filter(
    ([path, file]) =>
      imported.has(path) ||
      MORE.includes(path) ||
      STATEMENT_FOLDERS.some((folder) => path.startsWith(folder)) ||
      (path.startsWith("modules/") && file.statements.some((each) => ts.isClassDeclaration(each) && isExported(each))),
  );
  const reached = new Set(roots.map(([path]) => path));
  // A set hands out what is added while one walks over it.
  for (const path of reached) for (const each of importsOf(declarations, path)) reached.add(each);
  const unknown = [...imported].filter((path) => !reached.has(path));
  if (unknown.length > 0) throw new Error(`a README imports what the package does not hold: ${unknown.join(", ")}`);
  return [...reached].sort();
}

/** What the READMEs of modules, policies and functions import from the package. */
function readmeImports(): Set<string> {
  const pattern = new RegExp(`"${PACKAGE_NAME}/([\\w./-]+)"`, "g");
  return new Set(
    ["modules", "policies", "functions"].flatMap((folder) =>
      readmesBelow(folder).flatMap((file) =>
        [...readFileSync(join(PROJECT, file), "utf8").matchAll(pattern)].map(([, path]) => path ?? ""),
      ),
    ),
  );
}

/** READMEs below a folder of the project, as paths from the project. */
export function readmesBelow(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|[\\/])README\.md$/.test(file) && !file.includes("node_modules"))
    .map((file) => join(folder, file));
}

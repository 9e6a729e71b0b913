import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { configurationPage } from "./generate/configuration-page";
import { errorsPage } from "./generate/errors-page";
import { landingZoneJsonSchema } from "./generate/json-schema";

const ROOT = dirname(__dirname);

/** Path -> content of every file that is made from the schema and the rules. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ["config/landing-zone.schema.json", `${JSON.stringify(landingZoneJsonSchema(), null, 2)}\n`],
    ["docs/configuration.md", configurationPage()],
    ["docs/errors.md", errorsPage()],
  ]);
}

/** Generated files that are missing or differ from what the sources make of them now. */
export function staleFiles(): string[] {
  return [...generatedFiles()]
    .filter(([path, content]) => !existsSync(join(ROOT, path)) || readFileSync(join(ROOT, path), "utf8") !== content)
    .map(([path]) => path);
}

/** Writes the generated files, or with --check says which are not fresh. */
function main(): void {
  const stale = staleFiles();
  if (process.argv.includes("--check")) {
    if (stale.length === 0) return;
    console.error(`not fresh: ${stale.join(", ")}\nrun: npm run generate`);
    process.exitCode = 1;
    return;
  }
  for (const path of stale) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), generatedFiles().get(path) ?? "");
    console.log(`written: ${path}`);
  }
}

if (require.main === module) main();

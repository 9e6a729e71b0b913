import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { stalePages } from "./pages";

/** Writes the generated pages, or with --check says which are not fresh. */
function main(): void {
  const stale = stalePages();
  if (process.argv.includes("--check")) {
    if (stale.length === 0) return;
    console.error(`not fresh: ${stale.map(({ path }) => path).join(", ")}\nrun: npm run generate`);
    process.exitCode = 1;
    return;
  }
  for (const { path, file, content } of stale) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(`written: ${path}`);
  }
}

main();

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PROJECT } from "./compile";
import { API_LISTING } from "./entry-points";

/**
 * Writes the reference of everything that the package exports, from the docstrings, to docs/api. A construct
 * without one, or a link that leads nowhere, fails.
 */
function main(): void {
  const listing = readFileSync(API_LISTING, "utf8").trim().split("\n");
  const paths = new Set(listing.map((line) => line.slice(0, line.indexOf(" "))));
  const directory = mkdtempSync(join(tmpdir(), "lz-reference-"));
  const options = join(directory, "typedoc.json");
  const settings = {
    name: "cdktf-landing-zone",
    entryPoints: [...paths].map((path) => join(PROJECT, `${path}.ts`)),
    tsconfig: join(PROJECT, "tsconfig.json"),
    out: join(PROJECT, "docs", "api"),
    readme: "none",
    disableSources: true,
    // Private parts and what a construct inherits of CDKTF are nobody's to use.
    excludePrivate: true,
    excludeExternals: true,
    // The compiler has checked the types; once is enough.
    skipErrorChecking: true,
    requiredToBeDocumented: ["Class"],
    validation: { invalidLink: true, notDocumented: true, notExported: false },
    treatValidationWarningsAsErrors: true,
    githubPages: false,
  };
  writeFileSync(options, JSON.stringify(settings));
  const typedoc = join(dirname(require.resolve("typedoc/package.json")), "bin", "typedoc");
  const { status } = spawnSync(process.execPath, [typedoc, "--options", options], { stdio: "inherit" });
  rmSync(directory, { recursive: true, force: true });
  process.exitCode = status ?? 1;
}

main();

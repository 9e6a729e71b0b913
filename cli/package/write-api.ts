import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apiListing } from "./api";
import { compile, PROJECT } from "./compile";
import { readDeclarations } from "./declarations";

/** The committed listing of what the package promises. */
const FILE = join(PROJECT, "test", "package", "api.txt");

const directory = mkdtempSync(join(tmpdir(), "lz-api-"));
try {
  compile(directory);
  writeFileSync(FILE, `${apiListing(readDeclarations(directory)).join("\n")}\n`);
} finally {
  rmSync(directory, { recursive: true, force: true });
}

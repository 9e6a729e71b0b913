import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apiListing } from "./api";
import { compile } from "./compile";
import { readDeclarations } from "./declarations";
import { API_LISTING } from "./entry-points";

const directory = mkdtempSync(join(tmpdir(), "lz-api-"));
try {
  compile(directory);
  writeFileSync(API_LISTING, `${apiListing(readDeclarations(directory)).join("\n")}\n`);
} finally {
  rmSync(directory, { recursive: true, force: true });
}

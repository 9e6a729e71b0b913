import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";

/** The same time in every archive: the same sources give the same bytes, and a plan shows a change of code alone. */
const EPOCH = new Date(1980, 0, 1);

/** Path of the archive of one of this app's functions: `functions/<name>/index.js`, for Lambda. */
export function archiveOf(name: string): string {
  const code = readFileSync(join(__dirname, "functions", name, "index.js"));
  const file = join(mkdtempSync(join(tmpdir(), "orders-")), `${name}.zip`);
  // Owned by whoever unpacks it, read by everybody: Lambda's user is somebody else.
  writeFileSync(file, zipSync({ "index.js": [code, { mtime: EPOCH, os: 3, attrs: 0o644 << 16 }] }));
  return file;
}

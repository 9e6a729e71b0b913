import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { ATTACKS } from "../../../support/attack-documents";
import { workbook } from "../../../support/spreadsheets";

/** MB of V8's heap; buffers of files lie outside of it. */
const HEAP = 448;
/** MB that the process may take at its largest, with Node.js itself. */
const MOST = 900;

const PREPROCESS = join(__dirname, "..", "..", "..", "..", "functions", "rfp-api", "preprocess");

/** Reads the document and prints what came of it, and how much memory the process took at most. */
const PROGRAM = `
  import { existsSync, readFileSync } from "node:fs";
  import { readDocument } from "./document/read";
  const file = process.argv[2];
  readDocument(file, readFileSync(file)).then(
    (sheets) => "rows: " + sheets.map(({ rows }) => rows.length).join(),
    (error) => error.name + ": " + error.message,
  ).then((outcome) => {
    // The largest size of this very process: resourceUsage begins with that of the process that started it, on Linux.
    const linux = existsSync("/proc/self/status") && /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"));
    const kilobytes = linux ? Number(linux[1]) : process.resourceUsage().maxRSS;
    console.log(JSON.stringify({ outcome, megabytes: Math.round(kilobytes / 1024), seconds: Math.round(process.uptime()) }));
  });`;

/** The largest document that is taken: as many rows, columns and characters as the limits allow at once. */
function largest(): Buffer {
  const row = Array.from({ length: 100 }, (_, column) => (column % 3 === 0 ? "x" : column % 10));
  return workbook([{ rows: Array.from({ length: 10_000 }, () => row) }]);
}

describe("memory stays within bounds", () => {
  let root: string;
  let program: string;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "lz-documents-"));
    program = join(root, "program.js");
    buildSync({
      stdin: { contents: PROGRAM, resolveDir: PREPROCESS, loader: "ts" },
      bundle: true,
      platform: "node",
      target: "node20",
      outfile: program,
      logLevel: "silent",
    });
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const read = (filename: string, bytes: Uint8Array): { outcome: string; megabytes: number; seconds: number } => {
    const file = join(root, filename);
    writeFileSync(file, bytes);
    const { stdout, stderr } = spawnSync(process.execPath, [`--max-old-space-size=${HEAP}`, program, file]);
    if (stdout.length === 0) throw new Error(stderr.toString());
    return JSON.parse(stdout.toString()) as { outcome: string; megabytes: number; seconds: number };
  };

  const HEAVY = [
    "10 GB",
    "60 MB",
    "200 MB",
    "1,000,000",
    "100,000",
    "as ten sheets",
    "never closed",
    "archive of",
    "1 MB",
  ];
  const heavy = ATTACKS.filter(({ what }) => HEAVY.some((words) => what.includes(words)));

  test("of attacks", () => {
    const figures = heavy.map(({ what, filename, make, reason }) => {
      const bytes = make();
      const { outcome, megabytes, seconds } = read(filename, bytes);
      expect(outcome).toMatch(/^Refusal: /);
      expect(outcome).toMatch(reason);
      return { what: `${filename}: ${what}`, uploaded: `${(bytes.length / 1e6).toFixed(2)} MB`, megabytes, seconds };
    });
    console.table(figures);
    expect(figures.length).toBeGreaterThan(15);
    expect(Math.max(...figures.map(({ megabytes }) => megabytes))).toBeLessThan(MOST);
  }, 240_000);

  test("of the largest document that is taken", () => {
    const bytes = largest();
    const { outcome, megabytes, seconds } = read("largest.xlsx", bytes);
    expect(outcome).toBe("rows: 10000");
    console.log(
      `largest document: ${(bytes.length / 1e6).toFixed(2)} MB uploaded, ${megabytes} MB of memory, ${seconds} s`,
    );
    expect(megabytes).toBeLessThan(MOST);
  }, 120_000);
});

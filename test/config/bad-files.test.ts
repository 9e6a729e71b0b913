import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { formatFindings } from "../../config/format";
import { loadLandingZone } from "../../config/load";
import { BASE_LOCK, BASE_YAML } from "./base";
import { load, printed } from "./support";

describe("files that cannot be taken as they are", () => {
  let directory: string;
  let yamlFile: string;
  let lockFile: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "landing-zone-config-"));
    yamlFile = join(directory, "landing-zone.yaml");
    lockFile = join(directory, "landing-zone.lock.json");
    writeFileSync(yamlFile, BASE_YAML);
    writeFileSync(lockFile, BASE_LOCK);
  });

  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  /** What is printed about the files as they stand now. */
  function lines(): string[] {
    const { findings, landingZone } = loadLandingZone({ file: yamlFile });
    expect(landingZone).toBeUndefined();
    return formatFindings(findings, "text").replaceAll(`${directory}/`, "").split("\n");
  }

  test("a missing file", () => {
    rmSync(yamlFile);
    expect(lines()).toEqual([
      "landing-zone.yaml:1:1 does not exist (LZ-CFG-001)",
      "  hint: examples/minimal/landing-zone.yaml is a file to begin with",
      "1 error",
    ]);
  });

  test("a file in a directory that is none", () => {
    expect(loadLandingZone({ file: join(yamlFile, "landing-zone.yaml") }).findings.map(({ id }) => id)).toEqual([
      "LZ-CFG-001",
    ]);
  });

  test("a directory", () => {
    rmSync(yamlFile);
    mkdirSync(yamlFile);
    expect(lines()).toEqual(["landing-zone.yaml:1:1 cannot be read: it is a directory (LZ-CFG-002)", "1 error"]);
  });

  test("a device", () => {
    rmSync(yamlFile);
    symlinkSync("/dev/null", yamlFile);
    expect(lines()).toEqual(["landing-zone.yaml:1:1 cannot be read: it is not a regular file (LZ-CFG-002)", "1 error"]);
  });

  test("a link to itself", () => {
    rmSync(yamlFile);
    symlinkSync(yamlFile, yamlFile);
    expect(lines()).toEqual(["landing-zone.yaml:1:1 cannot be read: too many symbolic links (LZ-CFG-002)", "1 error"]);
  });

  // The root user may read everything.
  (process.getuid?.() === 0 ? test.skip : test)("a file without permission", () => {
    chmodSync(yamlFile, 0);
    expect(lines()).toEqual(["landing-zone.yaml:1:1 cannot be read: permission denied (LZ-CFG-002)", "1 error"]);
  });

  test("a file of 5 MB, refused before it is parsed", () => {
    writeFileSync(yamlFile, "a: [".padEnd(5_000_000, "x"));
    expect(lines()).toEqual([
      "landing-zone.yaml:1:1 must be at most 1048576 bytes (1 MiB) large, got 5000000 bytes (LZ-CFG-003)",
      "  hint: is this the right file?",
      "1 error",
    ]);
  });

  test("a lock file of 5 MB", () => {
    writeFileSync(lockFile, "{".padEnd(5_000_000, " "));
    expect(lines()).toEqual([
      "landing-zone.lock.json:1:1 must be at most 1048576 bytes (1 MiB) large, got 5000000 bytes (LZ-CFG-003)",
      "  hint: is this the right file?",
      "1 error",
    ]);
  });

  test("a byte that is not UTF-8", () => {
    writeFileSync(yamlFile, Buffer.from(BASE_YAML.replace("web", "w\xe9b"), "latin1"));
    expect(lines()).toEqual([
      "landing-zone.yaml:36:1 must be UTF-8, got a byte sequence that is not (LZ-CFG-004)",
      "  hint: save the file as UTF-8",
      "1 error",
    ]);
  });

  test("UTF-16", () => {
    writeFileSync(yamlFile, Buffer.from(`\ufeff${BASE_YAML}`, "utf16le"));
    expect(lines()).toEqual([
      "landing-zone.yaml:1:1 must be UTF-8, got UTF-16 (LZ-CFG-004)",
      "  hint: save the file as UTF-8",
      "1 error",
    ]);
  });

  test.each([
    ["nothing", ""],
    ["white space", " \n\n"],
    ["comments", "# later\n"],
    ["a document marker", "---\n"],
  ])("an empty file: %s", (_, text) => {
    writeFileSync(yamlFile, text);
    expect(lines()).toEqual(["landing-zone.yaml:1:1 is empty (LZ-CFG-005)", "1 error"]);
  });

  test("an empty lock file", () => {
    writeFileSync(lockFile, "");
    expect(lines()).toEqual(["landing-zone.lock.json:1:1 is empty (LZ-CFG-005)", "1 error"]);
  });

  test.each([
    ["a list", "- version: 1\n", "landing-zone.yaml:1:1 must be a mapping, got a list (LZ-CFG-010)"],
    ["text", "landing zone\n", "landing-zone.yaml:1:1 must be a mapping, got 'landing zone' (LZ-CFG-010)"],
    ["a number", "42\n", "landing-zone.yaml:1:1 must be a mapping, got 42 (LZ-CFG-010)"],
    ["null", "null\n", "landing-zone.yaml:1:1 must be a mapping, got nothing (LZ-CFG-010)"],
  ])("no mapping at the top: %s", (_, text, expected) => {
    writeFileSync(yamlFile, text);
    expect(lines()).toEqual([expected, "1 error"]);
  });

  test("a lock file that is a list", () => {
    writeFileSync(lockFile, "[]");
    expect(lines()).toEqual(["landing-zone.lock.json:1:1 must be a mapping, got a list (LZ-CFG-010)", "1 error"]);
  });

  test("aliases of aliases of aliases", () => {
    const laughs = Array.from(
      { length: 12 },
      (_, level) =>
        `a${level}: &a${level} [${Array(9)
          .fill(level === 0 ? "ha" : `*a${level - 1}`)
          .join(", ")}]`,
    );
    writeFileSync(yamlFile, laughs.join("\n"));
    expect(lines()).toEqual([
      "landing-zone.yaml:1:1 must hold at most 250000 values, with each alias counted as what it refers to; got more (LZ-CFG-009)",
      "1 error",
    ]);
  });

  test("too many aliases", () => {
    writeFileSync(yamlFile, `a: &a x\nb: [${Array(1001).fill("*a").join(", ")}]\n`);
    expect(lines()).toEqual([
      "landing-zone.yaml:2:4005 b[1000]: must have at most 1000 aliases, got more (LZ-CFG-009)",
      "1 error",
    ]);
  });

  test("lists nested without end", () => {
    writeFileSync(yamlFile, "[".repeat(20_000));
    expect(lines().at(-2)).toMatch(/^landing-zone\.yaml:1:\d+ is not valid YAML: nested too deeply \(LZ-CFG-006\)$/);
  });

  test("a lock file nested without end", () => {
    writeFileSync(lockFile, "[".repeat(20_000) + "]".repeat(20_000));
    expect(lines().at(-2)).toMatch(
      /^landing-zone\.lock\.json:1:\d+ is not valid JSON: nested too deeply \(LZ-CFG-006\)$/,
    );
  });

  test("a text full of errors shows the first ten", () => {
    writeFileSync(yamlFile, "\t- ]: [\n".repeat(100));
    expect(lines().length).toBeLessThanOrEqual(11);
  });

  test("nothing is written, whether the files are good or bad", () => {
    const before = [statSync(directory).mtimeMs, statSync(yamlFile).mtimeMs, statSync(lockFile).mtimeMs];
    expect(loadLandingZone({ file: yamlFile }).landingZone).toBeDefined();
    expect(loadLandingZone({ file: `${yamlFile}.missing` }).landingZone).toBeUndefined();
    expect([statSync(directory).mtimeMs, statSync(yamlFile).mtimeMs, statSync(lockFile).mtimeMs]).toEqual(before);
  });
});

describe("files that are fine although they look odd", () => {
  test.each([
    ["a byte order mark", { yaml: `\ufeff${BASE_YAML}`, lock: `\ufeff${BASE_LOCK}` }],
    ["Windows line ends", { yaml: BASE_YAML.replaceAll("\n", "\r\n"), lock: BASE_LOCK.replaceAll("\n", "\r\n") }],
    ["no lock file", { lock: null }],
    ["a lock file with its version alone", { lock: '{"version":1}' }],
    ["a lock file indented with tabs", { lock: BASE_LOCK.replaceAll("  ", "\t") }],
    ["a YAML file that is JSON", { yaml: JSON.stringify(parse(BASE_YAML), null, 2) }],
  ])("%s", (_, files) => {
    const result = load(files);
    expect(printed(result)).toEqual([]);
    expect(result.landingZone).toBeDefined();
  });

  test("YAML 1.1 reads no other values", () => {
    const { landingZone } = load({ yaml: `%YAML 1.1\n---\n${BASE_YAML.replace("team: web", "team: yes")}` });
    expect(landingZone?.accounts[3]?.labels).toEqual({ team: "yes" });
  });

  test("positions do not count the byte order mark", () => {
    const result = load({ yaml: `\ufeffversoin: 1\n${BASE_YAML}` });
    expect(result.findings[0]).toMatchObject({ line: 1, column: 1, path: "versoin" });
  });
});

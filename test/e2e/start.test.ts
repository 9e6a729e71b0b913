import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Each test starts lz some times, beside the sandbox on a small machine. */
const TIMEOUT = 240_000;

const PROJECT = join(__dirname, "..", "..");
const SOURCES = [
  "main.ts",
  "cli",
  "config",
  "core",
  "examples",
  "functions",
  "modules",
  "policies",
  "review",
  "stacks",
  "cdktf.json",
  "package.json",
  "tsconfig.json",
  "landing-zone.yaml",
  "landing-zone.lock.json",
];

/** A copy of the project, so that nothing is written into the work tree. */
function copyProject(): string {
  const directory = mkdtempSync(join(tmpdir(), "lz-project-"));
  for (const source of SOURCES) cpSync(join(PROJECT, source), join(directory, source), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), join(directory, "node_modules"));
  return directory;
}

function lz(directory: string, args: string[], environment: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(directory, "cli", "lz.js"), ...args], {
    cwd: directory,
    encoding: "utf8",
    env: { ...process.env, CHECKPOINT_DISABLE: "1", ...environment },
  });
  return { status, stdout, stderr };
}

describe("lz in a project of its own", () => {
  let project: string;
  beforeEach(() => (project = copyProject()));
  afterEach(() => rmSync(project, { recursive: true, force: true }));

  /** A PATH with Node alone. */
  const WITHOUT_TERRAFORM = { PATH: "/nonexistent", LZ_TERRAFORM: "" };

  test(
    "without Terraform synthesizes, says so in one line, and is fine",
    () => {
      const { status, stdout } = lz(project, ["start"], WITHOUT_TERRAFORM);
      expect(status).toBe(0);
      expect(stdout.split("\n").filter((line) => line.includes("Terraform is not installed"))).toHaveLength(1);
      expect(stdout).toMatch(/13 of 13 stacks synthesized/);
    },
    TIMEOUT,
  );

  test(
    "writes the same bytes each time and from any directory",
    () => {
      const read = (out: string): string[] =>
        ["organization", "security", "log-archive", "account-rfp-prod"].map((stack) =>
          readFileSync(join(out, "stacks", stack, "cdk.tf.json"), "utf8"),
        );
      lz(project, ["synth", "--output", join(project, "first")]);
      lz(project, ["synth", "--output", join(project, "second")]);
      const elsewhere = copyProject();
      lz(elsewhere, ["synth"]);
      expect(read(join(project, "second"))).toEqual(read(join(project, "first")));
      expect(read(join(elsewhere, "cdktf.out"))).toEqual(read(join(project, "first")));
      rmSync(elsewhere, { recursive: true, force: true });
    },
    TIMEOUT,
  );

  test(
    "a part goes to a folder of its own, so that nothing of the whole is lost",
    () => {
      lz(project, ["synth"]);
      writeFileSync(join(project, "cdktf.out", "stacks", "security", "kept"), "");
      const { status, stdout } = lz(project, ["synth", "--stack", "account-*"]);
      expect(status).toBe(0);
      expect(stdout).toMatch(/6 stacks synthesized in .*\.plan-part/);
      expect(existsSync(join(project, "cdktf.out", "stacks", "security", "kept"))).toBe(true);
    },
    TIMEOUT,
  );

  test(
    "state lies outside cdktf.out, so that a synth that drops a stack loses none",
    () => {
      lz(project, ["synth"]);
      const { terraform } = JSON.parse(
        readFileSync(join(project, "cdktf.out", "stacks", "security", "cdk.tf.json"), "utf8"),
      ) as {
        terraform: { backend: { local: { path: string } } };
      };
      const state = join(project, "cdktf.out", "stacks", "security", terraform.backend.local.path);
      expect(state).toBe(join(project, ".state", "security.tfstate"));
    },
    TIMEOUT,
  );

  test(
    "a stack whose facts are missing is listed with the fact, its producer and the command",
    () => {
      rmSync(join(project, "landing-zone.lock.json"));
      const { status, stdout } = lz(project, ["start"], WITHOUT_TERRAFORM);
      expect(status).toBe(0);
      expect(stdout).toMatch(/2 of 13 stacks synthesized/);
      expect(stdout).toMatch(/security: accounts\.security, organization, .* \(from organization\);/);
      expect(stdout).toContain("next: npm run deploy -- organization");
    },
    TIMEOUT,
  );

  test(
    "a wrong configuration is one list of findings, exit 1, no stack trace, nothing written",
    () => {
      const file = join(project, "landing-zone.yaml");
      writeFileSync(
        file,
        readFileSync(file, "utf8")
          .replace("home: eu-west-1", "home: eu-west-9")
          .replace("kind: security", "kind: securty"),
      );
      const { status, stdout, stderr } = lz(project, ["start"]);
      expect(status).toBe(1);
      expect(stderr).toContain("landing-zone.yaml:");
      expect(stderr).toContain("eu-west-9");
      expect(stderr).toContain("securty");
      expect(stdout + stderr).not.toMatch(/^\s+at /m);
      expect(existsSync(join(project, "cdktf.out"))).toBe(false);
      expect(existsSync(join(project, ".plan"))).toBe(false);
    },
    TIMEOUT,
  );

  test(
    "an unknown stack is refused with the names there are",
    () => {
      const { status, stderr } = lz(project, ["synth", "--stack", "acount-*"]);
      expect(status).toBe(1);
      expect(stderr).toContain("no stack is called 'acount-*'");
      expect(stderr).toContain("account-rfp-prod");
    },
    TIMEOUT,
  );

  test(
    "list, validate and check answer in JSON",
    () => {
      const stacks = JSON.parse(lz(project, ["list", "--format", "json"]).stdout) as { name: string; wave: number }[];
      expect(stacks.map(({ wave }) => wave)).toEqual([0, 1, 2, 3, 3, 3, 3, 3, 3, 4, 5, 6, 7]);
      expect(JSON.parse(lz(project, ["validate", "--format", "json"]).stdout)).toMatchObject({
        errors: 0,
        findings: [],
      });
      lz(project, ["synth"]);
      const { passed, findings } = JSON.parse(lz(project, ["check", "--format", "json"]).stdout) as {
        passed: number;
        findings: { standing: string }[];
      };
      expect(passed).toBeGreaterThan(20);
      expect(findings.filter(({ standing }) => standing !== "accepted")).toEqual([]);
    },
    TIMEOUT,
  );
});

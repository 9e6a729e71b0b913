import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { policyReport } from "../../cli/policies-report";
import type { PolicyReport } from "../../review/policies/report";
import { BASE_LOCK, BASE_YAML } from "../config/base";
import { EXAMPLES, type ExampleName, loadExample } from "../support/example";

const PROJECT = join(__dirname, "..", "..");

describe.each(Object.keys(EXAMPLES) as ExampleName[])("the policy report of the example %s", (name) => {
  const landingZone = loadExample(name);
  const report = policyReport(landingZone);

  test("explains every policy, and where it is", () => {
    for (const { does, controls, attachedTo, size, limit } of report.policies) {
      expect(does).not.toBe("");
      expect(attachedTo).not.toEqual([]);
      expect(size).toBeLessThanOrEqual(limit);
      for (const { denies, why, source } of controls) {
        expect(denies).not.toBe("");
        expect(why).toMatch(/[.]$/);
        expect(source).toMatch(/^https:\/\//);
      }
    }
  });

  test("has no account twice, and the management account only where it must obey", () => {
    for (const { type, inForceIn } of report.policies) {
      expect(new Set(inForceIn).size).toBe(inForceIn.length);
      if (type === "SERVICE_CONTROL_POLICY" || type === "RESOURCE_CONTROL_POLICY") {
        expect(inForceIn).not.toContain(landingZone.managementAccount.name);
      }
    }
  });

  test("counts each attachment at its place", () => {
    const attachments = report.policies.flatMap(({ attachedTo }) => attachedTo);
    expect(report.places.flatMap(({ policies }) => policies)).toHaveLength(attachments.length);
    for (const { used, policies, reserved, alwaysAttached } of report.places) {
      expect(used).toBe(policies.length + reserved + (alwaysAttached === undefined ? 0 : 1));
    }
  });
});

describe("lz policies", () => {
  const lz = (
    ...args: string[]
  ): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
    spawnSync(process.execPath, [join(PROJECT, "cli", "lz.js"), ...args], { cwd: PROJECT, encoding: "utf8" });

  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "lz-policies-"));
    writeFileSync(join(directory, "landing-zone.yaml"), BASE_YAML);
    writeFileSync(join(directory, "landing-zone.lock.json"), BASE_LOCK);
    writeFileSync(join(directory, "tight.yaml"), `${BASE_YAML}quotas: { scp-size: 100 }\n`);
    writeFileSync(join(directory, "tight.lock.json"), BASE_LOCK);
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test("writes the report of a configuration to a file", () => {
    const file = join(directory, "policies.json");
    const { status, stderr } = lz(
      "policies",
      "--config",
      join(directory, "landing-zone.yaml"),
      "-f",
      "json",
      "-o",
      file,
    );
    expect([status, stderr]).toEqual([0, ""]);
    const report = JSON.parse(readFileSync(file, "utf8")) as PolicyReport;
    expect(report.organization).toBe("acme");
    expect(report.policies.map(({ name }) => name)).toContain("acme-scp-1");
  }, 60_000);

  test("ends with 1 and the findings if AWS would refuse the policies, as lz validate does", () => {
    const config = join(directory, "tight.yaml");
    for (const command of ["policies", "validate"]) {
      const { status, stdout, stderr } = lz(command, "--config", config);
      expect(status).toBe(1);
      expect(stdout + stderr).toMatch(
        /makes a policy of \d+ characters, \d+ more than the 100 that AWS takes \(LZ-CFG-154\)/,
      );
    }
  }, 60_000);
});

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lockSchema } from "../../config/lock";
import type { SandboxResult } from "../../cli/sandbox/result";
import { loadLandingZone } from "../../config/load";
import type { LandingZone } from "../../config/model";
import { synthesizedExample } from "../support/example";
import { writeSmallerExample } from "../support/smaller-example";
import { describeWith } from "../support/tools";

const PROJECT = join(__dirname, "..", "..");

/**
 * One run of `lz sandbox`, read by every test of this file: the default example with fewer accounts and regions, since the
 * whole of it takes twice as long and has no other type of resource. `npm run sandbox` runs the whole.
 */
describeWith("moto_server")("the default example, made smaller, on the emulator", () => {
  describeWith("terraform")("with the real Terraform and provider", () => {
    const output = mkdtempSync(join(tmpdir(), "lz-sandbox-test-"));
    const configDirectory = mkdtempSync(join(tmpdir(), "lz-smaller-"));
    let landingZone: LandingZone;
    let regions: readonly string[];
    let before: string;
    let after: string;
    let exit: { status: number | null; said: string };
    let result: SandboxResult;

    beforeAll(() => {
      const configFile = writeSmallerExample(configDirectory);
      const loaded = loadLandingZone({ file: configFile });
      if (!loaded.landingZone) throw new Error(JSON.stringify(loaded.findings, null, 2));
      landingZone = loaded.landingZone;
      regions = landingZone.governedRegions;
      before = workTree();
      const run = spawnSync(process.execPath, ["cli/lz.js", "sandbox", "--config", configFile, "--output", output], {
        cwd: PROJECT,
        encoding: "utf8",
        maxBuffer: 100 * 1024 * 1024,
      });
      after = workTree();
      exit = { status: run.status, said: run.stdout + run.stderr };
      result = JSON.parse(readFileSync(join(output, "sandbox.json"), "utf8"));
    }, 45 * 60_000);
    afterAll(() => {
      for (const folder of [output, configDirectory]) rmSync(folder, { recursive: true, force: true });
    });

    test("goes through without a problem", () => {
      expect(result.problems).toEqual([]);
      if (exit.status !== 0) throw new Error(exit.said.slice(-5_000));
    });

    test("applies resources of every stack", () => {
      const names = [
        "bootstrap",
        "organization",
        "log-archive",
        "account-security",
        "organization-services",
        "security",
      ];
      expect(result.stacks.map(({ stack }) => stack)).toEqual(expect.arrayContaining(names));
      expect(result.stacks.filter(({ applied }) => applied.length === 0)).toEqual([]);
    });

    test("applies every type of resource that the whole example has", () => {
      const leftOut = new Set(result.takenOut.map(({ address }) => address.split(".")[0]));
      const whole = Object.values(synthesizedExample("default")).flatMap(({ resource }) => Object.keys(resource ?? {}));
      const applied = new Set(result.stacks.flatMap((each) => each.applied.map((address) => address.split(".")[0])));
      expect([...new Set(whole)].filter((type) => !applied.has(type) && !leftOut.has(type))).toEqual([]);
    });

    test("plans nothing right after the deployment", () => {
      const none = { add: 0, change: 0, destroy: 0, replace: 0 };
      expect(result.stacks.map(({ stack, secondPlan }) => [stack, secondPlan])).toEqual(
        result.stacks.map(({ stack }) => [stack, none]),
      );
    });

    test("writes a fact for every account and region into the lock file", () => {
      const lock = lockSchema.parse(result.lock);
      const members = landingZone.accounts.filter(({ kind }) => kind !== "management");
      expect(lock.accounts).toEqual(Object.fromEntries(members.map(({ name, id }) => [name, id])));
      expect(Object.keys(lock.organizationalUnits).sort()).toEqual(
        landingZone.organizationalUnits.map(({ name }) => name).sort(),
      );
      expect(Object.keys(lock.logKeys).sort()).toEqual([...regions].sort());
      expect([...lock.guardDutyDelegations].sort()).toEqual([...regions].sort());
      const { managementAccount, securityAccount } = landingZone;
      for (const { name } of [managementAccount, securityAccount]) {
        expect(Object.keys(lock.guardDutyDetectors[name] ?? {}).sort()).toEqual([...regions].sort());
      }
      expect(Object.keys(lock.dataKeys)).toEqual(["rfp-prod"]);
      expect(Object.keys(lock.dataKeys["rfp-prod"]?.data ?? {}).sort()).toEqual([...regions].sort());
    });

    test("destroys everything, but for what it names", () => {
      expect(result.stacks.filter(({ left }) => left === undefined || left.length > 0)).toEqual([]);
      const forgotten = result.stacks.flatMap(({ stack, forgotten = [] }) =>
        forgotten.map((each) => `${stack} ${each}`),
      );
      expect(forgotten).toEqual(result.cannotBeDeleted.map(({ stack, address }) => `${stack} ${address}`));
    });

    test("needs every entry of the list of what is unsupported", () => {
      expect(result.unmatched).toEqual([]);
    });

    test("prints what the filter took out, and why", () => {
      for (const { entry, reason } of [...result.takenOut, ...result.cannotBeDeleted]) {
        expect(exit.said).toContain(entry);
        expect(exit.said).toContain(reason);
      }
    });

    test("leaves the work tree as it was", () => {
      expect(after).toBe(before);
    });
  });
});

function workTree(): string {
  return spawnSync("git", ["status", "--porcelain"], { cwd: PROJECT, encoding: "utf8" }).stdout;
}

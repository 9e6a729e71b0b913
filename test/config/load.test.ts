import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadLandingZone, lockFileOf } from "../../config/load";
import { BASE_LOCK, BASE_YAML } from "./base";
import { edit, inDirectory, load, printed } from "./support";

describe("loadLandingZone", () => {
  test("resolves a valid configuration", () => {
    const { landingZone, findings } = load({});
    expect(findings).toEqual([]);
    expect(landingZone?.accounts.map(({ name, id }) => [name, id])).toEqual([
      ["root-account", "111111111111"],
      ["logs", "222222222222"],
      ["audit", "333333333333"],
      ["shop", "444444444444"],
      ["old-shop", "555555555555"],
    ]);
  });

  test("takes the lock file from beside the YAML file, or from where it is told", () => {
    inDirectory((directory) => {
      mkdirSync(join(directory, "elsewhere"));
      writeFileSync(join(directory, "my.yaml"), BASE_YAML);
      const lockFile = join(directory, "elsewhere", "facts.json");
      writeFileSync(lockFile, BASE_LOCK);
      const file = join(directory, "my.yaml");
      expect(loadLandingZone({ file }).landingZone?.lock.accounts).toEqual({});
      expect(loadLandingZone({ file, lockFile }).landingZone?.lock.accounts.shop).toBe("444444444444");
    });
  });

  test.each([
    ["landing-zone.yaml", "landing-zone.lock.json"],
    ["a/b.yml", "a/b.lock.json"],
    ["config", "config.lock.json"],
  ])("lockFileOf(%s)", (file, lockFile) => {
    expect(lockFileOf(file)).toBe(lockFile);
  });

  test("warnings do not stand in the way", () => {
    const { landingZone, findings } = load({
      yaml: edit(BASE_YAML, [["{ organizationalUnits: [Workloads] }", "{ accounts: [old-shop] }"]]),
    });
    expect(findings.map(({ id, severity }) => [id, severity])).toEqual([["LZ-CFG-046", "warning"]]);
    expect(landingZone).toBeDefined();
  });

  test("positions are found through aliases", () => {
    const result = load({
      yaml: edit(BASE_YAML, [
        ["tags: { owner: platform }", "tags: &tags { owner: 1 }"],
        ["tags: { tier: workload }", "tags: *tags"],
      ]),
    });
    expect(printed(result)).toEqual([
      "landing-zone.yaml:44:24 deployment.additionalTags[0].tags.owner: must be text, but '1' without quotes is the number 1 (LZ-CFG-017)",
      '  hint: put it in quotes: "1"',
      "landing-zone.yaml:44:24 deployment.tags.owner: must be text, but '1' without quotes is the number 1 (LZ-CFG-017)",
      '  hint: put it in quotes: "1"',
    ]);
  });
});

describe("a lock file that speaks of what left the YAML file", () => {
  const files = {
    lock: edit(BASE_LOCK, [
      ['"shop"', '"shpo"'],
      ['"Prod"', '"Production"'],
    ]),
  };

  test("is an error", () => {
    const { landingZone, findings } = load(files);
    expect(findings.map(({ id, severity }) => [id, severity])).toEqual([
      ["LZ-CFG-061", "error"],
      ["LZ-CFG-060", "error"],
    ]);
    expect(landingZone).toBeUndefined();
  });
});

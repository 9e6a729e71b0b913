import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { formatFindings } from "../../config/format";
import { loadLandingZone } from "../../config/load";
import { largeOrganization } from "../../examples/generate-large";
import { inDirectory } from "./support";

const PROJECT = join(__dirname, "..", "..");

test.each(["landing-zone.yaml", "examples/minimal/landing-zone.yaml", "examples/complete/landing-zone.yaml"])(
  "%s is valid, without warnings",
  (file) => {
    const { landingZone, findings } = loadLandingZone({ file: join(PROJECT, file) });
    expect(formatFindings(findings, "text")).toBe("no errors");
    expect(landingZone).toBeDefined();
  },
);

describe("the large organization", () => {
  test.each([{}, { accounts: 20, regions: 1 }, { accounts: 60, regions: 12 }])("is valid: %j", (size) => {
    const { file, lock } = largeOrganization(size);
    inDirectory((directory) => {
      writeFileSync(join(directory, "landing-zone.yaml"), stringify(file));
      writeFileSync(join(directory, "landing-zone.lock.json"), JSON.stringify(lock, null, 2));
      const { landingZone, findings } = loadLandingZone({ file: join(directory, "landing-zone.yaml") });
      expect(formatFindings(findings, "text")).toBe("no errors");
      expect(landingZone?.accounts).toHaveLength(size.accounts ?? 200);
      expect(landingZone?.governedRegions).toHaveLength(size.regions ?? 8);
    });
  });

  test("is the same each time", () => {
    expect(largeOrganization()).toEqual(largeOrganization());
  });

  test.each([{ accounts: 19 }, { regions: 13 }, { accounts: Number.NaN }])("refuses %j", (size) => {
    expect(() => largeOrganization(size)).toThrow(/must be/);
  });
});

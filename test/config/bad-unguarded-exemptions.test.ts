import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatFindings } from "../../config/format";
import { loadChecked } from "../../stacks/load";
import { atEnd } from "./bad-configuration";
import { BASE_LOCK, BASE_YAML } from "./base";
import { edit, inDirectory } from "./support";

const LINES = "organizationPolicies: { rollout: all, serviceControl: { protectLandingZone: { enabled: false } } }\n";

test("service control policies whose exempt names anybody could take are deployed with a warning", () => {
  inDirectory((directory) => {
    writeFileSync(join(directory, "landing-zone.yaml"), edit(BASE_YAML, [atEnd(LINES)]));
    writeFileSync(join(directory, "landing-zone.lock.json"), BASE_LOCK);
    const { findings, landingZone } = loadChecked({ file: join(directory, "landing-zone.yaml") });
    expect(landingZone).toBeDefined();
    const printed = formatFindings(findings, "text").replaceAll(`${directory}/`, "").split("\n").slice(0, -1);
    expect(printed).toEqual([
      expect.stringMatching(
        /^landing-zone.yaml:48:77 warning: organizationPolicies.serviceControl.protectLandingZone: is not in force in /,
      ),
      expect.stringMatching(/^ {2}hint: enable it/),
    ]);
    expect(printed[0]).toContain("from every service control policy by an exempt name (LZ-CFG-146)");
  });
});

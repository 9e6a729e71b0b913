import type { LandingZone } from "../../config/model";
import type { LandingZoneSettings } from "../../config/schema";
import { policyFindings } from "../../stacks/load";
import { loadExample } from "../support/example";

type ServiceControl = LandingZoneSettings["organizationPolicies"]["serviceControl"];

/** Messages about exemptions that anybody can have, with some controls set otherwise. */
function messages(change: (controls: ServiceControl) => Partial<ServiceControl>): string[] {
  const landingZone = loadExample("default");
  const { organizationPolicies } = landingZone.settings;
  const { serviceControl } = organizationPolicies;
  const changed: LandingZone = {
    ...landingZone,
    settings: {
      ...landingZone.settings,
      organizationPolicies: {
        ...organizationPolicies,
        serviceControl: { ...serviceControl, ...change(serviceControl) },
      },
    },
  };
  return policyFindings(changed)
    .filter(({ id }) => id === "LZ-CFG-146")
    .map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
}

describe("an exemption by a name or a tag", () => {
  test("is guarded in the example", () => {
    expect(messages(() => ({}))).toEqual([]);
  });

  test("is open where protect-landing-zone is switched off", () => {
    expect(
      messages(({ protectLandingZone }) => ({ protectLandingZone: { ...protectLandingZone, enabled: false } })),
    ).toEqual([
      expect.stringMatching(
        /^warning organizationPolicies.serviceControl.protectLandingZone: is not in force in log-archive, .* and 1 more: whoever may make or change roles/,
      ),
    ]);
  });

  test("is open where protect-landing-zone does not reach yet", () => {
    const change = ({ protectLandingZone }: ServiceControl): Partial<ServiceControl> => ({
      protectLandingZone: { ...protectLandingZone, targets: { exclude: { accounts: ["rfp-prod"] } } },
    });
    expect(messages(change)).toEqual([expect.stringContaining("is not in force in rfp-prod: ")]);
  });

  test("is open where the tags of the perimeter are anybody's", () => {
    const change = ({ resourcePerimeter, perimeterGovernance }: ServiceControl): Partial<ServiceControl> => ({
      resourcePerimeter: { ...resourcePerimeter, enabled: true },
      perimeterGovernance: { ...perimeterGovernance, enabled: true, rollout: "staging" },
    });
    expect(messages(change)).toEqual([
      expect.stringMatching(/perimeterGovernance: is not in force in .*: whoever may tag his role/),
    ]);
  });
});

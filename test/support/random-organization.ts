import * as fc from "fast-check";
import { gapsOf } from "../../config/capabilities";
import { EMPTY_LOCK, type Lock } from "../../config/lock";
import type { LandingZone } from "../../config/model";
import { resolve } from "../../config/resolve";
import { type LandingZoneFile, landingZoneSchema } from "../../config/schema";
import { isOptInRegion } from "../../core/regions";
import type { SourceMap } from "../../config/source-map";

type DataKeyInput = NonNullable<LandingZoneFile["dataKeys"]>[number];

const REGIONS = ["eu-west-1", "eu-central-1", "us-east-1", "ap-southeast-2", "eu-south-1", "sa-east-1"];

/** An organization with every fact known, of any shape that the rules allow. */
export const randomOrganization: fc.Arbitrary<LandingZone> = fc
  .record({
    governed: fc.uniqueArray(fc.constantFrom(...REGIONS), { minLength: 1, maxLength: 4 }),
    home: fc.nat(),
    units: fc.array(fc.nat(), { maxLength: 6 }),
    workloads: fc.array(
      fc.record({
        unit: fc.nat(),
        state: fc.constantFrom("active" as const, "active" as const, "suspended" as const, "closed" as const),
        tier: fc.constantFrom("gold", "silver"),
      }),
      { maxLength: 5 },
    ),
    backend: fc.constantFrom({ type: "local" as const }, { type: "s3" as const }),
    lifted: fc.boolean(),
    dataKeys: fc.array(
      fc.record({ tier: fc.constantFrom("gold", "silver"), multiRegion: fc.boolean(), pick: fc.nat() }),
      {
        maxLength: 3,
      },
    ),
    rollout: fc.constantFrom("staging" as const, "ou" as const, "all" as const),
    rolloutUnits: fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ governed, home, units, workloads, dataKeys, backend, lifted, rollout, rolloutUnits }) => {
    const unitNames = ["Security", "Suspended", "PolicyStaging", ...units.map((_, index) => `Unit${index}`)];
    const file: LandingZoneFile = {
      version: 1,
      organization: { name: "random" },
      regions: regionsOf(homeOf(governed, home), governed),
      organizationalUnits: [
        { name: "Security" },
        { name: "Suspended" },
        { name: "PolicyStaging" },
        // A parent is always an earlier unit, or the root; five levels are the most that AWS allows.
        ...units.map((pick, index) => ({
          name: `Unit${index}`,
          parent: index > 0 && index < 4 ? unitNames[3 + (pick % index)] : undefined,
        })),
      ],
      accounts: [
        { name: "management", kind: "management", id: "111111111111", email: "management@example.com" },
        { name: "log-archive", kind: "log-archive", email: "log-archive@example.com", organizationalUnit: "Security" },
        { name: "security", kind: "security", email: "security@example.com", organizationalUnit: "Security" },
        ...workloads.map(({ unit, state, tier }, index) => ({
          name: `workload-${index}`,
          labels: { tier },
          email: `workload-${index}@example.com`,
          state,
          organizationalUnit:
            state === "active"
              ? unitNames.filter((name) => name !== "Suspended")[unit % (unitNames.length - 1)]
              : "Suspended",
        })),
      ],
      backend,
      dataKeys: dataKeys.map(({ tier, multiRegion, pick }, index) =>
        dataKeyOf(`key-${index}`, tier, multiRegion && governed.length > 1, governed[pick % governed.length] ?? ""),
      ),
      organizationPolicies: {
        rollout,
        rolloutOrganizationalUnits: ["Security", ...rolloutUnits.map((pick) => `Unit${pick}`)].filter((name) =>
          unitNames.includes(name),
        ),
      },
      destroyProtection: lifted ? { liftedFor: [{ stack: "*", reason: "a test of the switch" }] } : {},
    };
    const settings = landingZoneSchema.parse(file);
    return resolve(
      settings,
      everyFact(
        settings.accounts.map(({ name }) => name),
        settings.regions.governed,
        settings.organizationalUnits.map(({ name }) => name),
      ),
      NO_SOURCES,
    );
  });

/** A data key of every region if they are joined, otherwise of one. */
function dataKeyOf(name: string, tier: string, multiRegion: boolean, region: string): DataKeyInput {
  return multiRegion
    ? { name, targets: { labels: { tier } }, multiRegion, use: "client-side-encryption" }
    : { name, targets: { labels: { tier }, regions: [region] } };
}

/** A region that is enabled by default, as the home region of Security Hub must be. */
function homeOf(governed: readonly string[], pick: number): string {
  const candidates = governed.filter((region) => !isOptInRegion(region));
  return candidates[pick % candidates.length] ?? "eu-west-1";
}

/** The regions, with what they lack skipped. */
function regionsOf(home: string, others: readonly string[]): LandingZoneFile["regions"] {
  const governed = [...new Set([home, ...others])];
  const reason = "the region lacks it";
  return {
    home,
    governed,
    skips: governed.flatMap((region) => gapsOf(region).map((capability) => ({ region, capability, reason }))),
  };
}

/** A lock file in which nothing is missing. */
export function everyFact(
  accounts: readonly string[],
  regions: readonly string[],
  units: readonly string[] = [],
): Lock {
  const id = (index: number): string => String(222222222222 + index);
  const detectors = Object.fromEntries(regions.map((region, index) => [region, `detector${index}`]));
  return {
    ...EMPTY_LOCK,
    organization: { id: "o-exampleorg1", rootId: "r-exam" },
    organizationalUnits: Object.fromEntries(
      units.map((name, index) => [name, `ou-exam-${String(index).padStart(8, "0")}`]),
    ),
    accounts: Object.fromEntries(accounts.slice(1).map((name, index) => [name, id(index)])),
    optInRegions: Object.fromEntries(accounts.map((name) => [name, [...regions]])),
    logKeys: Object.fromEntries(regions.map((region) => [region, `arn:aws:kms:${region}:222222222222:key/mrk-1`])),
    guardDutyDetectors: { management: detectors, security: detectors },
    guardDutyDelegations: [...regions],
    inspectorDelegations: [...regions],
    macieDelegations: [...regions],
    securityHubDelegations: [...regions],
    firewallManagerDelegations: ["us-east-1"],
  };
}

/** Findings about positions are not what these tests look at. */
const NO_SOURCES = { file: "random.yaml" } as unknown as SourceMap;

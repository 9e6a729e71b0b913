import { landscapeOf } from "../../cli/coverage-landscape";
import { regionsSchema } from "../../config/schema/organization";
import { regionCodes, REGIONS } from "../../core/regions";
import { Inventory } from "../../review/coverage/inventory";
import { coverageOf } from "../../review/coverage/matrix";
import { toHtml } from "../../review/coverage/html";
import { toMarkdown } from "../../review/coverage/markdown";
import { toText } from "../../review/coverage/text";
import { stackDefinitions } from "../../stacks/waves";
import { loadExample } from "../support/example";
import { placedResources } from "../support/stack-differences";
import { synthApp } from "../support/synth";
import { factsAlsoOf, withRegions } from "../support/variants";

const GAPS = ["macie2", "inspector2", "inspector2:LAMBDA", "inspector2:LAMBDA_CODE", "guardduty:RDS_LOGIN_EVENTS"];

/** The default example with `regions.governed: all`, as if each region were deployed like one that it has. */
const landingZone = (() => {
  const example = loadExample("default");
  const regions = regionsSchema.parse({
    home: example.homeRegion,
    governed: "all",
    skips: GAPS.map((capability) => ({ region: "all", capability, reason: "accepted by the security team" })),
  });
  const missing = regions.governed.filter((region) => !example.governedRegions.includes(region));
  const lock = missing.reduce((facts, region) => factsAlsoOf(facts, region, "eu-central-1"), example.lock);
  const optIn = REGIONS.filter(({ optIn: isOptIn }) => isOptIn).map(({ code }) => code);
  const names = example.accounts.filter(({ state }) => state === "active").map(({ name }) => name);
  return withRegions(example, regions, {
    ...lock,
    optInRegions: Object.fromEntries(names.map((name) => [name, optIn])),
  });
})();

// All eleven stacks have some 7900 resources: two show what matters.
const stacks = synthApp((app) => {
  for (const { name, missingFacts, create } of stackDefinitions(landingZone)) {
    expect([name, missingFacts]).toEqual([name, []]);
    if (name === "organization" || name === "account-rfp-prod") create(app);
  }
});
const resources = placedResources(stacks);

test("an account has the baseline in every region of the partition", () => {
  for (const type of ["aws_config_configuration_recorder", "aws_ebs_encryption_by_default", "aws_s3_bucket"]) {
    const regions = resources.filter((each) => each.type === type && each.stack === "account-rfp-prod");
    expect(regions.map(({ region }) => region).sort()).toEqual(regionCodes("aws").sort());
  }
});

test("every active account gets every opt-in region switched on", () => {
  const switches = resources.filter(({ type }) => type === "aws_account_region");
  const active = landingZone.accounts.filter(({ state }) => state === "active");
  expect(switches).toHaveLength(active.length * REGIONS.filter(({ optIn }) => optIn).length);
});

describe("the coverage report", () => {
  const report = coverageOf(new Inventory(stacks), landscapeOf(landingZone));

  test("has no region that is not governed", () => {
    expect(report.ungoverned).toEqual([]);
    expect(report.landscape.governedRegions).toHaveLength(regionCodes("aws").length);
    for (const write of [toText, toMarkdown, toHtml]) {
      expect(write(report)).toContain("Every region of the partition is governed.");
      expect(write(report)).not.toContain("Regions that are not governed");
    }
  });

  test("shows the one reason of a skip in each region that lacks it", () => {
    const later = report.accounts.at(-1)?.rows.find(({ row }) => row.id === "macie")?.verdicts;
    const skipped = [...(later ?? [])].filter(([, { state }]) => state === "skip");
    expect(skipped).toHaveLength(12);
    expect(new Set(skipped.map(([, { note }]) => note))).toEqual(new Set(["accepted by the security team"]));
  });
});

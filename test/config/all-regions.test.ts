import { landingZoneJsonSchema } from "../../config/generate/json-schema";
import { isSkipped } from "../../config/resolve";
import { regionCodes } from "../../core/regions";
import { BASE_LOCK, BASE_YAML } from "./base";
import { type BadConfiguration, testBadConfigurations } from "./bad-configuration";
import { edit, type Edit, load, printed } from "./support";

const LISTED = "governed: [eu-west-1, us-east-1]\n";

/** `regions.governed: all` in the base configuration, and what stands below it. */
const all = (below = ""): Edit => [LISTED, `governed: all\n${below}`];

const skip = (capability: string, region = "all"): string =>
  `    - { region: ${region}, capability: "${capability}", reason: accepted by security }\n`;

/** Every gap of the commercial partition, accepted. */
const SKIPS = `  skips:\n${["macie2", "inspector2", "inspector2:LAMBDA", "inspector2:LAMBDA_CODE", "guardduty:RDS_LOGIN_EVENTS"].map((each) => skip(each)).join("")}`;

function regionsOf(...edits: Edit[]): readonly string[] {
  const result = load({ yaml: edit(BASE_YAML, edits), lock: BASE_LOCK });
  expect(result.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  return result.landingZone?.governedRegions ?? [];
}

describe("regions.governed: all", () => {
  test("is every region of the partition, the home region first, opt-in regions too", () => {
    const governed = regionsOf(all(SKIPS));
    expect(governed[0]).toBe("eu-west-1");
    expect([...governed].sort()).toEqual(regionCodes("aws").sort());
    expect(governed).toContain("ap-east-2");
  });

  test("leaves out the retiring regions", () => {
    const retiring = "  retiring: [{ region: ap-east-2, reason: no workloads there any more }]\n";
    const governed = regionsOf(all(SKIPS.replace(skip("guardduty:RDS_LOGIN_EVENTS"), "") + retiring));
    expect(governed).not.toContain("ap-east-2");
    expect(governed).toHaveLength(regionCodes("aws").length - 1);
  });

  test("keeps the home region, so that its retirement is one mistake and not two", () => {
    const retiring = "  retiring: [{ region: eu-west-1, reason: no workloads there any more }]\n";
    const result = load({ yaml: edit(BASE_YAML, [all(SKIPS + retiring)]), lock: BASE_LOCK });
    const errors = result.findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ id, path }) => `${id} ${path}`)).toEqual(["LZ-CFG-073 regions.retiring[0].region"]);
  });

  test("is of the home region's partition", () => {
    const result = load({
      yaml: edit(BASE_YAML, [all(), ["home: eu-west-1", "home: us-gov-west-1"]]),
      lock: edit(BASE_LOCK, [['"guardDutyDelegations": ["eu-west-1", "us-east-1"]', '"guardDutyDelegations": []']]),
    });
    const gaps = result.findings.filter(({ id }) => id === "LZ-CFG-042").map(({ message }) => message);
    expect(gaps).toContain("'us-gov-east-1' and 'us-gov-west-1' lack 'macie2'");
    expect(gaps.filter((message) => /'(eu|us-east|cn)-/.test(message))).toEqual([]);
  });

  test("tells of the gaps once for each capability, at the word in the file", () => {
    const result = load({ yaml: edit(BASE_YAML, [all()]), lock: BASE_LOCK });
    const gaps = result.findings.filter(({ id }) => id === "LZ-CFG-042");
    expect(gaps.map(({ message }) => message.replace(/^.* lacks? /, "")).sort()).toEqual([
      "'guardduty:RDS_LOGIN_EVENTS'",
      "'inspector2'",
      "'inspector2:LAMBDA'",
      "'inspector2:LAMBDA_CODE'",
      "'macie2'",
    ]);
    for (const gap of gaps) expect(gap).toMatchObject({ path: "regions.governed", line: 8, column: 13 });
    expect(printed(result)).toContain(
      "landing-zone.yaml:8:13 regions.governed: 'ap-east-2' lacks 'guardduty:RDS_LOGIN_EVENTS' (LZ-CFG-042)",
    );
  });
});

describe("a skip for all regions", () => {
  test("leaves a capability out where it is missing, and only there", () => {
    const { landingZone } = load({ yaml: edit(BASE_YAML, [all(SKIPS)]), lock: BASE_LOCK });
    if (!landingZone) throw new Error("must be valid");
    const without = landingZone.governedRegions.filter((region) => isSkipped(landingZone, "macie2", region));
    expect(without).toContain("ap-east-2");
    expect(without).not.toContain("eu-west-1");
    expect(without).toHaveLength(12);
    expect(isSkipped(landingZone, "guardduty:RDS_LOGIN_EVENTS", "ap-east-2")).toBe(true);
    expect(isSkipped(landingZone, "guardduty:RDS_LOGIN_EVENTS", "us-west-2")).toBe(false);
    expect(isSkipped(landingZone, "inspector2:LAMBDA_CODE", "ap-southeast-6")).toBe(true);
  });

  test("works beside a list of regions, and beside a skip of another capability by name", () => {
    const governed = "governed: [eu-west-1, us-east-1, eu-west-3, eu-south-2, ap-southeast-3]\n  skips:\n";
    const skips = skip("inspector2:LAMBDA_CODE") + skip("macie2") + skip("inspector2:LAMBDA", "eu-south-2");
    expect(regionsOf([LISTED, governed + skips])).toHaveLength(5);
  });
});

test("editors offer the word and the list", () => {
  const governed = landingZoneJsonSchema().properties?.regions?.properties?.governed;
  expect(governed?.anyOf).toMatchObject([{ type: "array", minItems: 1 }, { const: "all" }]);
});

const CASES: readonly BadConfiguration[] = [
  {
    name: "another word than all",
    yaml: [[LISTED, "governed: al\n"]],
    expected: [
      "landing-zone.yaml:8:13 regions.governed: must be a list or 'all', got 'al' (LZ-CFG-010)",
      "  hint: did you mean 'all'?",
    ],
  },
  {
    name: "an empty list of governed regions",
    yaml: [[LISTED, "governed: []\n"]],
    expected: ["landing-zone.yaml:8:13 regions.governed: must have at least 1 entry, got 0 (LZ-CFG-016)"],
  },
  {
    name: "all as an entry of the list",
    yaml: [[LISTED, "governed: [eu-west-1, us-east-1, all]\n"]],
    expected: ["landing-zone.yaml:8:36 regions.governed[2]: 'all' is not an AWS region that we know (LZ-CFG-035)"],
  },
  {
    name: "a governed region that is no text",
    yaml: [[LISTED, "governed: [eu-west-1, 1]\n"]],
    expected: [
      "landing-zone.yaml:8:25 regions.governed[1]: must be text, but '1' without quotes is the number 1 (LZ-CFG-017)",
      '  hint: put it in quotes: "1"',
    ],
  },
  {
    name: "no governed regions",
    yaml: [[`  ${LISTED}`, ""]],
    expected: ["landing-zone.yaml:7:3 regions.governed: required key 'governed' is missing (LZ-CFG-013)"],
  },
  {
    name: "all regions of a home region that does not exist",
    yaml: [all(), ["home: eu-west-1", "home: Ireland"]],
    expected: ["landing-zone.yaml:7:9 regions.home: 'Ireland' is not an AWS region that we know (LZ-CFG-035)"],
  },
];

testBadConfigurations("regions.governed", CASES);

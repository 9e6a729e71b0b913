import type { LandingZone } from "../../config/model";
import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { loadExample } from "../support/example";
import { type StackJson, synthApp } from "../support/synth";

type AccessAnalyzer = LandingZone["settings"]["services"]["accessAnalyzer"];

const example = loadExample("default");

/** Stack security with other settings of Access Analyzer. */
function security(more: Partial<AccessAnalyzer> = {}): StackJson {
  const { settings } = example;
  const accessAnalyzer = { ...settings.services.accessAnalyzer, ...more };
  const landingZone = { ...example, settings: { ...settings, services: { ...settings.services, accessAnalyzer } } };
  const definition = stackDefinitions(landingZone).find(({ name }) => name === "security");
  return synthApp((app) => definition?.create(app))["security"] as StackJson;
}

const regionOf = ({ provider }: Record<string, unknown>): string => String(provider).replace("aws.", "");
const unused = (more: Partial<AccessAnalyzer["unusedAccess"]>): Partial<AccessAnalyzer> => ({
  unusedAccess: { ...example.settings.services.accessAnalyzer.unusedAccess, ...more },
});

describe("Access Analyzer in stack security", () => {
  test("looks at external access in every governed region and at unused access in the home region alone", () => {
    const analyzers = bodiesOf(security(), "aws_accessanalyzer_analyzer");
    expect(analyzers.map((each) => [regionOf(each), each.analyzer_name, each.type])).toEqual([
      ["eu-central-1", "example-external-access", "ORGANIZATION"],
      ["eu-west-1", "example-external-access", "ORGANIZATION"],
      ["us-east-1", "example-external-access", "ORGANIZATION"],
      ["eu-west-1", "example-unused-access", "ORGANIZATION_UNUSED_ACCESS"],
    ]);
  });

  test("leaves unused access alone where it is off", () => {
    const analyzers = bodiesOf(security(unused({ enabled: false })), "aws_accessanalyzer_analyzer");
    expect(new Set(analyzers.map(({ type }) => type))).toEqual(new Set(["ORGANIZATION"]));
  });

  test("excludes active accounts that are not targeted, and never its own", () => {
    const targets = { organizationalUnits: ["Prod"] };
    const [analyzer] = bodiesOf(security(unused({ targets })), "aws_accessanalyzer_analyzer").filter(
      ({ configuration }) => configuration !== undefined,
    );
    expect(analyzer?.configuration).toEqual({
      unused_access: {
        unused_access_age: 90,
        analysis_rule: {
          exclusion: [{ account_ids: ["111111111111", "222222222222", "444444444444", "666666666666"] }],
        },
      },
    });
  });

  test("archives in the regions that a rule names, or in all of them", () => {
    const filter = { isPublic: { eq: ["false" as const] } };
    const externalAccess = {
      archiveRules: [
        { name: "everywhere", reason: "accepted by a test", filter },
        { name: "at-home", reason: "accepted by a test", regions: ["eu-west-1"], filter },
      ],
    };
    const rules = bodiesOf(security({ externalAccess }), "aws_accessanalyzer_archive_rule");
    expect(rules.map((each) => [regionOf(each), each.rule_name, each.analyzer_name])).toEqual([
      [
        "eu-central-1",
        "everywhere",
        "${aws_accessanalyzer_analyzer.external-access_eu-central-1_analyzer.analyzer_name}",
      ],
      ["eu-west-1", "at-home", "${aws_accessanalyzer_analyzer.external-access_eu-west-1_analyzer.analyzer_name}"],
      ["eu-west-1", "everywhere", "${aws_accessanalyzer_analyzer.external-access_eu-west-1_analyzer.analyzer_name}"],
      ["us-east-1", "everywhere", "${aws_accessanalyzer_analyzer.external-access_us-east-1_analyzer.analyzer_name}"],
    ]);
  });
});

import type { ArchiveRule } from "../../../modules/access-analyzer/archive-rules";
import { ExternalAccessAnalyzer } from "../../../modules/access-analyzer/external-access";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const build = (archiveRules?: readonly ArchiveRule[]) =>
  synth((s) => new ExternalAccessAnalyzer(s, "external", { placement: s.in("eu-west-1"), name: "acme", archiveRules }));

describe("ExternalAccessAnalyzer", () => {
  test("looks at the whole organization and archives nothing by default", () => {
    expect(build().resource).toEqual({
      aws_accessanalyzer_analyzer: {
        external_analyzer: expect.objectContaining({
          provider: "aws.eu-west-1",
          analyzer_name: "acme",
          type: "ORGANIZATION",
        }),
      },
    });
  });

  test("archives what a rule says, criteria by name and values sorted, for the provider compares by position", () => {
    const rule = {
      name: "partner",
      filter: {
        resourceType: { eq: ["AWS::SQS::Queue", "AWS::S3::Bucket"] },
        "principal.AWS": { contains: ["2", "1"], neq: ["4", "3"] },
        error: { exists: false },
      },
    };
    expect(bodiesOf(build([rule]), "aws_accessanalyzer_archive_rule")).toEqual([
      {
        provider: "aws.eu-west-1",
        analyzer_name: "${aws_accessanalyzer_analyzer.external_analyzer.analyzer_name}",
        rule_name: "partner",
        filter: [
          { criteria: "error", exists: "false" },
          { criteria: "principal.AWS", contains: ["1", "2"], neq: ["3", "4"] },
          { criteria: "resourceType", eq: ["AWS::S3::Bucket", "AWS::SQS::Queue"] },
        ],
      },
    ]);
  });

  test.each([{}, { error: undefined }])("fails when a rule has no criterion: %j", (filter) => {
    expect(() => build([{ name: "all", filter }])).toThrow(
      "[test/external] archive rule 'all' must have at least one criterion",
    );
  });
});

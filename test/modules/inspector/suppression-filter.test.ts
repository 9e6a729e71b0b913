import type { FilterCriteria } from "../../../modules/inspector/filter-criteria";
import { SuppressionFilter } from "../../../modules/inspector/suppression-filter";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const build = (criteria: FilterCriteria) =>
  bodiesOf(
    synth((s) => {
      const placement = s.in("eu-west-1");
      new SuppressionFilter(s, "filter", {
        placement,
        name: "accepted",
        reason: "until the end of the year",
        criteria,
      });
    }),
    "aws_inspector2_filter",
  );

describe("SuppressionFilter", () => {
  test("suppresses what matches, with the reason", () => {
    expect(build({ severity: [{ comparison: "EQUALS", value: "LOW" }] })).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "accepted",
        reason: "until the end of the year",
        action: "SUPPRESS",
        filter_criteria: [{ severity: [{ comparison: "EQUALS", value: "LOW" }] }],
      },
    ]);
  });

  test("passes on each kind of criterion by its Terraform name", () => {
    const [filter] = build({
      ecrImagePushedAt: [{ startInclusive: "2026-01-01T00:00:00Z" }],
      inspectorScore: [{ lowerInclusive: 0, upperInclusive: 3.9 }],
      portRange: [{ beginInclusive: 22, endInclusive: 22 }],
      resourceTags: [{ comparison: "EQUALS", key: "a", value: "b" }],
      vulnerablePackages: [
        { name: { comparison: "EQUALS", value: "openssl" }, epoch: { lowerInclusive: 0, upperInclusive: 1 } },
      ],
    });
    expect(filter?.filter_criteria).toEqual([
      {
        ecr_image_pushed_at: [{ start_inclusive: "2026-01-01T00:00:00Z" }],
        inspector_score: [{ lower_inclusive: 0, upper_inclusive: 3.9 }],
        port_range: [{ begin_inclusive: 22, end_inclusive: 22 }],
        resource_tags: [{ comparison: "EQUALS", key: "a", value: "b" }],
        vulnerable_packages: [
          {
            name: [{ comparison: "EQUALS", value: "openssl" }],
            epoch: [{ lower_inclusive: 0, upper_inclusive: 1 }],
          },
        ],
      },
    ]);
  });

  test.each<[string, FilterCriteria]>([
    ["there is none", {}],
    ["all are empty", { severity: [], title: undefined }],
  ])("fails when criteria say nothing: %s", (_, criteria) => {
    expect(() => build(criteria)).toThrow("[test/filter] criteria must name at least one criterion, got none");
  });
});

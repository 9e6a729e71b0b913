import { FindingsFilter, type FindingsFilterProps } from "../../../modules/macie/findings-filter";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const filters = (more: Partial<FindingsFilterProps> = {}) =>
  bodiesOf(
    synth(
      (s) =>
        new FindingsFilter(s, "filter", {
          placement: s.in("eu-west-1"),
          name: "test-data",
          action: "ARCHIVE",
          criteria: [{ field: "category", eq: ["CLASSIFICATION"] }],
          ...more,
        }),
    ),
    "aws_macie2_findings_filter",
  );

describe("FindingsFilter", () => {
  test("archives what matches", () => {
    expect(filters({ description: "why" })).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "test-data",
        description: "why",
        action: "ARCHIVE",
        finding_criteria: { criterion: [{ field: "category", eq: ["CLASSIFICATION"] }] },
      },
    ]);
  });

  test("leaves the position to AWS: filters made at the same time would fight for it", () => {
    expect(filters()[0]).not.toHaveProperty("position");
  });

  test.each<[string, FindingsFilterProps["criteria"][number], object]>([
    ["lists", { field: "a", eq: ["1"], neq: ["2"] }, { field: "a", eq: ["1"], neq: ["2"] }],
    ["exact matches", { field: "a", eqExactMatch: ["1", "2"] }, { field: "a", eq_exact_match: ["1", "2"] }],
    [
      "numbers, as text",
      { field: "count", gt: 1, gte: 2, lt: 3, lte: 4 },
      { field: "count", gt: "1", gte: "2", lt: "3", lte: "4" },
    ],
    [
      "times, in milliseconds",
      { field: "createdAt", from: "2026-01-01T00:00:00Z", to: "2026-01-02T00:00:00Z" },
      { field: "createdAt", gte: "1767225600000", lte: "1767312000000" },
    ],
    [
      "the one time that the provider converts itself, as text",
      { field: "updatedAt", from: "2026-01-01T00:00:00Z" },
      { field: "updatedAt", gte: "2026-01-01T00:00:00Z" },
    ],
  ])("compares %s", (_, criterion, expected) => {
    expect(filters({ criteria: [criterion] })).toMatchObject([{ finding_criteria: { criterion: [expected] } }]);
  });

  test.each([
    ["no field", [], "none"],
    [
      "a field twice",
      [
        { field: "a", eq: ["1"] },
        { field: "a", neq: ["2"] },
      ],
      "a, a",
    ],
  ])("fails with %s", (_, criteria, got) => {
    expect(() => filters({ criteria })).toThrow(`[test/filter] criteria must name each field once, got ${got}`);
  });
});

import { FINDING_FIELDS } from "../../../core/guardduty-fields";
import { type FindingFilter, GuardDutyFilters } from "../../../modules/guardduty/filters";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const filter = (name: string, criteria: FindingFilter["criteria"]): FindingFilter => ({
  name,
  description: "known and harmless",
  action: "archive",
  criteria,
});

const build = (filters: readonly FindingFilter[]) =>
  synth((s) => {
    new GuardDutyFilters(s, "filters", { placement: s.in("eu-west-1"), detectorId: "abc", filters });
  });

const ofRegion = { region: { equals: ["eu-west-1"] } };

describe("GuardDutyFilters", () => {
  test("writes criteria as the provider takes them: sorted by field, numbers as text, lists in their order", () => {
    const criteria = {
      type: { equals: ["Recon:EC2/Portscan", "Behavior:EC2/NetworkPortUnusual"] },
      accountId: { notEquals: ["444444444444"] },
      severity: { greaterThan: 1, greaterThanOrEqual: 2, lessThan: 7, lessThanOrEqual: 6 },
    };
    expect(bodiesOf(build([filter("noise", criteria)]), "aws_guardduty_filter")).toEqual([
      {
        provider: "aws.eu-west-1",
        detector_id: "abc",
        name: "noise",
        description: "known and harmless",
        action: "ARCHIVE",
        rank: 1,
        finding_criteria: {
          criterion: [
            { field: "accountId", not_equals: ["444444444444"] },
            {
              field: "severity",
              greater_than: "1",
              greater_than_or_equal: "2",
              less_than: "7",
              less_than_or_equal: "6",
            },
            { field: "type", equals: ["Recon:EC2/Portscan", "Behavior:EC2/NetworkPortUnusual"] },
          ],
        },
      },
    ]);
  });

  test("the order of the criteria in the configuration changes nothing", () => {
    const [one, other] = [
      { ...ofRegion, id: { equals: ["1"] } },
      { id: { equals: ["1"] }, ...ofRegion },
    ];
    expect(build([filter("noise", one)])).toEqual(build([filter("noise", other)]));
  });

  test("ranks go from 1 up without gaps, and each filter is made after the one before it", () => {
    const filters = bodiesOf(
      build(["c", "a", "b"].map((name) => filter(`${name}-noise`, ofRegion))),
      "aws_guardduty_filter",
    );
    expect(filters.map(({ name, rank, depends_on }) => [name, rank, depends_on])).toEqual([
      ["a-noise", 2, ["aws_guardduty_filter.filters_c-noise"]],
      ["b-noise", 3, ["aws_guardduty_filter.filters_a-noise"]],
      ["c-noise", 1, undefined],
    ]);
  });

  test("a filter that is only saved", () => {
    const json = build([{ ...filter("saved", ofRegion), action: "noop" }]);
    expect(bodiesOf(json, "aws_guardduty_filter")).toMatchObject([{ action: "NOOP" }]);
  });

  test("fails on a field that findings do not have", () => {
    expect(() => build([filter("noise", { colour: { equals: ["red"] } })])).toThrow(
      "[test/filters] criteria of filter 'noise' must be fields of findings, got 'colour'",
    );
  });
});

describe("FINDING_FIELDS", () => {
  // A sample of what the page lists, from its beginning to its end.
  test.each([
    "accountId",
    "resource.accessKeyDetails.userName",
    "resource.instanceDetails.tags.value",
    "service.action.networkConnectionAction.remoteIpDetails.ipAddressV4",
    "service.additionalInfo.threatListName",
    "severity",
    "type",
    "updatedAt",
  ])("has %s", (field) => {
    expect(FINDING_FIELDS.has(field)).toBe(true);
  });

  test("has names alone", () => {
    expect([...FINDING_FIELDS].filter((field) => !/^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)*$/.test(field))).toEqual([]);
    expect(FINDING_FIELDS.size).toBe(629);
  });
});

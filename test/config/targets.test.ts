import * as fc from "fast-check";
import { type Selectable, targetedRegions, type Targets, targetsAccount, targetsSchema } from "../../config/targets";

const shop: Selectable = {
  name: "shop",
  organizationalUnitNames: ["Prod", "Workloads"],
  labels: { team: "web", stage: "prod" },
};

describe("targetsAccount", () => {
  const CASES: readonly [title: string, targets: Targets, covered: boolean][] = [
    ["nothing: every account", {}, true],
    ["the account's unit", { organizationalUnits: ["Prod"] }, true],
    ["a unit further up", { organizationalUnits: ["Workloads"] }, true],
    ["another unit", { organizationalUnits: ["Sandbox"] }, false],
    ["one of several units", { organizationalUnits: ["Sandbox", "Prod"] }, true],
    ["no unit at all", { organizationalUnits: [] }, false],
    ["the account's name", { accounts: ["shop"] }, true],
    ["another name", { accounts: ["blog"] }, false],
    ["one of several names", { accounts: ["blog", "shop"] }, true],
    ["no name at all", { accounts: [] }, false],
    ["a label", { labels: { team: "web" } }, true],
    ["two labels", { labels: { team: "web", stage: "prod" } }, true],
    ["two labels, one of them with another value", { labels: { team: "web", stage: "test" } }, false],
    ["a label that the account lacks", { labels: { tier: "1" } }, false],
    ["a label called like a method", { labels: { toString: "x" } }, false],
    ["no labels", { labels: {} }, true],
    ["unit and name", { organizationalUnits: ["Prod"], accounts: ["shop"] }, true],
    ["unit but not name", { organizationalUnits: ["Prod"], accounts: ["blog"] }, false],
    ["name but not label", { accounts: ["shop"], labels: { team: "data" } }, false],
    ["an exclusion of the account", { exclude: { accounts: ["shop"] } }, false],
    [
      "an exclusion of its unit",
      { organizationalUnits: ["Workloads"], exclude: { organizationalUnits: ["Prod"] } },
      false,
    ],
    ["an exclusion of its label", { exclude: { labels: { team: "web" } } }, false],
    ["an exclusion of something else", { exclude: { accounts: ["blog"] } }, true],
    ["an exclusion of which one half applies", { exclude: { accounts: ["shop"], labels: { team: "data" } } }, true],
    ["an empty exclusion", { exclude: {} }, true],
    ["an exclusion with no labels", { exclude: { labels: {} } }, true],
    ["an exclusion with no names", { exclude: { accounts: [] } }, true],
    ["regions, which say nothing of accounts", { regions: [] }, true],
  ];

  test.each(CASES)("%s", (_, targets, covered) => {
    expect(targetsSchema.parse(targets)).toEqual(targets);
    expect(targetsAccount(targets, shop)).toBe(covered);
  });
});

describe("targetedRegions", () => {
  const governed = ["eu-west-1", "eu-central-1", "us-east-1"];
  const CASES: readonly [title: string, targets: Targets, regions: string[]][] = [
    ["none given: all governed ones", {}, governed],
    ["some, in the order of the governed ones", { regions: ["us-east-1", "eu-west-1"] }, ["eu-west-1", "us-east-1"]],
    ["an empty list", { regions: [] }, []],
    ["one that is not governed", { regions: ["eu-west-2"] }, []],
  ];

  test.each(CASES)("%s", (_, targets, regions) => {
    expect(targetedRegions(targets, governed)).toEqual(regions);
  });
});

describe("whatever the targets", () => {
  const name = fc.constantFrom("a", "b", "c", "toString", "__proto__");
  const labels = fc.dictionary(name, name, { maxKeys: 3 });
  const selector = fc.record(
    { organizationalUnits: fc.array(name, { maxLength: 3 }), accounts: fc.array(name, { maxLength: 3 }), labels },
    { requiredKeys: [] },
  );
  const account = fc.record({ name, organizationalUnitNames: fc.array(name, { maxLength: 3 }), labels });

  test("an exclusion only takes away", () => {
    fc.assert(
      fc.property(selector, selector, account, (included, exclude, candidate) => {
        if (targetsAccount({ ...included, exclude }, candidate)) expect(targetsAccount(included, candidate)).toBe(true);
      }),
    );
  });

  test("what is excluded by the words that select it is not covered", () => {
    fc.assert(
      fc.property(selector, account, (included, candidate) => {
        const isEmpty =
          !included.accounts && !included.organizationalUnits && Object.keys(included.labels ?? {}).length === 0;
        const covered = targetsAccount(included, candidate);
        expect(targetsAccount({ ...included, exclude: included }, candidate)).toBe(isEmpty && covered);
      }),
    );
  });

  test("another key never adds an account", () => {
    fc.assert(
      fc.property(selector, name, account, (included, other, candidate) => {
        const rest = { ...included, accounts: undefined };
        if (targetsAccount({ ...rest, accounts: [other] }, candidate))
          expect(targetsAccount(rest, candidate)).toBe(true);
      }),
    );
  });

  test("regions are governed ones, in their order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.option(fc.array(name), { nil: undefined }), (governed, regions) => {
        const targeted = targetedRegions({ regions }, governed);
        expect(targeted).toEqual(governed.filter((region) => targeted.includes(region)));
      }),
    );
  });
});

import {
  complement,
  covers,
  type FirewallScope,
  intersection,
  isNobody,
  type ScopeAccounts,
  scopeOf,
  withoutSuspended,
} from "../../config/firewall-scope";
import type { Targets } from "../../config/targets";

/** Workloads holds Prod and NonProd; old-shop is suspended, so no scope knows it. */
const ORGANIZATION: ScopeAccounts = {
  active: [
    { name: "root", organizationalUnitNames: [], labels: {} },
    { name: "security", organizationalUnitNames: ["Security"], labels: {} },
    { name: "shop", organizationalUnitNames: ["Prod", "Workloads"], labels: { team: "web" } },
    { name: "lab", organizationalUnitNames: ["NonProd", "Workloads"], labels: { team: "web" } },
  ],
  parents: new Map([
    ["Security", undefined],
    ["Workloads", undefined],
    ["Prod", "Workloads"],
    ["NonProd", "Workloads"],
    ["Sandbox", undefined],
    ["Suspended", undefined],
  ]),
  suspendedUnit: "Suspended",
};

const include = (organizationalUnits: string[], accounts: string[] = []): FirewallScope => {
  return { mode: "include", organizationalUnits, accounts };
};
const exclude = (organizationalUnits: string[], accounts: string[] = []): FirewallScope => {
  return { mode: "exclude", organizationalUnits, accounts };
};

describe("the scope of targets", () => {
  const CASES: readonly [string, Targets, FirewallScope][] = [
    ["nothing said: the whole organization", {}, exclude([])],
    ["regions alone: the whole organization", { regions: ["eu-west-1"] }, exclude([])],
    ["an empty exclusion: the whole organization", { exclude: {} }, exclude([])],
    ["units, as units", { organizationalUnits: ["Workloads", "Security"] }, include(["Security", "Workloads"])],
    ["a unit without accounts, for those that come", { organizationalUnits: ["Sandbox"] }, include(["Sandbox"])],
    ["excluded units, as units", { exclude: { organizationalUnits: ["Prod"] } }, exclude(["Prod"])],
    ["excluded accounts, as accounts", { exclude: { accounts: ["shop"] } }, exclude([], ["shop"])],
    [
      "excluded labels, as the accounts that have them",
      { exclude: { labels: { team: "web" } } },
      exclude([], ["lab", "shop"]),
    ],
    [
      "an exclusion of accounts within a unit, as accounts",
      { exclude: { organizationalUnits: ["Workloads"], labels: { team: "web" } } },
      exclude([], ["lab", "shop"]),
    ],
    ["accounts, as accounts", { accounts: ["shop", "lab"] }, include([], ["lab", "shop"])],
    ["labels, as accounts", { labels: { team: "web" } }, include([], ["lab", "shop"])],
    [
      "units and labels, as accounts",
      { organizationalUnits: ["Prod"], labels: { team: "web" } },
      include([], ["shop"]),
    ],
    [
      "units without some, as accounts",
      { organizationalUnits: ["Workloads"], exclude: { organizationalUnits: ["NonProd"] } },
      include([], ["shop"]),
    ],
    ["nobody", { accounts: ["shop"], exclude: { accounts: ["shop"] } }, include([])],
  ];

  test.each(CASES)("%s", (_, targets, expected) => {
    expect(scopeOf(targets, ORGANIZATION)).toEqual(expected);
  });

  test.each(CASES)("covers the accounts of the targets: %s", (_, targets, expected) => {
    const scope = scopeOf(targets, ORGANIZATION);
    for (const account of ORGANIZATION.active) expect(covers(scope, account)).toBe(covers(expected, account));
  });

  test("leaves the suspended accounts of a unit out by naming the others", () => {
    const parents = new Map([...ORGANIZATION.parents, ["Suspended", "Workloads"]]);
    expect(scopeOf({ organizationalUnits: ["Workloads"] }, { ...ORGANIZATION, parents })).toEqual(
      include([], ["lab", "shop"]),
    );
  });
});

describe("whom two scopes share", () => {
  test.each<[string, FirewallScope, FirewallScope, FirewallScope]>([
    ["everybody and a unit", exclude([]), include(["Sandbox"]), include(["Sandbox"])],
    ["two exclusions", exclude(["Prod"]), exclude(["Sandbox"], ["lab"]), exclude(["Prod", "Sandbox"], ["lab"])],
    ["a unit and one within it", include(["Workloads"]), include(["Prod"]), include(["Prod"])],
    ["a unit within another", include(["Prod"]), include(["Workloads"]), include(["Prod"])],
    ["a unit and an account of it", include(["Workloads"]), include([], ["shop"]), include([], ["shop"])],
    ["a unit and the exclusion of another", include(["Security"]), exclude(["Prod"]), include(["Security"])],
    ["a unit and the exclusion of a part of it", include(["Workloads"]), exclude(["Prod"]), include([], ["lab"])],
    ["units that have nothing in common", include(["Security"]), include(["Prod"]), include([])],
  ])("%s", (_, a, b, expected) => {
    expect(intersection(a, b, ORGANIZATION)).toEqual(expected);
  });

  test("a scope and its complement share nobody and miss nobody", () => {
    for (const scope of [exclude([]), include(["Prod"]), exclude(["Workloads"], ["root"]), include([], ["shop"])]) {
      for (const account of ORGANIZATION.active) {
        expect(covers(complement(scope), account)).toBe(!covers(scope, account));
      }
    }
    expect(isNobody(complement(exclude([])))).toBe(true);
  });
});

describe("suspended accounts", () => {
  test.each<[string, FirewallScope, FirewallScope]>([
    ["are taken out of the whole organization", exclude([]), exclude(["Suspended"])],
    ["are taken out beside others", exclude(["Prod"], ["root"]), exclude(["Prod", "Suspended"], ["root"])],
    ["are not named twice", exclude(["Suspended"]), exclude(["Suspended"])],
    ["need no word where accounts are listed", include(["Prod"]), include(["Prod"])],
  ])("%s", (_, scope, expected) => {
    expect(withoutSuspended(scope, ORGANIZATION)).toEqual(expected);
  });

  test("need no word where there is no unit for them", () => {
    const organization = { ...ORGANIZATION, parents: new Map([["Prod", undefined]]) };
    expect(withoutSuspended(exclude([]), organization)).toEqual(exclude([]));
  });
});

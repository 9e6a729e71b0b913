import * as fc from "fast-check";
import type { Account, LandingZone } from "../../config/model";
import { activeAccounts } from "../../config/resolve";
import type { Targets } from "../../config/targets";
import { type Attachment, attachmentId, attachmentsOf } from "../../stacks/organization-policies/attachments";
import { reaches } from "../../stacks/organization-policies/reach";
import { loadExample } from "../support/example";
import { randomOrganization } from "../support/random-organization";

const example = loadExample("default");

const ids = (landingZone: LandingZone, targets: Targets, rollout: "staging" | "ou" | "all"): string[] =>
  attachmentsOf(landingZone, { targets, rollout }).map(attachmentId);

/** The landing zone with other units to roll out to. */
function rollingOutTo(landingZone: LandingZone, ...units: string[]): LandingZone {
  const { settings } = landingZone;
  const organizationPolicies = { ...settings.organizationPolicies, rolloutOrganizationalUnits: units };
  return { ...landingZone, settings: { ...settings, organizationPolicies } };
}

describe("a policy is attached", () => {
  test.each<[string, Targets, string[]]>([
    ["to the root if nothing is targeted", {}, ["root"]],
    ["to a unit as a whole, with the units below it", { organizationalUnits: ["Workloads"] }, ["unit-Workloads"]],
    ["to the upper one of two units", { organizationalUnits: ["Prod", "Workloads"] }, ["unit-Workloads"]],
    ["to a unit without accounts", { organizationalUnits: ["Sandbox"] }, ["unit-Sandbox"]],
    ["to accounts by name, though they are all of their unit", { accounts: ["rfp-prod"] }, ["account-rfp-prod"]],
    ["to accounts by label", { labels: { workload: "rfp-api" } }, ["account-rfp-prod", "account-rfp-nonprod"]],
    [
      "to accounts that match everything given",
      { organizationalUnits: ["Workloads"], labels: { environment: "prod" } },
      ["account-rfp-prod"],
    ],
    [
      "to what is left of a unit",
      { organizationalUnits: ["Workloads"], exclude: { organizationalUnits: ["NonProd"] } },
      ["unit-Prod"],
    ],
    [
      "to what is left of the organization, the suspended unit and accounts below the root too",
      { exclude: { organizationalUnits: ["Prod"] } },
      [
        "unit-Security",
        "unit-Infrastructure",
        "unit-NonProd",
        "unit-Sandbox",
        "unit-PolicyStaging",
        "unit-Suspended",
        "account-management",
      ],
    ],
    [
      "to what is left of the organization without an account",
      { exclude: { accounts: ["security"] } },
      [
        "account-log-archive",
        "unit-Infrastructure",
        "unit-Workloads",
        "unit-Sandbox",
        "unit-PolicyStaging",
        "unit-Suspended",
        "account-management",
      ],
    ],
    [
      "to nothing that is excluded by its label",
      { organizationalUnits: ["Workloads"], exclude: { labels: { environment: "prod" } } },
      ["unit-NonProd"],
    ],
    ["to the root if the exclusion is empty", { exclude: {} }, ["root"]],
    ["to nothing if nothing matches", { organizationalUnits: [] }, []],
  ])("%s", (_, targets, expected) => {
    // The staging unit is looked at below.
    const attached = ids(example, targets, "all").filter(
      (id) => expected.includes("unit-PolicyStaging") || id !== "unit-PolicyStaging",
    );
    expect(attached).toEqual(expected);
  });

  test("to the staging unit alone while it is tried out, whatever is targeted", () => {
    expect(ids(example, {}, "staging")).toEqual(["unit-PolicyStaging"]);
    expect(ids(example, { accounts: ["rfp-prod"] }, "staging")).toEqual(["unit-PolicyStaging"]);
  });

  test("to the staging unit and the targeted part of the rollout units", () => {
    const landingZone = rollingOutTo(example, "Workloads", "Security");
    expect(ids(landingZone, {}, "ou")).toEqual(["unit-PolicyStaging", "unit-Security", "unit-Workloads"]);
    expect(ids(landingZone, { organizationalUnits: ["Prod"] }, "ou")).toEqual(["unit-PolicyStaging", "unit-Prod"]);
    expect(ids(landingZone, { labels: { environment: "prod" } }, "ou")).toEqual([
      "unit-PolicyStaging",
      "account-rfp-prod",
    ]);
    expect(ids(landingZone, { organizationalUnits: ["Sandbox"] }, "ou")).toEqual(["unit-PolicyStaging"]);
  });

  test("still to the units of the steps before, once it is rolled out, as far as they are targeted", () => {
    const landingZone = rollingOutTo(example, "Prod");
    expect(ids(landingZone, {}, "all")).toEqual(["root", "unit-Prod", "unit-PolicyStaging"]);
    expect(ids(landingZone, { organizationalUnits: ["Security"] }, "all")).toEqual(["unit-Security"]);
  });
});

const selector = {
  organizationalUnits: fc.option(
    fc.array(fc.constantFrom("Security", "Suspended", "PolicyStaging", "Unit0", "Unit1", "Unit2"), { maxLength: 3 }),
    { nil: undefined },
  ),
  accounts: fc.option(
    fc.array(fc.constantFrom("management", "security", "workload-0", "workload-1"), { maxLength: 2 }),
    { nil: undefined },
  ),
  labels: fc.option(fc.constantFrom<Record<string, string>[]>({}, { tier: "gold" }, { tier: "none" }), {
    nil: undefined,
  }),
};

const targetsOf: fc.Arbitrary<Targets> = fc.record({
  ...selector,
  exclude: fc.option(fc.record(selector), { nil: undefined }),
});

/** Whether an attachment holds for an account. */
function covers(attachment: Attachment, account: Account): boolean {
  switch (attachment.kind) {
    case "root":
      return true;
    case "unit":
      return account.organizationalUnitNames.includes(attachment.name);
    case "account":
      return account.name === attachment.name;
  }
}

/** Targets may name units that the random organization lacks: the rules would say so. */
function known(landingZone: LandingZone, targets: Targets): Targets {
  const units = landingZone.organizationalUnits.map(({ name }) => name);
  const cut = <T extends Omit<Targets, "exclude">>(selector: T): T => ({
    ...selector,
    organizationalUnits: selector.organizationalUnits?.filter((name) => units.includes(name)),
  });
  return { ...cut(targets), exclude: targets.exclude && cut(targets.exclude) };
}

describe("any organization and any targets", () => {
  test.each(["staging", "ou", "all"] as const)(
    "%s: a policy reaches exactly the accounts that it is attached above",
    (rollout) => {
      fc.assert(
        fc.property(randomOrganization, targetsOf, (landingZone, picked) => {
          const targets = known(landingZone, picked);
          const attachments = attachmentsOf(landingZone, { targets, rollout });
          for (const account of activeAccounts(landingZone)) {
            const isCovered = attachments.some((attachment) => covers(attachment, account));
            expect([account.name, isCovered]).toEqual([
              account.name,
              reaches(landingZone, { targets, rollout }, account),
            ]);
          }
          expect(new Set(attachments.map(attachmentId)).size).toBe(attachments.length);
        }),
        { numRuns: 300 },
      );
    },
  );

  test.each([
    ["staging", "ou"],
    ["ou", "all"],
    ["staging", "all"],
    ["all", "ou"],
  ] as const)(
    "%s to %s: an account that has the policy before and after keeps it by the same attachment",
    (before, after) => {
      fc.assert(
        fc.property(randomOrganization, targetsOf, (landingZone, picked) => {
          const targets = known(landingZone, picked);
          const old = attachmentsOf(landingZone, { targets, rollout: before });
          const kept = new Set(attachmentsOf(landingZone, { targets, rollout: after }).map(attachmentId));
          const staging = landingZone.settings.organizationPolicies.stagingOrganizationalUnit;
          for (const account of activeAccounts(landingZone)) {
            // Accounts to try things out in may lose a policy for a second, if it is not for all of them.
            if (account.organizationalUnitNames.includes(staging)) continue;
            const isIn = (rollout: typeof before): boolean => reaches(landingZone, { targets, rollout }, account);
            if (!isIn(before) || !isIn(after)) continue;
            expect(old.some((attachment) => covers(attachment, account) && kept.has(attachmentId(attachment)))).toBe(
              true,
            );
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});

import { attachedRegions, detachReport, isAnnounced, requireRetirement } from "../../../cli/deploy/retirement";
import { EMPTY_LOCK, type Lock } from "../../../config/lock";
import type { LandingZone } from "../../../config/model";

const landingZone = (lock: Partial<Lock>, retiring = ["us-east-1"]): LandingZone =>
  ({
    retiringRegions: retiring.map((name) => ({ name, reason: "no workloads there", logs: "keep" })),
    lock: { ...EMPTY_LOCK, ...lock },
  }) as unknown as LandingZone;

const ATTACHED: [string, Partial<Lock>][] = [
  ["GuardDuty is delegated there", { guardDutyDelegations: ["eu-west-1", "us-east-1"] }],
  ["Inspector is delegated there", { inspectorDelegations: ["us-east-1"] }],
  ["Macie is delegated there", { macieDelegations: ["us-east-1"] }],
  ["Security Hub is delegated there", { securityHubDelegations: ["us-east-1"] }],
  ["an account has its own detector there", { guardDutyDetectors: { security: { "us-east-1": "3a01" } } }],
];

describe("attachedRegions", () => {
  test.each(ATTACHED)("has a retiring region while %s", (_, lock) => {
    expect(attachedRegions(landingZone(lock))).toEqual(["us-east-1"]);
  });

  test("has no region of which only logs are left", () => {
    const logKeys = { "us-east-1": "arn:aws:kms:us-east-1:222222222222:key/mrk-1" };
    expect(attachedRegions(landingZone({ logKeys, guardDutyDelegations: ["eu-west-1"] }))).toEqual([]);
  });
});

describe("requireRetirement", () => {
  test.each(ATTACHED)("refuses the usual order while %s", (_, lock) => {
    expect(() => requireRetirement(landingZone(lock), {})).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^us-east-1 \(regions.retiring\) must be given up first/) as string,
        hint: "run: npm run deploy -- --all --retire",
      }),
    );
  });

  test("lets the last wave go first", () => {
    expect(() => requireRetirement(landingZone({ macieDelegations: ["us-east-1"] }), { retire: true })).not.toThrow();
  });

  test("lets the usual order pass once the region is given up", () => {
    expect(() => requireRetirement(landingZone({}), {})).not.toThrow();
  });

  test("refuses --retire without a region to give up", () => {
    expect(() => requireRetirement(landingZone({}, []), { retire: true })).toThrow("regions.retiring names none");
  });
});

describe("detachReport", () => {
  const organization = (members: number): LandingZone =>
    ({
      ...landingZone({
        guardDutyDelegations: ["us-east-1"],
        guardDutyDetectors: { security: { "us-east-1": "3a01" } },
      }),
      accounts: [
        { name: "security", id: "333333333333" },
        { name: "not-created-yet" },
        ...Array.from({ length: members }, (_, index) => ({ name: `a${index}`, id: String(500000000000 + index) })),
      ],
      securityAccount: { name: "security", id: "333333333333" },
    }) as unknown as LandingZone;

  test("names the calls in their order, with the administrator's detector and every member's id", () => {
    expect(detachReport(organization(2)).split("\n")).toEqual([
      "GuardDuty and Macie let their administrator go only without members. If that is not done yet, run as security (333333333333):",
      "  aws guardduty update-organization-configuration --region us-east-1 --detector-id 3a01 --auto-enable-organization-members NONE",
      "  aws guardduty disassociate-members --region us-east-1 --detector-id 3a01 --account-ids 500000000000 500000000001",
      "  aws guardduty delete-members --region us-east-1 --detector-id 3a01 --account-ids 500000000000 500000000001",
    ]);
  });

  test("takes 50 accounts a call, as AWS does", () => {
    const calls = detachReport(organization(120))
      .split("\n")
      .filter((line) => line.includes("disassociate-members"));
    expect(calls.map((line) => line.split("--account-ids ")[1]?.split(" ").length)).toEqual([50, 50, 20]);
  });

  test("lets go of each member of Macie, where that is delegated", () => {
    const lock: Lock = { ...EMPTY_LOCK, macieDelegations: ["us-east-1"] };
    expect(
      detachReport({ ...organization(2), lock })
        .split("\n")
        .slice(1),
    ).toEqual([
      "  aws macie2 update-organization-configuration --region us-east-1 --no-auto-enable",
      "  aws macie2 disassociate-member --region us-east-1 --id 500000000000",
      "  aws macie2 disassociate-member --region us-east-1 --id 500000000001",
    ]);
  });

  test("is empty once nothing is delegated there", () => {
    expect(detachReport({ ...organization(2), lock: EMPTY_LOCK })).toBe("");
  });
});

describe("isAnnounced", () => {
  const change = (fact: string, now?: string) => ({ fact, stack: "organization-services", old: "x", new: now });

  test.each([
    ["a delegation that is gone from a retiring region", change("guardDutyDelegations.us-east-1"), true],
    ["a detector that is gone from it", change("guardDutyDetectors.security.us-east-1"), true],
    ["a detector that another has replaced", change("guardDutyDetectors.security.us-east-1", "3a02"), false],
    ["a delegation that is gone from a governed region", change("guardDutyDelegations.eu-west-1"), false],
    ["an account that is gone", change("accounts.shop"), false],
  ])("%s", (_, fact, expected) => {
    expect(isAnnounced(landingZone({}), fact)).toBe(expected);
  });
});

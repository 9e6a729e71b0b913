import { attachedRegions, isAnnounced, requireRetirement } from "../../../cli/deploy/retirement";
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

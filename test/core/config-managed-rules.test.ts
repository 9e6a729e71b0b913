import { findManagedRule, MANAGED_RULES, MANAGED_RULES_AS_OF } from "../../core/config-managed-rules";
import { CONFIG_RULE_IDENTIFIERS, CONFIG_RULE_IDENTIFIERS_AS_OF } from "../../core/config-rule-identifiers";
import { findRegion } from "../../core/regions";

describe("CONFIG_RULE_IDENTIFIERS", () => {
  test("is dated, sorted and without repetition", () => {
    expect(CONFIG_RULE_IDENTIFIERS_AS_OF).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(CONFIG_RULE_IDENTIFIERS).toEqual([...new Set(CONFIG_RULE_IDENTIFIERS)].sort());
  });

  test("holds nothing but identifiers", () => {
    expect(CONFIG_RULE_IDENTIFIERS.filter((identifier) => !/^[A-Z0-9]+(_[A-Z0-9]+)+$/.test(identifier))).toEqual([]);
  });
});

describe("MANAGED_RULES", () => {
  test("is dated and names each rule once", () => {
    expect(MANAGED_RULES_AS_OF).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(new Set(MANAGED_RULES.map(({ identifier }) => identifier)).size).toBe(MANAGED_RULES.length);
  });

  test.each(MANAGED_RULES)(
    "$identifier can be made",
    ({ identifier, description, parameters = {}, unavailableIn = [] }) => {
      expect(CONFIG_RULE_IDENTIFIERS).toContain(identifier);
      expect(identifier.length).toBeLessThanOrEqual(64); // the rule is called after it
      expect(description).toMatch(/^[A-Z].{10,254}\.$/);
      expect(Object.keys(parameters).filter((name) => !/^[A-Za-z][A-Za-z0-9]*$/.test(name))).toEqual([]);
      expect(unavailableIn.filter((region) => !findRegion(region))).toEqual([]);
    },
  );

  test("judges IAM, the root user and the account's settings in one region", () => {
    const once = MANAGED_RULES.filter(({ only }) => only === "home").map(({ identifier }) => identifier);
    expect(once.filter((identifier) => /^(IAM|ROOT)_/.test(identifier))).toEqual(
      MANAGED_RULES.map(({ identifier }) => identifier).filter((identifier) => /^(IAM|ROOT)_/.test(identifier)),
    );
    expect(once).toContain("S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC");
  });

  test.each([
    ["ACM_CERTIFICATE_EXPIRATION_CHECK", { daysToExpiration: "45" }],
    ["DYNAMODB_PITR_ENABLED", undefined],
    ["API_GW_ASSOCIATED_WITH_WAF", undefined],
    ["CMK_BACKING_KEY_ROTATION_ENABLED", undefined],
  ])("has %s in every region", (identifier, parameters) => {
    const rule = findManagedRule(identifier);
    expect([rule?.only, rule?.offBecause, rule?.parameters]).toEqual([undefined, undefined, parameters]);
  });

  test("has the rules of Shield Advanced, which costs, only where they are asked for", () => {
    expect(MANAGED_RULES.filter(({ offBecause }) => offBecause).map(({ identifier }) => identifier)).toEqual([
      "SHIELD_ADVANCED_ENABLED_AUTORENEW",
      "SHIELD_DRT_ACCESS",
    ]);
  });
});

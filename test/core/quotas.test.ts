import type { Quota, QuotaId } from "../../core/quotas";
import { quota, QUOTAS, RAISED_SCP_QUOTAS } from "../../core/quotas";

describe("QUOTAS", () => {
  test.each(Object.entries<Quota>(QUOTAS))("%s is complete", (id, entry) => {
    expect(entry.id).toBe(id);
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(Number.isInteger(entry.value) && entry.value > 0).toBe(true);
    expect(entry.unit).not.toBe("");
    expect(entry.source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    expect(entry.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test.each<[QuotaId, number]>([
    ["organizations-accounts", 10],
    ["organizations-ou-depth", 5],
    ["scp-size", 5120],
    ["scps-per-target", 5],
    ["rcp-size", 5120],
    ["rcps-per-target", 5],
    ["iam-role-inline-policies-size", 10240],
    ["iam-managed-policy-size", 6144],
    ["iam-role-trust-policy-size", 2048],
    ["s3-bucket-policy-size", 20480],
    ["kms-key-policy-size", 32768],
    ["cloudtrail-trails", 5],
    ["config-delivery-channels", 1],
  ])("%s is %d", (id, value) => {
    expect(QUOTAS[id].value).toBe(value);
  });
});

describe("quota", () => {
  test("gives the default without an override", () => {
    expect(quota("scp-size")).toBe(5120);
    expect(quota("scp-size", {})).toBe(5120);
    expect(quota("scp-size", { "rcp-size": 1 })).toBe(5120);
  });

  test("gives the override when there is one", () => {
    expect(quota("organizations-accounts", { "organizations-accounts": 250 })).toBe(250);
  });

  test("ignores an override that is undefined", () => {
    expect(quota("organizations-accounts", { "organizations-accounts": undefined })).toBe(10);
  });

  test("takes the raised SCP limits as overrides and leaves RCPs alone", () => {
    expect(quota("scp-size", RAISED_SCP_QUOTAS)).toBe(10240);
    expect(quota("scps-per-target", RAISED_SCP_QUOTAS)).toBe(10);
    expect(quota("rcp-size", RAISED_SCP_QUOTAS)).toBe(5120);
  });

  test.each([0, -5, 1.5, Number.NaN])("refuses the override %d", (value) => {
    expect(() => quota("scp-size", { "scp-size": value })).toThrow(
      `quota 'scp-size' must be a positive whole number, got ${value}`,
    );
  });
});

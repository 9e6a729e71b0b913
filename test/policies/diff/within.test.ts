import fc from "fast-check";
import { implies } from "../../../policies/diff/condition-within";
import { covers, overlap } from "../../../policies/patterns";
import { like } from "../../support/policy-patterns";

describe("covers", () => {
  test.each([
    ["*", "anything", true],
    ["s3:*", "s3:get*", true],
    ["s3:get*", "s3:*", false],
    ["s3:g?t", "s3:get", true],
    ["s3:get", "s3:g?t", false],
    ["s3:g?t", "s3:g*t", false],
    ["a*c", "abc", true],
    ["a*c", "a*b*c", true],
    ["a*b*c", "a*c", false],
    ["a*", "a", true],
    ["a", "a*", false],
  ])("%s covers %s: %p", (wide, narrow, expected) => {
    expect(covers(wide, narrow)).toBe(expected);
  });

  const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 6 });
  const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 6 });

  test("never says so of patterns that a text tells apart", () => {
    fc.assert(
      fc.property(pattern, pattern, text, (wide, narrow, value) => {
        if (covers(wide, narrow) && like(narrow, value)) expect(like(wide, value)).toBe(true);
      }),
    );
  });

  test("two patterns overlap if a text matches both", () => {
    fc.assert(
      fc.property(pattern, pattern, text, (one, other, value) => {
        if (like(one, value) && like(other, value)) expect(overlap(one, other)).toBe(true);
      }),
    );
    expect(overlap("a*", "b*")).toBe(false);
    expect(overlap("a*b", "?c*")).toBe(true);
    expect(overlap("ab", "a?")).toBe(true);
    expect(overlap("ab", "a?c")).toBe(false);
  });
});

describe("implies", () => {
  const condition = (operator: string, ...values: string[]) => ({ operator, key: "aws:key", values });

  test.each([
    [condition("StringEquals", "a"), condition("StringEquals", "a", "b"), true],
    [condition("StringEquals", "a", "b"), condition("StringEquals", "a"), false],
    [condition("StringNotEquals", "a", "b"), condition("StringNotEquals", "a"), true],
    [condition("StringNotEquals", "a"), condition("StringNotEquals", "a", "b"), false],
    [condition("StringNotLike", "a*"), condition("StringNotEquals", "ab"), true],
    [condition("StringNotLike", "a*"), condition("StringNotLike", "ab*"), true],
    [condition("StringEquals", "a*"), condition("StringLike", "a*"), false],
    [condition("StringEquals", "a"), condition("StringEqualsIgnoreCase", "a"), false],
    [condition("StringEqualsIfExists", "a"), condition("StringEquals", "a"), false],
    [condition("StringEquals", "a"), condition("StringEqualsIfExists", "a"), true],
    [condition("ForAnyValue:StringEquals", "a"), condition("ForAnyValue:StringEquals", "a", "b"), true],
    [condition("ForAllValues:StringEquals", "a"), condition("ForAnyValue:StringEquals", "a"), false],
    [condition("NumericGreaterThan", "7"), condition("NumericGreaterThan", "5"), true],
    [condition("NumericLessThan", "7"), condition("NumericLessThan", "5"), false],
    [condition("IpAddress", "2001:db8:1::/48"), condition("IpAddress", "2001:db8::/32"), true],
    [condition("IpAddress", "10.0.0.0/8"), condition("IpAddress", "2001:db8::/32"), false],
    [condition("NotIpAddress", "10.0.0.0/8"), condition("NotIpAddress", "10.1.0.0/16"), true],
    [condition("Unheard", "a"), condition("Unheard", "b"), false],
    [condition("Null", "true"), condition("Null", "true"), true],
    [{ ...condition("Null", "true"), key: "aws:other" }, condition("Null", "true"), false],
  ])("%j implies %j: %p", (narrow, wide, expected) => {
    expect(implies(narrow, wide)).toBe(expected);
  });
});

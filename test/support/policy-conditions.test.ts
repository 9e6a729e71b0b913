import type { Condition, OneOrMany } from "../../policies/document";
import { conditionHolds } from "./policy-conditions";

type Case = readonly [operator: string, expected: OneOrMany, actual: OneOrMany | undefined, holds: boolean];

function check(operator: string, expected: OneOrMany, actual: OneOrMany | undefined): boolean {
  const context = new Map<string, OneOrMany>(actual === undefined ? [] : [["aws:key", actual]]);
  return conditionHolds({ [operator]: { "aws:Key": expected } }, context);
}

const ROLE = "arn:aws:iam::111111111111:role/lz/deployer";

const CASES: readonly Case[] = [
  ["StringEquals", "a", "a", true],
  ["StringEquals", "a", "A", false],
  ["StringEquals", "a*", "ab", false],
  ["StringEquals", ["a", "b"], "b", true],
  ["StringEquals", "a", undefined, false],
  ["StringNotEquals", "a", "b", true],
  ["StringNotEquals", ["a", "b"], "b", false],
  ["StringNotEquals", "a", undefined, true],
  ["StringEqualsIgnoreCase", "Prod", "PROD", true],
  ["StringEqualsIgnoreCase", "Prod", "test", false],
  ["StringNotEqualsIgnoreCase", "Prod", "PROD", false],
  ["StringNotEqualsIgnoreCase", "Prod", undefined, true],
  ["StringLike", "alias/aws/*", "alias/aws/s3", true],
  ["StringLike", "a?c", "abc", true],
  ["StringLike", "a?c", "ac", false],
  ["StringLike", "a.c", "abc", false],
  ["StringLike", "*", undefined, false],
  ["StringNotLike", "alias/aws/*", "alias/aws/s3", false],
  ["StringNotLike", "alias/aws/*", undefined, true],
  ["NumericEquals", "10", "10.0", true],
  ["NumericNotEquals", "10", "11", true],
  ["NumericNotEquals", "10", undefined, true],
  ["NumericLessThan", "1.2", "1.1", true],
  ["NumericLessThan", "1.2", "1.2", false],
  ["NumericLessThan", "1.2", undefined, false],
  ["NumericLessThanEquals", "7", "7", true],
  ["NumericGreaterThan", "7", "30", true],
  ["NumericGreaterThan", "7", "7", false],
  ["NumericGreaterThanEquals", "7", "7", true],
  ["DateEquals", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", true],
  ["DateNotEquals", "2026-01-01T00:00:00Z", undefined, true],
  ["DateLessThan", "2026-01-01T00:00:00Z", "2025-12-31T23:59:59Z", true],
  ["DateLessThanEquals", "1767225600", "2026-01-01T00:00:00Z", true],
  ["DateGreaterThan", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", false],
  ["DateGreaterThanEquals", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", true],
  ["DateGreaterThan", "2026-01-01T00:00:00Z", undefined, false],
  ["Bool", "false", "false", true],
  ["Bool", "true", "True", true],
  ["Bool", "true", "false", false],
  ["Bool", "false", undefined, false],
  ["BoolIfExists", "false", undefined, true],
  ["BinaryEquals", "QmluYXJ5", "QmluYXJ5", true],
  ["BinaryEquals", "QmluYXJ5", "Qml", false],
  ["IpAddress", "203.0.113.0/24", "203.0.113.7", true],
  ["IpAddress", "203.0.113.0/24", "203.0.114.7", false],
  ["IpAddress", "203.0.113.7", "203.0.113.7", true],
  ["IpAddress", "2001:DB8:1234:5678::/64", "2001:db8:1234:5678::1", true],
  ["IpAddress", "2001:DB8:1234:5678::/64", "2001:db8:1234:5679::1", false],
  ["IpAddress", "203.0.113.0/24", "2001:db8::1", false],
  ["IpAddress", ["203.0.113.0/24", "2001:db8::/32"], "2001:db8::1", true],
  ["IpAddress", "203.0.113.0/24", undefined, false],
  ["NotIpAddress", "203.0.113.0/24", "203.0.113.7", false],
  ["NotIpAddress", ["203.0.113.0/24", "198.51.100.0/24"], "192.0.2.1", true],
  ["NotIpAddress", "203.0.113.0/24", undefined, true],
  ["NotIpAddressIfExists", "203.0.113.0/24", undefined, true],
  ["ArnEquals", "arn:aws:iam::*:role/lz/*", ROLE, true],
  ["ArnLike", "arn:aws:iam::*:role/lz/*", ROLE, true],
  ["ArnLike", "arn:aws:iam::222222222222:role/lz/*", ROLE, false],
  ["ArnLike", "arn:aws:*:role/lz/*", ROLE, false],
  ["ArnLike", "arn:aws:sns:*:*:a:*", "arn:aws:sns:eu-west-1:1:a:b:c", true],
  ["ArnLike", "arn:aws:iam::*:root", "arn:aws:iam::111111111111:root", true],
  ["ArnLike", "*", ROLE, true],
  ["ArnLike", "arn:aws:iam::*:role/lz/*", undefined, false],
  ["ArnNotLike", "arn:aws:iam::*:role/lz/*", ROLE, false],
  ["ArnNotLike", "arn:aws:iam::*:role/lz/*", undefined, true],
  ["ArnNotEquals", ["arn:aws:iam::*:role/a", "arn:aws:iam::*:role/b"], ROLE, true],
  ["Null", "true", undefined, true],
  ["Null", "true", "x", false],
  ["Null", "false", "x", true],
  ["Null", "false", undefined, false],
  ["Null", "true", [], true],
  ["StringEqualsIfExists", "a", undefined, true],
  ["StringEqualsIfExists", "a", "b", false],
  ["StringNotEqualsIfExists", "a", undefined, true],
  ["StringNotEqualsIfExists", "a", "a", false],
  ["NumericLessThanIfExists", "1.2", undefined, true],
  ["ArnLikeIfExists", "arn:aws:iam::*:role/a", undefined, true],
  ["ForAnyValue:StringEquals", ["a", "b"], ["b", "c"], true],
  ["ForAnyValue:StringEquals", ["a", "b"], ["c", "d"], false],
  ["ForAnyValue:StringEquals", "a", undefined, false],
  ["ForAnyValue:StringEquals", "a", [], false],
  ["ForAnyValue:StringEqualsIfExists", "a", undefined, true],
  ["ForAnyValue:StringLike", "o-1/r-1/*", ["o-1/r-1/ou-1/"], true],
  ["ForAnyValue:StringNotEquals", "a", ["a", "b"], true],
  ["ForAnyValue:StringNotEquals", ["a", "b"], ["a", "b"], false],
  ["ForAnyValue:StringNotEquals", "a", undefined, false],
  ["ForAllValues:StringEquals", ["a", "b"], ["a"], true],
  ["ForAllValues:StringEquals", ["a", "b"], ["a", "c"], false],
  ["ForAllValues:StringEquals", "a", undefined, true],
  ["ForAllValues:StringEquals", "a", [], true],
  ["ForAllValues:StringNotEquals", "a", ["b", "c"], true],
  ["ForAllValues:StringNotEquals", "a", ["a", "c"], false],
  ["ForAllValues:StringNotEquals", "a", undefined, true],
  ["ForAllValues:StringEquals", "a", "a", true],
];

describe("conditionHolds", () => {
  test.each(CASES)("%s %j of %j: %p", (operator, expected, actual, result) => {
    expect(check(operator, expected, actual)).toBe(result);
  });

  test.each<[string, Condition, boolean]>([
    ["all keys of an operator must hold", { StringEquals: { "aws:a": "1", "aws:b": "2" } }, true],
    ["one key does not", { StringEquals: { "aws:a": "1", "aws:b": "3" } }, false],
    ["all operators must hold", { StringEquals: { "aws:a": "1" }, StringNotEquals: { "aws:b": "2" } }, false],
    ["an empty condition holds", {}, true],
  ])("%s", (_, condition, result) => {
    const context = new Map([
      ["aws:a", "1"],
      ["aws:b", "2"],
    ]);
    expect(conditionHolds(condition, context)).toBe(result);
  });

  test.each<[string, string, boolean]>([
    ["${aws:PrincipalAccount}", "111111111111", true],
    ["${aws:PrincipalAccount}", "222222222222", false],
    ["x-${aws:missing}", "x-", false],
    ["x-${aws:missing, 'none'}", "x-none", true],
    ["${*}", "*", true],
    ["${*}", "a", false],
    ["${aws:star}", "a", false],
  ])("a policy variable in %s against %s: %p", (expected, actual, result) => {
    const context = new Map([
      ["aws:principalaccount", "111111111111"],
      ["aws:star", "*"],
      ["aws:key", actual],
    ]);
    expect(conditionHolds({ StringLike: { "aws:key": expected } }, context)).toBe(result);
    expect(conditionHolds({ StringNotLike: { "aws:key": expected } }, context)).toBe(!result);
  });

  test("refuses what would be a mistake of the test", () => {
    expect(() => check("StringsEqual", "a", "a")).toThrow("operator StringsEqual is not read here");
    expect(() => check("StringEquals", "a", ["a"])).toThrow("needs ForAnyValue: or ForAllValues:");
    expect(() => check("NumericEquals", "a", "1")).toThrow("a is not a number");
    expect(() => check("DateEquals", "1", "yesterday")).toThrow("yesterday is not a date");
  });
});

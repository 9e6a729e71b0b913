import { UnusedAccessAnalyzer, type UnusedAccessAnalyzerProps } from "../../../modules/access-analyzer/unused-access";
import { bodiesOf } from "../../support/bodies";
import { synth, TEST_ACCOUNT } from "../../support/synth";

const build = (more: Partial<UnusedAccessAnalyzerProps> = {}) =>
  synth((s) => new UnusedAccessAnalyzer(s, "unused", { placement: s.in("eu-west-1"), name: "acme", ...more }));

const unusedAccess = (more: Partial<UnusedAccessAnalyzerProps> = {}) => {
  const [analyzer] = bodiesOf(build(more), "aws_accessanalyzer_analyzer");
  return (analyzer?.configuration as { unused_access: unknown }).unused_access;
};

describe("UnusedAccessAnalyzer", () => {
  test("finds what the whole organization has not used for 90 days, without an empty rule that AWS would not echo", () => {
    expect(bodiesOf(build(), "aws_accessanalyzer_analyzer")).toEqual([
      {
        provider: "aws.eu-west-1",
        analyzer_name: "acme",
        type: "ORGANIZATION_UNUSED_ACCESS",
        configuration: { unused_access: { unused_access_age: 90 } },
      },
    ]);
  });

  test("leaves out accounts and tags by exclusions of their own, ids sorted", () => {
    const excludedAccountIds = ["444444444444", "222222222222"];
    const excludedTags: Record<string, string>[] = [{ team: "a", stage: "" }, { team: "b" }];
    expect(unusedAccess({ unusedAccessAgeInDays: 30, excludedAccountIds, excludedTags })).toEqual({
      unused_access_age: 30,
      analysis_rule: {
        exclusion: [
          { account_ids: ["222222222222", "444444444444"] },
          { resource_tags: [{ team: "a", stage: "" }, { team: "b" }] },
        ],
      },
    });
  });

  test("archives what is accepted", () => {
    const archiveRules = [{ name: "break-glass", filter: { resource: { contains: ["role/break-glass"] } } }];
    expect(bodiesOf(build({ archiveRules }), "aws_accessanalyzer_archive_rule")).toMatchObject([
      { rule_name: "break-glass", filter: [{ criteria: "resource", contains: ["role/break-glass"] }] },
    ]);
  });

  test.each([0, 366, 1.5])("fails for an age of %d days", (unusedAccessAgeInDays) => {
    expect(() => build({ unusedAccessAgeInDays })).toThrow(
      `[test/unused] unusedAccessAgeInDays must be 1-365, got ${unusedAccessAgeInDays}`,
    );
  });

  test("fails when its own account is left out", () => {
    expect(() => build({ excludedAccountIds: [TEST_ACCOUNT] })).toThrow(
      `[test/unused] excludedAccountIds must not contain the analyzer's own account, got '${TEST_ACCOUNT}'`,
    );
  });

  test("fails when more accounts are left out than AWS takes", () => {
    const excludedAccountIds = Array.from({ length: 2001 }, (_, index) => String(400_000_000_000 + index));
    expect(() => build({ excludedAccountIds })).toThrow(
      "[test/unused] excludedAccountIds must hold at most 2000 ids, got 2001",
    );
  });
});

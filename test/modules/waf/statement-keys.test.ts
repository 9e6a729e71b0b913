import { moduleStacks } from "../../support/module-stacks";
import { EXAMPLES, type ExampleName, synthesizedExample } from "../../support/example";
import type { StackJson } from "../../support/synth";

const WITH_STATEMENTS = ["aws_wafv2_rule_group", "aws_wafv2_web_acl"];

/** Keys below any WAF statement of the stacks: nobody but the plan would see one in camelCase. */
function statementKeys(stacks: Readonly<Record<string, StackJson>>): string[] {
  const resources = Object.values(stacks).flatMap(({ resource = {} }) =>
    WITH_STATEMENTS.flatMap((type) => Object.values(resource[type] ?? {})),
  );
  return resources.flatMap(({ rule = [] }) => keysWithin((rule as { statement: unknown }[]).map((r) => r.statement)));
}

function keysWithin(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysWithin)];
}

const camelCase = (keys: readonly string[]): string[] => keys.filter((key) => !/^[a-z0-9_]+$/.test(key));

describe("keys of WAF statements", () => {
  test("of the stacks of modules are in snake_case, and every kind of statement is among them", () => {
    const keys = statementKeys(moduleStacks());
    expect(camelCase(keys)).toEqual([]);
    expect(
      [...new Set(keys.filter((key) => /_statement$/.test(key) && key !== "scope_down_statement"))].sort(),
    ).toEqual([
      "and_statement",
      "asn_match_statement",
      "byte_match_statement",
      "geo_match_statement",
      "ip_set_reference_statement",
      "label_match_statement",
      "managed_rule_group_statement",
      "not_statement",
      "or_statement",
      "rate_based_statement",
      "regex_match_statement",
      "regex_pattern_set_reference_statement",
      "rule_group_reference_statement",
      "size_constraint_statement",
      "sqli_match_statement",
      "xss_match_statement",
    ]);
  });

  test.each(Object.keys(EXAMPLES) as ExampleName[])("of the example '%s' are in snake_case", (name) => {
    expect(camelCase(statementKeys(synthesizedExample(name)))).toEqual([]);
  });

  test("would be found", () => {
    const rule = [{ name: "r", statement: { managedRuleGroupStatement: { vendor_name: "AWS" } } }];
    const stack = { resource: { aws_wafv2_web_acl: { acl: { rule } } } };
    expect(camelCase(statementKeys({ stack }))).toEqual(["managedRuleGroupStatement"]);
  });
});

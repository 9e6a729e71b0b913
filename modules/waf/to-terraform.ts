import type { Wafv2RuleGroupRule } from "@cdktf/provider-aws/lib/wafv2-rule-group";
import type { Wafv2WebAclRule } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { literal } from "./literal";
import { isGroup, type Rule } from "./rule";

/** The rule as the binding of a web ACL takes it. */
export function toWebAclRule(rule: Rule): Wafv2WebAclRule {
  return {
    ...common(rule),
    ...(isGroup(rule)
      ? { overrideAction: rule.overrideAction === "count" ? { count: {} } : { none: {} } }
      : { action: action(rule) }),
    ...immunity(rule),
  };
}

/** The rule as the binding of a rule group takes it. */
export function toRuleGroupRule(rule: Rule): Wafv2RuleGroupRule {
  return { ...common(rule), action: action(rule), ...immunity(rule) };
}

/** The metric bears the rule's name. */
function common({ name, priority, statement, labels = [], sampledRequests = true }: Rule): Wafv2RuleGroupCommon {
  return {
    name,
    priority,
    statement: statement.json,
    ...(labels.length > 0 && { ruleLabel: labels.map((label) => ({ name: label })) }),
    visibilityConfig: { cloudwatchMetricsEnabled: true, metricName: name, sampledRequestsEnabled: sampledRequests },
  };
}

type Wafv2RuleGroupCommon = Omit<Wafv2RuleGroupRule, "action">;

function action({ action: kind = "block", customResponse, insertHeaders }: Rule): Wafv2RuleGroupRule["action"] {
  if (kind === "block") return { block: customResponse ? { customResponse: response(customResponse) } : {} };
  const insertHeader = headers(insertHeaders);
  return { [kind]: insertHeader.length > 0 ? { customRequestHandling: { insertHeader } } : {} };
}

function response({ responseCode, bodyKey, headers: sent }: NonNullable<Rule["customResponse"]>) {
  const responseHeader = headers(sent);
  return { responseCode, customResponseBodyKey: bodyKey, ...(responseHeader.length > 0 && { responseHeader }) };
}

function headers(byName: Readonly<Record<string, string>> = {}): { readonly name: string; readonly value: string }[] {
  return Object.entries(byName).map(([name, value]) => ({ name, value: literal(value) }));
}

function immunity({
  action: kind,
  immunityTimeInSeconds,
}: Rule): Pick<Wafv2WebAclRule, "captchaConfig" | "challengeConfig"> {
  if (immunityTimeInSeconds === undefined) return {};
  const config = { immunityTimeProperty: { immunityTime: immunityTimeInSeconds } };
  return kind === "challenge" ? { challengeConfig: config } : { captchaConfig: config };
}

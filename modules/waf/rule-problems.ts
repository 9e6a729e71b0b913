import { quote } from "../../core/text";
import type { WafScope } from "../../core/waf-managed-rule-groups";
import { actionProblems } from "./action-problems";
import { CAPACITY_IN_BASIC_PRICE, capacityOf, MAX_CAPACITY } from "./capacity";
import { labelProblems } from "./label";
import { isGroup, type Rule } from "./rule";
import { found, kindOf, kindsWithin, logicalDepth, type Problem, type StatementJson } from "./statement";
import { isGlobalArn } from "./statements/reference";

/** What the rules are for. */
export interface RuleLimits {
  readonly holder: "web ACL" | "rule group";
  readonly scope: WafScope;
  /** Capacity with which a rule group is made; it cannot be changed later. @default - as much as AWS allows */
  readonly capacity?: number;
}

/** All that is wrong with rules that stand together. */
export interface RuleProblems {
  /** AWS or the provider refuses them. */
  readonly errors: readonly string[];
  /** They work, but cost more. */
  readonly warnings: readonly string[];
}

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_Rule.html */
const NAME = /^[\w-]{1,128}$/;
/** CloudWatch metrics that WAF keeps for itself. https://docs.aws.amazon.com/waf/latest/APIReference/API_VisibilityConfig.html */
const RESERVED_METRICS: readonly string[] = ["All", "Default_Action"];

/** https://docs.aws.amazon.com/waf/latest/developerguide/limits.html */
const MAX_REFERENCES = 50;
const MAX_RATE_BASED = { "web ACL": 10, "rule group": 4 } as const;
const REFERENCES: readonly string[] = [
  "ip_set_reference_statement",
  "regex_pattern_set_reference_statement",
  "rule_group_reference_statement",
];

/** The provider's schema ends here: its statements are written out level by level. */
const MAX_LOGICAL_DEPTH = 3;
const MAX_LOGICAL_DEPTH_IN_SCOPE_DOWN = 2;

/** All problems of all rules at once. */
export function ruleProblems(rules: readonly Rule[], limits: RuleLimits): RuleProblems {
  const capacity = capacityOf(rules);
  return {
    errors: [
      ...rules.flatMap((rule) => oneRule(rule, limits).map((problem) => `rule ${quote(rule.name)}: ${problem}`)),
      ...repeated(rules),
      ...found(countProblems(rules, limits, capacity)),
    ],
    warnings:
      limits.holder === "web ACL" && capacity > CAPACITY_IN_BASIC_PRICE && capacity <= MAX_CAPACITY
        ? [`the rules take ${capacity} capacity units: above ${CAPACITY_IN_BASIC_PRICE} each request costs more`]
        : [],
  };
}

function oneRule(rule: Rule, limits: RuleLimits): readonly string[] {
  const { name, priority, statement, labels = [] } = rule;
  return found([
    !NAME.test(name) && "name must be 1 to 128 letters, digits, hyphens and underscores",
    RESERVED_METRICS.includes(name) && "name must not be All or Default_Action, which are metrics of WAF's own",
    !(Number.isInteger(priority) && priority >= 0) && `priority must be a whole number from 0 on, got ${priority}`,
    ...(statement.problems ?? []),
    ...actionProblems(rule, limits.holder),
    ...labels.flatMap(labelProblems),
    ...placeProblems(rule, limits),
    ...depthProblems(statement.json),
  ]);
}

/** What may not stand in this web ACL or rule group. */
function placeProblems(rule: Rule, { holder, scope }: RuleLimits): readonly Problem[] {
  const { statement } = rule;
  const elsewhere = arnsWithin(statement.json).filter((arn) => isGlobalArn(arn) === (scope === "REGIONAL"));
  return [
    holder === "rule group" &&
      isGroup(rule) &&
      "a rule group must not hold another rule group: name both in the web ACL",
    ...(scope === "REGIONAL" ? (statement.cloudFrontOnly ?? []) : []).map(
      (what) => `${what} works in front of CloudFront alone: the scope is REGIONAL`,
    ),
    ...elsewhere.map((arn) => `arn must be of the scope ${scope}, got ${quote(arn)}`),
  ];
}

function depthProblems(json: StatementJson): readonly Problem[] {
  const body = Object.values(json)[0] as { readonly scope_down_statement?: StatementJson } | undefined;
  const scopeDown = body?.scope_down_statement;
  const inScopeDown = scopeDown === undefined ? 0 : logicalDepth(scopeDown);
  const depth = scopeDown === undefined ? logicalDepth(json) : 0;
  return [
    depth > MAX_LOGICAL_DEPTH && `and, or and not must stand at most ${MAX_LOGICAL_DEPTH} deep, got ${depth}`,
    inScopeDown > MAX_LOGICAL_DEPTH_IN_SCOPE_DOWN &&
      `and, or and not must stand at most ${MAX_LOGICAL_DEPTH_IN_SCOPE_DOWN} deep in scopeDown, got ${inScopeDown}`,
  ];
}

/** Names, priorities and groups that stand there twice. */
function repeated(rules: readonly Rule[]): readonly string[] {
  return rules.flatMap((rule, index) => {
    const before = rules.slice(0, index);
    const group = managedGroup(rule);
    const samePriority = before.find(({ priority }) => priority === rule.priority);
    return found([
      before.some(({ name }) => name === rule.name) && `rule ${quote(rule.name)}: name is used twice`,
      samePriority !== undefined &&
        `rule ${quote(rule.name)}: priority ${rule.priority} is that of rule ${quote(samePriority.name)} too`,
      group !== undefined &&
        before.some((other) => managedGroup(other) === group) &&
        `rule ${quote(rule.name)}: the managed rule group stands here twice for the same requests, and counts twice`,
    ]);
  });
}

/** Vendor, name and scope-down of a managed group; undefined for other rules. */
function managedGroup({ statement }: Rule): string | undefined {
  if (kindOf(statement) !== "managed_rule_group_statement") return undefined;
  const { vendor_name, name, scope_down_statement } = Object.values(statement.json)[0] as Record<string, unknown>;
  return JSON.stringify([vendor_name, name, scope_down_statement]);
}

function countProblems(rules: readonly Rule[], { holder, capacity: made }: RuleLimits, capacity: number): Problem[] {
  const kinds = rules.flatMap(({ statement }) => kindsWithin(statement.json));
  const references = kinds.filter((kind) => REFERENCES.includes(kind)).length;
  const rateBased = kinds.filter((kind) => kind === "rate_based_statement").length;
  return [
    capacity > MAX_CAPACITY && `the rules take ${capacity} capacity units: AWS allows a ${holder} ${MAX_CAPACITY}`,
    made !== undefined && (made < 1 || made > MAX_CAPACITY) && `capacity must be 1 to ${MAX_CAPACITY}, got ${made}`,
    made !== undefined && capacity > made && `the rules take ${capacity} capacity units: capacity is ${made}`,
    references > MAX_REFERENCES &&
      `a ${holder} must hold at most ${MAX_REFERENCES} references to sets and rule groups, got ${references}`,
    rateBased > MAX_RATE_BASED[holder] &&
      `a ${holder} must hold at most ${MAX_RATE_BASED[holder]} rate-based rules, got ${rateBased}`,
  ];
}

function arnsWithin(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === "arn" && typeof child === "string" ? [child] : arnsWithin(child),
  );
}

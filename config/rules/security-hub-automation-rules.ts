import { DATE_CRITERIA, NUMBER_CRITERIA } from "../../core/security-hub-criteria";
import type { PathSegment } from "../findings";
import type { LandingZoneSettings } from "../schema";
import { quote } from "../text";
import type { Rule, Violation } from "./rule";

type AutomationRule = LandingZoneSettings["services"]["securityHub"]["automationRules"][number];

/** https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AutomationRulesFindingFieldsUpdate.html */
const MOST_USER_DEFINED_FIELDS = 50;

export const securityHubAutomationRules: Rule = {
  id: "LZ-CFG-118",
  title: "A Security Hub automation rule looks for something and changes something",
  needs: ["services.securityHub.automationRules[].criteria", "services.securityHub.automationRules[].update"],
  *check({ settings: { services } }) {
    for (const [index, rule] of services.securityHub.automationRules.entries()) {
      yield* faults(rule, ["services", "securityHub", "automationRules", index]);
    }
  },
};

function* faults({ name, criteria, update }: AutomationRule, path: readonly PathSegment[]): Generator<Violation> {
  if (isEmpty(criteria)) {
    yield { path: [...path, "criteria"], message: `the rule ${quote(name)} has no criterion, so it would match all` };
  }
  if (isEmpty(update)) {
    yield { path: [...path, "update"], message: `the rule ${quote(name)} changes nothing` };
  }
  const fields = Object.keys(update.userDefinedFields ?? {}).length;
  if (fields > MOST_USER_DEFINED_FIELDS) {
    yield {
      path: [...path, "update", "userDefinedFields"],
      message: `must have at most ${MOST_USER_DEFINED_FIELDS} fields, got ${fields}`,
    };
  }
  for (const criterion of NUMBER_CRITERIA) {
    for (const [at, filter] of (criteria[criterion] ?? []).entries()) {
      if (!isEmpty(filter)) continue;
      yield { path: [...path, "criteria", criterion, at], message: "must have a bound: eq, gt, gte, lt or lte" };
    }
  }
  for (const criterion of DATE_CRITERIA) {
    for (const [at, { days, start, end }] of (criteria[criterion] ?? []).entries()) {
      const ways = (days === undefined ? 0 : 1) + (start === undefined && end === undefined ? 0 : 1);
      if (ways === 1) continue;
      yield { path: [...path, "criteria", criterion, at], message: "must have either days, or start and end" };
    }
  }
}

function isEmpty(mapping: object): boolean {
  return Object.values(mapping).every((value) => value === undefined);
}

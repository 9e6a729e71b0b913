import { SUSPENDED_POLICY_NAME } from "../../core/names";
import { formatPath, type PathSegment } from "../findings";
import { quote } from "../text";
import type { Rule, Violation } from "./rule";
import { repeated } from "./support";

const SECURITY_HUB = ["services", "securityHub"] as const;

export const securityHubDuplicates: Rule = {
  id: "LZ-CFG-115",
  title: "What Security Hub tells apart by name, order or id is there once",
  *check({ settings: { services } }) {
    const { policies, automationRules, productSubscriptions } = services.securityHub;
    const policyPath = [...SECURITY_HUB, "policies"];
    yield* duplicates(policies, ({ name }) => name, policyPath, "name");
    for (const [index, { name, disabledControls, controlParameters }] of policies.entries()) {
      if (name === SUSPENDED_POLICY_NAME) {
        yield {
          path: [...policyPath, index, "name"],
          message: `${quote(name)} is the name of the policy that the suspended unit gets by itself`,
          hint: "choose another name",
        };
      }
      yield* duplicates(disabledControls, ({ id }) => id, [...policyPath, index, "disabledControls"], "id");
      yield* duplicates(
        controlParameters,
        (parameter) => `${parameter.control} ${parameter.name}`,
        [...policyPath, index, "controlParameters"],
        "name",
      );
    }
    const rulePath = [...SECURITY_HUB, "automationRules"];
    yield* duplicates(automationRules, ({ name }) => name, rulePath, "name");
    // AWS takes two rules of one order and runs the one first that was changed longer ago.
    yield* duplicates(automationRules, ({ order }) => String(order), rulePath, "order");
    yield* duplicates(
      productSubscriptions,
      ({ product }) => product,
      [...SECURITY_HUB, "productSubscriptions"],
      "product",
    );
  },
};

function* duplicates<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  path: readonly PathSegment[],
  key: string,
): Generator<Violation> {
  for (const { entry, index, first } of repeated(entries, keyOf)) {
    yield {
      path: [...path, index, key],
      message: `duplicates ${formatPath([...path, first, key])} ${quote(keyOf(entry))}`,
    };
  }
}

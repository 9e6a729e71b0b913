import { matchesStack, stackNames } from "../stack-names";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const liftedStacks: Rule = {
  id: "LZ-CFG-049",
  title: "Destroy protection is lifted for stacks that exist",
  needs: ["accounts[].name", "accounts[].state"],
  *check({ settings }) {
    const stacks = stackNames(settings);
    for (const [index, { stack }] of settings.destroyProtection.liftedFor.entries()) {
      if (stacks.some((name) => matchesStack(stack, name))) continue;
      yield {
        path: ["destroyProtection", "liftedFor", index, "stack"],
        message: `no stack is called ${quote(stack)}`,
        hint: stack.includes("*") ? "suspended and closed accounts have no stacks" : didYouMean(stack, stacks),
      };
    }
  },
};

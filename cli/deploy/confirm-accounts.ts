import { UserError } from "../../core/errors";
import type { StackDefinition } from "../../stacks/waves";
import { ask, isInteractive } from "./confirm";

/** Makes sure that whoever destroys stacks knows in which accounts: the name of each must be typed, or given. */
export async function confirmAccounts(
  targets: readonly StackDefinition[],
  given: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  const stacksOf = new Map<string, string[]>();
  for (const { name, account } of targets) stacksOf.set(account.name, [...(stacksOf.get(account.name) ?? []), name]);
  const unknown = given.filter((name) => !stacksOf.has(name));
  if (unknown.length > 0) {
    throw new UserError(
      `--confirm names ${unknown.join(", ")}, but the stacks belong to ${[...stacksOf.keys()].join(", ")}`,
      "nothing was destroyed",
    );
  }
  for (const [account, stacks] of stacksOf) {
    if (given.includes(account)) continue;
    if (!isInteractive()) {
      throw new UserError(
        `destroying ${stacks.join(", ")} must be confirmed with the name of the account`,
        `pass --confirm ${[...stacksOf.keys()].join(" ")}`,
      );
    }
    const typed = await ask(`This destroys ${stacks.join(", ")}. Type the account's name to go on: `, signal);
    if (typed !== account)
      throw new UserError(`the account is called '${account}', got '${typed}'; nothing was destroyed`);
  }
}

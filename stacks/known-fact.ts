import type { Construct } from "constructs";
import { ConfigError } from "../core/errors";

/**
 * A fact of the lock file that a stack cannot do without. A stack that waves.ts lists as deployable has all of its
 * facts; this is the second look, for whoever builds a stack otherwise.
 */
export function knownFact<T>(stack: Construct, name: string, value: T | undefined): T {
  if (value === undefined) throw new ConfigError(stack, `'${name}' is not in the lock file; run: npm run sync`);
  return value;
}

import { UserError } from "../../core/errors";
import type { Json } from "../../core/json";
import { type Fact, flatten, ownedPaths, unflatten } from "./facts";

/** What one stack published: the value of its output `facts`. */
export interface StackFacts {
  readonly stack: string;
  readonly facts: Json;
}

/** A fact that differs between the lock file and what is deployed. */
export interface FactChange {
  /** Path in the lock file, such as accounts.security. */
  readonly fact: string;
  readonly stack: string;
  /** Undefined for a new fact. */
  readonly old?: string;
  /** Undefined for a fact that no longer exists. */
  readonly new?: string;
}

export interface MergeResult {
  /** The whole lock file with the published facts in it. */
  readonly lock: Record<string, Json>;
  readonly changes: readonly FactChange[];
}

/**
 * Puts what stacks published into the lock file's content. A stack speaks for what it publishes and for nothing else, so
 * the order of the stacks makes no difference; two stacks that contradict each other are an error.
 */
export function mergeFacts(lock: Readonly<Record<string, Json>>, published: readonly StackFacts[]): MergeResult {
  const { version = 1, ...current } = lock;
  const before = new Map(flatten(current).map((fact) => [key(fact), fact]));
  const claimed = claim(published);
  const changes = new Map<string, FactChange>();
  const after = new Map(before);

  for (const { stack, facts } of published) {
    const owned = ownedPaths(facts).map((path) => path.join("\0"));
    for (const [id, fact] of before) {
      const isOwned = owned.some((path) => id === path || id.startsWith(`${path}\0`));
      if (!isOwned || claimed.has(id)) continue;
      after.delete(id);
      changes.set(id, { fact: name(fact), stack, old: text(fact) });
    }
  }
  for (const [id, { stack, fact }] of claimed) {
    const known = before.get(id);
    if (known?.value !== fact.value) {
      changes.set(id, { fact: name(fact), stack, old: known && text(known), new: text(fact) });
    }
    after.set(id, fact);
  }
  return {
    lock: { version, ...unflatten([...after.values()]) },
    changes: [...changes.values()].sort((a, b) => (a.fact < b.fact ? -1 : 1)),
  };
}

/** Changes that must be accepted: another stack was built on the old value. */
export function losses(changes: readonly FactChange[]): FactChange[] {
  return changes.filter((change) => change.old !== undefined);
}

function claim(published: readonly StackFacts[]): Map<string, { readonly stack: string; readonly fact: Fact }> {
  const claimed = new Map<string, { readonly stack: string; readonly fact: Fact }>();
  for (const { stack, facts } of published) {
    for (const fact of flatten(facts)) {
      const other = claimed.get(key(fact));
      if (other && other.fact.value !== fact.value) {
        throw new UserError(
          `two stacks publish the fact ${name(fact)}: ${other.stack} says '${text(other.fact)}', ${stack} says '${text(fact)}'`,
        );
      }
      claimed.set(key(fact), { stack, fact });
    }
  }
  return claimed;
}

/** Names may hold dots, so paths are compared with a character that no name holds. */
function key(fact: Fact): string {
  return fact.path.join("\0");
}

function name(fact: Fact): string {
  return fact.path.join(".");
}

function text(fact: Fact): string {
  return fact.value === true ? (fact.path.at(-1) ?? "") : fact.value;
}

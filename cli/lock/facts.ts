import type { Json } from "../../core/json";
import { UserError } from "../../core/errors";

/** One fact: its path in the lock file and its value. An item of a list is a fact whose value is `true`. */
export interface Fact {
  readonly path: readonly string[];
  readonly value: string | true;
}

/**
 * Maps whose entries several stacks publish: each account's stack knows its own detectors and data keys,
 * and each stack of knowledge its own knowledge bases. Everything
 * else at the top of the lock file belongs, whole, to the stack that publishes it.
 */
const SHARED_MAPS: readonly string[] = ["dataKeys", "guardDutyDetectors", "knowledgeBases"];

/**
 * The part of the lock file that a stack speaks for: what stands below these paths and is not in its output no longer
 * exists.
 */
export function ownedPaths(facts: Json): string[][] {
  return Object.entries(asObject(facts)).flatMap(([key, value]) =>
    SHARED_MAPS.includes(key) ? Object.keys(asObject(value)).map((entry) => [key, entry]) : [[key]],
  );
}

/** Every fact in a value of the lock file's shape. */
export function flatten(value: Json, path: readonly string[] = []): Fact[] {
  if (typeof value === "string") return [{ path, value }];
  // Lists hold names, such as regions, in no order that matters.
  if (Array.isArray(value)) return value.map((item) => ({ path: [...path, String(item)], value: true }));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, child]) => (child === undefined ? [] : flatten(child, [...path, key])));
  }
  throw new UserError(`the fact ${path.join(".")} must be a text or a list of texts, got ${JSON.stringify(value)}`);
}

/** The reverse of {@link flatten}: sorted lists, no empty maps. */
export function unflatten(facts: readonly Fact[]): Record<string, Json> {
  const root = new Node();
  for (const { path, value } of facts) root.at(path).value = value;
  return root.toJson() as Record<string, Json>;
}

class Node {
  public value: string | true | undefined;
  private readonly children = new Map<string, Node>();

  public at(path: readonly string[]): Node {
    const [first, ...rest] = path;
    if (first === undefined) return this;
    const child = this.children.get(first) ?? new Node();
    this.children.set(first, child);
    return child.at(rest);
  }

  public toJson(): Json {
    if (typeof this.value === "string") return this.value;
    const names = [...this.children.keys()].sort();
    const isList = names.length > 0 && names.every((name) => this.children.get(name)?.value === true);
    if (isList) return names;
    return Object.fromEntries(names.map((name) => [name, this.children.get(name)?.toJson() ?? null]));
  }
}

function asObject(value: Json | undefined): Record<string, Json> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, Json>) : {};
}

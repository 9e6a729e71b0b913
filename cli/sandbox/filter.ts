import { UserError } from "../../core/errors";
import { dropOrdering, referencesTo } from "./references";
import type { JsonObject, JsonValue, StackJson } from "./stack-json";
import { nameOf, type Unsupported } from "./unsupported";

/** One entry of the list that matched one resource or output of a stack. */
export interface TakenOut {
  /** Name of the entry, see {@link nameOf}. */
  readonly entry: string;
  readonly reason: string;
  /** Address of the resource, or `output.<name>`. */
  readonly address: string;
}

export interface Filtered {
  readonly json: StackJson;
  /** What is not in `json` any more. */
  readonly takenOut: readonly TakenOut[];
  /** What is in `json`, but must leave the state before a destroy. */
  readonly cannotBeDeleted: readonly TakenOut[];
}

/**
 * Takes exactly what the list names out of a stack's JSON, and out of `depends_on` what is gone.
 * Anything else that refers to a resource which is gone must be in the list too: nothing disappears without a reason.
 */
export function filterStack(stack: StackJson, list: readonly Unsupported[]): Filtered {
  const json = structuredClone(stack);
  const takenOut = list.filter(({ kind }) => kind !== "delete").flatMap((entry) => apply(json, entry));
  const gone = takenOut.map(({ address }) => address).filter((address) => !isPresent(json, address));
  dropOrdering(gone, json);
  const dangling = referencesTo(gone, json);
  if (dangling.length > 0) {
    throw new UserError(
      dangling.map(({ from, to }) => `${from} refers to ${to}, which the sandbox takes out`).join("\n"),
      "list the referring argument or output in cli/sandbox/unsupported.ts with its reason",
    );
  }
  const cannotBeDeleted = list.filter(({ kind }) => kind === "delete").flatMap((entry) => apply(json, entry));
  return { json, takenOut, cannotBeDeleted };
}

/** Entries that matched nothing in any stack: they are out of date and must go. */
export function unmatchedEntries(list: readonly Unsupported[], matches: readonly TakenOut[]): string[] {
  const matched = new Set(matches.map(({ entry }) => entry));
  return list.map(nameOf).filter((name) => !matched.has(name));
}

function apply(json: StackJson, entry: Unsupported): TakenOut[] {
  const report = (addresses: string[]): TakenOut[] =>
    addresses.map((address) => ({ entry: nameOf(entry), reason: entry.reason, address }));
  if (entry.kind === "output") {
    const body = json.output?.[entry.output];
    const removed = body !== undefined && removeAt(body.value ?? null, entry.path.split("."), removeKey);
    return report(removed ? [`output.${entry.output}`] : []);
  }
  const resources = Object.entries(json.resource?.[entry.resource] ?? {});
  const matching = resources.filter(([, body]) => {
    switch (entry.kind) {
      case "resource":
      case "delete":
        return true;
      case "argument":
        return removeAt(body, entry.argument.split("."), removeKey);
      case "value":
        return removeAt(body, entry.argument.split("."), removeValue(entry.value));
      case "statement":
        return removeAt(body, entry.argument.split("."), removeStatement(entry.sid));
    }
  });
  if (entry.kind === "resource") delete json.resource?.[entry.resource];
  return report(matching.map(([name]) => `${entry.resource}.${name}`));
}

/** Changes a key of an object; says whether there was something to change. */
type Removal = (parent: JsonObject, key: string) => boolean;

/** Follows a path through blocks, into every one of a repeated block, and removes there. */
function removeAt(value: JsonValue, path: readonly string[], remove: Removal): boolean {
  // Every block must be visited: `some` would stop at the first.
  if (Array.isArray(value)) return value.map((each) => removeAt(each, path, remove)).includes(true);
  const [key, ...rest] = path;
  if (value === null || typeof value !== "object" || key === undefined || !(key in value)) return false;
  return rest.length === 0 ? remove(value, key) : removeAt(value[key] ?? null, rest, remove);
}

const removeKey: Removal = (parent, key) => delete parent[key];

function removeValue(unwanted: string): Removal {
  return (parent, key) => {
    const list = parent[key];
    if (!Array.isArray(list) || !list.includes(unwanted)) return false;
    parent[key] = list.filter((value) => value !== unwanted);
    return true;
  };
}

function removeStatement(sid: string): Removal {
  return (parent, key) => {
    const text = parent[key];
    if (typeof text !== "string") return false;
    const document = JSON.parse(text) as { Statement: { Sid?: string }[] };
    const rest = document.Statement.filter((statement) => statement.Sid !== sid);
    if (rest.length === document.Statement.length) return false;
    if (rest.length === 0)
      throw new UserError(`statement ${sid} is the only one of its policy: list the whole resource`);
    parent[key] = JSON.stringify({ ...document, Statement: rest });
    return true;
  };
}

function isPresent(json: StackJson, address: string): boolean {
  const [type, name] = address.split(".") as [string, string];
  return type === "output" || json.resource?.[type]?.[name] !== undefined;
}

import type { z } from "zod";
import { formatPath, type PathSegment } from "./findings";
import { allowedKeys, valueAt } from "./schema-walk";
import { nearestName } from "./text";

export interface Repaired<Output> {
  /** The values with everything wrong replaced; undefined if there is too little to go by. */
  readonly settings?: Output;
  /** Where something was replaced; of an unknown key, where it was probably meant to stand. */
  readonly broken: readonly (readonly PathSegment[])[];
}

/**
 * Makes settings out of a file with mistakes, so that the rules still find what is wrong elsewhere. Unknown keys are
 * dropped, wrong values too; where a value must stand, a placeholder does. Nothing is ever built from such settings.
 */
export function repair<Output>(schema: z.ZodType<Output>, data: unknown): Repaired<Output> {
  const root = { data: copy(data) };
  const broken: (readonly PathSegment[])[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const result = schema.safeParse(root.data);
    if (result.success) return { settings: result.data, broken };
    const mended = new Set<string>();
    for (const issue of result.error.issues) {
      const path = issue.path as PathSegment[];
      if (issue.code === "unrecognized_keys") {
        const allowed = allowedKeys(schema, root.data, path);
        for (const key of issue.keys) {
          remove(root, [...path, key]);
          const meant = nearestName(key, allowed);
          if (meant !== undefined) broken.push([...path, meant]);
        }
      } else if (!prefixes(path).some((prefix) => mended.has(formatPath(prefix)))) {
        const replaced = replace(root, path);
        mended.add(formatPath(path)).add(formatPath(replaced));
        broken.push(path, replaced);
      }
    }
  }
  return { broken };
}

/** Each round can uncover what the mistakes before it hid; no mapping is nested deeper than this. */
const MAX_ROUNDS = 10;

/** What stands in for a required value, by its path. Names carry their index, so that they differ. */
const PLACEHOLDERS: Readonly<Record<string, (index: number) => unknown>> = {
  version: () => 1,
  organization: () => ({ name: "placeholder" }),
  "organization.name": () => "placeholder",
  regions: () => ({ home: "us-east-1", governed: ["us-east-1"] }),
  "regions.home": () => "us-east-1",
  "regions.governed": () => ["us-east-1"],
  organizationalUnits: () => [],
  "organizationalUnits[]": (index) => ({ name: `placeholder-${index}` }),
  "organizationalUnits[].name": (index) => `placeholder-${index}`,
  accounts: () => [],
  "accounts[]": (index) => ({ name: `placeholder-${index}`, email: `placeholder-${index}@placeholder.invalid` }),
  "accounts[].name": (index) => `placeholder-${index}`,
  "accounts[].email": (index) => `placeholder-${index}@placeholder.invalid`,
};

/** A path with indexes left out: accounts[].email. */
export function pattern(path: readonly PathSegment[]): string {
  return formatPath(path).replace(/\[\d+\]/g, "[]");
}

/** Puts the placeholder at `path`, or removes what stands there; if it must not be missing, goes one level up. */
function replace(root: { data: unknown }, path: readonly PathSegment[]): readonly PathSegment[] {
  const placeholder = PLACEHOLDERS[pattern(path)];
  if (placeholder) {
    const index = path.find((segment) => typeof segment === "number") ?? 0;
    const parent = valueAt(root.data, path.slice(0, -1)) as Record<PathSegment, unknown> | undefined;
    const last = path.at(-1);
    if (parent && last !== undefined) parent[last] = placeholder(Number(index));
    return path;
  }
  if (path.length === 0 || remove(root, path)) return path;
  return replace(root, path.slice(0, -1));
}

/** Only keys are removed: without an entry of a list all that follow would have other paths. */
function remove(root: { data: unknown }, path: readonly PathSegment[]): boolean {
  const parent = valueAt(root.data, path.slice(0, -1));
  const last = path.at(-1);
  if (typeof parent !== "object" || parent === null || Array.isArray(parent) || typeof last !== "string") return false;
  return Object.hasOwn(parent, last) && Reflect.deleteProperty(parent, last);
}

function prefixes(path: readonly PathSegment[]): (readonly PathSegment[])[] {
  return Array.from({ length: path.length + 1 }, (_, length) => path.slice(0, length));
}

/** A copy in which nothing is shared, as aliases share it. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, copy(child)]));
}

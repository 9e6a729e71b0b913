import type { JsonObject, JsonValue, StackJson } from "./stack-json";

/** A place in the JSON that names a resource which is no longer there. */
export interface DanglingReference {
  /** Such as `aws_s3_bucket_policy.logs.policy`. */
  readonly from: string;
  /** Address of the resource. */
  readonly to: string;
}

/** Every place that refers to one of the addresses. */
export function referencesTo(addresses: readonly string[], stack: StackJson): DanglingReference[] {
  const patterns = addresses.map((address) => ({ address, pattern: pattern(address) }));
  return strings(stack, []).flatMap(({ path, text }) =>
    patterns.filter(({ pattern }) => pattern.test(text)).map(({ address }) => ({ from: describe(path), to: address })),
  );
}

/** Takes the addresses out of `depends_on` lists, which only order. Any other reference is to a value. */
export function dropOrdering(addresses: readonly string[], stack: StackJson): void {
  const gone = new Set(addresses);
  for (const body of everyBody(stack)) {
    if (!Array.isArray(body.depends_on)) continue;
    const rest = body.depends_on.filter((each) => typeof each !== "string" || !gone.has(each));
    if (rest.length > 0) body.depends_on = rest;
    else delete body.depends_on;
  }
}

function everyBody(stack: StackJson): JsonObject[] {
  const byType = [...Object.values(stack.resource ?? {}), ...Object.values(stack.data ?? {})];
  return [...byType.flatMap((bodies) => Object.values(bodies)), ...Object.values(stack.output ?? {})];
}

/** The address itself and not one that it begins or ends: `aws_x.a` is neither `data.aws_x.a` nor `aws_x.ab`. */
function pattern(address: string): RegExp {
  return new RegExp(`(?<![\\w.-])${address.replace(/[.]/g, "\\.")}(?![\\w-])`);
}

function strings(value: JsonValue, path: readonly string[]): { path: readonly string[]; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value)
    .filter(([key]) => key !== "//") // comments: CDKTF's metadata, our acknowledgements
    .flatMap(([key, child]) => strings(child, Array.isArray(value) ? path : [...path, key]));
}

function describe(path: readonly string[]): string {
  return (path[0] === "resource" ? path.slice(1) : path).join(".");
}

/** What JSON holds and gives back unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Why JSON would not give a value back as it is; undefined if it would. */
export function jsonProblem(value: unknown, path = "it"): string | undefined {
  if (value === null || typeof value === "string" || typeof value === "boolean") return undefined;
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `${path} is ${value}, no number of JSON`;
  if (Array.isArray(value)) return first(value.map((each, index) => jsonProblem(each, `${path}[${index}]`)));
  if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return first(Object.entries(value).map(([name, each]) => jsonProblem(each, `${path}.${name}`)));
  }
  const kind = typeof value === "object" ? (value.constructor as { name?: string } | undefined)?.name : typeof value;
  return `${path} is of type ${kind ?? "object"}; give text, numbers, booleans, null, lists or plain objects`;
}

function first(problems: readonly (string | undefined)[]): string | undefined {
  return problems.find((problem) => problem !== undefined);
}

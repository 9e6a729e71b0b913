/** Kinds of all statements in the rules of a web ACL or rule group, at any depth. */
export function statementKinds(value: unknown): Set<string> {
  return new Set(keysWithin(value).filter((key) => key.endsWith("_statement") && key !== "scope_down_statement"));
}

/** Every key within a value. */
export function keysWithin(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysWithin);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [key, ...keysWithin(child)]);
}

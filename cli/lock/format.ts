import type { Json } from "../../core/json";

/** As prettier formats the repository, so that `npm run check` has nothing to say about a written lock file. */
const LINE_WIDTH = 120;

/**
 * Text of the lock file: `version` first, all other keys sorted, one key a line, a list on one line if it fits. The same
 * facts always give the same text.
 */
export function formatLock(lock: Readonly<Record<string, Json>>): string {
  const { version, ...facts } = lock;
  return `${formatObject({ version, ...sorted(facts) }, "")}\n`;
}

function formatObject(value: Readonly<Record<string, Json | undefined>>, indent: string): string {
  const entries = Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  if (entries.length === 0) return "{}";
  const inner = `${indent}  `;
  const lines = entries.map(([key, child], index) => {
    const comma = index < entries.length - 1 ? "," : "";
    const start = `${inner}${JSON.stringify(key)}: `;
    return start + formatValue(child, inner, start.length + comma.length) + comma;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}

function formatValue(value: Json, indent: string, taken: number): string {
  if (Array.isArray(value)) return formatList(value as readonly Json[], indent, taken);
  if (isObject(value)) return formatObject(sorted(value), indent);
  return JSON.stringify(value);
}

function formatList(values: readonly Json[], indent: string, taken: number): string {
  const items = values.map((value) => JSON.stringify(value));
  const line = `[${items.join(", ")}]`;
  if (taken + line.length <= LINE_WIDTH) return line;
  return `[\n${items.map((item) => `${indent}  ${item}`).join(",\n")}\n${indent}]`;
}

function sorted<Value>(value: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

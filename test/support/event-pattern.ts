import type { EventPattern, Matcher, PatternFields } from "../../modules/events/pattern";

/** An event as EventBridge delivers it. */
export type Event = Readonly<Record<string, unknown>>;

/**
 * Whether a rule with the pattern takes the event: every field must match, and one alternative of `$or`. A reading of
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html for the matchers that ours use.
 */
export function matches(pattern: EventPattern | PatternFields, event: unknown): boolean {
  return Object.entries(pattern).every(([field, expected]) => {
    if (expected === undefined) return true;
    if (field === "$or") return (expected as PatternFields[]).some((alternative) => matches(alternative, event));
    const values = valuesOf(event, field);
    if (Array.isArray(expected)) return (expected as Matcher[]).some((matcher) => holds(matcher, values));
    return values.some((value) => matches(expected as PatternFields, value));
  });
}

/** The values of a field. An array stands for each of its elements, on the way and at the end. */
function valuesOf(event: unknown, field: string): unknown[] {
  if (Array.isArray(event)) return event.flatMap((each) => valuesOf(each, field));
  if (typeof event !== "object" || event === null || !(field in event)) return [];
  const value = (event as Event)[field];
  return Array.isArray(value) ? value : [value];
}

function holds(matcher: Matcher, values: readonly unknown[]): boolean {
  if (typeof matcher !== "object") return values.includes(matcher);
  if ("exists" in matcher) return values.length > 0 === matcher.exists;
  return values.some((value) => one(matcher, value));
}

function one(matcher: Exclude<Matcher, string | number | boolean | { exists: boolean }>, value: unknown): boolean {
  if ("prefix" in matcher) return typeof value === "string" && value.startsWith(matcher.prefix);
  if ("suffix" in matcher) return typeof value === "string" && value.endsWith(matcher.suffix);
  if ("numeric" in matcher) {
    const [operator, bound] = matcher.numeric;
    if (typeof value !== "number") return false;
    return operator === ">=" ? value >= bound : value <= bound;
  }
  const excluded = matcher["anything-but"];
  if ("prefix" in excluded) return !excluded.prefix.some((prefix) => String(value).startsWith(prefix));
  return !excluded.includes(String(value));
}

/** What a target gets: the event through an input transformer, as EventBridge fills it in. */
export function transformed(
  {
    inputPaths,
    inputTemplate,
  }: { readonly inputPaths: Readonly<Record<string, string>>; readonly inputTemplate: string },
  event: Event,
): string {
  const quoted = inputTemplate.startsWith("{");
  return inputTemplate.replace(/("?)<([\w-]+)>("?)/g, (_all, before: string, name: string, after: string) => {
    const value = valueAt(event, inputPaths[name] ?? "");
    if (value === undefined) throw new Error(`the event has nothing at ${inputPaths[name] ?? `<${name}>`}`);
    // Alone in JSON, EventBridge writes the value as JSON.
    const alone = quoted && before === "" && after === "";
    const text = typeof value === "string" ? value : JSON.stringify(value);
    const standsAlone = alone && inputTemplate.includes(`:<${name}>`);
    return before + (standsAlone ? JSON.stringify(value) : text) + after;
  });
}

function valueAt(event: unknown, path: string): unknown {
  const steps = path
    .replace(/^\$\.?/, "")
    .split(/\.|\[(\d+)\]/)
    .filter((step) => step !== undefined && step !== "");
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], event);
}

/** Keys of a request by name in lower case: names of condition keys are compared without case. */
export type Context = ReadonlyMap<string, string | readonly string[]>;

/** `*` is any text, also none; `?` is one character. */
export function like(pattern: string, value: string): boolean {
  return new RegExp(`^${source(pattern)}$`, "s").test(value);
}

/**
 * A pattern whose policy variables are filled in; what comes from the request is never a wildcard. Undefined if a
 * variable has neither a value nor a default: then nothing matches.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function filled(pattern: string, context: Context): Pattern | undefined {
  const parts: Part[] = [];
  for (const piece of pattern.split(/(\$\{[^}]*\})/)) {
    const variable = /^\$\{(.*)\}$/s.exec(piece)?.[1];
    const part = variable === undefined ? { text: piece, literal: false } : valueOf(variable, context);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return new Pattern(parts);
}

interface Part {
  readonly text: string;
  readonly literal: boolean;
}

/** A pattern with the pieces of it that are to be taken as they are. */
export class Pattern {
  constructor(private readonly parts: readonly Part[]) {}

  /** The text, wildcards as they are written: for operators that know none. */
  public get text(): string {
    return this.parts.map(({ text }) => text).join("");
  }

  public matches(value: string): boolean {
    const whole = this.parts.map(({ text, literal }) => (literal ? escaped(text) : source(text))).join("");
    return new RegExp(`^${whole}$`, "s").test(value);
  }

  /** Each of the six parts of an ARN for itself: a wildcard does not reach over a colon, but in the last part. */
  public matchesArn(value: string): boolean {
    if (this.text === "*") return true;
    const own = this.splitAtColons(5);
    const theirs = splitAtColons(value, 5);
    return own.length === 6 && theirs.length === 6 && own.every((part, index) => part.matches(theirs[index] ?? ""));
  }

  private splitAtColons(times: number): Pattern[] {
    const characters = this.parts.flatMap(({ text, literal }) =>
      [...text].map((character) => ({ character, literal })),
    );
    const result: Part[][] = [[]];
    for (const { character, literal } of characters) {
      if (character === ":" && result.length <= times) result.push([]);
      else result[result.length - 1]?.push({ text: character, literal });
    }
    return result.map((parts) => new Pattern(parts));
  }
}

function splitAtColons(value: string, times: number): string[] {
  const all = value.split(":");
  return [...all.slice(0, times), ...(all.length > times ? [all.slice(times).join(":")] : [])];
}

/** `${*}`, `${?}` and `${$}` are the characters themselves; `${key, 'text'}` has a default. */
function valueOf(variable: string, context: Context): Part | undefined {
  if (["*", "?", "$"].includes(variable)) return { text: variable, literal: true };
  const [, name = variable, otherwise] = /^([^,]*?)\s*,\s*'(.*)'$/s.exec(variable) ?? [];
  const value = context.get(name.trim().toLowerCase());
  if (typeof value === "object") throw new Error(`${name} has several values: it cannot be a policy variable`);
  const text = value ?? otherwise;
  return text === undefined ? undefined : { text, literal: true };
}

function source(pattern: string): string {
  return escaped(pattern).replace(/\\\*/g, ".*").replace(/\\\?/g, ".");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

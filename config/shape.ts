import type { z } from "zod";
import { type Finding, formatPath, type PathSegment } from "./findings";
import { allowedKeys, valueAt } from "./schema-walk";
import type { Position, SourceMap } from "./source-map";
import { count, didYouMean, quote, quoteAll } from "./text";

type Issue = z.core.$ZodIssue;
type Problem = Pick<Finding, "id" | "message" | "hint"> & {
  readonly path?: PathSegment[];
  readonly position?: Position;
};

/** What a schema's issues are about. */
export interface ShapeInput {
  readonly schema: z.core.$ZodType;
  /** The values as written. */
  readonly data: unknown;
  readonly sources: SourceMap;
}

/** Puts the schema's issues into our words: what is wrong, what was got, what is allowed. */
export function shapeFindings(issues: readonly Issue[], input: ShapeInput): Finding[] {
  return issues.flatMap((issue) => {
    const path = issue.path as PathSegment[];
    return problems(issue, path, input).map((problem): Finding => {
      const { id, message, hint } = problem;
      const position = problem.position ?? input.sources.position(problem.path ?? path);
      return { id, severity: "error", ...position, path: formatPath(problem.path ?? path), message, hint };
    });
  });
}

function problems(issue: Issue, path: PathSegment[], input: ShapeInput): Problem[] {
  const value = valueAt(input.data, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(key, path, input));
    case "invalid_key":
      return [invalidKey(issue, path, input)];
    case "invalid_type":
      return [value === undefined ? missing(path) : wrongType(issue.expected, value, path, input)];
    case "invalid_value":
      return [value === undefined ? missing(path) : wrongValue(issue.values, value, path)];
    case "invalid_union": {
      const options = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
      if (value !== undefined && options.length === 0) return wrongUnion(issue.errors, value, path, input);
      return [value === undefined ? missing(path, options) : wrongValue(options, value, path)];
    }
    case "too_small":
    case "too_big":
      return [outOfRange(issue, value)];
    case "invalid_format":
      return [{ id: "LZ-CFG-015", message: `${issue.message}, got ${quote(String(value))}` }];
    default:
      return [{ id: "LZ-CFG-010", message: issue.message }];
  }
}

function unknownKey(key: string, path: PathSegment[], { schema, data, sources }: ShapeInput): Problem {
  const allowed = allowedKeys(schema, data, path);
  const hint = key === "<<" ? "YAML merge keys are not supported" : didYouMean(key, allowed);
  return {
    id: "LZ-CFG-011",
    message: `unknown key ${quote(key)}; allowed keys: ${allowed.join(", ")}`,
    hint,
    path: [...path, key],
    position: sources.keyPosition(path, key),
  };
}

function invalidKey(issue: z.core.$ZodIssueInvalidKey, path: PathSegment[], { sources }: ShapeInput): Problem {
  const key = String(path.at(-1));
  const rule = issue.issues[0]?.message ?? "must be another";
  return {
    id: "LZ-CFG-018",
    message: `key ${rule}, got ${quote(key)}`,
    position: sources.keyPosition(path.slice(0, -1), key),
  };
}

function missing(path: PathSegment[], allowed: readonly unknown[] = []): Problem {
  const hint = allowed.length > 0 ? `allowed: ${quoteAll(allowed.map(String), "or")}` : undefined;
  return { id: "LZ-CFG-013", message: `required key ${quote(String(path.at(-1)))} is missing`, hint };
}

function wrongType(expected: string, value: unknown, path: PathSegment[], { sources }: ShapeInput): Problem {
  const isQuoted =
    typeof value === "string" &&
    ((expected === "number" && /^-?\d+(\.\d+)?$/.test(value)) ||
      (expected === "boolean" && /^(true|false)$/.test(value)));
  if (isQuoted) {
    const message = `must be ${TYPES[expected]}, got the text ${quote(value)}`;
    return { id: "LZ-CFG-010", message, hint: "write it without quotes" };
  }
  if (expected === "int" || (expected === "number" && typeof value === "number")) {
    return {
      id: "LZ-CFG-010",
      message: `must be ${expected === "int" ? "a whole number" : "a number"}, got ${describe(value)}`,
    };
  }
  const source = sources.sourceOf(path);
  if (expected === "string" && source !== undefined && (typeof value === "number" || typeof value === "boolean")) {
    const kind = typeof value === "number" ? `the number ${value}` : `the truth value ${value}`;
    return {
      id: "LZ-CFG-017",
      message: `must be text, but ${quote(source)} without quotes is ${kind}`,
      hint: `put it in quotes: "${source}"`,
    };
  }
  const hint =
    path.at(-1) === "organizationalUnit" && Array.isArray(value)
      ? "an account is in exactly one organizational unit"
      : undefined;
  return { id: "LZ-CFG-010", message: `must be ${TYPES[expected] ?? expected}, got ${describe(value)}`, hint };
}

const TYPES: Readonly<Record<string, string>> = {
  object: "a mapping",
  record: "a mapping",
  array: "a list",
  string: "text",
  number: "a number",
  boolean: "true or false",
};

function wrongValue(allowed: readonly unknown[], value: unknown, path: PathSegment[]): Problem {
  if (path.length === 1 && path[0] === "version") {
    return {
      id: "LZ-CFG-019",
      message: `must be ${allowed.join(" or ")}, the file version that this release reads, got ${describe(value)}`,
    };
  }
  const texts = allowed.map((option) => (typeof option === "string" ? `'${option}'` : String(option)));
  const list = texts.length === 1 ? `must be ${texts[0]}` : `must be one of ${texts.join(", ")}`;
  const hint = typeof value === "string" ? didYouMean(value, allowed.map(String)) : undefined;
  return { id: "LZ-CFG-014", message: `${list}, got ${describe(value)}`, hint };
}

/** A value that may be a list or a word: what is wrong inside the list, or else all that it may be. */
function wrongUnion(members: readonly Issue[][], value: unknown, path: PathSegment[], input: ShapeInput): Problem[] {
  const inside = members.find((issues) => issues.every((issue) => issue.path.length > 0));
  if (inside) {
    return inside.flatMap((issue) => {
      const whole = [...path, ...(issue.path as PathSegment[])];
      return problems(issue, whole, input).map((problem) => ({ path: whole, ...problem }));
    });
  }
  const words = members.flat().flatMap((issue) => (issue.code === "invalid_value" ? issue.values.map(String) : []));
  const kinds = members.flat().flatMap((issue) => (issue.code === "invalid_type" ? TYPES[issue.expected] : []));
  const message = `must be ${[...kinds, ...words.map(quote)].join(" or ")}, got ${describe(value)}`;
  return [{ id: "LZ-CFG-010", message, hint: typeof value === "string" ? didYouMean(value, words) : undefined }];
}

function outOfRange(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, value: unknown): Problem {
  const [bound, limit] = issue.code === "too_small" ? ["at least", issue.minimum] : ["at most", issue.maximum];
  if (typeof value === "string") {
    const got = value === "" ? "empty text" : count(value.length, "character");
    return { id: "LZ-CFG-016", message: `must be ${bound} ${count(Number(limit), "character")} long, got ${got}` };
  }
  if (Array.isArray(value)) {
    return {
      id: "LZ-CFG-016",
      message: `must have ${bound} ${count(Number(limit), "entry").replace("entrys", "entries")}, got ${value.length}`,
    };
  }
  return { id: "LZ-CFG-016", message: `must be ${bound} ${limit}, got ${describe(value)}` };
}

/** A value in a message, and its kind where the text would be too long. */
function describe(value: unknown): string {
  if (value === null) return "nothing";
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  return typeof value === "number" || typeof value === "boolean" ? String(value) : typeof value;
}

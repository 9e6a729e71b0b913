type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Whether an event of CloudTrail matches a JSON filter pattern of CloudWatch Logs: a reading of
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntaxForMetricFilters.html for what our
 * patterns use, that is `=` and `!=` with text and `*`, NOT EXISTS, `&&`, `||` and parentheses. It throws on any other.
 */
export function matchesPattern(pattern: string, event: Json): boolean {
  const body = /^\{(.*)\}$/s.exec(pattern.trim())?.[1];
  if (body === undefined) throw new Error(`not a JSON pattern: ${pattern}`);
  const tokens = body.match(/&&|\|\||!=|=|\(|\)|NOT EXISTS|"[^"]*"|\$\.[\w.]+|[\w.*-]+/g) ?? [];
  if (tokens.join("").replaceAll(" ", "") !== body.replaceAll(" ", "")) throw new Error(`cannot read: ${pattern}`);
  const result = any(tokens, event);
  if (tokens.length > 0) throw new Error(`cannot read from '${tokens.join(" ")}' on: ${pattern}`);
  return result;
}

/** `&&` binds before `||`. */
function any(tokens: string[], event: Json): boolean {
  let result = all(tokens, event);
  while (tokens[0] === "||") {
    tokens.shift();
    result = all(tokens, event) || result;
  }
  return result;
}

function all(tokens: string[], event: Json): boolean {
  let result = one(tokens, event);
  while (tokens[0] === "&&") {
    tokens.shift();
    result = one(tokens, event) && result;
  }
  return result;
}

function one(tokens: string[], event: Json): boolean {
  const first = tokens.shift() ?? "";
  if (first === "(") {
    const result = any(tokens, event);
    if (tokens.shift() !== ")") throw new Error("a parenthesis is not closed");
    return result;
  }
  if (!first.startsWith("$.")) throw new Error(`expected a property, got '${first}'`);
  const value = first
    .slice(2)
    .split(".")
    .reduce<Json | undefined>(
      (at, key) => (at !== null && typeof at === "object" ? (at as Record<string, Json>)[key] : undefined),
      event,
    );
  const operator = tokens.shift();
  if (operator === "NOT EXISTS") return value === undefined;
  const wanted = (tokens.shift() ?? "").replaceAll('"', "");
  // A property that is not there matches neither.
  if (typeof value !== "string") return false;
  const matches = new RegExp(`^${wanted.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`).test(value);
  if (operator === "=") return matches;
  if (operator === "!=") return !matches;
  throw new Error(`operator ${operator} is not read here`);
}

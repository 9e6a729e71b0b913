import { quote } from "../text";
import type { Rule } from "./rule";

export const macieRegex: Rule = {
  id: "LZ-CFG-103",
  title: "Regular expressions of custom data identifiers are such as Macie takes",
  *check({ settings: { services } }) {
    for (const [index, { regex }] of services.macie.customDataIdentifiers.entries()) {
      const problem = unsupported(regex) ?? broken(regex);
      if (problem === undefined) continue;
      yield { path: ["services", "macie", "customDataIdentifiers", index, "regex"], ...problem };
    }
  },
};

interface Problem {
  readonly message: string;
  readonly hint?: string;
}

/**
 * What PCRE has and Macie lacks (https://docs.aws.amazon.com/macie/latest/user/cdis-options.html). The first that
 * matches names the problem, so the narrower patterns come before the wider ones.
 */
const UNSUPPORTED: readonly (readonly [RegExp, string, string?])[] = [
  [/\\(?:[1-9]|[gk][{<'\d])|\(\?P=/, "a backreference"],
  [/\(\?<?[=!]/, "a look-ahead or look-behind"],
  [/\(\?\(/, "a conditional pattern"],
  [/\(\?\??\{|\(\?C/, "embedded code"],
  [/\(\?(?:R|[+-]?\d|&|P>)/, "a recursive pattern"],
  [/\((?:\?P?[<'])/, "a named group", "write (?:...) instead"],
  [/\((?!\?)/, "a group that captures", "write (?:...) instead of (...), or \\( for the character"],
];

function unsupported(regex: string): Problem | undefined {
  if (/^\/.*\/[a-z]*$/s.test(regex)) {
    return { message: `must be the pattern alone, without slashes and flags, got ${quote(regex)}` };
  }
  const bare = withoutLiterals(regex);
  const found = UNSUPPORTED.find(([pattern]) => pattern.test(bare));
  return found && { message: `Macie does not take ${found[1]}, got ${quote(regex)}`, hint: found[2] };
}

/** Without escaped backslashes and brackets, and without the insides of character classes: there ( means itself. */
function withoutLiterals(regex: string): string {
  return regex.replace(/\\[\\()[\]]/g, "").replace(/\[\^?\]?(?:\\.|[^\]\\])*\]/g, "");
}

/** Whether it is a regular expression at all. JavaScript's differ a little from PCRE's; what it lacks is taken out. */
function broken(regex: string): Problem | undefined {
  const portable = regex
    .replace(/\[(\^?)\]/g, "[$1\\]")
    .replace(/\(\?[a-z]+\)/gi, "")
    .replace(/\(\?>/g, "(?:")
    .replace(/([*+?}])\+/g, "$1");
  try {
    new RegExp(portable);
    return undefined;
  } catch (error) {
    const reason = (error as Error).message.replace(/^.*: /s, "").toLowerCase();
    return { message: `must be a regular expression, got ${quote(regex)}: ${reason}` };
  }
}

import type { PathSegment } from "../findings";
import { pattern } from "../repair";
import { quote } from "../text";
import type { Rule } from "./rule";

/** Where `${` and `%{` mean something else and are written so that Terraform leaves them alone. */
const LITERAL: ReadonlySet<string> = new Set(["services.macie.customDataIdentifiers[].regex"]);

export const noExpressions: Rule = {
  id: "LZ-CFG-075",
  title: "Text holds no Terraform expression",
  *check({ settings }) {
    for (const { text, path, atKey } of textsOf(settings)) {
      const begin = /[$%]\{/.exec(text)?.[0];
      if (begin === undefined || LITERAL.has(pattern(path))) continue;
      yield {
        path,
        atKey,
        message: `must not contain '${begin}', got ${quote(text)}`,
        hint: "Terraform would evaluate what follows; the configuration is text alone",
      };
    }
  },
};

interface PlacedText {
  readonly text: string;
  readonly path: readonly PathSegment[];
  readonly atKey: boolean;
}

function* textsOf(value: unknown, path: readonly PathSegment[] = []): Generator<PlacedText> {
  if (typeof value === "string") yield { text: value, path, atKey: false };
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const segment = Array.isArray(value) ? Number(key) : key;
    if (!Array.isArray(value)) yield { text: key, path: [...path, key], atKey: true };
    yield* textsOf(child, [...path, segment]);
  }
}

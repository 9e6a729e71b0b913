import { quote } from "../../../core/text";
import { type FallbackBehavior, fallbackProblem } from "../fields/field";
import { nameProblem } from "../fields/names";
import { found } from "../statement";
import { type TextTransformation, transformationProblems, transformationsJson } from "../text-transformation";

/** Something by which requests are counted; several together make one count. */
export type RateBasedKey =
  | { readonly type: "IP" | "FORWARDED_IP" | "HTTP_METHOD" }
  | ({ readonly type: "HEADER" | "COOKIE" | "QUERY_ARGUMENT"; readonly name: string } & Transformed)
  | ({ readonly type: "QUERY_STRING" | "URI_PATH" } & Transformed)
  | { readonly type: "JA3_FINGERPRINT" | "JA4_FINGERPRINT"; readonly fallbackBehavior: FallbackBehavior }
  | {
      readonly type: "LABEL_NAMESPACE";
      /** Ends with a colon; requests with the same labels in it are counted together. */
      readonly namespace: string;
    };

interface Transformed {
  /** @default - none */
  readonly transformations?: readonly TextTransformation[];
}

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_RateLimitHeader.html */
const MAX_NAME_LENGTH = 64;
/** https://docs.aws.amazon.com/waf/latest/APIReference/API_RateLimitLabelNamespace.html */
const NAMESPACE = /^[0-9A-Za-z_:-]{1,1023}:$/;

/** One `custom_key`. */
export function keyJson(key: RateBasedKey): Readonly<Record<string, unknown>> {
  return { [key.type.toLowerCase()]: keyBody(key) };
}

/** Transformations of a key. */
export function keyTransformations(key: RateBasedKey): readonly TextTransformation[] {
  switch (key.type) {
    case "HEADER":
    case "COOKIE":
    case "QUERY_ARGUMENT":
    case "QUERY_STRING":
    case "URI_PATH":
      return key.transformations ?? ["NONE"];
    default:
      return [];
  }
}

/** What is wrong with a key. */
export function keyProblems(key: RateBasedKey): readonly string[] {
  const where = `custom key ${key.type}`;
  switch (key.type) {
    case "HEADER":
    case "COOKIE":
    case "QUERY_ARGUMENT":
      return found([
        nameProblem(where, key.name, MAX_NAME_LENGTH),
        ...transformationProblems(keyTransformations(key)).map((problem) => `${where}: ${problem}`),
      ]);
    case "QUERY_STRING":
    case "URI_PATH":
      return transformationProblems(keyTransformations(key)).map((problem) => `${where}: ${problem}`);
    case "JA3_FINGERPRINT":
    case "JA4_FINGERPRINT":
      return found([fallbackProblem(where, key.fallbackBehavior)]);
    case "LABEL_NAMESPACE":
      return found([
        !NAMESPACE.test(key.namespace) &&
          `${where} takes letters, digits, hyphens, underscores and colons with a colon at the end, got ${quote(key.namespace)}`,
      ]);
    default:
      return [];
  }
}

function keyBody(key: RateBasedKey): Readonly<Record<string, unknown>> {
  switch (key.type) {
    case "HEADER":
    case "COOKIE":
    case "QUERY_ARGUMENT":
      return { name: key.name, text_transformation: transformationsJson(keyTransformations(key)) };
    case "QUERY_STRING":
    case "URI_PATH":
      return { text_transformation: transformationsJson(keyTransformations(key)) };
    case "JA3_FINGERPRINT":
    case "JA4_FINGERPRINT":
      return { fallback_behavior: key.fallbackBehavior };
    case "LABEL_NAMESPACE":
      return { namespace: key.namespace };
    default:
      return {};
  }
}

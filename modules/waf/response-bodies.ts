import { quote } from "../../core/text";
import type { Rule } from "./rule";

/** What a blocked client is shown; a rule or the default action names it by its key. */
export interface ResponseBody {
  readonly contentType: "TEXT_PLAIN" | "TEXT_HTML" | "APPLICATION_JSON";

  /** At most 4,096 bytes. */
  readonly content: string;
}

/** By key: letters, digits, hyphens and underscores, at most 128 characters. */
export type ResponseBodies = Readonly<Record<string, ResponseBody>>;

/** https://docs.aws.amazon.com/waf/latest/developerguide/limits.html: one body 4 KB, all of a web ACL or group 50 KB. */
const MAX_BODY_BYTES = 4_096;
const MAX_BODIES_BYTES = 51_200;

/** Everything that WAF would refuse about the bodies and about the rules that name them. */
export function responseBodyProblems(bodies: ResponseBodies, rules: readonly Rule[]): string[] {
  const entries = Object.entries(bodies).map(([key, { content }]) => ({ key, bytes: Buffer.byteLength(content) }));
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    ...entries.flatMap(({ key, bytes }) => [
      ...(/^[\w-]{1,128}$/.test(key) ? [] : [`responseBodies: key ${quote(key)} must be letters, digits, - and _`]),
      ...(bytes >= 1 && bytes <= MAX_BODY_BYTES
        ? []
        : [`responseBodies.${key}.content must have 1 to ${MAX_BODY_BYTES} bytes, got ${bytes}`]),
    ]),
    ...rules.flatMap(({ name, customResponse }) => {
      const key = customResponse?.bodyKey;
      if (key === undefined || Object.hasOwn(bodies, key)) return [];
      return [`rule ${quote(name)}: bodyKey must be a key of responseBodies, got ${quote(key)}`];
    }),
    ...(total > MAX_BODIES_BYTES ? [`responseBodies must have at most ${MAX_BODIES_BYTES} bytes, got ${total}`] : []),
  ];
}

/** The bodies as Terraform's provider takes them; undefined for none. */
export function customResponseBodies(
  bodies: ResponseBodies,
): { key: string; contentType: string; content: string }[] | undefined {
  const entries = Object.entries(bodies).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : entries.map(([key, body]) => ({ key, ...body }));
}

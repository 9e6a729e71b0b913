import type { Statement } from "./statement";

/** What happens to a request that a rule of one's own matches. */
export type RuleAction = (typeof RULE_ACTIONS)[number];

/** All actions, in alphabetical order. */
export const RULE_ACTIONS = ["allow", "block", "captcha", "challenge", "count"] as const;

/** A rule of a web ACL or rule group. */
export interface Rule {
  /** Unique in its web ACL or rule group: letters, digits, hyphens and underscores, at most 128 characters. */
  readonly name: string;

  /** Rules are tried from the lowest to the highest; unique in the web ACL or rule group. */
  readonly priority: number;

  readonly statement: Statement;

  /** For statements of one's own. A managed rule group and a rule group take `overrideAction` instead. */
  readonly action?: RuleAction;

  /** For managed rule groups and rule groups: `none` keeps their own actions, `count` only counts. */
  readonly overrideAction?: "none" | "count";

  /** Labels put on matching requests, for later rules: up to ten parts with colons between, such as login:failed. */
  readonly labels?: readonly string[];

  /** What a blocked client is told. @default - status 403 without a body */
  readonly customResponse?: CustomResponse;

  /**
   * Headers put into a request that passes the rule (not with `block`); WAF writes x-amzn-waf- before their names.
   *
   * @default - none
   */
  readonly insertHeaders?: Readonly<Record<string, string>>;

  /**
   * Seconds for which a solved CAPTCHA (60-259200) or challenge (300-259200) holds.
   *
   * @default - that of the web ACL, which is 300 of its own
   */
  readonly immunityTimeInSeconds?: number;

  /**
   * Whether the console keeps samples of the last three hours' matching requests, with headers and addresses.
   *
   * @default true
   */
  readonly sampledRequests?: boolean;
}

/** Answer to a blocked request. */
export interface CustomResponse {
  /** HTTP status of https://docs.aws.amazon.com/waf/latest/developerguide/customizing-the-response-status-codes.html */
  readonly responseCode: number;
  /** Key of a custom response body of the web ACL or rule group. @default - no body */
  readonly bodyKey?: string;
  /** @default - none */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Statements that are rule groups, whose rules have actions of their own. */
const GROUPS: readonly string[] = ["managed_rule_group_statement", "rule_group_reference_statement"];

/** Whether the rule is a managed rule group or a rule group. */
export function isGroup({ statement }: Pick<Rule, "statement">): boolean {
  return GROUPS.includes(Object.keys(statement.json)[0] ?? "");
}

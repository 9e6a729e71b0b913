import type { Statement } from "./statement";

/** What happens to a request that a rule of one's own matches. */
export type RuleAction = "allow" | "block" | "captcha" | "challenge" | "count";

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

  /** Labels put on matching requests, for later rules. */
  readonly labels?: readonly string[];
}

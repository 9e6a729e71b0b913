import type { Wafv2WebAclLoggingConfigurationLoggingFilter } from "@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration";
import { quote } from "../../core/text";

/** What WAF did with a request; EXCLUDED_AS_COUNT is a rule of a managed group that was told to count only. */
export type LoggedAction = "ALLOW" | "BLOCK" | "CAPTCHA" | "CHALLENGE" | "COUNT" | "EXCLUDED_AS_COUNT";

/** What a logged request is told by: what WAF did with it, or a label that a rule put on it. */
export type LogCondition =
  | { readonly action: LoggedAction }
  /** The full name, such as awswaf:managed:aws:core-rule-set:NoUserAgent_Header. */
  | { readonly labelName: string };

/** Which requests are kept in the log, or dropped from it. */
export interface LogFilterRule {
  readonly behavior: "KEEP" | "DROP";

  /**
   * Whether all conditions must hold or one of them.
   *
   * @default MEETS_ANY
   */
  readonly requirement?: "MEETS_ALL" | "MEETS_ANY";

  /** At least one. */
  readonly conditions: readonly LogCondition[];
}

/**
 * Which requests the log holds. WAF tries the filters in its own order; a request that several match is kept if one of
 * them keeps it.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/APIReference/API_LoggingFilter.html
 */
export interface LogFilter {
  /** What becomes of a request that no filter matches. */
  readonly defaultBehavior: "KEEP" | "DROP";

  /** At least one. */
  readonly filters: readonly LogFilterRule[];
}

/** Everything that WAF would refuse about a filter. */
export function logFilterProblems({ filters }: LogFilter): string[] {
  if (filters.length === 0)
    return ["logs.filter.filters must hold at least one filter; leave logs.filter out to log all"];
  return filters.flatMap(({ conditions }, index) => {
    const path = `logs.filter.filters[${index}].conditions`;
    if (conditions.length === 0) return [`${path} must hold at least one condition`];
    return conditions.flatMap((condition) => {
      if ("action" in condition || /^[\w:-]{1,1024}$/.test(condition.labelName)) return [];
      const got = quote(condition.labelName);
      return [`${path} must name labels of letters, digits, hyphens, underscores and colons, got ${got}`];
    });
  });
}

/** The filter as Terraform's provider takes it. */
export function loggingFilter({ defaultBehavior, filters }: LogFilter): Wafv2WebAclLoggingConfigurationLoggingFilter {
  return {
    defaultBehavior,
    filter: filters.map(({ behavior, requirement = "MEETS_ANY", conditions }) => ({
      behavior,
      requirement,
      condition: conditions.map((condition) =>
        "action" in condition
          ? { actionCondition: { action: condition.action } }
          : { labelNameCondition: { labelName: condition.labelName } },
      ),
    })),
  };
}

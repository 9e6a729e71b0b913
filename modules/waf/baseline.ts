import type { Field } from "./fields/field";
import { headers } from "./fields/headers";
import { queryString } from "./fields/query-string";
import { uriPath } from "./fields/uri-path";
import type { IpSets } from "./ip-sets";
import type { Rule } from "./rule";
import type { Statement } from "./statement";
import { and } from "./statements/and";
import { byteMatch } from "./statements/byte-match";
import type { ForwardedIpSet } from "./statements/ip-set-reference";
import { geoMatch } from "./statements/geo-match";
import { labelMatch } from "./statements/label-match";
import { managedRuleGroup } from "./statements/managed-rule-group";
import { not } from "./statements/not";
import { or } from "./statements/or";
import { rateBased } from "./statements/rate-based";
import { sizeConstraint } from "./statements/size-constraint";
import { sqliMatch } from "./statements/sqli-match";
import { xssMatch } from "./statements/xss-match";

/** The rules of the baseline and their priorities: gaps are for one's own, and switching one off moves no other. */
export const BASELINE_PRIORITIES = {
  "denied-sources": 100,
  "allowed-sources": 200,
  countries: 300,
  "ip-reputation": 400,
  "anonymous-ip": 500,
  "common-rules": 600,
  "body-size": 700,
  "known-bad-inputs": 800,
  "sql-database": 900,
  "sql-injection": 1000,
  "cross-site-scripting": 1100,
  "request-size": 1200,
  "request-rate": 1300,
} as const;

export type BaselineRule = keyof typeof BASELINE_PRIORITIES;

/** on: it blocks; count: it only counts, and its labels are there; off: there is no such rule. */
export type BaselineMode = "on" | "count" | "off";

export interface BaselineOptions {
  /** Sources that never get in. @default - none */
  readonly deniedSources?: IpSets;

  /** The only sources that get in. @default - all */
  readonly allowedSources?: IpSets;

  /** Countries that do not get in, or the only ones that do, as ISO 3166-1 codes of two letters. @default - all do */
  readonly countries?: { readonly denied: readonly string[] } | { readonly allowed: readonly string[] };

  /**
   * Behind a proxy: the header that holds the client's address, for the rules by source, country and rate. Requests
   * without the header pass those rules, so nobody must reach the resource but through the proxy.
   *
   * @default - the address that the request came from
   */
  readonly forwardedIp?: ForwardedIpSet;

  /**
   * Beginnings of paths to which more than 8 KB may be sent, such as /documents/. What WAF does not see of such a body it
   * does not judge.
   *
   * @default - none
   */
  readonly uploadPaths?: readonly string[];

  /**
   * Whether hosting providers and clouds are kept out like other anonymous sources. Programs that call an API often run
   * there.
   *
   * @default false
   */
  readonly denyHostingProviders?: boolean;

  /** Where rules of our own look for SQL code and scripts, beside what AWS's groups inspect. @default - headers and path */
  readonly inspectedFields?: readonly Field[];

  /** Longest path in bytes. @default 1024 */
  readonly maxPathBytes?: number;

  /** Longest query string in bytes. @default 2048 */
  readonly maxQueryStringBytes?: number;

  /** Requests of one source in five minutes from which on it is blocked, 10 to 2,000,000,000. @default 2000 */
  readonly requestsPerFiveMinutes?: number;

  /** What single rules do. @default - all are on; those by source and country only if their lists are given */
  readonly modes?: Readonly<Partial<Record<BaselineRule, BaselineMode>>>;

  /** Whether every rule only counts, as AWS advises for the first weeks before production traffic. @default false */
  readonly countOnly?: boolean;
}

/**
 * The rules that every web application should have, in order: sources, AWS's groups, our own against injection, size and
 * rate. They take about 1,400 capacity units, and 22 more for each upload path: up to four of those keep the web ACL
 * within the 1,500 that the basic price covers.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html
 */
export function baselineRules(options: BaselineOptions = {}): Rule[] {
  const statements = baselineStatements(options);
  const modes = options.modes ?? {};
  return (Object.keys(BASELINE_PRIORITIES) as BaselineRule[]).flatMap((name): Rule[] => {
    const made = statements[name];
    const mode = modes[name] ?? "on";
    if (made === undefined || mode === "off") return [];
    const counts = mode === "count" || options.countOnly === true;
    const rule = { name, priority: BASELINE_PRIORITIES[name], statement: made };
    const isGroup = "managed_rule_group_statement" in made.json;
    return [
      isGroup
        ? { ...rule, overrideAction: counts ? "count" : "none" }
        : { ...rule, action: counts ? "count" : "block" },
    ];
  });
}

/** By rule; undefined for what the options do not ask for. */
function baselineStatements(options: BaselineOptions): Readonly<Record<BaselineRule, Statement | undefined>> {
  const { deniedSources, allowedSources, countries, forwardedIp } = options;
  const { inspectedFields = [headers({ excluded: ["cookie"], oversizeHandling: "MATCH" }), uriPath()] } = options;
  const { maxPathBytes = 1024, maxQueryStringBytes = 2048, requestsPerFiveMinutes: limit = 2000 } = options;
  return {
    "denied-sources": deniedSources?.statement({ forwardedIp }),
    "allowed-sources": allowedSources && not(allowedSources.statement({ forwardedIp })),
    countries: countries && countryStatement(countries, forwardedIp),
    "ip-reputation": managedRuleGroup({ name: "AWSManagedRulesAmazonIpReputationList" }),
    "anonymous-ip": managedRuleGroup({
      name: "AWSManagedRulesAnonymousIpList",
      overrides: options.denyHostingProviders === true ? {} : { HostingProviderIPList: "count" },
    }),
    // Its limit of 8 KB for bodies would stop every upload: it counts, and `body-size` blocks by its label.
    "common-rules": managedRuleGroup({
      name: "AWSManagedRulesCommonRuleSet",
      overrides: { SizeRestrictions_BODY: "count" },
    }),
    "body-size": options.modes?.["common-rules"] === "off" ? undefined : largeBody(options.uploadPaths ?? []),
    "known-bad-inputs": managedRuleGroup({ name: "AWSManagedRulesKnownBadInputsRuleSet" }),
    "sql-database": managedRuleGroup({ name: "AWSManagedRulesSQLiRuleSet" }),
    // HIGH would take usual headers of browsers for SQL.
    "sql-injection": anyOf(inspectedFields.map((field) => sqliMatch({ field, sensitivityLevel: "LOW" }))),
    "cross-site-scripting": anyOf(inspectedFields.map((field) => xssMatch({ field }))),
    "request-size": or(
      sizeConstraint({ field: uriPath(), comparisonOperator: "GT", size: maxPathBytes }),
      sizeConstraint({ field: queryString(), comparisonOperator: "GT", size: maxQueryStringBytes }),
    ),
    "request-rate":
      forwardedIp === undefined
        ? rateBased({ limit })
        : rateBased({ limit, aggregateKeyType: "FORWARDED_IP", forwardedIp: withoutPosition(forwardedIp) }),
  };
}

/** https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html names the label. */
const LARGE_BODY = "awswaf:managed:aws:core-rule-set:SizeRestrictions_Body";

/** A body that is too large, outside the paths for uploads. */
function largeBody(uploadPaths: readonly string[]): Statement {
  const label = labelMatch({ scope: "LABEL", key: LARGE_BODY });
  if (uploadPaths.length === 0) return label;
  // Decoded and without "..", so that /documents/../login is not taken for an upload.
  const paths = uploadPaths.map((searchString) =>
    byteMatch({
      field: uriPath(),
      searchString,
      positionalConstraint: "STARTS_WITH",
      transformations: ["URL_DECODE", "NORMALIZE_PATH"],
    }),
  );
  return and(label, not(anyOf(paths)));
}

/** One statement about countries takes 50 of them. */
const COUNTRIES_PER_STATEMENT = 50;

function countryStatement(
  countries: NonNullable<BaselineOptions["countries"]>,
  forwardedIp: ForwardedIpSet | undefined,
): Statement {
  const codes = "denied" in countries ? countries.denied : countries.allowed;
  const parts = Array.from({ length: Math.max(1, Math.ceil(codes.length / COUNTRIES_PER_STATEMENT)) }, (_, index) =>
    geoMatch({
      countryCodes: codes.slice(index * COUNTRIES_PER_STATEMENT, (index + 1) * COUNTRIES_PER_STATEMENT),
      forwardedIp: forwardedIp && withoutPosition(forwardedIp),
    }),
  );
  return "denied" in countries ? anyOf(parts) : not(anyOf(parts));
}

/** Countries and rates are told by the first address of the header. */
function withoutPosition({ headerName, fallbackBehavior }: ForwardedIpSet): Omit<ForwardedIpSet, "position"> {
  return { headerName, fallbackBehavior };
}

/** WAF wants two statements at least for an or. */
function anyOf(statements: readonly Statement[]): Statement {
  const [first, ...others] = statements;
  return first && others.length === 0 ? first : or(...statements);
}

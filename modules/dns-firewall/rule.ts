import { Token } from "cdktf";
import type { DomainList } from "./domain-list";
import { nameProblem } from "./name";

/** How a query is answered that a rule blocks. */
export type BlockResponse =
  /** NODATA: the domain has no such record. NXDOMAIN: there is no such domain. */
  | { readonly type: "NODATA" | "NXDOMAIN" }
  /** A CNAME record: `domain`, which resolvers keep for `ttlInSeconds` (0-604,800; 60 if left out). */
  | { readonly type: "OVERRIDE"; readonly domain: string; readonly ttlInSeconds?: number };

/** What a rule does: answer, answer and log, or block. */
export type RuleAction =
  | { readonly type: "ALLOW" }
  | { readonly type: "ALERT" }
  /** @default response: { type: "NXDOMAIN" } */
  | { readonly type: "BLOCK"; readonly response?: BlockResponse };

/**
 * Which domains a rule looks for: a list of our own, or the id of any list. AWS's own lists have another id in each
 * region: `aws route53resolver list-firewall-domain-lists --region <region>`.
 */
export type DomainListReference = Pick<DomainList, "domainListId">;

/** A rule of a DNS Firewall rule group. */
export interface DnsFirewallRule {
  /** 1-64 letters, digits, spaces, _ and -, once in the rule group. Part of the Terraform address. */
  readonly name: string;

  /** Domains that the rule looks for. One list stands once in a rule group: the provider finds rules by it. */
  readonly domainList: DomainListReference;

  /** Order in the rule group: the lowest comes first. Once in the rule group; leave room between. */
  readonly priority: number;

  readonly action: RuleAction;

  /**
   * Type of query, such as AAAA, or its number, such as TYPE28.
   *
   * @default - all types
   */
  readonly queryType?: string;

  /**
   * Whether each domain that a CNAME or DNAME leads to must pass the rules too, or the first alone.
   *
   * @default "INSPECT"
   */
  readonly redirections?: "INSPECT" | "TRUST";
}

const MAX_RULES = 100;
const MAX_TTL_IN_SECONDS = 604_800;

/**
 * What AWS or the provider would refuse about the rules of a group.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_CreateFirewallRule.html
 */
export function* ruleProblems(rules: readonly DnsFirewallRule[]): Generator<string> {
  if (rules.length === 0 || rules.length > MAX_RULES) yield `rules must be 1 to ${MAX_RULES}, got ${rules.length}`;
  for (const [index, rule] of rules.entries()) {
    const earlier = rules.slice(0, index);
    const at = `rules[${index}]`;
    const name = nameProblem(`${at}.name`, rule.name);
    if (name !== undefined) yield name;
    if (earlier.some(({ name }) => name === rule.name)) yield `${at}.name '${rule.name}' is taken by another rule`;
    if (!Number.isInteger(rule.priority) || rule.priority < 1) {
      yield `${at}.priority must be a whole number from 1, got ${rule.priority}`;
    }
    const same = earlier.find(({ priority }) => priority === rule.priority);
    if (same !== undefined) yield `${at}.priority ${rule.priority} is taken by rule '${same.name}'`;
    const listed = earlier.find(({ domainList }) => domainList.domainListId === rule.domainList.domainListId);
    if (listed !== undefined) yield `${at}.domainList is that of rule '${listed.name}'; a list stands once in a group`;
    yield* detailProblems(at, rule);
  }
}

function* detailProblems(at: string, { domainList, queryType, action }: DnsFirewallRule): Generator<string> {
  const { domainListId } = domainList;
  if (!Token.isUnresolved(domainListId) && !/^rslvr-fdl-[0-9a-z]+$/.test(domainListId)) {
    yield `${at}.domainList must have an id such as rslvr-fdl-0123456789abcdef, got '${domainListId}'; read it: aws route53resolver list-firewall-domain-lists`;
  }
  if (queryType !== undefined && !/^([A-Z]{1,5}|TYPE\d{1,5})$/.test(queryType)) {
    yield `${at}.queryType must be a type such as AAAA or TYPE28, got '${queryType}'`;
  }
  if (action.type !== "BLOCK" || action.response?.type !== "OVERRIDE") return;
  const { domain, ttlInSeconds = 0 } = action.response;
  if (domain === "" || domain.length > 255) {
    yield `${at}.action.response.domain must be 1-255 characters, got ${domain.length}`;
  }
  if (!Number.isInteger(ttlInSeconds) || ttlInSeconds < 0 || ttlInSeconds > MAX_TTL_IN_SECONDS) {
    yield `${at}.action.response.ttlInSeconds must be a whole number from 0 to ${MAX_TTL_IN_SECONDS}, got ${ttlInSeconds}`;
  }
}

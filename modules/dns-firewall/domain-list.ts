import { Route53ResolverFirewallDomainList } from "@cdktf/provider-aws/lib/route53-resolver-firewall-domain-list";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { dnsFirewallDomain, dnsFirewallDomainProblem } from "../../core/firewall-domains";
import { count } from "../../core/text";
import type { Placement } from "../placement";
import { nameProblem } from "./name";

/**
 * Domains that one list can hold. AWS takes more, by several requests of 1,000 each; the provider sends one
 * (https://github.com/hashicorp/terraform-provider-aws/issues/41433).
 */
export const MAX_LIST_DOMAINS = 1000;

export interface DomainListProps {
  readonly placement: Placement;

  /** 1-64 letters, digits, spaces, _ and -, not digits alone. */
  readonly name: string;

  /**
   * 1 to 1,000 domains: example.com for one name, *.example.com for all names below it (the name itself needs an entry of
   * its own), * for all. Upper case, a dot at the end and repetitions do not matter.
   */
  readonly domains: readonly string[];
}

/**
 * Domains that rules of DNS Firewall look for.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-domain-lists.html
 */
export class DomainList extends Construct {
  /** Id that AWS gave the list, such as rslvr-fdl-0123456789abcdef. */
  public readonly domainListId: string;

  constructor(scope: Construct, id: string, props: DomainListProps) {
    super(scope, id);
    const { placement, name } = props;
    const domains = [...new Set(props.domains.map(dnsFirewallDomain))].sort();
    this.validate(name, props.domains, domains.length);
    this.domainListId = new Route53ResolverFirewallDomainList(this, "list", { ...placement, name, domains }).id;
  }

  private validate(name: string, domains: readonly string[], different: number): void {
    const problems = [nameProblem("name", name)];
    if (different === 0) problems.push("domains must not be empty");
    if (different > MAX_LIST_DOMAINS) {
      const extra = count(different - MAX_LIST_DOMAINS, "domain");
      problems.push(`domains must be at most ${MAX_LIST_DOMAINS}, got ${extra} more; make several lists`);
    }
    for (const [index, domain] of domains.entries()) {
      const problem = dnsFirewallDomainProblem(domain);
      if (problem !== undefined) problems.push(`domains[${index}] ${problem}`);
    }
    const found = problems.filter((problem) => problem !== undefined);
    if (found.length > 0) throw new ConfigError(this, found.join("; "));
  }
}

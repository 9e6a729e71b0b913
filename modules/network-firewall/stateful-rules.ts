import { networkFirewallDomain, networkFirewallDomainProblem } from "../../core/firewall-domains";
import { domainListCapacity } from "../../core/network-firewall";
import { suricataProblems, suricataRules } from "../../core/suricata";
import { terraformLiteral } from "../../core/template";
import { type StandardRule, standardRuleArguments, standardRuleProblems } from "./standard-rule";

/** Rules that AWS makes of a list of domains. */
export interface DomainRules {
  readonly type: "domains";

  /** At least one: example.com, or .example.com with its subdomains. */
  readonly domains: readonly string[];

  /** ALLOWLIST: these domains pass. DENYLIST: requests for them are dropped. */
  readonly action: "ALLOWLIST" | "DENYLIST";

  /**
   * Where the domain is looked for: in the Host header of HTTP, in the server name of TLS.
   *
   * @default - both
   */
  readonly protocols?: readonly ("HTTP_HOST" | "TLS_SNI")[];
}

/** Rules by protocol, addresses and ports. */
export interface StandardRules {
  readonly type: "standard";
  /** At least one, in the order of evaluation. */
  readonly rules: readonly StandardRule[];
}

/** Rules in Suricata's own format. */
export interface SuricataRules {
  readonly type: "suricata";
  /** One rule a line, each with a sid of its own, at most 2,000,000 characters. */
  readonly text: string;
}

/** What a stateful rule group is made of. */
export type StatefulRules = DomainRules | StandardRules | SuricataRules;

const PROTOCOLS = ["HTTP_HOST", "TLS_SNI"] as const;

/** Capacity that the rules need. */
export function statefulCapacity(rules: StatefulRules): number {
  if (rules.type === "standard") return rules.rules.length;
  if (rules.type === "suricata") return suricataRules(rules.text).length;
  return domainListCapacity(new Set(rules.domains.map(networkFirewallDomain)).size, protocolsOf(rules).length);
}

/** What Network Firewall would refuse about the rules. */
export function* statefulProblems(rules: StatefulRules): Generator<string> {
  if (statefulCapacity(rules) === 0 || (rules.type === "domains" && rules.domains.length === 0)) {
    yield "rules must not be empty";
  }
  if (rules.type === "standard") yield* standardRuleProblems(rules.rules);
  if (rules.type === "suricata") {
    for (const { line, message } of suricataProblems(rules.text)) yield `rules.text line ${line}: ${message}`;
  }
  if (rules.type === "domains") {
    for (const [index, domain] of rules.domains.entries()) {
      const problem = networkFirewallDomainProblem(domain);
      if (problem !== undefined) yield `rules.domains[${index}] ${problem}`;
    }
    if (protocolsOf(rules).length === 0) yield "rules.protocols must name HTTP_HOST, TLS_SNI or both";
  }
}

/** The rules in the provider's words. */
export function rulesSource(rules: StatefulRules) {
  switch (rules.type) {
    case "standard":
      return { statefulRule: rules.rules.map(standardRuleArguments) };
    case "suricata":
      return { rulesString: terraformLiteral(rules.text) };
    case "domains":
      return {
        rulesSourceList: {
          generatedRulesType: rules.action,
          targetTypes: protocolsOf(rules),
          targets: [...new Set(rules.domains.map(networkFirewallDomain))].sort(),
        },
      };
  }
}

function protocolsOf({ protocols = PROTOCOLS }: DomainRules): string[] {
  return [...new Set(protocols)].sort();
}

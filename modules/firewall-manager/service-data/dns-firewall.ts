import { onceProblem, rangeProblem, shapeProblem } from "./checks";
import type { PolicyService } from "./service";

/** A rule group of the Resolver DNS Firewall, in the administrator's account and the policy's region. */
export interface DnsRuleGroup {
  /** Such as rslvr-frg-0123456789abcdef. Firewall Manager shares it with the accounts. */
  readonly ruleGroupId: string;

  /** Lower is asked first: 1-99 in `firstRuleGroups`, 9901-10000 in `lastRuleGroups`; AWS keeps what lies between. */
  readonly priority: number;
}

/** A policy that puts rule groups of the DNS Firewall on every VPC. */
export interface DnsFirewallSettings {
  readonly type: "DNS_FIREWALL";

  /** Before the groups of the account. @default - none */
  readonly firstRuleGroups?: readonly DnsRuleGroup[];

  /** After the groups of the account. @default - none */
  readonly lastRuleGroups?: readonly DnsRuleGroup[];
}

export const DNS_FIREWALL: PolicyService<DnsFirewallSettings> = {
  resourceTypes: () => ["AWS::EC2::VPC"],

  data: ({ firstRuleGroups = [], lastRuleGroups = [] }) => ({
    type: "DNS_FIREWALL",
    preProcessRuleGroups: firstRuleGroups.map(ruleGroup),
    postProcessRuleGroups: lastRuleGroups.map(ruleGroup),
  }),

  problems: ({ firstRuleGroups = [], lastRuleGroups = [] }) => {
    const all = [...firstRuleGroups, ...lastRuleGroups];
    return [
      ...(all.length === 0
        ? ["service.firstRuleGroups or service.lastRuleGroups must name a rule group, got none"]
        : []),
      ...firstRuleGroups.flatMap(({ priority }) => rangeProblem("service.firstRuleGroups: priority", priority, 1, 99)),
      ...lastRuleGroups.flatMap(({ priority }) =>
        rangeProblem("service.lastRuleGroups: priority", priority, 9901, 10_000),
      ),
      ...onceProblem(
        "service: the priority of a rule group",
        all.map(({ priority }) => priority),
      ),
      ...onceProblem(
        "service: ruleGroupId",
        all.map(({ ruleGroupId }) => ruleGroupId),
      ),
      ...all.flatMap(({ ruleGroupId }) =>
        shapeProblem(
          "service: ruleGroupId",
          ruleGroupId,
          /^rslvr-frg-[0-9a-z]+$/,
          "an id such as rslvr-frg-0123456789abcdef",
        ),
      ),
    ];
  },
};

function ruleGroup({ ruleGroupId, priority }: DnsRuleGroup) {
  return { ruleGroupId, priority };
}

import { NetworkfirewallRuleGroup } from "@cdktf/provider-aws/lib/networkfirewall-rule-group";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { networkFirewallRuleGroupName } from "../../core/names";
import { capacityFor, statelessRuleCapacity } from "../../core/network-firewall";
import { matchProblems, portRange, type StatelessMatch } from "../../core/network-firewall-match";
import { encryptionConfiguration } from "./encryption";
import { commonProblems, type RuleGroupProps } from "./rule-group-props";

/** A rule that looks at each packet alone. */
export interface StatelessRule extends StatelessMatch {
  /** Order in the rule group: the lowest comes first, 1-65,535. Once in the rule group. */
  readonly priority: number;

  /** pass: let through without a further look; drop; forward: to the stateful rules. */
  readonly action: "pass" | "drop" | "forward";
}

export interface StatelessRuleGroupProps extends RuleGroupProps {
  /** At least one rule. */
  readonly rules: readonly StatelessRule[];
}

const ACTIONS = { pass: "aws:pass", drop: "aws:drop", forward: "aws:forward_to_sfe" };

/**
 * Rules of Network Firewall that look at each packet alone, before the stateful ones.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateless-rule-groups-5-tuple.html
 */
export class StatelessRuleGroup extends Construct {
  public readonly ruleGroupArn: string;

  /** Room for rules, which counts towards the policy's. */
  public readonly capacity: number;

  constructor(scope: Construct, id: string, props: StatelessRuleGroupProps) {
    super(scope, id);
    const { placement, name, description, rules } = props;
    const needed = rules.map(statelessRuleCapacity).reduce((sum, each) => sum + each, 0);
    const problems = [...commonProblems(props, needed), ...ruleProblems(rules)];
    if (problems.length > 0) throw new ConfigError(this, problems.join("; "));

    this.capacity = props.capacity ?? capacityFor(needed);
    this.ruleGroupArn = new NetworkfirewallRuleGroup(this, "group", {
      ...placement,
      name: networkFirewallRuleGroupName(name, this.capacity),
      description,
      type: "STATELESS",
      capacity: this.capacity,
      encryptionConfiguration: encryptionConfiguration(props.encryptionKeyArn),
      ruleGroup: {
        rulesSource: { statelessRulesAndCustomActions: { statelessRule: rules.map(ruleArguments) } },
      },
      lifecycle: { createBeforeDestroy: true },
    }).arn;
  }
}

function* ruleProblems(rules: readonly StatelessRule[]): Generator<string> {
  if (rules.length === 0) yield "rules must not be empty";
  for (const [index, rule] of rules.entries()) {
    const { priority } = rule;
    if (!Number.isInteger(priority) || priority < 1 || priority > 65_535) {
      yield `rules[${index}].priority must be a whole number from 1 to 65535, got ${priority}`;
    }
    const first = rules.findIndex((each) => each.priority === priority);
    if (first < index) yield `rules[${index}].priority ${priority} is taken by rules[${first}]`;
    for (const { key, message } of matchProblems(rule)) yield `rules[${index}].${key} ${message}`;
  }
}

/** A rule in the provider's words. */
function ruleArguments(rule: StatelessRule) {
  return {
    priority: rule.priority,
    ruleDefinition: {
      actions: [ACTIONS[rule.action]],
      matchAttributes: {
        protocols: rule.protocols && [...rule.protocols],
        source: rule.sources?.map(address),
        destination: rule.destinations?.map(address),
        sourcePort: rule.sourcePorts?.map(ports),
        destinationPort: rule.destinationPorts?.map(ports),
      },
    },
  };
}

function address(addressDefinition: string) {
  return { addressDefinition };
}

/** Both ends: AWS tells both, and a missing one would be a change in every plan. */
function ports(text: string) {
  const { from, to } = portRange(text) ?? { from: 0, to: 0 };
  return { fromPort: from, toPort: to };
}

import { NetworkfirewallRuleGroup } from "@cdktf/provider-aws/lib/networkfirewall-rule-group";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { networkFirewallRuleGroupName } from "../../core/names";
import { capacityFor } from "../../core/network-firewall";
import { encryptionConfiguration } from "./encryption";
import { commonProblems, type RuleGroupProps } from "./rule-group-props";
import { rulesSource, statefulCapacity, statefulProblems, type StatefulRules } from "./stateful-rules";
import { ruleVariables, type RuleVariables, variableProblems } from "./variables";

export interface StatefulRuleGroupProps extends RuleGroupProps {
  /** The rules, in one of three forms. */
  readonly rules: StatefulRules;

  /**
   * What $NAMES in the rules stand for.
   *
   * @default - HOME_NET alone, the ranges of the firewall's own VPC
   */
  readonly variables?: RuleVariables;
}

/**
 * Rules of Network Firewall that know connections, evaluated in their order (STRICT_ORDER), as AWS recommends. A policy
 * takes such rule groups only if it is in strict order itself; `FirewallPolicy` always is.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html
 */
export class StatefulRuleGroup extends Construct {
  public readonly ruleGroupArn: string;

  /** Room for rules, which counts towards the policy's. */
  public readonly capacity: number;

  constructor(scope: Construct, id: string, props: StatefulRuleGroupProps) {
    super(scope, id);
    const { placement, name, description, rules, variables = {} } = props;
    const needed = statefulCapacity(rules);
    const problems = [...commonProblems(props, needed), ...statefulProblems(rules), ...variableProblems(variables)];
    if (problems.length > 0) throw new ConfigError(this, problems.join("; "));

    this.capacity = props.capacity ?? capacityFor(needed);
    this.ruleGroupArn = new NetworkfirewallRuleGroup(this, "group", {
      ...placement,
      name: networkFirewallRuleGroupName(name, this.capacity),
      description,
      type: "STATEFUL",
      capacity: this.capacity,
      encryptionConfiguration: encryptionConfiguration(props.encryptionKeyArn),
      ruleGroup: {
        ...ruleVariables(variables),
        rulesSource: rulesSource(rules),
        statefulRuleOptions: { ruleOrder: "STRICT_ORDER" },
      },
      lifecycle: { createBeforeDestroy: true },
    }).arn;
  }
}

import { NetworkfirewallFirewallPolicy } from "@cdktf/provider-aws/lib/networkfirewall-firewall-policy";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { managedRuleGroupArn } from "../../core/network-firewall";
import { encryptionConfiguration } from "./encryption";
import type { FirewallPolicyProps } from "./firewall-policy-props";
import { policyProblems } from "./policy-problems";

const STATELESS_ACTIONS = { forward: "aws:forward_to_sfe", drop: "aws:drop" };

/**
 * What firewalls do with traffic: rule groups of our own and of AWS, in strict order, and what becomes of the rest.
 *
 * TLS inspection is left out: it needs certificates that every client of the VPC trusts.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-policies.html
 */
export class FirewallPolicy extends Construct {
  public readonly firewallPolicyArn: string;

  constructor(scope: Construct, id: string, props: FirewallPolicyProps) {
    super(scope, id);
    const problems = [...policyProblems(props)];
    if (problems.length > 0) throw new ConfigError(this, problems.join("; "));
    const { placement, name, description, statelessDefault = "forward", homeNet } = props;
    this.firewallPolicyArn = new NetworkfirewallFirewallPolicy(this, "policy", {
      ...placement,
      name,
      description,
      encryptionConfiguration: encryptionConfiguration(props.encryptionKeyArn),
      firewallPolicy: {
        statelessDefaultActions: [STATELESS_ACTIONS[statelessDefault]],
        statelessFragmentDefaultActions: [STATELESS_ACTIONS[props.statelessFragmentDefault ?? statelessDefault]],
        statelessRuleGroupReference: props.statelessRuleGroups?.map(({ ruleGroup, priority }) => ({
          resourceArn: ruleGroup.ruleGroupArn,
          priority,
        })),
        statefulDefaultActions: [...(props.statefulDefaults ?? ["aws:drop_established", "aws:alert_established"])],
        statefulEngineOptions: {
          ruleOrder: "STRICT_ORDER",
          streamExceptionPolicy: props.streamException ?? "DROP",
          flowTimeouts:
            props.tcpIdleTimeoutInSeconds === undefined
              ? undefined
              : { tcpIdleTimeoutSeconds: props.tcpIdleTimeoutInSeconds },
        },
        statefulRuleGroupReference: this.statefulReferences(props),
        policyVariables: homeNet && {
          ruleVariables: [{ key: "HOME_NET", ipSet: { definition: [...homeNet] } }],
        },
      },
      // A firewall holds on to its policy until it has another.
      lifecycle: { createBeforeDestroy: true },
    }).arn;
  }

  /** Our own rule groups and AWS's; undefined rather than none, which would be a change in every plan. */
  private statefulReferences({ placement, statefulRuleGroups = [], managedRuleGroups = [] }: FirewallPolicyProps) {
    const references = [
      ...statefulRuleGroups.map(({ ruleGroup, priority }) => ({ resourceArn: ruleGroup.ruleGroupArn, priority })),
      ...managedRuleGroups.map(({ name, priority, alertOnly }) => ({
        resourceArn: managedRuleGroupArn(name, placement.regionName),
        priority,
        override: alertOnly === true ? { action: "DROP_TO_ALERT" } : undefined,
      })),
    ];
    return references.length === 0 ? undefined : references;
  }
}

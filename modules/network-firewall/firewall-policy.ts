import { NetworkfirewallFirewallPolicy } from "@cdktf/provider-aws/lib/networkfirewall-firewall-policy";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { managedRuleGroupArn } from "../../core/network-firewall";
import type { Placement } from "../placement";
import { encryptionConfiguration } from "./encryption";
import { policyProblems } from "./policy-problems";
import type { PolicyRuleGroups } from "./policy-rule-groups";

/** What becomes of packets that no stateless rule matches: on to the stateful rules, or dropped. Never let through. */
export type StatelessDefault = "forward" | "drop";

/**
 * What becomes of connections that no stateful rule matches. `strict` looks at the first packet, `established` waits for
 * the handshake, so that rules about TLS and HTTP can match.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html
 */
export type StatefulDefault = "aws:drop_strict" | "aws:drop_established" | "aws:alert_strict" | "aws:alert_established";

export interface FirewallPolicyProps extends PolicyRuleGroups {
  readonly placement: Placement;

  /** 1-128 letters, digits and hyphens. A new name makes a new policy. */
  readonly name: string;

  /** At most 512 characters. @default - none */
  readonly description?: string;

  /** For packets that no stateless rule matches. @default "forward" */
  readonly statelessDefault?: StatelessDefault;

  /** The same for fragments of packets. @default - as `statelessDefault` */
  readonly statelessFragmentDefault?: StatelessDefault;

  /**
   * For connections that no stateful rule matches; at most one of them drops. An empty list lets them pass unseen.
   *
   * @default ["aws:drop_established", "aws:alert_established"]
   */
  readonly statefulDefaults?: readonly StatefulDefault[];

  /**
   * What becomes of a connection that the firewall has seen only the middle of: DROP, REJECT (which tells the client), or
   * CONTINUE (rules without what came before).
   *
   * @default "DROP"
   */
  readonly streamException?: "DROP" | "REJECT" | "CONTINUE";

  /**
   * Seconds after which an idle TCP connection is forgotten, 60-6,000.
   *
   * @default - AWS's own, 350
   */
  readonly tcpIdleTimeoutInSeconds?: number;

  /**
   * Ranges that $HOME_NET stands for in all rule groups of the policy.
   *
   * @default - those of the firewall's own VPC
   */
  readonly homeNet?: readonly string[];

  /** ARN of the KMS key that encrypts the policy. @default - a key of AWS's own */
  readonly encryptionKeyArn?: string;
}

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

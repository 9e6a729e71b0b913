import type { Placement } from "../placement";
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

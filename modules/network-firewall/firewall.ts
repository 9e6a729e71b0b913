import { NetworkfirewallFirewall } from "@cdktf/provider-aws/lib/networkfirewall-firewall";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { encryptionConfiguration } from "./encryption";
import type { FirewallPolicy } from "./firewall-policy";
import { nameProblem } from "./rule-group-props";

export interface FirewallProps {
  readonly placement: Placement;

  /** 1-128 letters, digits and hyphens. A new name makes a new firewall. */
  readonly name: string;

  /** At most 512 characters. @default - none */
  readonly description?: string;

  /** Id of the VPC. */
  readonly vpcId: string;

  /**
   * Subnets of the firewall's endpoints, one in each availability zone that has traffic: nothing else stands in them. AWS
   * bills each by the hour.
   */
  readonly subnetIds: readonly string[];

  /** The policy that the firewall follows. */
  readonly policy: Pick<FirewallPolicy, "firewallPolicyArn">;

  /**
   * Whether AWS refuses to delete the firewall. To be rid of it, set this to false in a deployment of its own.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;

  /** Whether AWS refuses other subnets; take it off in a deployment of its own. @default true */
  readonly subnetChangeProtection?: boolean;

  /**
   * Whether AWS refuses another policy; take it off in a deployment of its own. The policy itself can change all the same.
   *
   * @default true
   */
  readonly policyChangeProtection?: boolean;

  /** ARN of the KMS key that encrypts what the firewall stores. @default - a key of AWS's own */
  readonly encryptionKeyArn?: string;
}

/**
 * A firewall of AWS Network Firewall. It sees the traffic that route tables send to its endpoints: a route back and forth
 * for each subnet is what makes it one.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewalls.html
 */
export class Firewall extends Construct {
  public readonly firewallArn: string;
  readonly #firewall: NetworkfirewallFirewall;

  constructor(scope: Construct, id: string, props: FirewallProps) {
    super(scope, id);
    this.validate(props);
    this.#firewall = new NetworkfirewallFirewall(this, "firewall", {
      ...props.placement,
      name: props.name,
      description: props.description,
      vpcId: props.vpcId,
      firewallPolicyArn: props.policy.firewallPolicyArn,
      subnetMapping: props.subnetIds.map((subnetId) => ({ subnetId })),
      deleteProtection: props.deletionProtection ?? true,
      subnetChangeProtection: props.subnetChangeProtection ?? true,
      firewallPolicyChangeProtection: props.policyChangeProtection ?? true,
      encryptionConfiguration: encryptionConfiguration(props.encryptionKeyArn),
    });
    this.firewallArn = this.#firewall.arn;
  }

  /** Id of the endpoint in an availability zone such as eu-west-1a: where routes of its subnets lead. */
  public endpointIdIn(availabilityZone: string): string {
    const states = `${NetworkfirewallFirewall.tfResourceType}.${this.#firewall.friendlyUniqueId}.firewall_status[0].sync_states`;
    return `\${one([for state in ${states} : state.attachment[0].endpoint_id if state.availability_zone == "${availabilityZone}"])}`;
  }

  private validate({ name, description = "", subnetIds }: FirewallProps): void {
    const problems = [nameProblem(name)].filter((problem) => problem !== undefined);
    if (description.length > 512)
      problems.push(`description must be at most 512 characters, got ${description.length}`);
    if (subnetIds.length === 0) problems.push("subnetIds must name a subnet in each availability zone, got none");
    const twice = subnetIds.find((subnet, index) => subnetIds.indexOf(subnet) < index);
    if (twice !== undefined) problems.push(`subnetIds must differ, got '${twice}' twice`);
    if (problems.length > 0) throw new ConfigError(this, problems.join("; "));
  }
}

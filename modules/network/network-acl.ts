import { NetworkAcl as AwsNetworkAcl, type NetworkAclIngress } from "@cdktf/provider-aws/lib/network-acl";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { entryProblem, type NetworkAclEntry } from "./network-acl-entry";
import { firstAndLast } from "./ports";

export interface NetworkAclProps {
  readonly placement: Placement;

  /** Id of the VPC. */
  readonly vpcId: string;

  /** Ids of the subnets that the ACL holds for. */
  readonly subnetIds: readonly string[];

  /** Shown in the console. */
  readonly name: string;

  /** Tried from the lowest number up; what none of them allows is denied. */
  readonly ingress: readonly NetworkAclEntry[];

  /** Entries for what leaves the subnets. */
  readonly egress: readonly NetworkAclEntry[];
}

/** At most 20 entries a direction: https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html */
const MAX_ENTRIES = 20;

/**
 * A network ACL: the fence around subnets that holds even where a security group is wrong. It keeps no state, so answers
 * need an entry of their own (`ephemeralPorts`).
 */
export class NetworkAcl extends Construct {
  constructor(scope: Construct, id: string, props: NetworkAclProps) {
    super(scope, id);
    const { placement, vpcId, subnetIds, name } = props;
    this.check("ingress", props.ingress);
    this.check("egress", props.egress);
    new AwsNetworkAcl(this, "acl", {
      ...placement,
      vpcId,
      subnetIds: [...subnetIds],
      ingress: props.ingress.map(entryArguments),
      egress: props.egress.map(entryArguments),
      tags: { Name: name },
    });
  }

  private check(direction: "ingress" | "egress", entries: readonly NetworkAclEntry[]): void {
    if (entries.length > MAX_ENTRIES) {
      throw new ConfigError(this, `${direction} takes at most ${MAX_ENTRIES} entries, got ${entries.length}`);
    }
    const numbers = new Set<number>();
    for (const entry of entries) {
      const problem = numbers.has(entry.number) ? "another entry has this number" : entryProblem(direction, entry);
      if (problem !== undefined) throw new ConfigError(this, `${direction} ${entry.number}: ${problem}`);
      numbers.add(entry.number);
    }
  }
}

const PROTOCOL_NUMBERS = { all: "-1", icmp: "1", tcp: "6", udp: "17", icmpv6: "58" } as const;

function entryArguments({ number, action, protocol, port, cidr }: NetworkAclEntry): NetworkAclIngress {
  const [first, last] = port === undefined ? [0, 0] : firstAndLast(port);
  return {
    ruleNo: number,
    action: action ?? "allow",
    // AWS answers with numbers.
    protocol: PROTOCOL_NUMBERS[protocol],
    fromPort: first,
    toPort: last,
    ...(cidr.includes(":") ? { ipv6CidrBlock: cidr } : { cidrBlock: cidr }),
    ...(protocol === "icmp" || protocol === "icmpv6" ? { icmpType: -1, icmpCode: -1 } : {}),
  };
}

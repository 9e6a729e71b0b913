import { DefaultNetworkAcl } from "@cdktf/provider-aws/lib/default-network-acl";
import { DefaultRouteTable } from "@cdktf/provider-aws/lib/default-route-table";
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { type AddressPlan, addressPlan, type Tier } from "./address-plan";
import { FlowLog } from "./flow-log";
import { NatGateways } from "./nat-gateways";
import { networkProblems, planInput } from "./network-problems";
import type { NetworkProps, TierProps } from "./network-props";
import { QueryLog } from "./query-log";
import { SubnetTier } from "./subnet-tier";
import { VpcEndpoints } from "./vpc-endpoints";

/**
 * A VPC with subnets in several zones, closed in all that nobody asked for: the security group, network ACL and route
 * table that AWS makes by itself let nothing through, no subnet gives public addresses, all traffic and all DNS queries
 * are recorded.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html
 */
export class Network extends Construct {
  public readonly vpcId: string;

  /** Range of the VPC. */
  public readonly cidrBlock: string;

  /** The security group of the interface endpoints; undefined if there are none. */
  public readonly endpoints?: VpcEndpoints;

  readonly #subnetIds: Readonly<Partial<Record<Tier, readonly string[]>>>;

  constructor(scope: Construct, id: string, props: NetworkProps) {
    super(scope, id);
    const problems = networkProblems(props);
    if (problems.length > 0) throw new ConfigError(this, problems.join("; "));
    const { placement, name, cidrBlock, availabilityZones: zones } = props;
    const vpc = new Vpc(this, "vpc", {
      ...placement,
      cidrBlock,
      // Private DNS of interface endpoints needs both.
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: { Name: name },
    });
    this.vpcId = vpc.id;
    this.cidrBlock = cidrBlock;
    this.closeDefaults(placement, vpc, name);

    const plan = addressPlan(planInput(props));
    const tier = (kind: Tier, settings: TierProps): SubnetTier =>
      new SubnetTier(this, kind, {
        placement,
        vpcId: vpc.id,
        vpcCidrBlock: cidrBlock,
        name: `${name}-${kind}`,
        tier: kind,
        zones,
        cidrBlocks: blocksOf(plan, kind),
        networkAclIngress: settings.networkAclIngress ?? [],
      });
    const privateTier = tier("private", props.private ?? {});
    const isolated = props.isolated && tier("isolated", props.isolated);
    const publicTier = props.public && tier("public", props.public);
    if (publicTier) {
      const gateway = new InternetGateway(this, "internet-gateway", {
        ...placement,
        vpcId: vpc.id,
        tags: { Name: name },
      });
      publicTier.routeToInternet(gateway.id);
      const nat = props.private?.natGateways ?? "none";
      if (nat !== "none") {
        new NatGateways(this, "nat", { placement, name, zones, publicTier, privateTier, kind: nat, ready: gateway });
      }
    }
    this.#subnetIds = {
      private: privateTier.subnetIds,
      isolated: isolated?.subnetIds,
      public: publicTier?.subnetIds,
    };

    new FlowLog(this, "flow-log", { placement, name, vpcId: vpc.id, destination: props.flowLogs });
    new QueryLog(this, "query-log", { placement, name, vpcId: vpc.id, destination: props.queryLogs });
    if (props.endpoints) {
      this.endpoints = new VpcEndpoints(this, "endpoints", {
        ...props.endpoints,
        placement,
        name,
        vpcId: vpc.id,
        vpcCidrBlock: cidrBlock,
        subnetIds: privateTier.subnetIds,
        routeTableIds: [...privateTier.routeTableIds, ...(isolated?.routeTableIds ?? [])],
      });
    }
  }

  /** Ids of the subnets of a tier, in the order of the zones. */
  public subnetIds(tier: Tier): readonly string[] {
    const ids = this.#subnetIds[tier];
    if (ids === undefined) throw new ConfigError(this, `there are no ${tier} subnets; set the prop '${tier}'`);
    return ids;
  }

  /** What AWS makes with a VPC is taken over, so that nothing is reached by way of it. */
  private closeDefaults(placement: Placement, vpc: Vpc, name: string): void {
    const tags = { Name: `${name}-default-closed` };
    new DefaultSecurityGroup(this, "default-security-group", { ...placement, vpcId: vpc.id, tags });
    new DefaultNetworkAcl(this, "default-network-acl", {
      ...placement,
      defaultNetworkAclId: vpc.defaultNetworkAclId,
      tags,
      // Subnets that somebody adds by hand fall to it. Terraform could not take them away, and would try at each run.
      lifecycle: { ignoreChanges: ["subnet_ids"] },
    });
    new DefaultRouteTable(this, "default-route-table", {
      ...placement,
      defaultRouteTableId: vpc.defaultRouteTableId,
      // An empty list takes every route away; left out, routes that somebody added would stay.
      route: [],
      tags,
    });
  }
}

function blocksOf(plan: AddressPlan, tier: Tier): readonly string[] {
  return plan[tier] ?? [];
}

import { bucketName } from "cdktf-landing-zone/core/names";
import { DomainList } from "cdktf-landing-zone/modules/dns-firewall/domain-list";
import { DnsFirewallRuleGroup } from "cdktf-landing-zone/modules/dns-firewall/rule-group";
import { VpcAssociation } from "cdktf-landing-zone/modules/dns-firewall/vpc-association";
import { EphemeralVariable } from "cdktf-landing-zone/modules/ephemeral-variable";
import { Network } from "cdktf-landing-zone/modules/network/network";
import { SecurityGroup } from "cdktf-landing-zone/modules/network/security-group";
import type { Placement } from "cdktf-landing-zone/modules/placement";
import { GlobalDatabase } from "cdktf-landing-zone/modules/rds/global-database";
import { Construct } from "constructs";
import type { OrdersKeys } from "./keys";
import { LANDING_ZONE } from "./settings";

export interface OrdersNetworkProps {
  readonly home: Placement;
  readonly other: Placement;
  readonly keys: OrdersKeys;
}

/** A network in each region, with the database of orders, which goes on in the other region when one is lost. */
export class OrdersNetwork extends Construct {
  public readonly home: Network;

  constructor(scope: Construct, id: string, { home, other, keys }: OrdersNetworkProps) {
    super(scope, id);
    this.home = this.network("home", home, "10.10.0.0/16");
    const away = this.network("other", other, "10.11.0.0/16");
    new GlobalDatabase(this, "database", {
      identifier: "orders",
      engine: "aurora-postgresql",
      engineVersion: "16.6",
      databaseName: "orders",
      instanceClass: "db.r6g.large",
      masterUsername: "administrator",
      masterPassword: new EphemeralVariable(this, "orders_database_password", "Password of the master user"),
      masterPasswordVersion: 1,
      primary: { ...this.databasePlace("home", home, this.home), keyArn: keys.database.keyArnIn(home.regionName) },
      secondaries: [
        { ...this.databasePlace("other", other, away), keyArn: keys.database.keyArnIn(other.regionName), instances: 0 },
      ],
    });

    const list = new DomainList(this, "denied-domains", {
      placement: home,
      name: "orders",
      domains: ["*.example.net"],
    });
    const ruleGroup = new DnsFirewallRuleGroup(this, "dns-rules", {
      placement: home,
      name: "orders",
      rules: [{ name: "denied", domainList: list, priority: 10, action: { type: "BLOCK" } }],
    });
    new VpcAssociation(this, "dns-firewall", {
      placement: home,
      name: "orders",
      vpcId: this.home.vpcId,
      ruleGroup,
      priority: 200,
    });
  }

  /** Public subnets for the load balancer at home, isolated ones for the database in both regions. */
  private network(id: string, placement: Placement, cidrBlock: string): Network {
    const { organization, organizationId, logArchiveAccountId } = LANDING_ZONE;
    const { regionName: region } = placement;
    const bucket = (kind: string): string => bucketName(organization, kind, logArchiveAccountId, region);
    return new Network(this, id, {
      placement,
      name: "orders",
      cidrBlock,
      availabilityZones: [`${region}a`, `${region}b`],
      ...(id === "home" && { public: {}, endpoints: { organizationId, interface: ["secretsmanager"] } }),
      isolated: {},
      flowLogs: { type: "s3", bucketName: bucket("vpc-flow"), region },
      queryLogs: { bucketName: bucket("dns-queries"), region },
    });
  }

  private databasePlace(id: string, placement: Placement, network: Network) {
    const group = new SecurityGroup(this, `${id}-database`, {
      placement,
      vpcId: network.vpcId,
      name: "orders-database",
      description: "Who reaches the database of orders",
      ingress: {
        network: {
          description: "PostgreSQL from the network",
          protocol: "tcp",
          port: 5432,
          peer: { cidr: network.cidrBlock },
        },
      },
    });
    return { placement, subnetIds: network.subnetIds("isolated"), securityGroupIds: [group.id] };
  }
}

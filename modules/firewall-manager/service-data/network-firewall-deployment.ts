import type { Json } from "../../../core/json";
import { onceProblem, shapeProblem } from "./checks";

/** An Availability Zone that gets a firewall endpoint. */
export interface FirewallZone {
  /** Name, such as eu-west-1a, which each account has otherwise, or id, such as euw1-az1, the same in all accounts. */
  readonly zone: string;

  /** IPv4 ranges of 16 addresses (/28) of which Firewall Manager takes one for the firewall's subnet. @default - any free one */
  readonly allowedCidrs?: readonly string[];
}

/** A firewall in every VPC in scope. */
export interface DistributedDeployment {
  readonly model: "DISTRIBUTED";

  /** @default - Firewall Manager picks the zones */
  readonly zones?: readonly FirewallZone[];

  /** With zones that Firewall Manager picks: IPv4 ranges (/28) for the firewalls' subnets, at most 50. @default - any free one */
  readonly allowedCidrs?: readonly string[];

  /** Whether a VPC has one endpoint in all, not one a zone. @default false */
  readonly singleEndpointPerVpc?: boolean;

  /** Whether routes past the firewalls are reported; Firewall Manager changes no route. @default false */
  readonly monitorRoutes?: boolean;
}

/** A VPC that inspects the traffic of others. */
export interface InspectionVpc {
  readonly vpcId: string;
  /** Account that owns it, 12 digits. */
  readonly accountId: string;
}

/** Firewalls in inspection VPCs alone. */
export interface CentralizedDeployment {
  readonly model: "CENTRALIZED";
  readonly inspectionVpcs: readonly InspectionVpc[];
  readonly zones: readonly FirewallZone[];
}

export type FirewallDeployment = DistributedDeployment | CentralizedDeployment;

/** `networkFirewallOrchestrationConfig` of a policy with a firewall in every VPC. */
export function distributedData(deployment: DistributedDeployment): Json {
  const { zones, allowedCidrs = [], singleEndpointPerVpc = false, monitorRoutes = false } = deployment;
  return {
    ...(zones && { firewallCreationConfig: zoneData(zones) }),
    singleFirewallEndpointPerVPC: singleEndpointPerVpc,
    // Each zone has its own list.
    allowedIPV4CidrList: zones ? null : [...allowedCidrs],
    routeManagementAction: monitorRoutes ? "MONITOR" : "OFF",
    ...(monitorRoutes && {
      routeManagementTargetTypes: ["InternetGateway"],
      ...(zones && { routeManagementConfig: { allowCrossAZTrafficIfNoEndpoint: false } }),
    }),
  };
}

/** `firewallDeploymentModel` of a policy with inspection VPCs. */
export function centralizedData({ inspectionVpcs, zones }: CentralizedDeployment): Json {
  return {
    centralizedFirewallDeploymentModel: {
      centralizedFirewallOrchestrationConfig: {
        inspectionVpcIds: inspectionVpcs.map(({ vpcId, accountId }) => ({ resourceId: vpcId, accountId })),
        firewallCreationConfig: zoneData(zones),
        allowedIPV4CidrList: [],
      },
    },
  };
}

function zoneData(zones: readonly FirewallZone[]): Json {
  return {
    endpointLocation: {
      availabilityZoneConfigList: zones.map(({ zone, allowedCidrs = [] }) => ({
        [ZONE_ID.test(zone) ? "availabilityZoneId" : "availabilityZoneName"]: zone,
        allowedIPV4CidrList: [...allowedCidrs],
      })),
    },
  };
}

/** As in euw1-az1; names look like eu-west-1a. */
const ZONE_ID = /^[a-z0-9]+-az\d+$/;
const ZONE = /^([a-z0-9]+-az\d+|[a-z]{2}(-[a-z]+)+-\d[a-z])$/;

/** https://docs.aws.amazon.com/waf/latest/developerguide/fms-limits.html */
const MAXIMUM_CIDRS = 50;

/** What is wrong with a deployment, in words; empty if nothing is. */
export function deploymentProblems(deployment: FirewallDeployment): string[] {
  const { zones } = deployment;
  const problems = [...zoneProblems(zones ?? [])];
  if (zones?.length === 0) problems.push("service.deployment.zones must name at least one zone, got none");
  if (deployment.model === "CENTRALIZED") {
    const { inspectionVpcs } = deployment;
    if (inspectionVpcs.length === 0)
      problems.push("service.deployment.inspectionVpcs must name at least one VPC, got none");
    for (const { vpcId, accountId } of inspectionVpcs) {
      problems.push(
        ...shapeProblem(
          "service.deployment.inspectionVpcs: vpcId",
          vpcId,
          /^vpc-[0-9a-f]{4,17}$/,
          "an id such as vpc-0123456789abcdef0",
        ),
        ...shapeProblem("service.deployment.inspectionVpcs: accountId", accountId, /^\d{12}$/, "12 digits"),
      );
    }
    return problems;
  }
  if (zones && deployment.allowedCidrs) {
    problems.push(
      "service.deployment.allowedCidrs goes with zones that AWS picks; give each of zones its own allowedCidrs",
    );
  }
  return [...problems, ...cidrProblems("service.deployment.allowedCidrs", deployment.allowedCidrs ?? [])];
}

function zoneProblems(zones: readonly FirewallZone[]): string[] {
  return [
    ...onceProblem(
      "service.deployment.zones",
      zones.map(({ zone }) => zone),
    ),
    ...zones.flatMap(({ zone, allowedCidrs = [] }) => [
      ...shapeProblem("service.deployment.zones", zone, ZONE, "names such as eu-west-1a or ids such as euw1-az1"),
      ...cidrProblems(`service.deployment.zones ${zone}: allowedCidrs`, allowedCidrs),
    ]),
  ];
}

function cidrProblems(name: string, cidrs: readonly string[]): string[] {
  return [
    ...(cidrs.length > MAXIMUM_CIDRS ? [`${name} must be at most ${MAXIMUM_CIDRS} ranges, got ${cidrs.length}`] : []),
    ...onceProblem(name, cidrs),
    ...cidrs.flatMap((cidr) =>
      shapeProblem(name, cidr, SLASH_28, "IPv4 ranges of 16 addresses such as 100.64.0.16/28"),
    ),
  ];
}

/** Four numbers up to 255, the last a multiple of 16. */
const OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const SLASH_28 = new RegExp(`^(${OCTET}\\.){3}(0|16|32|48|64|80|96|112|128|144|160|176|192|208|224|240)/28$`);

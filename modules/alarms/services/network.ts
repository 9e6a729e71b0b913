import type { AlarmDefinition } from "../definition";
import { alarmTable, define, RECOMMENDED_ALARMS_PAGE } from "../table";

export const NAT_GATEWAY_ALARMS = alarmTable({
  subject: "NAT gateway",
  namespace: "AWS/NATGateway",
  dimensions: ["NatGatewayId"],
  origin: "AWS",
  page: `${RECOMMENDED_ALARMS_PAGE}#NATGateway`,
  rows: {
    "port-allocation-errors": {
      metricName: "ErrorPortAllocation",
      statistic: "Sum",
      comparison: ">",
      threshold: 0,
      evaluationPeriods: 15,
      meaning: "it has no port left for new connections to one destination: reuse connections, or give it addresses.",
    },
    "dropped-packets": {
      metricName: "PacketsDropCount",
      statistic: "Sum",
      comparison: ">",
      threshold: { leftToYou: "0.01 % of the packets of a minute" },
      evaluationPeriods: 5,
      meaning: "it drops more packets than this for minutes. Look at AWS Health.",
    },
  },
});

/** An alarm of a NAT gateway. */
export type NatGatewayAlarm = keyof typeof NAT_GATEWAY_ALARMS.rows;

export function natGatewayAlarms(props: {
  readonly natGatewayId: string;
  /** Packets that go through it in a minute. @default - no alarm on packets that it drops */
  readonly usualPacketsPerMinute?: number;
}): AlarmDefinition<NatGatewayAlarm>[] {
  const { natGatewayId, usualPacketsPerMinute } = props;
  return define(
    NAT_GATEWAY_ALARMS,
    { NatGatewayId: natGatewayId },
    { "dropped-packets": usualPacketsPerMinute ? Math.ceil(usualPacketsPerMinute / 10_000) : undefined },
  );
}

export const INTERFACE_ENDPOINT_ALARMS = alarmTable({
  subject: "Interface endpoint of a VPC, in one subnet",
  namespace: "AWS/PrivateLinkEndpoints",
  dimensions: ["VPC Id", "VPC Endpoint Id", "Endpoint Type", "Subnet Id", "Service Name"],
  origin: "AWS",
  page: `${RECOMMENDED_ALARMS_PAGE}#PrivateLinkEndpoints`,
  rows: {
    "dropped-packets": {
      metricName: "PacketsDropped",
      statistic: "Sum",
      comparison: ">",
      threshold: { leftToYou: "packets of a minute whose loss nobody minds" },
      evaluationPeriods: 5,
      meaning: "it drops more packets than this for minutes: it or the service is unhealthy, or packets are too large.",
    },
  },
});

/** An alarm of an interface endpoint. */
export type InterfaceEndpointAlarm = keyof typeof INTERFACE_ENDPOINT_ALARMS.rows;

export function interfaceEndpointAlarms(props: {
  readonly vpcId: string;
  readonly vpcEndpointId: string;
  readonly subnetId: string;
  /** Such as com.amazonaws.eu-west-1.execute-api. */
  readonly serviceName: string;
  readonly acceptedDropsPerMinute: number;
}): AlarmDefinition<InterfaceEndpointAlarm>[] {
  const { vpcId, vpcEndpointId, subnetId, serviceName, acceptedDropsPerMinute } = props;
  return define(
    INTERFACE_ENDPOINT_ALARMS,
    {
      "VPC Id": vpcId,
      "VPC Endpoint Id": vpcEndpointId,
      "Endpoint Type": "Interface",
      "Subnet Id": subnetId,
      "Service Name": serviceName,
    },
    { "dropped-packets": acceptedDropsPerMinute },
  );
}

import { Construct } from "constructs";
import { arn, partitionOf } from "../../core/arns";
import {
  eventForwardingAlarmName,
  eventForwardingQueueName,
  eventForwardingRuleName,
  findingCollectionRuleName,
  findingRouteAlarmName,
  findingRouteQueueName,
  findingsTopicName,
  securityBusName,
  securityDashboardName,
} from "../../core/names";
import type { Placement } from "../placement";
import { Dashboard } from "./dashboard";
import { alarmWidget, type DashboardMetric, metricWidget, textWidget, type Widget } from "./widgets";

export interface SecurityDashboardProps {
  /** The security account, home region. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the names. */
  readonly organization: string;

  /** Regions that findings come from. */
  readonly regions: readonly string[];
}

/**
 * Whether findings arrive, from which region, by which route, and what got lost on the way.
 *
 * EventBridge counts by rule for the default bus and by bus and rule for the security bus
 * (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html).
 */
export class SecurityDashboard extends Construct {
  constructor(scope: Construct, id: string, props: SecurityDashboardProps) {
    super(scope, id);
    const { placement, organization } = props;
    new Dashboard(this, "dashboard", {
      placement,
      name: securityDashboardName(organization),
      widgets: [
        textWidget(
          "Findings go from each region's default bus to the security bus, and from there by route to people. " +
            "**Anything in a queue is a message that nobody got.**",
        ),
        alarms(props),
        ...arrival(props),
        ...delivery(props),
        queues(props),
      ],
    });
  }
}

/** The same metric in each region, a line each. */
function inEachRegion(
  regions: readonly string[],
  metric: Omit<DashboardMetric, "region" | "label">,
): DashboardMetric[] {
  return regions.map((region) => ({ ...metric, region, label: region }));
}

function alarms({ placement, organization }: SecurityDashboardProps): Widget {
  const { accountId: account, regionName: region } = placement;
  const partition = partitionOf(region);
  return alarmWidget({
    title: "Messages that could not be delivered",
    alarmArns: [findingRouteAlarmName(organization), eventForwardingAlarmName(organization)].map((name) =>
      arn({ partition, service: "cloudwatch", region, account, resource: `alarm:${name}` }),
    ),
  });
}

/** From the regions to the security bus. */
function arrival({ placement, organization, regions }: SecurityDashboardProps): Widget[] {
  const region = placement.regionName;
  const collected = { RuleName: findingCollectionRuleName(organization) };
  const forwarded = { RuleName: eventForwardingRuleName(organization) };
  const events = (title: string, name: string, dimensions: Record<string, string>): Widget =>
    metricWidget({
      title,
      region,
      statistic: "Sum",
      metrics: inEachRegion(regions, { namespace: "AWS/Events", name, dimensions }),
    });
  return [
    events("Findings by region", "Invocations", collected),
    events("Findings that did not reach the security bus", "FailedInvocations", collected),
    events("Events of the security account by region", "Invocations", forwarded),
    events("Events that did not reach the security bus", "FailedInvocations", forwarded),
  ];
}

/** From the security bus to people. */
function delivery({ placement, organization }: SecurityDashboardProps): Widget[] {
  const region = placement.regionName;
  // Routes can be switched on and off: the search shows whatever there is.
  const byRoute = (title: string, metric: string): Widget =>
    metricWidget({
      title,
      region,
      statistic: "Sum",
      metrics: [
        {
          expression:
            `SEARCH('{AWS/Events,EventBusName,RuleName} EventBusName="${securityBusName(organization)}" ` +
            `MetricName="${metric}"', 'Sum', 300)`,
        },
      ],
    });
  const topic = { TopicName: findingsTopicName(organization) };
  return [
    byRoute("Messages by route", "Invocations"),
    byRoute("Messages that failed, by route", "FailedInvocations"),
    metricWidget({
      title: "Messages to people",
      region,
      statistic: "Sum",
      metrics: [
        { namespace: "AWS/SNS", name: "NumberOfMessagesPublished", dimensions: topic, label: "published" },
        { namespace: "AWS/SNS", name: "NumberOfNotificationsDelivered", dimensions: topic, label: "delivered" },
        { namespace: "AWS/SNS", name: "NumberOfNotificationsFailed", dimensions: topic, label: "failed" },
      ],
    }),
  ];
}

/** What got stuck. */
function queues({ placement, organization, regions }: SecurityDashboardProps): Widget {
  const waiting = (queue: string) => ({
    namespace: "AWS/SQS",
    name: "ApproximateNumberOfMessagesVisible",
    dimensions: { QueueName: queue },
  });
  return metricWidget({
    title: "Messages in the queues of what could not be delivered",
    region: placement.regionName,
    statistic: "Maximum",
    metrics: [
      { ...waiting(findingRouteQueueName(organization)), label: "routes" },
      ...inEachRegion(regions, waiting(eventForwardingQueueName(organization))),
    ],
  });
}

import { CompositeAlarm } from "cdktf-landing-zone/modules/alarms/composite-alarm";
import { RecommendedAlarms } from "cdktf-landing-zone/modules/alarms/recommended-alarms";
import { ServiceDashboard } from "cdktf-landing-zone/modules/alarms/service-dashboard";
import { tableAlarms } from "cdktf-landing-zone/modules/alarms/services/dynamodb";
import { functionAlarms } from "cdktf-landing-zone/modules/alarms/services/lambda";
import { EventTopic } from "cdktf-landing-zone/modules/events/topic";
import type { Placement } from "cdktf-landing-zone/modules/placement";
import { Construct } from "constructs";
import type { OrdersData } from "./data";
import type { OrdersProcessing } from "./processing";

export interface OrdersWatchProps {
  readonly home: Placement;
  readonly data: OrdersData;
  readonly processing: OrdersProcessing;
}

/** The alarms that AWS recommends, one that sums them up for people, and a dashboard. */
export class OrdersWatch extends Construct {
  constructor(scope: Construct, id: string, { home: placement, data, processing }: OrdersWatchProps) {
    super(scope, id);
    const { functionName } = processing.fileOrder;
    const { tableName } = data.table;
    const topic = new EventTopic(this, "topic", {
      placement,
      topicName: "orders-alarms",
      key: { alias: "alias/orders-alarms" },
      alarmArns: [`arn:aws:cloudwatch:${placement.regionName}:${placement.accountId}:alarm:orders-trouble`],
      subscriptions: [{ id: "team", protocol: "email", endpoint: "orders@example.com" }],
    });
    const files = new RecommendedAlarms(this, "function", {
      placement,
      namePrefix: "orders-file-order",
      alarms: functionAlarms({ functionName, timeoutInSeconds: 30 }),
    });
    const table = new RecommendedAlarms(this, "table", {
      placement,
      namePrefix: "orders-table",
      alarms: tableAlarms({ tableName }),
    });
    const trouble = new CompositeAlarm(this, "trouble", {
      placement,
      alarmName: "orders-trouble",
      description: "Orders are not filed as they should be",
      alarms: [...files.alarms, ...table.alarms],
      topicArns: [topic.topicArn],
      after: [topic.ready],
    });
    new ServiceDashboard(this, "dashboard", {
      placement,
      dashboardName: "orders",
      summary: [trouble],
      groups: [
        { title: "Functions", members: { "file-order": files } },
        { title: "Tables", members: { orders: table } },
      ],
    });
  }
}

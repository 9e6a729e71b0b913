import { eventRuleArn } from "cdktf-landing-zone/core/arns";
import { DeadLetterQueue } from "cdktf-landing-zone/modules/events/dead-letter-queue";
import { EventRule } from "cdktf-landing-zone/modules/events/event-rule";
import { NodeFunction } from "cdktf-landing-zone/modules/lambda/function";
import { FunctionPermission } from "cdktf-landing-zone/modules/lambda/permission";
import { ParameterReaderPolicy } from "cdktf-landing-zone/modules/parameters/reader-policy";
import type { Placement } from "cdktf-landing-zone/modules/placement";
import { secretReader } from "cdktf-landing-zone/policies/identity/secret-reader";
import { tableWriter } from "cdktf-landing-zone/policies/identity/table-access";
import { Construct } from "constructs";
import { archiveOf } from "./archive";
import type { OrdersConfiguration } from "./configuration";
import type { OrdersData } from "./data";
import type { OrdersKeys } from "./keys";
import { FILE_ORDER, SCANNED_RULE, UNDELIVERED_ALARM } from "./names";

export interface OrdersProcessingProps {
  readonly home: Placement;
  readonly keys: OrdersKeys;
  readonly data: OrdersData;
  readonly configuration: OrdersConfiguration;
}

/** Files an order as soon as its document is scanned and clean. */
export class OrdersProcessing extends Construct {
  public readonly fileOrder: NodeFunction;
  public readonly undelivered: DeadLetterQueue;

  constructor(scope: Construct, id: string, { home, keys, data, configuration }: OrdersProcessingProps) {
    super(scope, id);
    const { accountId, regionName: region } = home;
    const { token } = configuration;
    const key = { arn: keys.dataKeyArn, region };
    const ruleArn = eventRuleArn(accountId, region, SCANNED_RULE);
    this.undelivered = new DeadLetterQueue(this, "undelivered", {
      placement: home,
      queueName: "orders-undelivered",
      ruleArns: [ruleArn],
      alarm: { name: UNDELIVERED_ALARM },
    });
    this.fileOrder = new NodeFunction(this, "file-order", {
      placement: home,
      functionName: FILE_ORDER,
      description: "Files an order for each document that is clean",
      archive: archiveOf("file-order"),
      encryption: { mode: "customer", keyArn: keys.dataKeyArn },
      environment: { TABLE_NAME: data.table.tableName, TOKEN_ARN: token.secretArn },
      statements: [
        ...tableWriter({ tableArn: data.table.tableArn, key }),
        ...secretReader({ secretArn: token.secretArn, region, keyArn: token.keyArn }),
      ],
      deadLetterQueueArn: this.undelivered.queueArn,
      reservedConcurrency: 10,
    });
    new ParameterReaderPolicy(this, "parameters", {
      placement: home,
      roleName: `${FILE_ORDER}-${region}`,
      paths: [configuration.parameters.path],
    }).node.addDependency(this.fileOrder);
    const permission = new FunctionPermission(this, "invocation", {
      placement: home,
      functionName: this.fileOrder.functionName,
      statementId: "Scanned",
      service: "events.amazonaws.com",
      sourceArn: ruleArn,
    });
    new EventRule(this, "scanned", {
      placement: home,
      ruleName: SCANNED_RULE,
      description: "Documents of orders that are clean",
      pattern: {
        source: ["aws.guardduty"],
        "detail-type": ["GuardDuty Malware Protection Object Scan Result"],
        detail: {
          s3ObjectDetails: { bucketName: [data.documents.bucketName] },
          scanResultDetails: { scanResultStatus: ["NO_THREATS_FOUND"] },
        },
      },
      targets: [{ id: "file-order", arn: this.fileOrder.functionArn }],
      deadLetterQueueArn: this.undelivered.queueArn,
      after: [permission.ready, this.undelivered.ready],
    });
  }
}

import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { arn, eventRuleArn } from "../../core/arns";
import {
  findingRouteAlarmName,
  findingRouteQueueName,
  findingRouteRuleName,
  findingsChatTopicName,
  findingsKeyAlias,
  findingsTopicName,
  securityBusName,
} from "../../core/names";
import { alarmsToEncryptedTopic, eventsToEncryptedTopic } from "../../policies/key/topic";
import { DeadLetterQueue } from "../events/dead-letter-queue";
import { EventRule, type EventRuleTarget } from "../events/event-rule";
import { chatMessage, textMessage } from "../events/message";
import { EventTopic, topicArn, type TopicSubscription } from "../events/topic";
import { Key } from "../kms/key";
import type { Placement } from "../placement";
import { ChatChannels, type SlackChannel, type TeamsChannel } from "./chat-channels";
import type { FindingRoute } from "./route";

/** A function or queue in the account and region of the routes that gets events as they are. */
export interface FindingReceiver {
  /** Name of the target within a rule. */
  readonly name: string;
  /** ARN of a Lambda function or of an SQS queue. A queue's own policy must let EventBridge send. */
  readonly arn: string;
}

/** A route and who gets what it takes: at least one. */
export interface RouteDelivery {
  readonly route: FindingRoute;
  /** The topic that people subscribe to. */
  readonly people: boolean;
  /** The chat channels. */
  readonly chat: boolean;
  readonly receivers: readonly FindingReceiver[];
}

export interface FindingRoutesProps {
  /** The security account's home region, where its bus is. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the names. */
  readonly organization: string;

  /** Who gets what of which route. */
  readonly deliveries: readonly RouteDelivery[];

  /** Who gets the messages for people. */
  readonly subscriptions: readonly TopicSubscription[];

  /** Chat channels. @default - none */
  readonly chat?: { readonly slack: readonly SlackChannel[]; readonly teams: readonly TeamsChannel[] };
}

/** What the rules of all routes have in common. */
interface Destinations {
  readonly topicArn: string;
  readonly chatTopicArn: string;
  readonly deadLetterQueueArn: string;
  readonly ready: readonly ITerraformDependable[];
}

/** The routes on the security bus: one rule each, the topic for people, the topic for chat, and a queue for the rest. */
export class FindingRoutes extends Construct {
  /** ARN of the topic that people subscribe to. */
  public readonly topicArn: string;

  constructor(scope: Construct, id: string, props: FindingRoutesProps) {
    super(scope, id);
    const destinations = this.destinations(props);
    this.topicArn = destinations.topicArn;
    for (const delivery of props.deliveries) this.route(props, delivery, destinations);
  }

  private destinations(props: FindingRoutesProps): Destinations {
    const { placement, organization, deliveries, chat } = props;
    const { accountId: account, regionName: region } = placement;
    const ruleArns = deliveries.map(({ route }) => ruleArn(props, route));
    const alarmName = findingRouteAlarmName(organization);
    const alarmArns = [arn({ service: "cloudwatch", region, account, resource: `alarm:${alarmName}` })];
    const topicNames = [findingsTopicName(organization), ...(chat ? [findingsChatTopicName(organization)] : [])];
    const topicArns = topicNames.map((name) => topicArn(placement, name));

    const key = new Key(this, "key", {
      placement,
      alias: findingsKeyAlias(organization),
      description: "Encrypts messages about findings",
      statements: [eventsToEncryptedTopic(topicArns), alarmsToEncryptedTopic(account, topicArns)],
    });
    const common = { placement, key: { arn: key.keyArn }, ruleArns, alarmArns };
    const topic = new EventTopic(this, "topic", {
      ...common,
      topicName: findingsTopicName(organization),
      displayName: `Security findings of ${organization}`,
      subscriptions: props.subscriptions,
    });
    const chatTopic =
      chat && new EventTopic(this, "chat-topic", { ...common, topicName: findingsChatTopicName(organization) });
    if (chat && chatTopic) {
      new ChatChannels(this, "chat", { placement, organization, topicArn: chatTopic.topicArn, ...chat });
    }
    const queue = new DeadLetterQueue(this, "failed", {
      placement,
      queueName: findingRouteQueueName(organization),
      ruleArns,
      alarm: { name: alarmName, actions: topicArns },
    });
    return {
      topicArn: topic.topicArn,
      chatTopicArn: chatTopic?.topicArn ?? "",
      deadLetterQueueArn: queue.queueArn,
      ready: [queue.ready, topic.ready, ...(chatTopic ? [chatTopic.ready] : [])],
    };
  }

  private route(props: FindingRoutesProps, delivery: RouteDelivery, destinations: Destinations): void {
    const { placement, organization } = props;
    const { route, people, chat, receivers } = delivery;
    const targets: EventRuleTarget[] = [
      ...(people ? [{ id: "people", arn: destinations.topicArn, input: textMessage(route.message) }] : []),
      ...(chat ? [{ id: "chat", arn: destinations.chatTopicArn, input: chatMessage(route.message) }] : []),
      ...receivers.map(({ name, arn }) => ({ id: name, arn })),
    ];
    const permissions = receivers
      .filter(({ arn }) => arn.split(":")[2] === "lambda")
      .map(
        (receiver) =>
          new LambdaPermission(this, `${route.id}-invokes-${receiver.name}`, {
            ...placement,
            statementId: findingRouteRuleName(organization, route.id),
            functionName: receiver.arn,
            action: "lambda:InvokeFunction",
            principal: "events.amazonaws.com",
            sourceArn: ruleArn(props, route),
          }),
      );
    new EventRule(this, route.id, {
      placement,
      ruleName: findingRouteRuleName(organization, route.id),
      description: route.description,
      busName: securityBusName(organization),
      pattern: route.pattern,
      targets,
      deadLetterQueueArn: destinations.deadLetterQueueArn,
      after: [...destinations.ready, ...permissions],
    });
  }
}

/** Its name is ours, so that policies can name the rule before it exists. */
function ruleArn({ placement, organization }: FindingRoutesProps, { id }: FindingRoute): string {
  const { accountId, regionName } = placement;
  return eventRuleArn(accountId, regionName, findingRouteRuleName(organization, id), securityBusName(organization));
}

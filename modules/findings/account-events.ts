import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { eventRuleArn } from "../../core/arns";
import {
  eventForwardingAlarmName,
  eventForwardingQueueName,
  eventForwardingRuleName,
  findingCollectionRuleName,
} from "../../core/names";
import { DeadLetterQueue } from "../events/dead-letter-queue";
import { EventRule } from "../events/event-rule";
import type { Placement } from "../placement";
import { forwardedEvents } from "./collection";
import type { FindingRoute } from "./route";

export interface AccountEventsProps {
  /** The account, in one of its regions. */
  readonly placement: Placement;

  /** Short name of the organization, the first part of the names. */
  readonly organization: string;

  /** Routes for events that arise in each account. Without any, nothing is forwarded. */
  readonly routes: readonly FindingRoute[];

  /** The security account's bus. */
  readonly busArn: string;

  /** Role of the account that may send to the bus: `EventForwardingRole`. */
  readonly roleArn: string;

  /**
   * Whether this is the account that findings come in at: the queue then takes what `FindingCollection` cannot send
   * too, and an alarm watches it.
   */
  readonly collectsFindings: boolean;

  /** What must stand before events are sent. */
  readonly after: readonly ITerraformDependable[];
}

/** Sends what arises in an account and region to the security account: certificates, AWS Health, alarms. */
export class AccountEvents extends Construct {
  constructor(scope: Construct, id: string, props: AccountEventsProps) {
    super(scope, id);
    const { placement, organization, collectsFindings } = props;
    const { accountId, regionName: region } = placement;
    const ruleName = eventForwardingRuleName(organization);
    const rules = collectsFindings ? [ruleName, findingCollectionRuleName(organization)] : [ruleName];
    const queue = new DeadLetterQueue(this, "failed", {
      placement,
      queueName: eventForwardingQueueName(organization),
      ruleArns: rules.map((rule) => eventRuleArn(accountId, region, rule)),
      alarm: collectsFindings ? { name: eventForwardingAlarmName(organization) } : undefined,
    });
    if (props.routes.length === 0) return;
    new EventRule(this, "forwarding", {
      placement,
      ruleName,
      description: "Sends events of this account to the security account",
      pattern: forwardedEvents(props.routes),
      targets: [{ id: "security-bus", arn: props.busArn, roleArn: props.roleArn }],
      deadLetterQueueArn: queue.queueArn,
      after: [queue.ready, ...props.after],
    });
  }
}

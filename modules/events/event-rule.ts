import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import type { InputTransformer } from "./message";
import { type EventPattern, eventPatternJson } from "./pattern";

/**
 * Targets of one rule that EventBridge takes.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
 */
const MAX_TARGETS = 5;

/** How long EventBridge tries: its own defaults, set so that a plan shows them. */
const RETRY = { maximumEventAgeInSeconds: 24 * 60 * 60, maximumRetryAttempts: 185 };

/** Where a rule sends its events. */
export interface EventRuleTarget {
  /** Name of the target within the rule: letters, digits, dots, dashes. */
  readonly id: string;

  readonly arn: string;

  /** Role that EventBridge sends with: for buses. @default - EventBridge itself, by the target's own policy */
  readonly roleArn?: string;

  /** What the target gets. @default - the event as it is */
  readonly input?: InputTransformer;
}

export interface EventRuleProps {
  readonly placement: Placement;

  /** Name of the rule. Take it from core/names.ts: policies of its targets name it. */
  readonly ruleName: string;

  /** What the rule is for, as the console shows it. */
  readonly description: string;

  /** Which events the rule takes. */
  readonly pattern: EventPattern;

  /** Bus in the same account and region. @default - the default bus, on which AWS services send */
  readonly busName?: string;

  /** One to five. */
  readonly targets: readonly EventRuleTarget[];

  /** Queue for what a target does not take, in the same region. */
  readonly deadLetterQueueArn: string;

  /** What must stand before a first event is sent: policies of targets, queue and role. */
  readonly after: readonly ITerraformDependable[];
}

/** A rule of EventBridge and its targets, each with retries and the dead-letter queue. */
export class EventRule extends Construct {
  constructor(scope: Construct, id: string, props: EventRuleProps) {
    super(scope, id);
    const { placement, ruleName, targets, busName } = props;
    if (targets.length < 1 || targets.length > MAX_TARGETS) {
      throw new ConfigError(this, `targets must be 1 to ${MAX_TARGETS}, got ${targets.length}`);
    }
    const rule = new CloudwatchEventRule(this, "rule", {
      ...placement,
      name: ruleName,
      description: props.description,
      eventBusName: busName,
      eventPattern: eventPatternJson(this, props.pattern),
    });
    for (const target of targets) {
      new CloudwatchEventTarget(this, target.id, {
        ...placement,
        rule: rule.name,
        eventBusName: busName,
        targetId: target.id,
        arn: target.arn,
        roleArn: target.roleArn,
        inputTransformer: target.input && {
          inputPaths: { ...target.input.inputPaths },
          inputTemplate: target.input.inputTemplate,
        },
        deadLetterConfig: { arn: props.deadLetterQueueArn },
        retryPolicy: RETRY,
        dependsOn: [...props.after],
      });
    }
  }
}

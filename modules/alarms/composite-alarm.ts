import { CloudwatchCompositeAlarm } from "@cdktf/provider-aws/lib/cloudwatch-composite-alarm";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { wholeNumberProblem } from "../../core/whole-number";
import type { Placement } from "../placement";
import { namingProblem } from "./alarm-problem";
import { alarmArn } from "./metric-alarm";

/** An alarm during which nobody is told, such as one that is set during maintenance. */
export interface ActionsSuppressor {
  readonly alarmName: string;

  /** Seconds that the composite alarm waits for it before it tells. @default 60 */
  readonly waitInSeconds?: number;

  /** Seconds that it still tells nobody once the suppressor is over. @default 60 */
  readonly extensionInSeconds?: number;
}

export interface CompositeAlarmProps {
  /** Account and region of the alarms. */
  readonly placement: Placement;

  /** Unique in the account and region. */
  readonly alarmName: string;

  /** What is wrong when it rings, and what to do. */
  readonly description: string;

  /** Any of which sets it off, 1 to 100: metric alarms or other composite ones. */
  readonly alarms: readonly { readonly alarmName: string; readonly ready: ITerraformDependable }[];

  /**
   * ARNs of topics in the same region that are told when it goes off and when all is over, five at most.
   *
   * @default - none: EventBridge tells of every change of an alarm's state anyway
   */
  readonly topicArns?: readonly string[];

  /** @default - none: it always tells */
  readonly suppressor?: ActionsSuppressor;

  /** What must stand before it may go off: `ready` of the topic. @default - nothing */
  readonly after?: readonly ITerraformDependable[];
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html */
const MAX_ALARMS = 100;
const MAX_RULE_LENGTH = 10_240;

/**
 * One alarm for many: while one or more of them are off, people are told once and not once for each.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Composite_Alarm.html
 */
export class CompositeAlarm extends Construct {
  public readonly alarmName: string;
  public readonly alarmArn: string;

  /** Stands once CloudWatch has the alarm. */
  public readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: CompositeAlarmProps) {
    super(scope, id);
    const { placement, alarmName, description, alarms, topicArns, suppressor, after = [] } = props;
    const rule = alarms.map((alarm) => `ALARM("${alarm.alarmName}")`).join(" OR ");
    const problem =
      namingProblem(alarmName, description, topicArns) ?? rulesProblem(props, rule) ?? suppressorProblem(suppressor);
    if (problem !== undefined) throw new ConfigError(this, problem);
    this.alarmName = alarmName;
    this.alarmArn = alarmArn(placement, alarmName);
    this.ready = new CloudwatchCompositeAlarm(this, "alarm", {
      ...placement,
      alarmName,
      alarmDescription: description,
      alarmRule: rule,
      alarmActions: topicArns && [...topicArns],
      okActions: topicArns && [...topicArns],
      actionsSuppressor: suppressor && {
        alarm: suppressor.alarmName,
        waitPeriod: suppressor.waitInSeconds ?? 60,
        extensionPeriod: suppressor.extensionInSeconds ?? 60,
      },
      // The rule names the alarms by text: Terraform would not know that they come first, and go last.
      dependsOn: [...alarms.map(({ ready }) => ready), ...after],
    });
  }
}

function rulesProblem({ alarms, alarmName }: CompositeAlarmProps, rule: string): string | undefined {
  if (alarms.length < 1 || alarms.length > MAX_ALARMS) {
    return `alarms must be 1 to ${MAX_ALARMS}, got ${alarms.length}: make a composite alarm of composite alarms`;
  }
  const names = alarms.map((alarm) => alarm.alarmName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return `alarms must be different, got '${twice}' twice`;
  if (names.includes(alarmName)) return `alarms must not name the composite alarm itself, got '${alarmName}'`;
  if (rule.length > MAX_RULE_LENGTH) {
    return `alarms must have names that make a rule of at most ${MAX_RULE_LENGTH} characters, got ${rule.length}`;
  }
  return undefined;
}

function suppressorProblem(suppressor: ActionsSuppressor | undefined): string | undefined {
  if (suppressor === undefined) return undefined;
  return (
    wholeNumberProblem("suppressor.waitInSeconds", suppressor.waitInSeconds, 0) ??
    wholeNumberProblem("suppressor.extensionInSeconds", suppressor.extensionInSeconds, 0)
  );
}

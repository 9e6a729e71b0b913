import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { thresholdProblem } from "./alarm-problem";
import type { AlarmDefinition, Threshold } from "./definition";
import { MetricAlarm } from "./metric-alarm";

/** How somebody wants the recommended alarms of one kind of resource to be. */
export interface AlarmSettings<Id extends string = string> {
  /** Thresholds in place of the recommended ones, by the alarm's id. @default - as recommended */
  readonly thresholds?: Readonly<Partial<Record<Id, Threshold>>>;

  /** Alarms that are left out, each with the reason, which the dashboard shows. @default - none */
  readonly disabled?: Readonly<Partial<Record<Id, string>>>;
}

export interface RecommendedAlarmsProps<Id extends string> extends AlarmSettings<Id> {
  /** Account and region of what is watched; us-east-1 for CloudFront and Route 53. */
  readonly placement: Placement;

  /** What the alarms' names begin with, unique in the account and region: `<prefix>-<id>`. */
  readonly namePrefix: string;

  /** What `functionAlarms` and the others of modules/alarms/services answer. */
  readonly alarms: readonly AlarmDefinition<Id>[];

  /**
   * ARNs of topics in the same region that every alarm tells, five at most.
   *
   * @default - none: EventBridge tells of every change of an alarm's state anyway
   */
  readonly topicArns?: readonly string[];

  /** What must stand before one may go off: `ready` of the topic. @default - nothing */
  readonly after?: readonly ITerraformDependable[];
}

/** Shortest reason that says anything. */
const MIN_REASON_LENGTH = 10;

/** The alarms that are recommended for one resource. */
export class RecommendedAlarms<Id extends string> extends Construct {
  /** Those that are there, in the order of the table. */
  public readonly alarms: readonly MetricAlarm[];

  /** Those that are left out, with the reason. */
  public readonly disabled: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: RecommendedAlarmsProps<Id>) {
    super(scope, id);
    const { placement, namePrefix, alarms, topicArns, after } = props;
    const thresholds: Readonly<Record<string, Threshold | undefined>> = props.thresholds ?? {};
    const disabled: Readonly<Record<string, string | undefined>> = props.disabled ?? {};
    const problem =
      idProblem(alarms) ??
      settingsProblem("thresholds", thresholds, alarms, thresholdProblem) ??
      settingsProblem("disabled", disabled, alarms, reasonProblem);
    if (problem !== undefined) throw new ConfigError(this, problem);
    this.disabled = Object.fromEntries(
      Object.entries(disabled).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    this.alarms = alarms
      .filter((alarm) => disabled[alarm.id] === undefined)
      .map(
        (alarm) =>
          new MetricAlarm(this, alarm.id, {
            placement,
            alarmName: `${namePrefix}-${alarm.id}`,
            definition: { ...alarm, threshold: thresholds[alarm.id] ?? alarm.threshold },
            topicArns,
            after,
          }),
      );
  }
}

function idProblem(alarms: readonly AlarmDefinition[]): string | undefined {
  if (alarms.length === 0) return "alarms must have at least one, got none";
  const ids = alarms.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined ? undefined : `alarms must have different ids, got '${twice}' twice`;
}

/** JavaScript, and settings that come from a file, pass by the types. */
function settingsProblem<Value>(
  name: string,
  settings: Readonly<Record<string, Value | undefined>>,
  alarms: readonly AlarmDefinition[],
  problemOf: (name: string, value: Value) => string | undefined,
): string | undefined {
  const ids = alarms.map(({ id }) => id);
  for (const [id, value] of Object.entries(settings)) {
    if (value === undefined) continue;
    if (!ids.includes(id)) return `${name} must name alarms of this resource (${ids.join(", ")}), got '${id}'`;
    const problem = problemOf(`${name}.${id}`, value);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function reasonProblem(name: string, reason: string): string | undefined {
  return reason.trim().length >= MIN_REASON_LENGTH
    ? undefined
    : `${name} must say why in at least ${MIN_REASON_LENGTH} characters, got '${reason}'`;
}

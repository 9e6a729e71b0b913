import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { subscriptionId } from "../../core/names";
import { CompositeAlarm } from "../alarms/composite-alarm";
import { alarmArn, type MetricAlarm } from "../alarms/metric-alarm";
import { RecommendedAlarms } from "../alarms/recommended-alarms";
import { type DashboardGroup, ServiceDashboard } from "../alarms/service-dashboard";
import { metricWidget, type Widget } from "../cloudwatch/widgets";
import { EventTopic } from "../events/topic";
import { type AlarmGroup, type GroupName, GROUPS, LEFT_WORK, rfpAlarmGroups, type RfpWatched } from "./alarm-groups";
import type { RfpAlarmSettings } from "./alarm-settings";

export interface RfpAlarmsProps extends RfpWatched {
  /**
   * Name of the workload, such as rfp-api, 1-40 letters, digits and hyphens: what the names of all alarms begin with, and
   * the name of the dashboard. The topic is `<name>-alarms`.
   */
  readonly name: string;

  /**
   * ARN of the customer managed key that encrypts the topic. Its policy must let CloudWatch write to topics: a data key of
   * the landing zone that is opened for the service `cloudwatch`.
   */
  readonly keyArn: string;

  /** E-mail addresses that are told. Whoever is behind one confirms it once. @default - nobody until somebody subscribes */
  readonly emails?: readonly string[];

  /** Rules that tell people by the same topic; the key must then let EventBridge write to topics too. @default - none */
  readonly ruleArns?: readonly string[];

  /** Other thresholds, and alarms that are left out with a reason. @default - as recommended */
  readonly settings?: RfpAlarmSettings;
}

/**
 * The alarms that AWS recommends for what the RFP API is made of, and ours where AWS has none.
 *
 * What hurts callers while it lasts (errors, throttles, latency) tells people by one composite alarm, so that one trouble
 * is one message. What leaves work behind (failed executions, dead letters, lost events) tells by itself: such an alarm
 * may stay on for days, and a composite alarm that is on tells of nothing else.
 */
export class RfpAlarms extends Construct {
  /** Topic that people subscribe to. */
  public readonly topicArn: string;

  /** Stands once alarms and rules may publish. */
  public readonly topicReady: ITerraformDependable;

  /** The composite alarm. */
  public readonly troubleAlarmArn: string;

  /** Names of the alarms on metrics. */
  public readonly alarmNames: readonly string[];

  constructor(scope: Construct, id: string, props: RfpAlarmsProps) {
    super(scope, id);
    const { placement, name, settings = {}, emails = [] } = props;
    const groups = rfpAlarmGroups(props);
    const watched = GROUPS.filter((group) => Object.keys(groups[group].members).length > 0);
    const problem = nameProblem(name) ?? settingsProblem(settings, watched);
    if (problem !== undefined) throw new ConfigError(this, problem);

    const troubleName = `${name}-trouble`;
    const leftWork = LEFT_WORK.flatMap((group) => namesOf(name, groups[group], settings[group]?.disabled));
    const topic = new EventTopic(this, "topic", {
      placement,
      topicName: `${name}-alarms`,
      key: { arn: props.keyArn },
      ruleArns: props.ruleArns,
      alarmArns: [troubleName, ...leftWork].map((alarmName) => alarmArn(placement, alarmName)),
      subscriptions: emails.map((endpoint) => ({ id: subscriptionId("email", endpoint), protocol: "email", endpoint })),
    });
    const made = watched.map((group) => ({ group, ...this.makeGroup(props, group, groups[group], topic) }));
    const trouble = new CompositeAlarm(this, "trouble", {
      placement,
      alarmName: troubleName,
      description: `${name}: callers feel it. The dashboard ${name} shows which alarms are on; docs/runbooks/rfp-api.md says what to do.`,
      alarms: alarmsOf(made.filter(({ group }) => !LEFT_WORK.includes(group))),
      topicArns: [topic.topicArn],
      after: [topic.ready],
    });
    new ServiceDashboard(this, "dashboard", {
      placement,
      dashboardName: name,
      summary: [trouble],
      groups: made,
      widgets: [whatHappened(placement.regionName)],
    });
    this.topicArn = topic.topicArn;
    this.topicReady = topic.ready;
    this.troubleAlarmArn = trouble.alarmArn;
    this.alarmNames = alarmsOf(made).map(({ alarmName }) => alarmName);
  }

  /** The alarms of a group; those of work that is left tell by themselves. */
  private makeGroup(props: RfpAlarmsProps, group: GroupName, watched: AlarmGroup, topic: EventTopic): DashboardGroup {
    const { placement, name, settings } = props;
    const tells = LEFT_WORK.includes(group) ? { topicArns: [topic.topicArn], after: [topic.ready] } : {};
    const members = Object.entries(watched.members).map(
      ([member, alarms]) =>
        [
          member,
          new RecommendedAlarms<string>(this, member, {
            ...settings?.[group],
            ...tells,
            ...{ placement, alarms },
            namePrefix: `${name}-${member}`,
          }),
        ] as const,
    );
    return { title: watched.title, members: Object.fromEntries(members) };
  }
}

/** What the functions count (functions/rfp-api/shared/telemetry.ts): a line for each metric that there is. */
function whatHappened(region: string): Widget {
  return metricWidget({
    title: "Uploads, jobs and answers",
    region,
    statistic: "Sum",
    width: 24,
    metrics: [{ expression: "SEARCH('{RfpApi,service}', 'Sum', 300)" }],
  });
}

function alarmsOf(groups: readonly DashboardGroup[]): MetricAlarm[] {
  return groups.flatMap(({ members }) => Object.values(members).flatMap(({ alarms }) => alarms));
}

/** Names of the alarms of a group, before they are there: the topic's policy comes first. */
function namesOf(name: string, { members }: AlarmGroup, disabled: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(members).flatMap(([member, alarms]) =>
    alarms.filter(({ id }) => !(id in disabled)).map(({ id }) => `${name}-${member}-${id}`),
  );
}

function nameProblem(name: string): string | undefined {
  return /^[A-Za-z0-9-]{1,40}$/.test(name)
    ? undefined
    : `name must have 1 to 40 letters, digits and hyphens, got '${name}'`;
}

function settingsProblem(settings: RfpAlarmSettings, watched: readonly GroupName[]): string | undefined {
  const pointless = GROUPS.find((group) => settings[group] !== undefined && !watched.includes(group));
  return pointless && `settings.${pointless} must be left out: nothing of the kind is watched`;
}

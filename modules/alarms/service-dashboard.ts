import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { Dashboard } from "../cloudwatch/dashboard";
import { alarmWidget, metricWidget, textWidget, type Widget } from "../cloudwatch/widgets";
import type { Placement } from "../placement";
import type { MetricAlarm } from "./metric-alarm";

/** Resources of one kind side by side: a widget for each of their alarms, with a line for each resource. */
export interface DashboardGroup {
  /** Such as "Functions". */
  readonly title: string;

  /** By the name that the line of each resource has. */
  readonly members: Readonly<
    Record<string, { readonly alarms: readonly MetricAlarm[]; readonly disabled: Readonly<Record<string, string>> }>
  >;
}

export interface ServiceDashboardProps {
  /** Account that sees it, and the region of the metrics. */
  readonly placement: Placement;

  /** Name, 1-255 letters, digits, hyphens and underscores. */
  readonly dashboardName: string;

  /** Alarms whose state is shown first, such as the composite one. */
  readonly summary: readonly { readonly alarmArn: string }[];

  /** Rows of the dashboard, one for each kind of thing. */
  readonly groups: readonly DashboardGroup[];

  /** Widgets after those of the groups. @default - none */
  readonly widgets?: readonly Widget[];
}

/** What the alarms of a service look at: their states and metrics by group, then what was left out. */
export class ServiceDashboard extends Construct {
  constructor(scope: Construct, id: string, props: ServiceDashboardProps) {
    super(scope, id);
    const { placement, groups } = props;
    const empty = groups.find(({ members }) => Object.keys(members).length === 0);
    if (groups.length === 0 || empty) {
      throw new ConfigError(this, `groups must have members, got none${empty ? ` in '${empty.title}'` : ""}`);
    }
    new Dashboard(this, "dashboard", {
      placement,
      name: props.dashboardName,
      widgets: [
        ...(props.summary.length > 0
          ? [alarmWidget({ title: "In short", alarmArns: props.summary.map(({ alarmArn }) => alarmArn) })]
          : []),
        ...groups.flatMap((group) => [stateOf(group), ...widgetsOf(group, placement.regionName)]),
        ...(props.widgets ?? []),
        ...leftOut(groups),
      ],
    });
  }
}

function stateOf({ title, members }: DashboardGroup): Widget {
  const alarms = Object.values(members).flatMap((member) => member.alarms);
  return alarmWidget({ title, alarmArns: alarms.map(({ alarmArn }) => alarmArn) });
}

/** One widget for each alarm that a member of the group has. */
function widgetsOf({ title, members }: DashboardGroup, region: string): Widget[] {
  const lines = Object.entries(members).flatMap(([label, { alarms }]) =>
    alarms.map(({ definition }) => ({ label, definition })),
  );
  const ids = [...new Set(lines.map(({ definition }) => definition.id))];
  return ids.flatMap((alarmId) => {
    const same = lines.filter(({ definition }) => definition.id === alarmId);
    const [first] = same;
    if (first === undefined) return [];
    return [
      metricWidget({
        title: `${title}: ${alarmId.replaceAll("-", " ")}`,
        region,
        statistic: first.definition.statistic,
        periodInSeconds: first.definition.periodInSeconds,
        width: 8,
        metrics: same.map(({ label, definition }) => ({
          namespace: definition.namespace,
          name: definition.metricName,
          dimensions: definition.dimensions,
          label,
        })),
      }),
    ];
  });
}

/** Alarms that somebody decided against, with the reasons. */
function leftOut(groups: readonly DashboardGroup[]): Widget[] {
  const reasons = groups.flatMap(({ members }) =>
    Object.entries(members).flatMap(([label, { disabled }]) =>
      Object.entries(disabled).map(([alarm, reason]) => `**${label} ${alarm}** is left out: ${reason}`),
    ),
  );
  return reasons.length === 0 ? [] : [textWidget(reasons.join("\n\n"))];
}

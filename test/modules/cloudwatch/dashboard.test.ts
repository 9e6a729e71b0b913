import { Dashboard } from "../../../modules/cloudwatch/dashboard";
import { SecurityDashboard } from "../../../modules/cloudwatch/security-dashboard";
import { alarmWidget, metricWidget, textWidget, type Widget } from "../../../modules/cloudwatch/widgets";
import { resourceOf, synth } from "../../support/synth";

const dashboard = (widgets: readonly Widget[]) =>
  resourceOf(
    synth((s) => new Dashboard(s, "dashboard", { placement: s.in("eu-west-1"), name: "example", widgets })),
    "aws_cloudwatch_dashboard",
  );

interface Placed extends Widget {
  readonly x: number;
  readonly y: number;
  readonly properties: Record<string, unknown> & { readonly metrics?: unknown[][] };
}

const widgetsOf = (body: unknown): Placed[] => (JSON.parse(body as string) as { widgets: Placed[] }).widgets;

const metric = metricWidget({
  title: "Failures",
  region: "eu-west-1",
  statistic: "Sum",
  metrics: [
    { namespace: "AWS/Events", name: "FailedInvocations", dimensions: { RuleName: "r" }, label: "failed" },
    { namespace: "example/cis", name: "root-use" },
    { namespace: "AWS/Events", name: "Invocations", region: "us-east-1" },
    { expression: "SEARCH('x', 'Sum', 300)" },
  ],
});

describe("Dashboard", () => {
  test("writes a body that is the same text each time: sorted keys, no white space", () => {
    const body = dashboard([textWidget("**Hello**")]).dashboard_body;
    expect(body).toBe(
      '{"widgets":[{"height":2,"properties":{"markdown":"**Hello**"},"type":"text","width":24,"x":0,"y":0}]}',
    );
    expect(dashboard([textWidget("**Hello**")]).dashboard_body).toBe(body);
  });

  test("puts widgets side by side and begins a row below the highest", () => {
    const high: Widget = { ...metric, height: 9 };
    const placed = widgetsOf(dashboard([textWidget("a"), metric, high, metric]).dashboard_body);
    expect(placed.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [0, 2],
      [12, 2],
      [0, 11],
    ]);
  });

  test("writes metrics as CloudWatch does", () => {
    const [widget] = widgetsOf(dashboard([metric]).dashboard_body);
    expect(widget?.properties).toEqual({
      title: "Failures",
      region: "eu-west-1",
      view: "timeSeries",
      stacked: false,
      stat: "Sum",
      period: 300,
      metrics: [
        ["AWS/Events", "FailedInvocations", "RuleName", "r", { label: "failed" }],
        ["example/cis", "root-use"],
        ["AWS/Events", "Invocations", { region: "us-east-1" }],
        [{ expression: "SEARCH('x', 'Sum', 300)", id: "e4" }],
      ],
    });
  });

  test("gives alarms the room that they need", () => {
    const alarmArns = Array.from({ length: 15 }, (_, index) => `arn:${index}`);
    expect(alarmWidget({ title: "Alarms", alarmArns })).toMatchObject({ width: 24, height: 5 });
  });

  test("fails without widgets", () => {
    expect(() => dashboard([])).toThrow("[test/dashboard] widgets must be 1 to 500, got 0");
  });

  test("fails on a widget that is wider than the dashboard", () => {
    expect(() => dashboard([{ ...metric, width: 25 }])).toThrow(
      "[test/dashboard] widgets[].width must be 1 to 24, got 25",
    );
  });
});

describe("SecurityDashboard", () => {
  const body = resourceOf(
    synth(
      (s) =>
        new SecurityDashboard(s, "dashboards", {
          placement: s.in("eu-west-1"),
          organization: "example",
          regions: ["eu-west-1", "us-east-1"],
        }),
    ),
    "aws_cloudwatch_dashboard",
  );
  const widgets = widgetsOf(body.dashboard_body);
  const lines = widgets.flatMap(({ properties }) => properties.metrics ?? []);

  test("has a name of its own", () => {
    expect(body.dashboard_name).toBe("example-security");
  });

  test.each(["Invocations", "FailedInvocations"])("shows %s of findings in every region", (name) => {
    for (const region of ["eu-west-1", "us-east-1"]) {
      expect(lines).toContainEqual([
        "AWS/Events",
        name,
        "RuleName",
        "example-finding-collection",
        { region, label: region },
      ]);
    }
  });

  test("shows the routes of the security bus, whichever there are", () => {
    expect(lines).toContainEqual([
      {
        id: "e1",
        expression:
          "SEARCH('{AWS/Events,EventBusName,RuleName} EventBusName=\"example-security\" MetricName=\"Invocations\"', 'Sum', 300)",
      },
    ]);
  });

  test("shows what is stuck in every queue", () => {
    const queues = lines.filter(([namespace]) => namespace === "AWS/SQS").map(([, , , queue, more]) => [queue, more]);
    expect(queues).toEqual([
      ["example-finding-route-failed", { label: "routes" }],
      ["example-event-forwarding-failed", { region: "eu-west-1", label: "eu-west-1" }],
      ["example-event-forwarding-failed", { region: "us-east-1", label: "us-east-1" }],
    ]);
  });
});

import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { canonicalJson, type Json } from "../../core/json";
import type { Placement } from "../placement";
import type { Widget } from "./widgets";

/** Columns of a dashboard. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html */
const COLUMNS = 24;

/** Most widgets that AWS takes. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html */
const MAX_WIDGETS = 500;

export interface DashboardProps {
  /** Account that sees the dashboard. Dashboards are global: any region shows it. */
  readonly placement: Placement;

  /** Name, 1-255 letters, digits, hyphens and underscores. */
  readonly name: string;

  /** What it shows, from left to right and top to bottom. */
  readonly widgets: readonly Widget[];
}

/** A CloudWatch dashboard. Its body is canonical JSON: the same widgets always give the same text, and no difference. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id);
    const { widgets } = props;
    if (widgets.length === 0 || widgets.length > MAX_WIDGETS) {
      throw new ConfigError(this, `widgets must be 1 to ${MAX_WIDGETS}, got ${widgets.length}`);
    }
    const wide = widgets.find(({ width }) => width < 1 || width > COLUMNS);
    if (wide) throw new ConfigError(this, `widgets[].width must be 1 to ${COLUMNS}, got ${wide.width}`);
    new CloudwatchDashboard(this, "dashboard", {
      ...props.placement,
      dashboardName: props.name,
      dashboardBody: canonicalJson({ widgets: layOut(widgets) as unknown as Json }),
    });
  }
}

/** Puts widgets side by side as long as they fit, then begins a row below the highest of the last one. */
function layOut(widgets: readonly Widget[]): (Widget & { readonly x: number; readonly y: number })[] {
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  return widgets.map((widget) => {
    if (x + widget.width > COLUMNS) {
      x = 0;
      y += rowHeight;
      rowHeight = 0;
    }
    const placed = { ...widget, x, y };
    x += widget.width;
    rowHeight = Math.max(rowHeight, widget.height);
    return placed;
  });
}

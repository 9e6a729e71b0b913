import {
  CloudwatchMetricAlarm,
  type CloudwatchMetricAlarmConfig,
} from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { arn } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { definitionProblem, namingProblem } from "./alarm-problem";
import { type AlarmDefinition, COMPARISONS } from "./definition";

export interface MetricAlarmProps {
  /** Account and region of what is watched. */
  readonly placement: Placement;

  /** Unique in the account and region. CloudWatch overwrites an alarm of the same name without a word. */
  readonly alarmName: string;

  /** What the alarm watches, and when it rings. */
  readonly definition: AlarmDefinition;

  /**
   * ARNs of topics in the same region that are told when it goes off, five at most.
   *
   * @default - none: EventBridge tells of every change of an alarm's state anyway
   */
  readonly topicArns?: readonly string[];

  /** What must stand before it may go off: `ready` of the topic. @default - nothing */
  readonly after?: readonly ITerraformDependable[];
}

/** ARN of an alarm that has this name. */
export function alarmArn({ accountId: account, regionName: region }: Placement, alarmName: string): string {
  return arn({ service: "cloudwatch", region, account, resource: `alarm:${alarmName}` });
}

/**
 * An alarm on one metric.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html
 */
export class MetricAlarm extends Construct {
  public readonly alarmName: string;
  public readonly alarmArn: string;
  public readonly definition: AlarmDefinition;

  /** Stands once CloudWatch has the alarm. */
  public readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: MetricAlarmProps) {
    super(scope, id);
    const { placement, alarmName, definition, topicArns, after = [] } = props;
    const problem =
      namingProblem(alarmName, definition.description, topicArns) ?? definitionProblem(definition, placement);
    if (problem !== undefined) throw new ConfigError(this, problem);
    this.alarmName = alarmName;
    this.alarmArn = alarmArn(placement, alarmName);
    this.definition = definition;
    this.ready = new CloudwatchMetricAlarm(this, "alarm", {
      ...placement,
      alarmName,
      alarmDescription: definition.description,
      ...metric(definition),
      evaluationPeriods: definition.evaluationPeriods,
      datapointsToAlarm: definition.datapointsToAlarm,
      treatMissingData: definition.missingData,
      alarmActions: topicArns && [...topicArns],
      dependsOn: after.length > 0 ? [...after] : undefined,
      // An alarm that is left out goes only after the composite alarm that named it was changed: CloudWatch keeps it
      // as long as it is named, and Terraform deletes before it changes unless it is told so.
      lifecycle: { createBeforeDestroy: true },
    });
  }
}

type MetricArguments = Omit<CloudwatchMetricAlarmConfig, "alarmName" | "evaluationPeriods">;

/** What is compared with what. */
function metric(
  definition: AlarmDefinition,
): MetricArguments & Pick<CloudwatchMetricAlarmConfig, "comparisonOperator"> {
  const { namespace, metricName, statistic, comparison, threshold, periodInSeconds: period } = definition;
  const dimensions = { ...definition.dimensions };
  if (typeof threshold !== "number") {
    return {
      comparisonOperator: comparison.startsWith(">") ? "GreaterThanUpperThreshold" : "LessThanLowerThreshold",
      thresholdMetricId: "usual",
      metricQuery: [
        { id: "metric", returnData: true, metric: { metricName, namespace, dimensions, period, stat: statistic } },
        {
          id: "usual",
          label: "usual",
          expression: `ANOMALY_DETECTION_BAND(metric, ${threshold.standardDeviations})`,
          returnData: true,
        },
      ],
    };
  }
  return {
    namespace,
    metricName,
    dimensions: Object.keys(dimensions).length > 0 ? dimensions : undefined,
    ...(statistic.startsWith("p") ? { extendedStatistic: statistic } : { statistic }),
    period,
    threshold,
    comparisonOperator: COMPARISONS[comparison],
  };
}

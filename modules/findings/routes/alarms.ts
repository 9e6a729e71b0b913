import type { FindingRoute } from "../route";

/**
 * Alarms of CloudWatch that go off, in any account: those whose names begin with a prefix.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
export function alarmsRoute(props: {
  /** What the names of the alarms begin with: `alarmNamePrefix` of core/names.ts. */
  readonly namePrefix: string;
  readonly console: string;
}): FindingRoute {
  return {
    id: "alarms",
    description: `CloudWatch alarms whose names begin with ${props.namePrefix}`,
    pattern: {
      source: ["aws.cloudwatch"],
      "detail-type": ["CloudWatch Alarm State Change"],
      detail: { alarmName: [{ prefix: props.namePrefix }], state: { value: ["ALARM"] } },
    },
    message: {
      subject: "Alarm",
      titlePath: "$.detail.alarmName",
      facts: { account: "$.account", region: "$.region", time: "$.time", alarm: "$.detail.alarmName" },
      descriptionPath: "$.detail.state.reason",
      advice: "open the alarm: its description says what it watches",
      link: `https://${props.console}/cloudwatch/home?region=<region>#alarmsV2:alarm/<alarm>`,
    },
  };
}

import type { AlarmDefinition, Threshold } from "../definition";
import { alarmTable, define } from "../table";

const PAGE = "https://docs.aws.amazon.com/waf/latest/developerguide/waf-metrics.html";

/** Two weeks teach CloudWatch what is usual; four deviations leave all but attacks and broken rules within. */
const UNUSUAL = { standardDeviations: 4 };

const ROWS = {
  "blocked-requests": {
    metricName: "BlockedRequests",
    statistic: "Sum",
    comparison: ">",
    threshold: UNUSUAL,
    periodInSeconds: 300,
    evaluationPeriods: 3,
    meaning: "more requests are blocked than usual: an attack, or a rule that hits callers of yours. docs/ddos.md.",
  },
  "counted-requests": {
    metricName: "CountedRequests",
    statistic: "Sum",
    comparison: ">",
    threshold: { leftToYou: "requests in five minutes, while a rule is tried out" },
    periodInSeconds: 300,
    evaluationPeriods: 3,
    meaning: "a rule that only counts would block this many requests.",
  },
} as const;

export const WEB_ACL_ALARMS = alarmTable({
  subject: "Web ACL of a region",
  namespace: "AWS/WAFV2",
  dimensions: ["WebACL", "Region", "Rule"],
  origin: "ours",
  page: PAGE,
  rows: ROWS,
});

export const CLOUDFRONT_WEB_ACL_ALARMS = alarmTable({
  subject: "Web ACL of CloudFront",
  namespace: "AWS/WAFV2",
  // WAF gives these metrics no region.
  dimensions: ["WebACL", "Rule"],
  region: "us-east-1",
  origin: "ours",
  page: PAGE,
  rows: ROWS,
});

/** An alarm of a web ACL. */
export type WebAclAlarm = keyof typeof ROWS;

export function webAclAlarms(props: {
  /** Name of the web ACL's metric, which is the ACL's own name with `WebAcl`. */
  readonly webAclName: string;
  /** Region of the web ACL, or CLOUDFRONT. */
  readonly region: string;
  /** Blocked requests in five minutes. @default - more than usual, which CloudWatch learns */
  readonly blockedRequests?: Threshold;
  /** Counted requests in five minutes. @default - no such alarm */
  readonly countedRequests?: Threshold;
}): AlarmDefinition<WebAclAlarm>[] {
  const { webAclName, region, blockedRequests, countedRequests } = props;
  const thresholds = { "blocked-requests": blockedRequests, "counted-requests": countedRequests };
  const all = { WebACL: webAclName, Rule: "ALL" };
  return region === "CLOUDFRONT"
    ? define(CLOUDFRONT_WEB_ACL_ALARMS, all, thresholds)
    : define(WEB_ACL_ALARMS, { ...all, Region: region }, thresholds);
}

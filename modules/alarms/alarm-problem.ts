import { wholeNumberProblem } from "../../core/whole-number";
import type { Placement } from "../placement";
import type { AlarmDefinition, Threshold } from "./definition";

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
const MAX_NAME_LENGTH = 255;
const MAX_DESCRIPTION_LENGTH = 1024;
const MAX_ACTIONS = 5;
const HOUR = 3_600;
const DAY = 86_400;
const WEEK = 604_800;

/** What is wrong with the name of an alarm or with what it tells whom; undefined if all is well. */
export function namingProblem(
  alarmName: string,
  description: string,
  topicArns: readonly string[] = [],
): string | undefined {
  // A quotation mark would end the name within the rule of a composite alarm.
  if (alarmName.length === 0 || alarmName.length > MAX_NAME_LENGTH || /["\\]/.test(alarmName)) {
    return `alarmName must have 1 to ${MAX_NAME_LENGTH} characters without " and \\, got '${alarmName}'`;
  }
  if (description.length > MAX_DESCRIPTION_LENGTH) {
    return `description must have at most ${MAX_DESCRIPTION_LENGTH} characters, got ${description.length}`;
  }
  if (topicArns.length > MAX_ACTIONS) {
    return `topicArns must name at most ${MAX_ACTIONS} topics, got ${topicArns.length}`;
  }
  return undefined;
}

/** What is wrong with a threshold; undefined if all is well. */
export function thresholdProblem(name: string, threshold: Threshold): string | undefined {
  if (typeof threshold === "number") {
    return Number.isFinite(threshold) ? undefined : `${name} must be a number, got ${threshold}`;
  }
  const { standardDeviations } = threshold;
  return standardDeviations > 0 && standardDeviations <= 10
    ? undefined
    : `${name}.standardDeviations must be above 0 and at most 10, got ${standardDeviations}`;
}

/** What is wrong with a definition at this place; undefined if all is well. */
export function definitionProblem(alarm: AlarmDefinition, placement: Placement): string | undefined {
  const { id, region, periodInSeconds: period, evaluationPeriods, datapointsToAlarm } = alarm;
  if (region !== undefined && region !== placement.regionName) {
    return `placement must be in ${region}, which alone has the metrics of ${alarm.namespace}, got ${placement.regionName}`;
  }
  if (![10, 20, 30].includes(period) && !(period > 0 && period % 60 === 0)) {
    return `alarms[${id}].periodInSeconds must be 10, 20, 30 or a multiple of 60, got ${period}`;
  }
  const longest = period < HOUR ? DAY : WEEK;
  if (period * evaluationPeriods > longest) {
    return `alarms[${id}] must look at ${longest} seconds at most with such a period, got ${period * evaluationPeriods}`;
  }
  return (
    wholeNumberProblem(`alarms[${id}].evaluationPeriods`, evaluationPeriods, 1) ??
    wholeNumberProblem(`alarms[${id}].datapointsToAlarm`, datapointsToAlarm, 1, evaluationPeriods) ??
    thresholdProblem(`alarms[${id}].threshold`, alarm.threshold)
  );
}

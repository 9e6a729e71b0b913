import type { Statement } from "../document";

/**
 * Lets EventBridge Scheduler take a role for the schedules of one group, and for nobody else's. AWS takes the ARN of a
 * group here, of no single schedule.
 *
 * Source: https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
 */
export function assumedByScheduler(accountId: string, scheduleGroupArn: string): Statement {
  return {
    Sid: "Scheduler",
    Effect: "Allow",
    Principal: { Service: "scheduler.amazonaws.com" },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "aws:SourceAccount": accountId, "aws:SourceArn": scheduleGroupArn } },
  };
}

/** Lets the holder delete parameters that have expired. */
export function deleteParameters(parameterArns: readonly string[]): Statement {
  return { Sid: "DeleteExpired", Effect: "Allow", Action: "ssm:DeleteParameter", Resource: parameterArns };
}

/**
 * Lets the holder give notice on a bus, under one source and as one kind of event.
 *
 * Source: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-conditions.html
 */
export function giveNotice(busArn: string, source: string, detailType: string): Statement {
  return {
    Sid: "GiveNotice",
    Effect: "Allow",
    Action: "events:PutEvents",
    Resource: busArn,
    Condition: { StringEquals: { "events:source": source, "events:detail-type": detailType } },
  };
}

/**
 * Lets the holder put what failed into a queue, which Scheduler writes to in the role's name.
 *
 * Source: https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html
 */
export function keepFailures(queueArn: string): Statement {
  return { Sid: "KeepFailures", Effect: "Allow", Action: "sqs:SendMessage", Resource: queueArn };
}

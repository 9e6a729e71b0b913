import type { Statement } from "../document";

/**
 * Lets EventBridge take a role for rules of the role's own account, and for nobody else's.
 *
 * Source: https://docs.aws.amazon.com/eventbridge/latest/userguide/cross-service-confused-deputy-prevention.html
 */
export function assumedByEventBridge(accountId: string): Statement {
  return {
    Sid: "EventBridge",
    Effect: "Allow",
    Principal: { Service: "events.amazonaws.com" },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "aws:SourceAccount": accountId } },
  };
}

/** Lets the holder send events to one bus. */
export function sendEvents(busArn: string): Statement {
  return { Sid: "SendEvents", Effect: "Allow", Action: "events:PutEvents", Resource: busArn };
}

import type { Statement } from "../document";

/**
 * Lets chat channels of one account take a role.
 *
 * Source: https://docs.aws.amazon.com/chatbot/latest/adminguide/cross-service-confused-deputy-prevention.html
 */
export function assumedByChat(accountId: string): Statement {
  return {
    Sid: "Chat",
    Effect: "Allow",
    Principal: { Service: "chatbot.amazonaws.com" },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "aws:SourceAccount": accountId } },
  };
}

/** For a role that has to exist and must not do anything. */
export const DENY_EVERYTHING: Statement = { Sid: "Nothing", Effect: "Deny", Action: "*", Resource: "*" };

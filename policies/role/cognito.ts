import { arn, partitionOf } from "../../core/arns";
import type { Statement } from "../document";

/**
 * Lets Cognito take a role to send text messages: for user pools of one account and region, and with the external id
 * that the pool names.
 *
 * Source: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-sms-settings.html
 */
export function assumedByCognito(pool: {
  readonly accountId: string;
  readonly region: string;
  readonly externalId: string;
}): Statement {
  const { accountId: account, region, externalId } = pool;
  return {
    Sid: "Cognito",
    Effect: "Allow",
    Principal: { Service: "cognito-idp.amazonaws.com" },
    Action: "sts:AssumeRole",
    Condition: {
      StringEquals: { "aws:SourceAccount": account, "sts:ExternalId": externalId },
      // The pool names the role, so the role comes first, and the pool's id is not known yet.
      ArnLike: { "aws:SourceArn": arn({ service: "cognito-idp", region, account, resource: "userpool/*" }) },
    },
  };
}

/**
 * Lets the holder send text messages, and publish to no topic. A message to a telephone has no resource, so the Allow
 * cannot be narrower.
 *
 * Source: https://docs.aws.amazon.com/sns/latest/dg/sns-using-identity-based-policies.html
 */
export function sendTextMessages(region: string): Statement[] {
  const topics = arn({ partition: partitionOf(region), service: "sns", region: "*", account: "*", resource: "*" });
  return [
    { Sid: "SendTextMessages", Effect: "Allow", Action: "sns:Publish", Resource: "*" },
    { Sid: "PublishToNoTopic", Effect: "Deny", Action: "sns:Publish", Resource: topics },
  ];
}

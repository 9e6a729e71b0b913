import type { Statement } from "../document";

/**
 * Lets AWS Config take on the aggregator's role, and only on behalf of the account that the aggregator is in.
 *
 * https://docs.aws.amazon.com/config/latest/developerguide/iamrole-permissions.html
 */
export function configAggregatorTrust(accountId: string): Statement[] {
  return [
    {
      Sid: "ConfigAggregator",
      Effect: "Allow",
      Principal: { Service: "config.amazonaws.com" },
      Action: "sts:AssumeRole",
      Condition: { StringEquals: { "aws:SourceAccount": accountId } },
    },
  ];
}

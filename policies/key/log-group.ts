import { arn, partitionOf } from "../../core/arns";
import type { Statement } from "../document";

/**
 * Lets CloudWatch Logs encrypt one log group with the key. Without the condition any log group of the account and region
 * could be.
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export function logGroupEncryption(group: {
  readonly accountId: string;
  readonly region: string;
  readonly logGroupName: string;
}): Statement {
  const { accountId, region, logGroupName } = group;
  const partition = partitionOf(region);
  return {
    Sid: "LogGroupEncrypt",
    Effect: "Allow",
    Principal: { Service: `logs.${region}.amazonaws.com` },
    Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
    Resource: "*",
    Condition: {
      ArnLike: {
        "kms:EncryptionContext:aws:logs:arn": arn({
          partition,
          service: "logs",
          region,
          account: accountId,
          resource: `log-group:${logGroupName}`,
        }),
      },
    },
  };
}

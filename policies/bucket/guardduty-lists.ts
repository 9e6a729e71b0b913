import { arn } from "../../core/arns";
import type { Statement } from "../document";

/**
 * Lets GuardDuty of the same account read the lists of addresses in a bucket. It reads them with its service-linked
 * role, which is there as soon as GuardDuty is on.
 *
 * Source: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-lists-prerequisites.html
 */
export function guardDutyListRead(bucketArn: string, accountId: string, partition: string): Statement {
  const role = "role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty";
  return {
    Sid: "GuardDutyListRead",
    Effect: "Allow",
    Principal: { AWS: arn({ partition, service: "iam", account: accountId, resource: role }) },
    Action: "s3:GetObject",
    Resource: `${bucketArn}/*`,
  };
}

import type { Statement } from "../document";
import { fromGuardDutyAdministrator, guardDutyPrincipals, type GuardDutySource } from "../guardduty-source";

/**
 * Lets GuardDuty's administrator export the findings of the organization.
 *
 * Source: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html
 */
export function guardDutyExport(bucketArn: string, source: GuardDutySource): Statement[] {
  const Principal = guardDutyPrincipals(source);
  const Condition = fromGuardDutyAdministrator(source);
  return [
    {
      Sid: "GuardDutyLocation",
      Effect: "Allow",
      Principal,
      Action: "s3:GetBucketLocation",
      Resource: bucketArn,
      Condition,
    },
    {
      Sid: "GuardDutyWrite",
      Effect: "Allow",
      Principal,
      Action: "s3:PutObject",
      Resource: `${bucketArn}/*`,
      Condition,
    },
  ];
}

import type { Statement } from "../document";
import { fromGuardDutyAdministrator, guardDutyPrincipals, type GuardDutySource } from "../guardduty-source";

/**
 * Lets GuardDuty encrypt the findings that its administrator exports.
 *
 * Source: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html
 */
export function guardDutyEncryption(source: GuardDutySource): Statement[] {
  return [
    {
      Sid: "GuardDutyEncrypt",
      Effect: "Allow",
      Principal: guardDutyPrincipals(source),
      Action: "kms:GenerateDataKey",
      Resource: "*",
      Condition: fromGuardDutyAdministrator(source),
    },
  ];
}

import { protectKeys } from "../../../policies/service-control/protect-keys";
import { ANALYST, BREAK_GLASS, CONTEXT, denies, leaves, ROOT, testControl } from "../../support/service-control-cases";

const OWN = "arn:aws:kms:eu-west-1:444444444444:key/1";
const LOGS = "arn:aws:kms:eu-west-1:222222222222:key/mrk-1";
const FINDINGS = "arn:aws:kms:eu-west-1:333333333333:key/2";
const days = (number: number) => ({ "kms:ScheduleKeyDeletionPendingWindowInDays": String(number) });

testControl(protectKeys(CONTEXT, { minimumDeletionWindowInDays: 30 }), [
  denies("at 7 days", "kms:ScheduleKeyDeletion", { resource: OWN, context: days(7) }),
  denies("at 29 days", "kms:ScheduleKeyDeletion", { resource: OWN, context: days(29), principal: BREAK_GLASS }),
  denies("by the root user", "kms:ScheduleKeyDeletion", { resource: OWN, context: days(7), principal: ROOT }),
  leaves("at 30 days", "kms:ScheduleKeyDeletion", { resource: OWN, context: days(30) }),
  leaves("by default, which is 30 days", "kms:ScheduleKeyDeletion", { resource: OWN }),
  leaves("a team's key", "kms:DisableKey", { resource: OWN }),
  leaves("a team's key", "kms:PutKeyPolicy", { resource: OWN }),
  denies("the log key, however late", "kms:ScheduleKeyDeletion", { resource: LOGS, context: days(30) }),
  denies("the log key", "kms:DisableKey", { resource: LOGS }),
  denies("the log key's rotation", "kms:DisableKeyRotation", { resource: LOGS }),
  denies("who may read logs", "kms:PutKeyPolicy", { resource: LOGS }),
  denies("the key of findings, by analysts", "kms:PutKeyPolicy", { resource: FINDINGS, principal: ANALYST }),
  denies("its alias", "kms:UpdateAlias", { resource: FINDINGS }),
  leaves("reading logs", "kms:Decrypt", { resource: LOGS, principal: ANALYST }),
  leaves("grants, which services need", "kms:CreateGrant", { resource: LOGS }),
]);

import { protectKeys } from "../../../policies/service-control/protect-keys";
import { ANALYST, BREAK_GLASS, CONTEXT, denies, leaves, ROOT, testControl } from "../../support/service-control-cases";

const OWN = "arn:aws:kms:eu-west-1:444444444444:key/1";
const LOGS = "arn:aws:kms:eu-west-1:222222222222:key/mrk-1";
const FINDINGS = "arn:aws:kms:eu-west-1:333333333333:key/2";
const days = (number: number) => ({ "kms:ScheduleKeyDeletionPendingWindowInDays": String(number) });

const data = { "kms:ResourceAliases": ["alias/orders", "alias/acme/orders"] };
const teams = { "kms:ResourceAliases": ["alias/acme-orders", "alias/orders"] };

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
  denies("a data key, however late", "kms:ScheduleKeyDeletion", { resource: OWN, context: { ...days(30), ...data } }),
  denies("a data key", "kms:DisableKey", { resource: OWN, context: data }),
  denies("a data key by the root user", "kms:DisableKey", { resource: OWN, context: data, principal: ROOT }),
  denies("the alias of a data key", "kms:DeleteAlias", { resource: OWN, context: data }),
  denies("pointing the alias of a data key elsewhere", "kms:UpdateAlias", { resource: OWN, context: data }),
  leaves("using a data key", "kms:Decrypt", { resource: OWN, context: data }),
  leaves("the policy of a data key, which its administrators write", "kms:PutKeyPolicy", {
    resource: OWN,
    context: data,
  }),
  leaves("rotating a data key", "kms:RotateKeyOnDemand", { resource: OWN, context: data }),
  leaves("a team's key with an alias of its own", "kms:DisableKey", { resource: OWN, context: teams }),
  leaves("reading logs", "kms:Decrypt", { resource: LOGS, principal: ANALYST }),
  leaves("grants, which services need", "kms:CreateGrant", { resource: LOGS }),
]);

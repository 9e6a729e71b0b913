import { protectData } from "../../../policies/service-control/protect-data";
import { BREAK_GLASS, denies, leaves, ROOT, testControl } from "../../support/service-control-cases";

const KEY = "protect-from-deletion";
const TABLE = "arn:aws:dynamodb:eu-west-1:444444444444:table/orders";
const tagged = (value: string, keys?: readonly string[]) => ({
  resource: TABLE,
  context: { [`aws:ResourceTag/${KEY}`]: value, ...(keys === undefined ? {} : { "aws:TagKeys": keys }) },
});

testControl(protectData({ tag: { key: KEY, value: "true" } }), [
  denies("a table", "dynamodb:DeleteTable", tagged("true")),
  denies("a table, by the root user", "dynamodb:DeleteTable", { ...tagged("true"), principal: ROOT }),
  denies("a table, by the break-glass role", "dynamodb:DeleteTable", { ...tagged("true"), principal: BREAK_GLASS }),
  denies("its recovery", "dynamodb:UpdateContinuousBackups", tagged("true")),
  denies("a user pool", "cognito-idp:DeleteUserPool", tagged("true")),
  denies("a database", "rds:DeleteDBInstance", tagged("true")),
  denies("a file system", "elasticfilesystem:DeleteFileSystem", tagged("true")),
  denies("a recovery point", "backup:DeleteRecoveryPoint", tagged("true")),
  denies("an earlier end of a recovery point", "backup:UpdateRecoveryPointLifecycle", tagged("true")),
  denies("a vault", "backup:DeleteBackupVault", tagged("true")),
  denies("taking the tag off", "dynamodb:UntagResource", tagged("true", ["team", KEY])),
  denies("changing the tag", "dynamodb:TagResource", tagged("true", [KEY])),
  denies("the tag in other letters", "dynamodb:TagResource", tagged("true", ["Protect-From-Deletion"])),
  leaves("other tags", "dynamodb:TagResource", tagged("true", ["team"])),
  leaves("setting the tag", "dynamodb:TagResource", { resource: TABLE, context: { "aws:TagKeys": [KEY] } }),
  leaves("another value", "dynamodb:DeleteTable", tagged("false")),
  leaves("a table without the tag", "dynamodb:DeleteTable", { resource: TABLE }),
  leaves("items", "dynamodb:DeleteItem", tagged("true")),
]);

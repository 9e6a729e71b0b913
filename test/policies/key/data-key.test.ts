import { accountAdministration } from "../../../policies/key/account";
import { dataKeyStatements } from "../../../policies/key/data-key";
import { type Asking, decide } from "../../support/policy-decision";

const ACCOUNT = "111111111111";
const key = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1`;
const role = (name: string, account = ACCOUNT): Asking => ({ arn: `arn:aws:iam::${account}:role/${name}` });

const statements = dataKeyStatements({
  accountId: ACCOUNT,
  region: "eu-west-1",
  administrators: ["permissionSet/Platform"],
  users: ["role/orders/api"],
  services: ["s3", "dynamodb", "ec2", "logs", "events", "sns", "states"],
});

const platform = role("aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Platform_0123456789abcdef");
const api = role("orders/api");
const developer = role("developer");
const caller = { "kms:CallerAccount": ACCOUNT };
const via = (service: string): Record<string, string> => ({
  ...caller,
  "kms:ViaService": `${service}.eu-west-1.amazonaws.com`,
});
const forAws = { "kms:GrantIsForAWSResource": "true" };
const topic = (account: string) => ({ "kms:EncryptionContext:aws:sns:topicArn": `arn:aws:sns:eu-west-1:${account}:t` });
const queue = (account: string) => ({ "kms:EncryptionContext:aws:sqs:arn": `arn:aws:sqs:eu-west-1:${account}:q` });
const delivered = (account = ACCOUNT) => ({
  "kms:EncryptionContext:SourceArn": `arn:aws:logs:eu-west-1:${account}:*`,
});
const group = (region: string) => ({
  "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${region}:${ACCOUNT}:log-group:/orders/api`,
});

test.each<[string, Asking, string, Record<string, string>, "allowed" | "not allowed"]>([
  ["an administrator replicates it", platform, "kms:ReplicateKey", caller, "allowed"],
  ["an administrator turns its rotation on", platform, "kms:EnableKeyRotation", caller, "allowed"],
  ["an administrator decrypts", platform, "kms:Decrypt", caller, "not allowed"],
  ["an administrator lets somebody use it", platform, "kms:CreateGrant", caller, "not allowed"],
  ["an administrator writes its policy", platform, "kms:PutKeyPolicy", caller, "not allowed"],
  ["a user decrypts", api, "kms:Decrypt", caller, "allowed"],
  ["a user gets a data key", api, "kms:GenerateDataKeyWithoutPlaintext", caller, "allowed"],
  ["a user deletes it", api, "kms:ScheduleKeyDeletion", caller, "not allowed"],
  [
    "the role of the same name in another account",
    role("orders/api", "999999999999"),
    "kms:Decrypt",
    { "kms:CallerAccount": "999999999999" },
    "not allowed",
  ],
  ["a role whose name only begins so", role("orders/api-test"), "kms:Decrypt", caller, "not allowed"],
  ["anybody of the account by way of S3", developer, "kms:GenerateDataKey", via("s3"), "allowed"],
  ["anybody of the account by hand", developer, "kms:GenerateDataKey", caller, "not allowed"],
  [
    "the delivery of what state machines log",
    { service: "delivery.logs.amazonaws.com" },
    "kms:Decrypt",
    delivered(),
    "allowed",
  ],
  [
    "the same of another account",
    { service: "delivery.logs.amazonaws.com" },
    "kms:Decrypt",
    delivered("9"),
    "not allowed",
  ],
  ["somebody reads an execution by way of Step Functions", developer, "kms:Decrypt", via("states"), "allowed"],
  ["by way of a service that is not named", developer, "kms:Decrypt", via("rds"), "not allowed"],
  [
    "by way of S3 in another region",
    developer,
    "kms:Decrypt",
    { ...caller, "kms:ViaService": "s3.eu-central-1.amazonaws.com" },
    "not allowed",
  ],
  [
    "somebody of another account by way of S3",
    role("developer", "999999999999"),
    "kms:Decrypt",
    { ...via("s3"), "kms:CallerAccount": "999999999999" },
    "not allowed",
  ],
  ["a table keeps it by a grant", developer, "kms:CreateGrant", { ...via("dynamodb"), ...forAws }, "allowed"],
  [
    "EC2 Auto Scaling attaches a volume",
    role("aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"),
    "kms:CreateGrant",
    { ...via("ec2"), ...forAws },
    "allowed",
  ],
  ["a grant by hand", developer, "kms:CreateGrant", caller, "not allowed"],
  ["logs of the account", { service: "logs.eu-west-1.amazonaws.com" }, "kms:Encrypt", group("eu-west-1"), "allowed"],
  [
    "logs of another region",
    { service: "logs.eu-west-1.amazonaws.com" },
    "kms:Encrypt",
    group("us-east-1"),
    "not allowed",
  ],
  [
    "EventBridge to a topic of the account",
    { service: "events.amazonaws.com" },
    "kms:Decrypt",
    topic(ACCOUNT),
    "allowed",
  ],
  [
    "EventBridge to a topic of another account",
    { service: "events.amazonaws.com" },
    "kms:Decrypt",
    topic("999999999999"),
    "not allowed",
  ],
  ["SNS to a queue of the account", { service: "sns.amazonaws.com" }, "kms:GenerateDataKey", queue(ACCOUNT), "allowed"],
  [
    "SNS to a topic, which it does not write to",
    { service: "sns.amazonaws.com" },
    "kms:Decrypt",
    topic(ACCOUNT),
    "not allowed",
  ],
  [
    "CloudWatch, which is not named",
    { service: "cloudwatch.amazonaws.com" },
    "kms:Decrypt",
    topic(ACCOUNT),
    "not allowed",
  ],
])("a data key: %s", (_, principal, action, context, expected) => {
  expect(decide(statements, { principal, action, resource: key, context })).toBe(expected);
});

test("without any of them nothing is said beside the account's own rights", () => {
  const none = { accountId: ACCOUNT, region: "eu-west-1", administrators: [], users: [], services: [] };
  expect(dataKeyStatements(none)).toEqual([]);
  const root = [accountAdministration(ACCOUNT, "eu-west-1")];
  const request = { principal: { arn: `arn:aws:iam::${ACCOUNT}:root` }, action: "kms:Decrypt", resource: key };
  expect(decide(root, request)).toBe("allowed");
});

test("in another partition the ARNs are of that partition", () => {
  const [use] = dataKeyStatements({
    accountId: ACCOUNT,
    region: "us-gov-west-1",
    administrators: [],
    users: ["role/api"],
    services: [],
  });
  expect(use?.Condition?.ArnLike).toEqual({ "aws:PrincipalArn": [`arn:aws-us-gov:iam::${ACCOUNT}:role/api`] });
});

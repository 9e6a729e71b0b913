import type { TerraformJson } from "../../../../policies/guardrails/readers/terraform-json";
import { type Case, type Cases, one, policy, requiredCases } from "./case";

const ACCOUNT = "111111111111";
const allow = (principal: string, action: string): object => ({
  Effect: "Allow",
  Principal: { AWS: principal },
  Action: action,
  Resource: "*",
});
const root = (account = ACCOUNT): object => allow(`arn:aws:iam::${account}:root`, "kms:*");
const role = `arn:aws:iam::${ACCOUNT}:role/deploy`;

const key = (body: object): TerraformJson => one("aws_kms_key", body as Record<string, unknown>);
/** A key whose provider is bound to one account. */
const boundKey = (...statements: object[]): TerraformJson => ({
  ...key({ policy: policy(...statements) }),
  provider: { aws: [{ region: "eu-west-1", allowed_account_ids: [ACCOUNT] }] },
});

const PROVIDERS = {
  aws: [
    { alias: "home", region: "eu-west-1" },
    { alias: "other", region: "eu-central-1" },
    { alias: "late", region: "${var.region}" },
  ],
};
const PRIMARY = "${aws_kms_key.p.arn}";
const replica = (body: object, others: Record<string, Record<string, object>> = {}): TerraformJson => ({
  ...one(
    "aws_kms_replica_key",
    { primary_key_arn: PRIMARY, provider: "aws.other", ...body },
    {
      aws_kms_key: { p: { provider: "aws.home" } },
      ...others,
    },
  ),
  provider: PROVIDERS,
});
/** The replica with an alias that points to it. */
const named = { aws_kms_alias: { a: { target_key_id: "${aws_kms_replica_key.r.key_id}" } } };

const LOCK_OUT: readonly Case[] = [
  ["pass", "AWS's default policy", key({}), "the account is in charge"],
  ["pass", "the account in charge", boundKey(root())],
  ["pass", "a role that writes the policy", boundKey(allow(role, "kms:PutKeyPolicy"))],
  ["pass", "an account, where the provider does not say which", key({ policy: policy(root("222222222222")) })],
  [
    "fail",
    "another account alone, by a provider with an alias",
    {
      ...one("aws_kms_key", { provider: "aws.home", policy: policy(root("222222222222")) }),
      provider: { aws: [{ alias: "home", region: "eu-west-1", allowed_account_ids: [ACCOUNT] }] },
    },
    `nobody of account ${ACCOUNT}`,
  ],
  ["pass", "a policy that stands alone", one("aws_kms_key_policy", { key_id: "1", policy: policy(root()) })],
  ["fail", "another account alone", boundKey(root("222222222222")), `nobody of account ${ACCOUNT}`],
  ["fail", "users alone", boundKey(allow(role, "kms:Decrypt")), "may change the key policy"],
  [
    "fail",
    "a Deny for everybody",
    boundKey(root(), { Sid: "No", Effect: "Deny", Principal: "*", Action: "kms:*", Resource: "*" }),
    "statement 'No' denies it",
  ],
  [
    "fail",
    "AWS's check put aside",
    key({ bypass_policy_lockout_safety_check: true, policy: policy(root()) }),
    "bypass_policy_lockout_safety_check",
  ],
  ["fail", "imported keys too", one("aws_kms_external_key", { policy: policy(allow(role, "kms:Encrypt")) })],
  ["unknown", "a policy by reference", key({ policy: "${data.aws_iam_policy_document.key.json}" })],
];

const REPLICA_REGION: readonly Case[] = [
  ["pass", "another region", replica({}), "its primary is in eu-west-1"],
  ["pass", "a primary by its ARN", replica({ primary_key_arn: "arn:aws:kms:us-east-1:111111111111:key/mrk-1" })],
  ["pass", "a region of its own, as provider 6 has it", replica({ provider: "aws.home", region: "us-east-1" })],
  ["fail", "the primary's region", replica({ provider: "aws.home" }), "its primary is in eu-west-1 too"],
  [
    "fail",
    "the primary's region, by ARN",
    replica({ primary_key_arn: "arn:aws:kms:eu-central-1:111111111111:key/mrk-1" }),
    "eu-central-1 too",
  ],
  ["unknown", "a region by reference", replica({ provider: "aws.late" })],
  ["unknown", "a primary that nobody knows", replica({ primary_key_arn: "${var.primary}" })],
];

const REPLICA_PARTS: readonly Case[] = [
  ["pass", "both", replica({ policy: policy(root()) }, named)],
  [
    "pass",
    "a policy that stands alone",
    replica({}, { ...named, aws_kms_key_policy: { p: { key_id: "${aws_kms_replica_key.r.key_id}" } } }),
  ],
  ["fail", "no alias", replica({ policy: policy(root()) }), "it does not have an alias"],
  ["fail", "no policy", replica({}, named), "it does not have a policy"],
  ["fail", "neither", replica({}), "it does not have a policy, it does not have an alias"],
  [
    "unknown",
    "an alias by reference",
    replica({ policy: policy(root()) }, { aws_kms_alias: { a: { target_key_id: "${var.key}" } } }),
    "only Terraform knows whether it has an alias",
  ],
];

export const KMS: Cases = {
  "LZ-KMS-01": requiredCases("aws_kms_key", "enable_key_rotation", true, false),
  "LZ-KMS-02": [
    ["pass", "30 days", one("aws_kms_key", { deletion_window_in_days: 30 })],
    ["pass", "AWS's default", one("aws_kms_replica_key", {}), "so it is 30"],
    ["pass", "30 as a text", one("aws_kms_key", { deletion_window_in_days: "30" })],
    ["fail", "7 days", one("aws_kms_replica_key", { deletion_window_in_days: 7 }), "deletion_window_in_days is 7"],
    ["fail", "an imported replica", one("aws_kms_replica_external_key", { deletion_window_in_days: 7 })],
    ["unknown", "by reference", one("aws_kms_key", { deletion_window_in_days: "${var.days}" })],
  ],
  "LZ-KMS-03": LOCK_OUT,
  "LZ-KMS-04": REPLICA_REGION,
  "LZ-KMS-05": REPLICA_PARTS,
};

import { policyDocument } from "../../../policies/document";
import { checkPolicy } from "../../../policies/lint/grammar";
import { accessStatements, type EncryptionKeyAccess, type KeyPlace } from "../../../policies/key/access";
import { autoScalingRoleArn } from "../../../policies/key/auto-scaling";
import { type Asking, decide } from "../../support/policy-decision";

const ACCOUNT = "111111111111";
const OTHER = "222222222222";
const STRANGER = "999999999999";
const ORGANIZATION = "o-exampleorg1";
const key = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1`;
const place: KeyPlace = { accountId: ACCOUNT, region: "eu-west-1" };

const roleOf = (name: string, account = ACCOUNT): string => `arn:aws:iam::${account}:role/${name}`;
const as = (name: string, account = ACCOUNT, organizationId: string = ORGANIZATION): Asking => ({
  arn: roleOf(name, account),
  organizationId,
});
const FOR_AWS = { "kms:GrantIsForAWSResource": "true" };
const BY_HAND = { "kms:GrantIsForAWSResource": "false" };

type Row = readonly [
  about: string,
  principal: Asking,
  action: string,
  expected: "allowed" | "not allowed" | "denied",
  context?: Readonly<Record<string, string | readonly string[]>>,
];

function table(name: string, access: EncryptionKeyAccess, rows: readonly Row[]): void {
  test.each(rows.map((row) => [row[0], row] as const))(`${name}: %s`, (_, [, principal, action, expected, context]) => {
    expect(decide(accessStatements(access, place), { principal, action, resource: key, context })).toBe(expected);
  });
}

table("without a word", {}, [
  ["a role of the account, if IAM says so", as("developer"), "kms:Decrypt", "allowed"],
  ["a role of the account writes the policy, if IAM says so", as("developer"), "kms:PutKeyPolicy", "allowed"],
  ["the root user", { arn: `arn:aws:iam::${ACCOUNT}:root` }, "kms:PutKeyPolicy", "allowed"],
  ["a role of another account", as("developer", OTHER), "kms:Decrypt", "not allowed"],
  ["a role of another account describes it", as("developer", OTHER), "kms:DescribeKey", "not allowed"],
  ["a service", { service: "logs.eu-west-1.amazonaws.com" }, "kms:Decrypt", "not allowed"],
  ["a request without a signature", { anonymous: true }, "kms:Decrypt", "not allowed"],
  ["something else than KMS", as("developer"), "s3:GetObject", "not allowed"],
]);

const separated: EncryptionKeyAccess = {
  namedOnly: { deployedBy: roleOf("deploy") },
  administrators: [roleOf("key-admin")],
  policyAdministrators: [roleOf("security")],
  users: [roleOf("app"), roleOf("worker")],
  serviceUsers: [roleOf("app")],
};

table("administrators of a separated key", separated, [
  ["disable it", as("key-admin"), "kms:DisableKey", "allowed"],
  ["delete it", as("key-admin"), "kms:ScheduleKeyDeletion", "allowed"],
  ["replicate it", as("key-admin"), "kms:ReplicateKey", "allowed"],
  ["move the primary", as("key-admin"), "kms:UpdatePrimaryRegion", "allowed"],
  ["take a grant back", as("key-admin"), "kms:RevokeGrant", "allowed"],
  ["decrypt", as("key-admin"), "kms:Decrypt", "not allowed"],
  ["encrypt", as("key-admin"), "kms:Encrypt", "not allowed"],
  ["make a data key", as("key-admin"), "kms:GenerateDataKeyWithoutPlaintext", "not allowed"],
  ["let somebody use it by a grant", as("key-admin"), "kms:CreateGrant", "not allowed", FOR_AWS],
  ["let somebody use it by the policy", as("key-admin"), "kms:PutKeyPolicy", "not allowed"],
  ["of the same name elsewhere", as("key-admin", OTHER), "kms:DisableKey", "not allowed"],
]);

table("who writes the policy of a separated key", separated, [
  ["the deploying role", as("deploy"), "kms:PutKeyPolicy", "allowed"],
  ["the deploying role makes grants", as("deploy"), "kms:CreateGrant", "allowed", BY_HAND],
  ["the deploying role reads it for its plan", as("deploy"), "kms:GetKeyPolicy", "allowed"],
  ["the deploying role changes the alias", as("deploy"), "kms:UpdateAlias", "allowed"],
  ["the deploying role decrypts", as("deploy"), "kms:Decrypt", "not allowed"],
  ["a policy administrator", as("security"), "kms:PutKeyPolicy", "allowed"],
  ["a user", as("app"), "kms:PutKeyPolicy", "not allowed"],
  ["an administrator of the account", as("Administrator"), "kms:PutKeyPolicy", "not allowed"],
  ["the root user", { arn: `arn:aws:iam::${ACCOUNT}:root` }, "kms:PutKeyPolicy", "not allowed"],
]);

table("users of a separated key", separated, [
  ["encrypt", as("app"), "kms:Encrypt", "allowed"],
  ["decrypt", as("worker"), "kms:Decrypt", "allowed"],
  ["make data keys", as("worker"), "kms:GenerateDataKeyPair", "allowed"],
  ["encrypt anew", as("app"), "kms:ReEncryptFrom", "allowed"],
  ["describe it", as("app"), "kms:DescribeKey", "allowed"],
  ["disable it", as("app"), "kms:DisableKey", "not allowed"],
  ["see the grants", as("worker"), "kms:ListGrants", "not allowed"],
  ["an administrator of the account", as("Administrator"), "kms:Decrypt", "not allowed"],
  ["a role of the same name elsewhere", as("app", OTHER), "kms:Decrypt", "not allowed"],
]);

table("users of services", separated, [
  ["a service makes a grant for a volume", as("app"), "kms:CreateGrant", "allowed", FOR_AWS],
  ["and takes it back", as("app"), "kms:RevokeGrant", "allowed", FOR_AWS],
  ["and lists them", as("app"), "kms:ListGrants", "allowed", FOR_AWS],
  ["a grant by hand", as("app"), "kms:CreateGrant", "not allowed", BY_HAND],
  ["a call that does not say what it is for", as("app"), "kms:CreateGrant", "not allowed"],
  ["a user who is no service user", as("worker"), "kms:CreateGrant", "not allowed", FOR_AWS],
  ["another account", as("app", OTHER), "kms:CreateGrant", "not allowed", FOR_AWS],
  ["an administrator", as("key-admin"), "kms:ListGrants", "allowed"],
]);

const shared: EncryptionKeyAccess = {
  crossAccount: { organizationId: ORGANIZATION, principals: [OTHER, roleOf("reader", "333333333333")] },
};

table("other accounts", shared, [
  ["anybody of an account that is named", as("any", OTHER), "kms:Decrypt", "allowed"],
  ["who encrypts", as("any", OTHER), "kms:GenerateDataKey", "allowed"],
  ["a role that is named", as("reader", "333333333333"), "kms:ReEncryptTo", "allowed"],
  ["another role of its account", as("writer", "333333333333"), "kms:Decrypt", "not allowed"],
  ["an account that left the organization", as("any", OTHER, "o-another00001"), "kms:Decrypt", "not allowed"],
  ["a third account of the organization", as("any", "444444444444"), "kms:Decrypt", "not allowed"],
  ["who administers", as("any", OTHER), "kms:DisableKey", "not allowed"],
  ["who writes the policy", as("any", OTHER), "kms:PutKeyPolicy", "not allowed"],
  ["grants, where they are not asked for", as("any", OTHER), "kms:CreateGrant", "not allowed", FOR_AWS],
]);

table(
  "every account, with volumes",
  { crossAccount: { organizationId: ORGANIZATION, principals: "every-account", forAwsResources: true } },
  [
    ["any account of the organization", as("any", OTHER), "kms:Decrypt", "allowed"],
    ["a grant for a volume", as("any", OTHER), "kms:CreateGrant", "allowed", FOR_AWS],
    ["a grant by hand", as("any", OTHER), "kms:CreateGrant", "not allowed", BY_HAND],
    ["a stranger", as("any", STRANGER, "o-another00001"), "kms:Decrypt", "not allowed"],
    ["a grant of a stranger's", as("any", STRANGER, "o-another00001"), "kms:CreateGrant", "not allowed", FOR_AWS],
    ["a request without a signature", { anonymous: true }, "kms:Decrypt", "not allowed"],
    ["a service", { service: "ec2.amazonaws.com" }, "kms:Decrypt", "not allowed"],
    ["who deletes it", as("any", OTHER), "kms:ScheduleKeyDeletion", "not allowed"],
  ],
);

const autoScaling = (account: string): Asking => ({ arn: autoScalingRoleArn(account, "aws") });
const grantTo = (account: string, ...operations: string[]): Record<string, string | string[]> => ({
  "kms:GranteePrincipal": autoScalingRoleArn(account, "aws"),
  "kms:GrantOperations": operations,
});

table("EC2 Auto Scaling", { namedOnly: { deployedBy: roleOf("deploy") }, autoScalingAccounts: [ACCOUNT, OTHER] }, [
  ["the account's own role decrypts", autoScaling(ACCOUNT), "kms:Decrypt", "allowed"],
  ["and makes a grant for a volume", autoScaling(ACCOUNT), "kms:CreateGrant", "allowed", FOR_AWS],
  ["and makes one by hand", autoScaling(ACCOUNT), "kms:CreateGrant", "not allowed", BY_HAND],
  ["the other account's role has nothing yet", autoScaling(OTHER), "kms:Decrypt", "not allowed"],
  [
    "the other account makes its role a grant",
    as("ops", OTHER),
    "kms:CreateGrant",
    "allowed",
    grantTo(OTHER, "Decrypt"),
  ],
  ["and sees it", as("ops", OTHER), "kms:ListGrants", "allowed"],
  [
    "the other account makes a role of its own a grant",
    as("ops", OTHER),
    "kms:CreateGrant",
    "not allowed",
    { "kms:GranteePrincipal": roleOf("ops", OTHER), "kms:GrantOperations": ["Decrypt"] },
  ],
  ["and one for a third account", as("ops", OTHER), "kms:CreateGrant", "not allowed", grantTo(STRANGER, "Decrypt")],
  ["and one that signs", as("ops", OTHER), "kms:CreateGrant", "not allowed", grantTo(OTHER, "Decrypt", "Sign")],
  ["and takes those of others back", as("ops", OTHER), "kms:RevokeGrant", "not allowed"],
  ["and decrypts", as("ops", OTHER), "kms:Decrypt", "not allowed"],
]);

test("every action, key and principal is one that AWS knows", () => {
  const everything: EncryptionKeyAccess = {
    ...separated,
    crossAccount: { organizationId: ORGANIZATION, principals: "every-account", forAwsResources: true },
    autoScalingAccounts: [ACCOUNT, OTHER],
  };
  const purposes = ["encryption", "asymmetric-encryption", "signing", "key-agreement", "mac"] as const;
  const findings = purposes.flatMap((purpose) =>
    checkPolicy(policyDocument(accessStatements(everything, { ...place, purpose })), "resource"),
  );
  expect(findings).toEqual([]);
});

describe("users of a key", () => {
  test.each([
    ["encryption", "kms:GenerateDataKey", "kms:Sign"],
    ["asymmetric-encryption", "kms:GetPublicKey", "kms:GenerateDataKey"],
    ["asymmetric-encryption", "kms:Decrypt", "kms:Verify"],
    ["signing", "kms:Sign", "kms:Decrypt"],
    ["signing", "kms:Verify", "kms:GenerateMac"],
    ["key-agreement", "kms:DeriveSharedSecret", "kms:Sign"],
    ["mac", "kms:GenerateMac", "kms:Sign"],
    ["mac", "kms:VerifyMac", "kms:GetPublicKey"],
  ] as const)("for %s do %s, not %s", (purpose, does, doesNot) => {
    const access = { namedOnly: { deployedBy: roleOf("deploy") }, users: [roleOf("app")] };
    const decisions = [does, doesNot].map((action) =>
      decide(accessStatements(access, { ...place, purpose }), { principal: as("app"), action, resource: key }),
    );
    expect(decisions).toEqual(["allowed", "not allowed"]);
  });

  test("are named in the partition of the key", () => {
    const statements = accessStatements(
      { crossAccount: { organizationId: ORGANIZATION, principals: [OTHER] }, autoScalingAccounts: [OTHER] },
      { accountId: ACCOUNT, region: "cn-north-1" },
    );
    expect(JSON.stringify(statements)).not.toContain("arn:aws:");
  });
});

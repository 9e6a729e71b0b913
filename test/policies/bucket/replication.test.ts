import { replicasFrom } from "../../../policies/bucket/replication";
import { encryptReplicas } from "../../../policies/key/replication";
import { replicateObjects } from "../../../policies/role/replication";
import { decide, decideIdentity } from "../../support/policy-decision";

const VAULT = "arn:aws:s3:::vault";
const ROLE = { accountId: "111111111111", roleName: "uploads-replication" };
const role = { arn: "arn:aws:iam::111111111111:role/uploads-replication" };
const otherRole = { arn: "arn:aws:iam::111111111111:role/developer" };
const sameNameElsewhere = { arn: "arn:aws:iam::333333333333:role/uploads-replication" };
const bucket = { bucketArn: VAULT, region: "eu-west-3" };

describe("a destination bucket of another account", () => {
  const statements = replicasFrom(bucket, ROLE);

  test.each([
    ["a replica", role, "s3:ReplicateObject", `${VAULT}/a`, "allowed"],
    ["a delete marker", role, "s3:ReplicateDelete", `${VAULT}/a`, "allowed"],
    ["tags", role, "s3:ReplicateTags", `${VAULT}/a`, "allowed"],
    ["a replica that is handed over", role, "s3:ObjectOwnerOverrideToBucketOwner", `${VAULT}/a`, "allowed"],
    ["a look at the versions", role, "s3:GetBucketVersioning", VAULT, "allowed"],
    ["a change of the versions", role, "s3:PutBucketVersioning", VAULT, "not allowed"],
    ["reading", role, "s3:GetObject", `${VAULT}/a`, "not allowed"],
    ["plain writing", role, "s3:PutObject", `${VAULT}/a`, "not allowed"],
    ["deleting", role, "s3:DeleteObjectVersion", `${VAULT}/a`, "not allowed"],
    ["another bucket", role, "s3:ReplicateObject", "arn:aws:s3:::vault-2/a", "not allowed"],
    ["another role of the account", otherRole, "s3:ReplicateObject", `${VAULT}/a`, "not allowed"],
    ["a role of that name in another account", sameNameElsewhere, "s3:ReplicateObject", `${VAULT}/a`, "not allowed"],
    ["S3 itself", { service: "s3.amazonaws.com" }, "s3:ReplicateObject", `${VAULT}/a`, "not allowed"],
    ["nobody in particular", { anonymous: true } as const, "s3:ReplicateObject", `${VAULT}/a`, "not allowed"],
  ])("%s: %j %s %s -> %s", (_, principal, action, resource, expected) => {
    expect(decide(statements, { principal, action, resource })).toBe(expected);
  });

  test("names roles of the region's partition", () => {
    const [write] = replicasFrom({ bucketArn: "arn:aws-us-gov:s3:::vault", region: "us-gov-west-1" }, ROLE);
    expect(write).toMatchObject({
      Principal: { AWS: "arn:aws-us-gov:iam::111111111111:root" },
      Condition: { ArnEquals: { "aws:PrincipalArn": "arn:aws-us-gov:iam::111111111111:role/uploads-replication" } },
    });
  });
});

describe("the key of a destination bucket of another account", () => {
  const statements = [encryptReplicas(bucket, ROLE)];
  const resource = "arn:aws:kms:eu-west-3:222222222222:key/cccc";
  const by = (region: string, arn: string) => ({
    "kms:ViaService": `s3.${region}.amazonaws.com`,
    "kms:EncryptionContext:aws:s3:arn": arn,
  });

  test.each([
    ["an object's replica", role, "kms:Encrypt", by("eu-west-3", `${VAULT}/a`), "allowed"],
    ["a data key for the bucket", role, "kms:GenerateDataKey", by("eu-west-3", VAULT), "allowed"],
    ["decrypting", role, "kms:Decrypt", by("eu-west-3", VAULT), "not allowed"],
    ["S3 of the source's region", role, "kms:Encrypt", by("eu-west-1", VAULT), "not allowed"],
    ["another bucket", role, "kms:Encrypt", by("eu-west-3", "arn:aws:s3:::other"), "not allowed"],
    ["a bucket of like name", role, "kms:Encrypt", by("eu-west-3", "arn:aws:s3:::vault-2/a"), "not allowed"],
    ["no S3 at all", role, "kms:Encrypt", {}, "not allowed"],
    ["another role of the account", otherRole, "kms:Encrypt", by("eu-west-3", VAULT), "not allowed"],
    ["a role of that name elsewhere", sameNameElsewhere, "kms:Encrypt", by("eu-west-3", VAULT), "not allowed"],
    ["a grant", role, "kms:CreateGrant", by("eu-west-3", VAULT), "not allowed"],
  ])("%s: %j %s with %j -> %s", (_, principal, action, context, expected) => {
    expect(decide(statements, { principal, action, resource, context })).toBe(expected);
  });
});

/**
 * What AWS does when the role calls into the other account: its own policy and the resource's must both allow.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 */
describe("both sides of a replication into another account", () => {
  const key = "arn:aws:kms:eu-west-3:222222222222:key/cccc";
  const through = { "kms:ViaService": "s3.eu-west-3.amazonaws.com", "kms:EncryptionContext:aws:s3:arn": `${VAULT}/a` };
  const rights = replicateObjects({ bucketArn: "arn:aws:s3:::uploads", region: "eu-west-1" }, [
    { ...bucket, keyArn: key, otherAccount: true },
  ]);
  const letsIn = [...replicasFrom(bucket, ROLE), encryptReplicas(bucket, ROLE)];

  test.each<[string, string, Record<string, string>, string, string]>([
    ["s3:ReplicateObject", `${VAULT}/a`, {}, "allowed", "allowed"],
    ["s3:ReplicateDelete", `${VAULT}/a`, {}, "allowed", "allowed"],
    ["s3:ReplicateTags", `${VAULT}/a`, {}, "allowed", "allowed"],
    ["s3:ObjectOwnerOverrideToBucketOwner", `${VAULT}/a`, {}, "allowed", "allowed"],
    ["kms:Encrypt", key, through, "allowed", "allowed"],
    ["kms:GenerateDataKey", key, through, "allowed", "allowed"],
    ["kms:Decrypt", key, through, "not allowed", "not allowed"],
    ["s3:GetObject", `${VAULT}/a`, {}, "not allowed", "not allowed"],
  ])("%s of %s with %j: the role's policy says %s, the other account's %s", (action, resource, context, own, other) => {
    const request = { principal: role, action, resource, context };
    expect([decideIdentity(rights, request), decide(letsIn, request)]).toEqual([own, other]);
    // Without what the module makes for the other account, nothing gets in; nor does another role of like rights.
    expect(decide([], request)).toBe("not allowed");
    expect(decide(letsIn, { ...request, principal: otherRole })).toBe("not allowed");
  });
});

import { assumedByReplication, replicateObjects } from "../../../policies/role/replication";
import { decide, decideIdentity } from "../../support/policy-decision";

const SOURCE = "arn:aws:s3:::uploads";
const REPLICA = "arn:aws:s3:::replicas";
const VAULT = "arn:aws:s3:::vault";
const SOURCE_KEY = "arn:aws:kms:eu-west-1:111111111111:key/aaaa";
const REPLICA_KEY = "arn:aws:kms:eu-central-1:111111111111:key/bbbb";
const VAULT_KEY = "arn:aws:kms:eu-west-3:222222222222:key/cccc";

describe("assumedByReplication", () => {
  // A trust policy has no resource of its own: it is the role's.
  const statements = [{ ...assumedByReplication({ bucketArn: SOURCE, accountId: "111111111111" }), Resource: "*" }];
  const s3 = { service: "s3.amazonaws.com" };
  const mine = { "aws:SourceAccount": "111111111111", "aws:SourceArn": SOURCE };
  test.each([
    ["S3 for the bucket", s3, "sts:AssumeRole", mine, "allowed"],
    ["S3 without a source", s3, "sts:AssumeRole", {}, "allowed"],
    ["S3 for another bucket", s3, "sts:AssumeRole", { ...mine, "aws:SourceArn": REPLICA }, "not allowed"],
    ["S3 for another account", s3, "sts:AssumeRole", { ...mine, "aws:SourceAccount": "222222222222" }, "not allowed"],
    ["S3 with tags", s3, "sts:TagSession", mine, "not allowed"],
    ["Batch Operations", { service: "batchoperations.s3.amazonaws.com" }, "sts:AssumeRole", mine, "not allowed"],
    ["another service", { service: "lambda.amazonaws.com" }, "sts:AssumeRole", mine, "not allowed"],
    ["a role", { arn: "arn:aws:iam::111111111111:role/admin" }, "sts:AssumeRole", {}, "not allowed"],
  ])("%s: %j %s with %j -> %s", (_, principal, action, context, expected) => {
    const resource = "arn:aws:iam::111111111111:role/replication";
    expect(decide(statements, { principal, action, resource, context })).toBe(expected);
  });
});

describe("replicateObjects", () => {
  const replica = { bucketArn: REPLICA, region: "eu-central-1", keyArn: REPLICA_KEY, otherAccount: false };
  const vault = { bucketArn: VAULT, region: "eu-west-3", keyArn: VAULT_KEY, otherAccount: true };
  const source = { bucketArn: SOURCE, region: "eu-west-1", keyArn: SOURCE_KEY };
  const statements = replicateObjects(source, [replica, vault]);
  const principal = { arn: "arn:aws:iam::111111111111:role/replication" };
  const via = (region: string, context: string) => ({
    "kms:ViaService": `s3.${region}.amazonaws.com`,
    "kms:EncryptionContext:aws:s3:arn": context,
  });

  test.each<[string, string, string, Record<string, string>, string]>([
    ["read the configuration", "s3:GetReplicationConfiguration", SOURCE, {}, "allowed"],
    ["list the source", "s3:ListBucket", SOURCE, {}, "allowed"],
    ["list the destination", "s3:ListBucket", REPLICA, {}, "not allowed"],
    ["read a version for replication", "s3:GetObjectVersionForReplication", `${SOURCE}/a`, {}, "allowed"],
    ["read a version's tags", "s3:GetObjectVersionTagging", `${SOURCE}/a`, {}, "allowed"],
    ["read an object as such", "s3:GetObject", `${SOURCE}/a`, {}, "not allowed"],
    ["read locks of a bucket without", "s3:GetObjectRetention", `${SOURCE}/a`, {}, "not allowed"],
    ["read a version of another bucket", "s3:GetObjectVersionForReplication", `${REPLICA}/a`, {}, "not allowed"],
    ["write a replica", "s3:ReplicateObject", `${REPLICA}/a`, {}, "allowed"],
    ["write a replica elsewhere", "s3:ReplicateObject", `${VAULT}/a`, {}, "allowed"],
    ["write a replica into the source", "s3:ReplicateObject", `${SOURCE}/a`, {}, "not allowed"],
    ["write a replica into a third bucket", "s3:ReplicateObject", "arn:aws:s3:::other/a", {}, "not allowed"],
    ["write into a bucket of like name", "s3:ReplicateObject", "arn:aws:s3:::replicas-2/a", {}, "not allowed"],
    ["delete a version", "s3:DeleteObjectVersion", `${REPLICA}/a`, {}, "not allowed"],
    ["give away in another account", "s3:ObjectOwnerOverrideToBucketOwner", `${VAULT}/a`, {}, "allowed"],
    ["give away in the same account", "s3:ObjectOwnerOverrideToBucketOwner", `${REPLICA}/a`, {}, "not allowed"],
    ["decrypt an object", "kms:Decrypt", SOURCE_KEY, via("eu-west-1", `${SOURCE}/a`), "allowed"],
    ["decrypt by the bucket's key", "kms:Decrypt", SOURCE_KEY, via("eu-west-1", SOURCE), "allowed"],
    ["decrypt without S3", "kms:Decrypt", SOURCE_KEY, {}, "not allowed"],
    ["decrypt by S3 elsewhere", "kms:Decrypt", SOURCE_KEY, via("eu-central-1", SOURCE), "not allowed"],
    ["decrypt another bucket's", "kms:Decrypt", SOURCE_KEY, via("eu-west-1", `${REPLICA}/a`), "not allowed"],
    ["decrypt replicas", "kms:Decrypt", REPLICA_KEY, via("eu-central-1", REPLICA), "not allowed"],
    ["encrypt with the source's key", "kms:Encrypt", SOURCE_KEY, via("eu-west-1", SOURCE), "not allowed"],
    ["encrypt a replica", "kms:Encrypt", REPLICA_KEY, via("eu-central-1", `${REPLICA}/a`), "allowed"],
    ["make a data key", "kms:GenerateDataKey", VAULT_KEY, via("eu-west-3", VAULT), "allowed"],
    ["encrypt by S3 of the source", "kms:Encrypt", REPLICA_KEY, via("eu-west-1", REPLICA), "not allowed"],
    ["encrypt for the other destination", "kms:Encrypt", VAULT_KEY, via("eu-west-3", REPLICA), "not allowed"],
    ["use a key's grants", "kms:CreateGrant", REPLICA_KEY, via("eu-central-1", REPLICA), "not allowed"],
  ])("%s: %s of %s with %j -> %s", (_, action, resource, context, expected) => {
    expect(decideIdentity(statements, { principal, action, resource, context })).toBe(expected);
  });

  test("reads locks of a bucket with Object Lock", () => {
    const locked = replicateObjects({ ...source, objectLock: true }, [replica]);
    for (const action of ["s3:GetObjectRetention", "s3:GetObjectLegalHold"]) {
      expect(decideIdentity(locked, { principal, action, resource: `${SOURCE}/a` })).toBe("allowed");
    }
  });

  test("decrypts nothing of a bucket that S3's own keys encrypt, and gives nothing away at home", () => {
    const sids = replicateObjects({ bucketArn: SOURCE, region: "eu-west-1" }, [replica]).map(({ Sid }) => Sid);
    expect(sids).toEqual(["ReadReplication", "ReadVersions", "WriteReplicas", "EncryptReplicas1"]);
  });
});

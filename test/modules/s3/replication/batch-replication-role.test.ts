import { BatchReplicationRole } from "../../../../modules/s3/replication/batch-replication-role";
import { SecureBucket } from "../../../../modules/s3/secure-bucket";
import { bodiesOf } from "../../../support/bodies";
import { statementsOf } from "../../../support/statements";
import { synth } from "../../../support/synth";

const KEY = "arn:aws:kms:eu-west-1:999999999999:key/aaaa";
const build = (roleName = "batch") =>
  synth((s) => {
    const placement = s.in("eu-west-1");
    const encryption = { type: "kms", keyArn: KEY } as const;
    const source = new SecureBucket(s, "data", { placement, bucketName: "data", encryption: { type: "s3" } });
    const reports = new SecureBucket(s, "reports", { placement, bucketName: "reports", encryption });
    new BatchReplicationRole(s, "role", { placement, roleName, source, reports });
  });

describe("BatchReplicationRole", () => {
  test("is taken by jobs of the account and starts replication of one bucket", () => {
    const stack = build();
    const [role] = bodiesOf(stack, "aws_iam_role");
    expect(role).toMatchObject({ provider: "aws.eu-west-1", name: "batch" });
    expect(statementsOf(role?.assume_role_policy).BatchOperations).toMatchObject({
      Condition: { StringEqualsIfExists: { "aws:SourceAccount": "999999999999" } },
    });
    const { Replicate, Report, EncryptReports } = statementsOf(bodiesOf(stack, "aws_iam_role_policy")[0]?.policy);
    expect([Replicate?.Resource, Report?.Resource, EncryptReports?.Resource]).toEqual([
      "arn:aws:s3:::data/*",
      "arn:aws:s3:::reports/*",
      KEY,
    ]);
  });

  test("refuses a name that IAM would", () => {
    const message =
      "[test/role] roleName must be 1 to 64 letters, digits and characters of '_+=,.@-', got 'batch role'";
    expect(() => build("batch role")).toThrow(message);
  });
});

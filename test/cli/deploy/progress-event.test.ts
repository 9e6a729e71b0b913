import { parseProgress } from "../../../cli/deploy/progress-event";

describe("parseProgress", () => {
  // Lines of Terraform 1.11.4, as captured.
  test.each([
    ["aws_s3_bucket.state_bucket: Creating...", "aws_s3_bucket.state_bucket", "create", "started", undefined],
    [
      "aws_kms_key.state-key_key: Creation complete after 12s [id=13badc23-1e07-4a90-ab53-0bf220941661]",
      "aws_kms_key.state-key_key",
      "create",
      "done",
      "13badc23-1e07-4a90-ab53-0bf220941661",
    ],
    [
      "aws_organizations_delegated_administrator.administrator_config: Creation complete after 0s [id=333333333333/config.amazonaws.com]",
      "aws_organizations_delegated_administrator.administrator_config",
      "create",
      "done",
      "333333333333/config.amazonaws.com",
    ],
    ["aws_s3_bucket.logs: Modifying... [id=logs]", "aws_s3_bucket.logs", "modify", "started", "logs"],
    ["aws_s3_bucket.logs: Modifications complete after 1s [id=logs]", "aws_s3_bucket.logs", "modify", "done", "logs"],
    ["aws_kms_alias.key: Destroying... [id=alias/logs]", "aws_kms_alias.key", "destroy", "started", "alias/logs"],
    ["aws_kms_alias.key: Destruction complete after 0s", "aws_kms_alias.key", "destroy", "done", undefined],
    ["aws_iam_role.role: Importing... [id=role]", "aws_iam_role.role", "import", "started", "role"],
    ["aws_iam_role.role: Import complete [id=role]", "aws_iam_role.role", "import", "done", "role"],
    ['module.a.aws_x.y["a: b"]: Creating...', 'module.a.aws_x.y["a: b"]', "create", "started", undefined],
    ["aws_x.long: Creation complete after 1s [id=arn:aws:cloudtrail:...]", "aws_x.long", "create", "done", undefined],
  ])("%s", (line, address, action, phase, id) => {
    expect(parseProgress(line)).toEqual({ address, action, phase, ...(id !== undefined && { id }) });
  });

  test.each([
    "aws_s3_bucket.state_bucket: Still creating... [10s elapsed]",
    "aws_s3_bucket.state_bucket: Refreshing state... [id=state]",
    "aws_s3_bucket.state_bucket (deposed object 1a2b3c4d): Destroying... [id=state]",
    "  # aws_s3_bucket.state_bucket will be created",
    "Apply complete! Resources: 17 added, 0 changed, 0 destroyed.",
    "│ Error: creating S3 Bucket (x): BucketAlreadyExists",
    "",
  ])("finds nothing in: %s", (line) => {
    expect(parseProgress(line)).toBeUndefined();
  });
});

import { synthesizedExample } from "../support/example";
import { statementsOf } from "../support/statements";
import { resourcesOf } from "../support/synth";

describe("bootstrap", () => {
  const stack = synthesizedExample("default")["bootstrap"] ?? {};

  test("keeps states for ever and their versions for a year", () => {
    const { rule } = resourcesOf(stack, "aws_s3_bucket_lifecycle_configuration").state_lifecycle ?? {};
    expect(rule).toMatchObject([
      {
        expiration: [{ expired_object_delete_marker: true }],
        noncurrent_version_expiration: [{ noncurrent_days: 365 }],
      },
    ]);
  });

  test("takes the key by the alias that the backend names", () => {
    const { policy } = resourcesOf(stack, "aws_s3_bucket_policy").state_policy ?? {};
    expect(statementsOf(policy).DenyOtherKeys?.Condition?.StringNotEquals).toEqual({
      "s3:x-amz-server-side-encryption-aws-kms-key-id": [
        "${aws_kms_key.state-key_key.arn}",
        "alias/example-tfstate",
        "arn:aws:kms:eu-west-1:111111111111:alias/example-tfstate",
      ],
    });
  });

  test("logs access to the states into the management account's own bucket", () => {
    expect(resourcesOf(stack, "aws_s3_bucket_logging").state_logging).toMatchObject({
      target_bucket: "example-s3-access-111111111111-eu-west-1",
      target_prefix: "example-tfstate-111111111111-eu-west-1/",
    });
  });
});

import { kmsKeyRotation } from "../../../../policies/guardrails/kms/key-rotation";
import { verdicts } from "../verdicts";

describe("LZ-KMS-01: symmetric customer managed keys rotate", () => {
  const judge = (body: Record<string, unknown>) => verdicts(kmsKeyRotation, { aws_kms_key: { logs: body } });

  test("compliant: rotates", () => {
    expect(judge({ enable_key_rotation: true })).toEqual({
      "aws_kms_key.logs": "pass: enable_key_rotation is true",
    });
  });

  test.each([
    [{}, "fail: enable_key_rotation is not set"],
    [{ enable_key_rotation: false }, "fail: enable_key_rotation is false"],
    [
      { customer_master_key_spec: "SYMMETRIC_DEFAULT", key_usage: "ENCRYPT_DECRYPT" },
      "fail: enable_key_rotation is not set",
    ],
  ])("not compliant: %j", (body, verdict) => {
    expect(judge(body)).toEqual({ "aws_kms_key.logs": verdict });
  });

  test("unknown: by reference", () => {
    expect(judge({ enable_key_rotation: "${var.rotate}" })).toEqual({
      "aws_kms_key.logs": "unknown: enable_key_rotation is ${var.rotate}",
    });
  });

  test.each([
    [{ customer_master_key_spec: "ECC_NIST_P256", key_usage: "SIGN_VERIFY" }],
    [{ customer_master_key_spec: "HMAC_256", key_usage: "GENERATE_VERIFY_MAC" }],
  ])("does not apply to keys that cannot rotate: %j", (body) => {
    expect(judge(body)).toEqual({});
  });
});

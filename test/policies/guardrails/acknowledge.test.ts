import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { acknowledge } from "../../../modules/acknowledge";
import { GUARDRAILS } from "../../../policies/guardrails";
import { evaluateGuardrails } from "../../../policies/guardrails/evaluate";
import type { TerraformJson } from "../../../policies/guardrails/guardrail";
import { synth } from "../../support/synth";

const REASON = "the key signs with a foreign HSM that cannot rotate";

const results = (reason?: string) => {
  const stack = synth((s) => {
    const key = new KmsKey(s, "key", { ...s.in("eu-west-1"), enableKeyRotation: false });
    if (reason !== undefined) acknowledge(key, "LZ-KMS-01", reason);
  });
  return evaluateGuardrails(stack as TerraformJson, GUARDRAILS).map(({ guardrail, verdict, acknowledged }) => [
    guardrail.id,
    verdict,
    acknowledged,
  ]);
};

describe("acknowledge", () => {
  test("leaves the verdict and adds the reason", () => {
    expect(results()).toEqual([["LZ-KMS-01", "fail", undefined]]);
    expect(results(REASON)).toEqual([["LZ-KMS-01", "fail", REASON]]);
  });

  test("fails without a sentence", () => {
    expect(() => results(" legacy ")).toThrow(
      "[test/key] the reason for not following LZ-KMS-01 must be a sentence, got ' legacy '",
    );
  });
});

describe("GUARDRAILS", () => {
  test("have stable ids, in order", () => {
    expect(GUARDRAILS.map(({ id }) => id)).toEqual(["LZ-IAM-01", "LZ-KMS-01", "LZ-S3-01", "LZ-S3-02"]);
  });

  test.each(GUARDRAILS.map((guardrail) => [guardrail.id, guardrail] as const))(
    "%s says what, why and how",
    (_, rule) => {
      for (const text of [rule.title, rule.why, rule.fix]) expect(text).toMatch(/\w+ \w+/);
    },
  );

  test("find nothing in an empty stack", () => {
    expect(evaluateGuardrails({}, GUARDRAILS)).toEqual([]);
  });
});

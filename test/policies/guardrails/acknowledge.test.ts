import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { acknowledge, type AcknowledgeOptions } from "../../../modules/acknowledge";
import { GUARDRAILS } from "../../../policies/guardrails";
import { type Acknowledgement } from "../../../policies/guardrails/acknowledge";
import { evaluateGuardrails } from "../../../policies/guardrails/evaluate";
import type { ResourceBody } from "../../../policies/guardrails/readers/terraform-json";
import { kmsKeyRotation } from "../../../policies/guardrails/kms/key-rotation";
import { resourceOf, synth } from "../../support/synth";

const REASON = "the key signs with a foreign HSM that cannot rotate";
const TODAY = "2026-11-22";

/** A key that breaks LZ-KMS-01, with acknowledgements as they stand in JSON. */
const key = (acknowledgements?: unknown): ResourceBody => ({
  ...(acknowledgements !== undefined && { "//": { acknowledgements, metadata: { path: "team/keys/key" } } }),
  enable_key_rotation: false,
});

const evaluate = (body: ResourceBody) =>
  evaluateGuardrails({ resource: { aws_kms_key: { key: body } } }, [kmsKeyRotation], TODAY);

describe("acknowledge", () => {
  const acknowledged = (id: string, reason: string, options?: AcknowledgeOptions) => {
    const stack = synth((s) => {
      const resource = new KmsKey(s, "key", { ...s.in("eu-west-1"), enableKeyRotation: true });
      acknowledge(resource, id, reason, options);
    });
    return (resourceOf(stack, "aws_kms_key")["//"] as { acknowledgements: Record<string, Acknowledgement> })
      .acknowledgements;
  };

  test("writes the reason beside CDKTF's own metadata", () => {
    expect(acknowledged("LZ-KMS-01", REASON)).toEqual({ "LZ-KMS-01": { reason: REASON } });
  });

  test("writes the last day", () => {
    expect(acknowledged("LZ-KMS-01", REASON, { expires: "2027-01-31" })).toEqual({
      "LZ-KMS-01": { reason: REASON, expires: "2027-01-31" },
    });
  });

  test.each<[string, string, string, string | undefined, string]>([
    [
      "a sentence",
      "LZ-KMS-01",
      " legacy ",
      undefined,
      "the reason for not following LZ-KMS-01 must be a sentence, got ' legacy '",
    ],
    ["an id", "kms-1", REASON, undefined, "a guardrail's id looks like LZ-KMS-01, got 'kms-1'"],
    ["a day", "LZ-KMS-01", REASON, "soon", "expires of LZ-KMS-01 must be a day as YYYY-MM-DD, got 'soon'"],
    ["a day of the calendar", "LZ-KMS-01", REASON, "2027-02-30", "must be a day as YYYY-MM-DD, got '2027-02-30'"],
  ])("fails without %s", (_, id, reason, expires, message) => {
    expect(() => acknowledged(id, reason, { expires })).toThrow(message);
  });
});

describe("an acknowledgement", () => {
  test.each<[string, unknown, string]>([
    ["none", undefined, "broken"],
    ["one without an end", { "LZ-KMS-01": { reason: REASON } }, "accepted"],
    ["one that ends later", { "LZ-KMS-01": { reason: REASON, expires: "2026-11-23" } }, "accepted"],
    ["one that ends today", { "LZ-KMS-01": { reason: REASON, expires: "2026-11-22" } }, "accepted"],
    ["one that ended yesterday", { "LZ-KMS-01": { reason: REASON, expires: "2026-11-21" } }, "expired"],
    ["one of another guardrail", { "LZ-S3-01": { reason: REASON } }, "broken"],
    ["one without a reason", { "LZ-KMS-01": { expires: "2027-01-01" } }, "broken"],
    ["one that ends on no day", { "LZ-KMS-01": { reason: REASON, expires: "never" } }, "broken"],
    ["one whose end is a number", { "LZ-KMS-01": { reason: REASON, expires: 20990101 } }, "broken"],
    ["a text in its place", { "LZ-KMS-01": REASON }, "broken"],
    ["nothing in its place", null, "broken"],
  ])("%s: the failure stands as it must", (_, acknowledgements, standing) => {
    const { results } = evaluate(key(acknowledgements));
    expect(results.map((result) => [result.verdict, result.standing])).toEqual([["fail", standing]]);
  });

  test("goes with the result, with the path of the construct", () => {
    const acknowledgement = { reason: REASON, expires: "2026-01-01" };
    const [result] = evaluate(key({ "LZ-KMS-01": acknowledgement })).results;
    expect(result).toMatchObject({ acknowledged: acknowledgement, constructPath: "team/keys/key" });
  });

  test.each<[string, ResourceBody, string[]]>([
    ["is used", key({ "LZ-KMS-01": { reason: REASON } }), []],
    ["waits for Terraform", { ...key({ "LZ-KMS-01": { reason: REASON } }), enable_key_rotation: "${var.rotate}" }, []],
    [
      "is for what the resource follows",
      { ...key({ "LZ-KMS-01": { reason: REASON } }), enable_key_rotation: true },
      ["aws_kms_key.key LZ-KMS-01: the resource follows it, so the acknowledgement is needless"],
    ],
    [
      "is of no guardrail",
      key({ "LZ-KMS-01": { reason: REASON }, "LZ-KMS-99": { reason: REASON } }),
      ["aws_kms_key.key LZ-KMS-99: there is no such guardrail"],
    ],
  ])("is told apart when it %s", (_, body, expected) => {
    const { needless } = evaluate(body);
    expect(needless.map(({ address, guardrailId, detail }) => `${address} ${guardrailId}: ${detail}`)).toEqual(
      expected,
    );
  });
});

describe("GUARDRAILS", () => {
  test("find nothing in an empty stack", () => {
    expect(evaluateGuardrails({}, GUARDRAILS, TODAY)).toEqual({ results: [], needless: [] });
  });
});

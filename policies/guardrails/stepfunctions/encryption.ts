import type { Guardrail } from "../guardrail";
import { all, fail, mustBe, mustBeSet, unknown } from "../judge";
import { blocksOf, isDynamic } from "../readers/arguments";

/** LZ-STEPFUNCTIONS-02. */
export const stepFunctionsEncryption: Guardrail = {
  id: "LZ-STEPFUNCTIONS-02",
  title: "state machines are encrypted with a customer managed key",
  why: "The history of an execution holds input and output of every state; a key of one's own says who may read it (https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html).",
  fix: "set encryptionConfiguration with type CUSTOMER_MANAGED_KMS_KEY and a key that the role may use",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_sfn_state_machine"],
  judge({ body }) {
    const blocks = blocksOf(body, "encryption_configuration");
    if (blocks.length === 0) {
      return isDynamic(body, "encryption_configuration")
        ? unknown("encryption_configuration is made by Terraform")
        : fail("encryption_configuration is not set");
    }
    return all(
      blocks.flatMap((block) => [mustBe(block, "type", "CUSTOMER_MANAGED_KMS_KEY"), mustBeSet(block, "kms_key_id")]),
    );
  },
};

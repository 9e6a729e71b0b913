import type { Statement } from "../../document";
import type { Guardrail } from "../guardrail";
import { IDENTITY_POLICY_TYPES } from "../readers/policy-attributes";
import { listOf } from "../../elements";
import { allows, isOnEverything } from "./action";
import { judgePolicies } from "./statements";

/** LZ-IAM-05. Conditions do not count, as in the controls that it serves. */
export const iamDecryptEverywhere: Guardrail = {
  id: "LZ-IAM-05",
  title: "no policy allows decryption with every key",
  why: "One role then reads whatever any key of the account protects (Security Hub KMS.1, KMS.2).",
  fix: "name the ARNs of the keys in Resource",
  severity: "medium",
  controls: { fsbp: ["KMS.1", "KMS.2"], cis: [] },
  types: IDENTITY_POLICY_TYPES,
  judge: (resource, stack) => judgePolicies(resource, stack, faultOf, "identity"),
};

function faultOf(statement: Statement): string | undefined {
  const decrypts = ["kms:Decrypt", "kms:ReEncryptFrom"].some((action) => allows(statement, action));
  if (!decrypts || !(isOnEverything(statement) || listOf(statement.Resource).some(isEveryKey))) return undefined;
  return "allows decryption with every key";
}

/** Such as arn:aws:kms:*:111111111111:key/*, or the same with every resource of KMS. */
function isEveryKey(arn: string): boolean {
  return arn.includes(":kms:") && /:(key\/)?\*$/.test(arn);
}

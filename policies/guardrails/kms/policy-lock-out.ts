import { lockOut } from "../../key/lock-out";
import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { accountOf } from "../readers/account";
import { isUnset } from "../readers/arguments";
import { KEY_TYPES } from "./key-types";

/** LZ-KMS-03. */
export const kmsPolicyLockOut: Guardrail = {
  id: "LZ-KMS-03",
  title: "somebody of the account can change the policy of a key",
  why: "A key whose policy nobody can change any more is lost to its account until AWS Support helps (https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html).",
  fix: "allow kms:* to the account's root, or kms:PutKeyPolicy to the role that applies the stack, and deny it to neither",
  severity: "high",
  controls: { fsbp: [], cis: [] },
  types: [...KEY_TYPES, "aws_kms_key_policy"],
  judge({ body, ...resource }, stack) {
    if (body.bypass_policy_lockout_safety_check === true) {
      return fail("bypass_policy_lockout_safety_check is true: AWS takes a policy that locks its own author out");
    }
    if (isUnset(body.policy)) return pass("policy is not set, so the account is in charge");
    const statements = stack.statements(body.policy);
    if (!statements) return unknown("only Terraform knows the policy");
    const reason = lockOut(statements, accountOf({ body, ...resource }, stack));
    return reason === undefined ? pass("somebody of the account can change the policy") : fail(reason);
  },
};

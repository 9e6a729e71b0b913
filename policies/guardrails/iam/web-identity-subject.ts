import type { Statement } from "../../document";
import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { listOf } from "../../elements";

/** LZ-IAM-08. */
export const iamWebIdentitySubject: Guardrail = {
  id: "LZ-IAM-08",
  title: "a role for a web identity names audience and subject",
  why: "Without the subject every repository or user of the identity provider takes the role (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html).",
  fix: "put <provider>:aud and <provider>:sub (for Cognito: aud and amr) into the trust policy's condition, with values that are not * alone",
  severity: "critical",
  controls: { fsbp: [], cis: [] },
  types: ["aws_iam_role"],
  judge({ body }, stack) {
    const statements = stack.statements(body.assume_role_policy);
    if (!statements) return unknown("only Terraform knows the trust policy");
    const trusting = statements.filter(trustsWebIdentity);
    if (trusting.length === 0) return undefined;
    return trusting.every(namesSubject) ? pass("it names both") : fail("its condition does not name both");
  },
};

function trustsWebIdentity({ Effect, Action }: Statement): boolean {
  return (
    Effect === "Allow" && listOf(Action).some((action) => /^(sts:assumerolewithwebidentity|sts:\*|\*)$/i.test(action))
  );
}

/** ForAllValues does not count: it holds where the key is missing. */
function namesSubject({ Condition = {} }: Statement): boolean {
  const named = Object.entries(Condition)
    .filter(([operator]) => /^(ForAnyValue:)?String(Equals|Like)(IgnoreCase)?$/.test(operator))
    .flatMap(([, keys]) => Object.entries(keys))
    .filter(([, values]) => listOf(values).length > 0 && listOf(values).every((value) => !/^\**$/.test(value)))
    .map(([key]) => key.toLowerCase());
  const has = (name: string): boolean => named.some((key) => key.endsWith(`:${name}`));
  return has("aud") && (has("sub") || has("amr"));
}

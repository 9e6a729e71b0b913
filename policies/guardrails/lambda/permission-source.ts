import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { isReference, isUnset } from "../readers/arguments";

/** LZ-LAMBDA-02. */
export const lambdaPermissionSource: Guardrail = {
  id: "LZ-LAMBDA-02",
  title: "a permission to invoke says for whom",
  why: "A service without source invokes the function for anybody who sets it up, * lets everybody do so (Security Hub Lambda.1).",
  fix: "set sourceArn or sourceAccount for a service, principalOrgId for the organization",
  severity: "critical",
  controls: { fsbp: ["Lambda.1"], cis: [] },
  types: ["aws_lambda_permission"],
  judge({ body }) {
    const { principal, source_arn, source_account, principal_org_id } = body;
    if (isReference(principal)) return unknown("only Terraform knows the principal");
    const isService = String(principal).endsWith(".amazonaws.com");
    if (principal !== "*" && !isService) return pass("it names an account or a role");
    const limits = isService ? [source_arn, source_account] : [principal_org_id];
    return limits.every(isUnset) ? fail(`${String(principal)} may invoke for everybody`) : pass("it names the source");
  },
};

import type { Guardrail, Judgement } from "../guardrail";
import { all, fail, pass, unknown } from "../judge";
import { blocksOf, isReference, isUnset, shown } from "../readers/arguments";
import { dataOf } from "./policy-data";

/** Settings by which a policy takes away what others have made. */
const REMOVING = [
  "deleteUnusedSecurityGroups",
  "coalesceRedundantSecurityGroups",
  "exclusiveResourceSecurityGroupManagement",
];

/** LZ-FMS-03. */
export const fmsNoRemoval: Guardrail = {
  id: "LZ-FMS-03",
  title: "a Firewall Manager policy with remediation removes no security groups",
  why: "It would delete or take off groups that Terraform owns, and that wait for their first use (https://docs.aws.amazon.com/waf/latest/developerguide/security-group-policies-usage.html).",
  fix: "report only, or leave the setting that the finding names off",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_fms_policy"],
  judge({ body }) {
    const blocks = blocksOf(body, "security_service_policy_data");
    const remediation = body.remediation_enabled;
    if (isUnset(remediation) || String(remediation) === "false") return pass("it reports only");
    const removing = blocks.flatMap((block) => REMOVING.filter((key) => dataOf(block)?.[key] === true));
    if (removing.length > 0 && isReference(remediation)) {
      return unknown(`remediation_enabled is ${shown(remediation)}, with ${removing.join(", ")}`);
    }
    return all(
      removing.length > 0
        ? removing.map((key): Judgement => fail(`${key} is true, with remediation`))
        : [pass("it removes nothing")],
    );
  },
};

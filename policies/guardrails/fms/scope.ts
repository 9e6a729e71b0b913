import type { Guardrail } from "../guardrail";
import { fail, pass } from "../judge";
import { blocksOf, textsOf } from "../readers/arguments";

/** LZ-FMS-04. */
export const fmsScope: Guardrail = {
  id: "LZ-FMS-04",
  title: "the scope of a Firewall Manager policy is what it says",
  why: "AWS passes over exclusions beside inclusions, and knows no root; a policy with another scope than was meant protects too little (https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_Policy.html).",
  fix: "one includeMap or one excludeMap, with accounts or organizational units; neither for the whole organization",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_fms_policy"],
  judge({ body }) {
    const [included, excluded] = [blocksOf(body, "include_map"), blocksOf(body, "exclude_map")];
    if (included.length + excluded.length > 1) {
      return fail(`it has ${included.length} include_map and ${excluded.length} exclude_map`);
    }
    const scope = included[0] ?? excluded[0];
    if (scope === undefined) return pass("it is for the whole organization");
    const units = textsOf(scope.orgunit);
    const root = units.find((unit) => unit.startsWith("r-"));
    if (root !== undefined) return fail(`orgunit holds the root ${root}`);
    const members = units.length + textsOf(scope.account).length;
    return members === 0 ? fail("it names neither account nor orgunit") : pass(`it names ${members}`);
  },
};

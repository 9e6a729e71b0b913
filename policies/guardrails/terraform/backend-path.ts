import type { Guardrail } from "../guardrail";
import { fail, pass } from "../judge";
import { shown } from "../readers/arguments";

/** LZ-TERRAFORM-04. */
export const terraformBackendPath: Guardrail = {
  id: "LZ-TERRAFORM-04",
  title: "the state does not lie under an absolute path",
  why: "CDKTF's own local backend holds the path of the machine that synthesized, so another one starts with an empty state (https://developer.hashicorp.com/terraform/language/backend/local).",
  fix: "add an S3Backend, or a LocalBackend with a relative path",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["terraform.backend"],
  judge({ body }) {
    const paths = [body.path, body.workspace_dir].filter((path) => path !== undefined);
    const absolute = paths.filter((path) => /^(\/|[A-Za-z]:[\\/])/.test(shown(path)));
    return absolute.length > 0 ? fail(`it is ${absolute.map(shown).join(", ")}`) : pass("it has no absolute path");
  },
};

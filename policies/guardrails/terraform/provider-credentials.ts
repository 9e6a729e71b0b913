import type { Guardrail } from "../guardrail";
import { fail, pass } from "../judge";
import { isReference, isUnset } from "../readers/arguments";

/** LZ-TERRAFORM-06. */
export const terraformProviderCredentials: Guardrail = {
  id: "LZ-TERRAFORM-06",
  title: "AWS providers hold no credentials",
  why: "They would stand in the repository and in every synthesized file (https://registry.terraform.io/providers/hashicorp/aws/latest/docs#authentication-and-configuration).",
  fix: "take accessKey, secretKey and token out; use assumeRole and the environment",
  severity: "critical",
  controls: { fsbp: [], cis: [] },
  types: ["provider.aws"],
  judge({ body }) {
    const written = ["access_key", "secret_key", "token"].filter(
      (name) => !isUnset(body[name]) && !isReference(body[name]),
    );
    return written.length > 0 ? fail(`${written.join(", ")} is written out`) : pass("it holds none");
  },
};

import type { Guardrail } from "../guardrail";
import { fail, pass } from "../judge";
import { isUnset } from "../readers/arguments";

/** LZ-TERRAFORM-01. A stack whose only AWS provider has no alias places everything in one region anyway. */
export const terraformPlacement: Guardrail = {
  id: "LZ-TERRAFORM-01",
  title: "every AWS resource says where it goes",
  why: "A resource without provider lands in the default one, in whatever region and account that is, and nothing says so (https://developer.hashicorp.com/terraform/language/meta-arguments/provider).",
  fix: "pass provider (in the landing zone: spread the placement) or the region argument to the resource",
  severity: "high",
  controls: { fsbp: [], cis: [] },
  types: ["aws_*"],
  judge({ body }, stack) {
    const providers = stack.resources("provider.aws");
    if (providers.length <= 1 && providers[0]?.body.alias === undefined) return undefined;
    return isUnset(body.provider) && isUnset(body.region)
      ? fail("it names no provider and no region")
      : pass("it names its provider or region");
  },
};

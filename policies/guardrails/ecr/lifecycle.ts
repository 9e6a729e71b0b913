import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";

/** LZ-ECR-03. */
export const ecrLifecycle: Guardrail = {
  id: "LZ-ECR-03",
  title: "repositories have a lifecycle policy",
  why: "Without one every image is kept for ever, with the weaknesses that it had when it was built (Security Hub ECR.3).",
  fix: "add an EcrLifecyclePolicy that expires old and untagged images",
  severity: "low",
  controls: { fsbp: ["ECR.3"], cis: [] },
  types: ["aws_ecr_repository"],
  judge(repository, stack) {
    const { own, undecided } = stack.parts(repository, "aws_ecr_lifecycle_policy", "repository");
    if (undecided) return unknown("a lifecycle policy names its repository by reference");
    return own[0] ? pass(`it has ${own[0].address}`) : fail("it has no aws_ecr_lifecycle_policy in the stack");
  },
};

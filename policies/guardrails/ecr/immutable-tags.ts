import type { Guardrail } from "../guardrail";
import { mustBe } from "../judge";

/** LZ-ECR-02. */
export const ecrImmutableTags: Guardrail = {
  id: "LZ-ECR-02",
  title: "tags of images cannot be moved",
  why: "A tag that can be moved makes the same deployment run another image (Security Hub ECR.2).",
  fix: 'set imageTagMutability: "IMMUTABLE"',
  severity: "medium",
  controls: { fsbp: ["ECR.2"], cis: [] },
  types: ["aws_ecr_repository"],
  judge: ({ body }) => mustBe(body, "image_tag_mutability", "IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION"),
};

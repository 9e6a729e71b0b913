import type { Guardrail } from "../guardrail";
import { mayBe } from "../judge";

/** LZ-S3-08. */
export const s3NoForceDestroy: Guardrail = {
  id: "LZ-S3-08",
  title: "no bucket is destroyed with its objects",
  why: "With force_destroy a wrong plan deletes every object and version without a question (https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket#force_destroy).",
  fix: "leave forceDestroy out; empty the bucket by hand when it is to go",
  severity: "high",
  controls: { fsbp: [], cis: [] },
  types: ["aws_s3_bucket"],
  judge: ({ body }) => mayBe(body, "force_destroy", false),
};

import type { Statement } from "../../document";
import type { Guardrail } from "../guardrail";
import { mustBeSet } from "../judge";
import { listOf } from "../../elements";
import type { SynthesizedStack } from "../readers/stack";
import type { Resource } from "../readers/terraform-json";
import { judgeBucketPart } from "./bucket-part";

/** LZ-S3-07. Buckets that receive access logs are left out: AWS warns of a loop of logs. */
export const s3AccessLogging: Guardrail = {
  id: "LZ-S3-07",
  title: "every bucket logs who reads and writes it",
  why: "Server access logs show requests that CloudTrail's management events do not (Security Hub S3.9, CIS 3.4).",
  fix: "add an S3BucketLogging to the access log bucket of the account and region",
  severity: "medium",
  controls: { fsbp: ["S3.9"], cis: ["3.4"] },
  types: ["aws_s3_bucket"],
  judge: (bucket, stack) =>
    receivesAccessLogs(bucket, stack)
      ? undefined
      : judgeBucketPart(bucket, stack, "aws_s3_bucket_logging", (body) => mustBeSet(body, "target_bucket")),
};

function receivesAccessLogs(bucket: Resource, stack: SynthesizedStack): boolean {
  if (stack.parts(bucket, "aws_s3_bucket_logging", "target_bucket").own.length > 0) return true;
  return stack
    .parts(bucket, "aws_s3_bucket_policy", "bucket")
    .own.some(({ body }) => stack.statements(body.policy)?.some(allowsLogDelivery));
}

function allowsLogDelivery({ Effect, Principal }: Statement): boolean {
  const services = typeof Principal === "object" ? listOf(Principal.Service) : [];
  return Effect === "Allow" && services.includes("logging.s3.amazonaws.com");
}

import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { blocksOf, isDynamic } from "../readers/arguments";

/** LZ-CLOUDFRONT-01. */
export const cloudFrontLogging: Guardrail = {
  id: "LZ-CLOUDFRONT-01",
  title: "distributions log each request",
  why: "What the cache answers reaches no other log (Security Hub CloudFront.5).",
  fix: "add a CloudwatchLogDeliverySource over the distribution's ARN; loggingConfig needs a bucket with ACLs",
  severity: "medium",
  controls: { fsbp: ["CloudFront.5"], cis: [] },
  types: ["aws_cloudfront_distribution"],
  judge(distribution, stack) {
    const { body } = distribution;
    if (blocksOf(body, "logging_config").length > 0 || isDynamic(body, "logging_config"))
      return pass("logging_config is set");
    const { own, undecided } = stack.parts(distribution, "aws_cloudwatch_log_delivery_source", "resource_arn");
    if (undecided) return unknown("a log delivery source names its resource by reference");
    return own[0] ? pass(`${own[0].address} delivers its log`) : fail("it has no log delivery in the stack");
  },
};

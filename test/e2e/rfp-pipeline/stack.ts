import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import type { PipelineFunctionName } from "../../../functions/rfp-api/contract/functions";
import { AWS_PROVIDER_VERSION } from "../../../modules/app/versions";
import { DeadLetterQueue } from "../../../modules/events/dead-letter-queue";
import { Key } from "../../../modules/kms/key";
import { NodeFunction } from "../../../modules/lambda/function";
import { RfpPipeline } from "../../../modules/rfp-api/pipeline";
import { pipelineRuleArns, pipelineStateMachineArn } from "../../../modules/rfp-api/pipeline-names";
import { logGroupEncryption } from "../../../policies/key/log-group";
import { stateMachineLogDelivery } from "../../../policies/key/step-functions";
import type { TestStack } from "../../support/synth";
import { stubArchive } from "./stubs";

export const NAME = "rfp-api";
export const REGION = "eu-west-1";
export const BUCKET = "rfp-api-uploads-999999999999-eu-west-1";
export const MAX_CONCURRENCY = 2;

/** The pipeline as it is deployed, over stubs and the least that it needs: a key, a bucket, a queue. */
export function pipelineStack(stack: TestStack, directory: string): void {
  stack.addOverride("terraform.required_providers.aws", { source: "hashicorp/aws", version: AWS_PROVIDER_VERSION });
  const placement = stack.in(REGION);
  const { accountId, regionName: region } = placement;
  const { keyArn } = new Key(stack, "key", {
    placement,
    alias: "alias/data",
    description: "Encrypts the data",
    statements: [
      logGroupEncryption({ accountId, region, logGroupName: "*" }),
      stateMachineLogDelivery({ accountId, region }),
    ],
  });
  const bucket = new S3Bucket(stack, "uploads", { ...placement, bucket: BUCKET, forceDestroy: true });
  const versions = new S3BucketVersioningA(stack, "versions", {
    ...placement,
    bucket: bucket.bucket,
    versioningConfiguration: { status: "Enabled" },
  });
  const stub = (name: PipelineFunctionName) =>
    new NodeFunction(stack, name, {
      placement,
      functionName: `${NAME}-${name}`,
      description: `Stands for ${name}`,
      archive: stubArchive(directory, name),
      encryption: { mode: "customer", keyArn },
      environment: { NOTES: directory, STATE_MACHINE_ARN: pipelineStateMachineArn(placement, NAME) },
    });
  const queue = new DeadLetterQueue(stack, "undelivered", {
    placement,
    queueName: `${NAME}-undelivered`,
    ruleArns: pipelineRuleArns(placement, NAME),
  });
  new RfpPipeline(stack, "pipeline", {
    placement,
    name: NAME,
    functions: {
      "start-job": stub("start-job"),
      preprocess: stub("preprocess"),
      "answer-question": stub("answer-question"),
      "record-status": stub("record-status"),
    },
    uploads: { bucketName: BUCKET, keyArn, ready: [versions] },
    encryption: { mode: "customer", keyArn },
    deadLetters: queue,
    maxConcurrency: MAX_CONCURRENCY,
  });
}

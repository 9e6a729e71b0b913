import { arn } from "../../core/arns";
import type { Placement } from "../placement";

/** A foundation model of Amazon Bedrock, and how it is called. */
export interface RfpModel {
  /** Id of the foundation model, such as amazon.nova-pro-v1:0. */
  readonly modelId: string;

  /**
   * Cross-region inference profile by which it is called, and every region that AWS lists for it. Many models can be
   * called in no other way.
   *
   * @default - the model is called in the placement's region
   * @see https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html
   */
  readonly inferenceProfile?: { readonly id: string; readonly regions: readonly string[] };
}

/** The three uses of models. */
export interface RfpModels {
  /** Finds the topics and questions in a document. */
  readonly extraction: RfpModel;

  /** Splits a question into simpler ones. */
  readonly breakdown: RfpModel;

  /** Answers a question from what the knowledge bases know. */
  readonly answer: RfpModel;
}

/** What Converse calls the model: a function's variable. */
export function calledModelId({ modelId, inferenceProfile }: RfpModel): string {
  return inferenceProfile?.id ?? modelId;
}

/**
 * What a role must be allowed to invoke: the model, or the profile and the model in each of its regions.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
 */
export function invokedModelArns({ modelId, inferenceProfile }: RfpModel, placement: Placement): string[] {
  const { accountId: account, regionName: region } = placement;
  const modelIn = (place: string): string =>
    arn({ service: "bedrock", region: place, resource: `foundation-model/${modelId}` });
  if (inferenceProfile === undefined) return [modelIn(region)];
  return [
    arn({ service: "bedrock", region, account, resource: `inference-profile/${inferenceProfile.id}` }),
    ...[...new Set(inferenceProfile.regions)].sort().map(modelIn),
  ];
}

import { z } from "zod";
import { regionCode, text } from "../fields";

/** Id of a foundation model, such as amazon.nova-pro-v1:0. https://docs.aws.amazon.com/bedrock/latest/userguide/models-supported.html */
const modelId = text(
  /^[a-z0-9-]{1,63}\.[a-z0-9-]{1,63}([.:]?[a-z0-9-]{1,63}){0,3}$/,
  "the id of a foundation model such as amazon.nova-pro-v1:0",
);

/** https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html */
const inferenceProfileId = text(
  /^[a-z][a-z-]{1,20}\.[a-z0-9-]{1,63}\.[a-z0-9-]{1,63}([.:]?[a-z0-9-]{1,63}){0,3}$/,
  "the id of an inference profile of AWS's such as eu.amazon.nova-pro-v1:0",
);

export const modelSchema = z.strictObject({
  modelId: modelId.describe("Id of the foundation model in Amazon Bedrock, such as amazon.nova-pro-v1:0."),
  inferenceProfile: z
    .strictObject({
      id: inferenceProfileId.describe(
        "Id of the profile: the model's with an area before it, as eu.amazon.nova-pro-v1:0.",
      ),
      regions: z
        .array(regionCode)
        .min(1)
        .describe("Every region that AWS lists for the profile: documents go to any of them, and roles name them."),
    })
    .optional()
    .describe(
      "Cross-region inference profile by which the model is called: many models can be called in no other way. " +
        "Without one the model is called in the workload's region.",
    ),
});

export const modelsSchema = z
  .strictObject({
    extraction: modelSchema.describe("Finds the topics and questions in a document."),
    breakdown: modelSchema.describe("Splits a question into simpler ones; a small model will do."),
    answer: modelSchema.describe("Answers a question from what the knowledge bases know."),
  })
  .describe(
    "Models of Amazon Bedrock, which the account must have access to. AWS retires models: look at their end of life.",
  );

export const guardrailSchema = z
  .strictObject({
    id: text(/^[a-z0-9]{1,64}$/, "the id of a guardrail (letters and digits)").describe(
      "Id of a guardrail of Amazon Bedrock in the workload's account and region.",
    ),
    version: text(/^[1-9]\d{0,7}$/, "a version of the guardrail, such as 1").describe(
      "Its version, in quotes; not DRAFT, which changes under one's feet.",
    ),
  })
  .optional()
  .describe("Guardrail that every call of a model passes. AWS bills it by the text that it looks at.");

export type ModelSettings = z.output<typeof modelSchema>;

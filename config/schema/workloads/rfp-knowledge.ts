import { z } from "zod";
import { hyphenatedName, regionCode } from "../fields";

/** Its collection's name has 32 characters at most, and its buckets' names hold it beside organization, account and region. */
const MAX_NAME_LENGTH = 22;

const embeddingModelSchema = z
  .strictObject({
    id: z
      .string()
      .default("amazon.titan-embed-text-v2:0")
      .describe("Id of the model, whose access the account must have. Another model is another, empty knowledge base."),
    dimensions: z
      .number()
      .int()
      .optional()
      .describe("Length of a vector, if the model has several; the indexes must have the same. Its first if left out."),
  })
  .prefault({})
  .describe("Model of Amazon Bedrock that makes vectors of the documents.");

const chunksSchema = z
  .strictObject({
    maxTokens: z.number().int().min(1).max(8192).default(300).describe("Tokens of a piece at most, 1-8192."),
    overlapPercent: z.number().int().min(1).max(99).default(20).describe("Percent that the next one repeats, 1-99."),
  })
  .prefault({})
  .describe("How documents are cut into pieces. Another cut reads everything anew.");

export const rfpKnowledgeSchema = z.strictObject({
  name: hyphenatedName
    .min(3)
    .max(MAX_NAME_LENGTH)
    .describe("What the names of its resources begin with; its stack is workload-<name>. Another name is another one."),
  account: z.string().describe("Name of the account that it is in, which holds workloads: that of the RFP API."),
  region: regionCode.optional().describe("Governed region that it is in; the home region if left out."),
  dataKey: z
    .string()
    .describe("Name of a data key (dataKeys) of the account, which encrypts documents, vectors and knowledge bases."),
  embeddingModel: embeddingModelSchema,
  chunks: chunksSchema,
  vectorIndexes: z
    .enum(["missing", "created"])
    .default("missing")
    .describe(
      "Whether the two vector indexes are made, which Terraform cannot: deploy with missing, make them as " +
        "docs/runbooks/rfp-knowledge.md says, and deploy with created, which adds the knowledge bases.",
    ),
  standbyReplicas: z
    .boolean()
    .default(true)
    .describe("A second copy of the vectors in another zone, for twice the money. It cannot be changed."),
  production: z.boolean().default(true).describe("Whether Terraform refuses to destroy the documents and vectors."),
});

export type RfpKnowledgeSettings = z.output<typeof rfpKnowledgeSchema>;

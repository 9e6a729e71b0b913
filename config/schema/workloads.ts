import { z } from "zod";
import { rfpApiSchema } from "./workloads/rfp-api";
import { rfpKnowledgeSchema } from "./workloads/rfp-knowledge";

export const workloadsSchema = z
  .strictObject({
    rfpApis: z
      .array(rfpApiSchema)
      .default([])
      .describe("RFP APIs, each a stack of its own in its account: docs/rfp-api.md."),
    rfpKnowledge: z
      .array(rfpKnowledgeSchema)
      .default([])
      .describe("Knowledge bases for RFP APIs, each pair a stack of its own: docs/runbooks/rfp-knowledge.md."),
  })
  .prefault({})
  .describe("Workloads that this repository deploys itself. Those of other teams import its modules instead.");

export type WorkloadsSettings = z.output<typeof workloadsSchema>;

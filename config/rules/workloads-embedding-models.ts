import { EMBEDDING_MODELS } from "../../core/embedding-models";
import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const workloadsEmbeddingModels: Rule = {
  id: "LZ-CFG-232",
  title: "Knowledge bases take a model that makes vectors, and a length that it offers",
  needs: ["workloads.rfpKnowledge[].embeddingModel"],
  *check({ settings: { workloads } }) {
    const models = Object.keys(EMBEDDING_MODELS);
    for (const [index, { embeddingModel }] of workloads.rfpKnowledge.entries()) {
      const { id, dimensions } = embeddingModel;
      const path = ["workloads", "rfpKnowledge", index, "embeddingModel"];
      const offered = EMBEDDING_MODELS[id];
      if (offered === undefined) {
        yield {
          path: [...path, "id"],
          message: `no knowledge base takes the model ${quote(id)}`,
          hint: didYouMean(id, models) ?? `one of ${models.join(", ")}`,
        };
      } else if (dimensions !== undefined && !offered.includes(dimensions)) {
        yield {
          path: [...path, "dimensions"],
          message: `vectors of ${quote(id)} have ${offered.join(", ")} dimensions, got ${dimensions}`,
          hint: offered.length === 1 ? "leave dimensions out" : `one of ${offered.join(", ")}, as the indexes have`,
        };
      }
    }
  },
};

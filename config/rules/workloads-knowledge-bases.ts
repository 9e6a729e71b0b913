import type { Rule } from "./rule";

export const workloadsKnowledgeBases: Rule = {
  id: "LZ-CFG-233",
  title: "An RFP API names its knowledge bases by two ids, or by one entry of rfpKnowledge",
  needs: ["workloads.rfpApis[].knowledgeBases"],
  *check({ settings: { workloads } }) {
    for (const [index, { knowledgeBases }] of workloads.rfpApis.entries()) {
      const ids = (["faqId", "documentsId"] as const).filter((id) => knowledgeBases[id] !== undefined);
      const named = [...ids, ...(knowledgeBases.stack === undefined ? [] : ["stack"])];
      if (ids.length === (knowledgeBases.stack === undefined ? 2 : 0)) continue;
      yield {
        path: ["workloads", "rfpApis", index, "knowledgeBases"],
        message: `must have faqId and documentsId, or stack alone, got ${named.join(" and ") || "none of them"}`,
        hint: "ids are of knowledge bases that somebody made; stack is the name of an entry of workloads.rfpKnowledge",
      };
    }
  },
};

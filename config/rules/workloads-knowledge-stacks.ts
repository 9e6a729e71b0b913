import { didYouMean, quote } from "../text";
import type { Rule } from "./rule";

export const workloadsKnowledgeStacks: Rule = {
  id: "LZ-CFG-234",
  title: "The knowledge that an RFP API names is there, beside it, and has its knowledge bases",
  needs: ["accounts[].name", "regions.home", "regions.governed", "workloads.rfpApis", "workloads.rfpKnowledge"],
  *check({ settings: { accounts, regions, workloads } }) {
    const governed: readonly string[] = regions.governed;
    const names = workloads.rfpKnowledge.map(({ name }) => name);
    for (const [index, api] of workloads.rfpApis.entries()) {
      const { stack } = api.knowledgeBases;
      if (stack === undefined) continue;
      const path = ["workloads", "rfpApis", index, "knowledgeBases", "stack"];
      const knowledge = workloads.rfpKnowledge.find(({ name }) => name === stack);
      if (knowledge === undefined) {
        yield {
          path,
          message: `no entry of workloads.rfpKnowledge is called ${quote(stack)}`,
          hint: didYouMean(stack, names) ?? (names.length > 0 ? `one of ${names.join(", ")}` : "add one"),
        };
        continue;
      }
      // LZ-CFG-224 and LZ-CFG-225 speak of an account and a region that are none.
      if (!accounts.some(({ name }) => name === knowledge.account)) continue;
      if (!governed.includes(knowledge.region ?? regions.home)) continue;
      const [here, there] = [api, knowledge].map(({ account, region = regions.home }) => `${account} in ${region}`);
      if (here !== there) {
        yield {
          path,
          message: `${quote(stack)} is in ${there}, and the API in ${here}`,
          hint: "functions ask knowledge bases of their own account and region alone: put both into one",
        };
      } else if (knowledge.vectorIndexes === "missing") {
        yield {
          path,
          message: `${quote(stack)} has no knowledge bases yet: its vectorIndexes are missing`,
          hint: "make the indexes as docs/runbooks/rfp-knowledge.md says, then set vectorIndexes: created",
        };
      }
    }
  },
};

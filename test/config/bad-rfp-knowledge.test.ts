import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";
import type { Edit } from "./support";

const MODEL = "{ modelId: amazon.nova-pro-v1:0 }";
const KEY = "{ name: data, targets: { accounts: [shop] }, services: [cloudwatch, events, logs, states] }";

const KNOWLEDGE: Readonly<Record<string, string>> = {
  name: "knowledge",
  account: "shop",
  dataKey: "data",
  embeddingModel: "{}",
  vectorIndexes: "created",
};
const API: Readonly<Record<string, string>> = {
  name: "rfp-api",
  account: "shop",
  dataKey: "data",
  allowedOrigins: "[https://rfp.example.com]",
  models: `{ extraction: ${MODEL}, breakdown: ${MODEL}, answer: ${MODEL} }`,
  knowledgeBases: "{ stack: knowledge }",
};

type Settings = Readonly<Record<string, string>>;

/** One entry of rfpKnowledge and one API that names it, with changes; each setting has a line of its own. */
const workloads = (knowledge: Settings = {}, api: Settings = {}): Edit[] => [
  atEnd(
    `dataKeys:\n  - ${KEY}\nworkloads:\n` +
      `  rfpKnowledge:\n${item({ ...KNOWLEDGE, ...knowledge })}  rfpApis:\n${item({ ...API, ...api })}`,
  ),
];

function item(settings: Settings): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name}: ${value}`);
  return `    - ${lines.join("\n      ")}\n`;
}

const CASES: readonly BadConfiguration[] = [
  { name: "knowledge and an API as they should be: nothing to say", yaml: workloads(), expected: [] },
  {
    name: "an API with ids of its own",
    yaml: workloads({}, { knowledgeBases: "{ faqId: FAQ1234567, documentsId: DOCS123456 }" }),
    expected: [],
  },
  {
    name: "two names for one stack",
    yaml: workloads({ name: "rfp-api" }, { knowledgeBases: "{ faqId: FAQ1234567, documentsId: DOCS123456 }" }),
    expected: [
      "landing-zone.yaml:52:13 workloads.rfpKnowledge[0].name: duplicates workloads.rfpApis[0].name 'rfp-api' (LZ-CFG-223)",
      "  hint: a workload's name is its stack's: call one of the two otherwise, such as by its environment",
    ],
  },
  {
    name: "an account that is not there",
    yaml: workloads({ account: "shopp" }),
    expected: [
      "landing-zone.yaml:53:16 workloads.rfpKnowledge[0].account: no account is called 'shopp' (LZ-CFG-224)",
      "  hint: did you mean 'shop'?",
    ],
  },
  {
    name: "a region that is not governed",
    yaml: workloads({ account: "shop\n      region: us-west-2" }),
    expected: [
      "landing-zone.yaml:54:15 workloads.rfpKnowledge[0].region: must be one of the governed regions (eu-west-1, us-east-1), got 'us-west-2' (LZ-CFG-225)",
      "  hint: did you mean 'eu-west-1'?",
    ],
  },
  {
    name: "a key that is not there",
    yaml: workloads({ dataKey: "daat" }),
    expected: [
      "landing-zone.yaml:54:16 workloads.rfpKnowledge[0].dataKey: the account 'shop' has no data key called 'daat' (LZ-CFG-226)",
      "  hint: did you mean 'data'?",
    ],
  },
  {
    name: "a model that makes no vectors",
    yaml: workloads({ embeddingModel: "{ id: amazon.nova-pro-v1:0 }" }),
    expected: [
      "landing-zone.yaml:55:29 workloads.rfpKnowledge[0].embeddingModel.id: no knowledge base takes the model 'amazon.nova-pro-v1:0' (LZ-CFG-232)",
      "  hint: one of amazon.titan-embed-text-v1, amazon.titan-embed-text-v2:0, cohere.embed-english-v3, cohere.embed-multilingual-v3",
    ],
  },
  {
    name: "a model with a slip in its name",
    yaml: workloads({ embeddingModel: "{ id: amazon.titan-embed-text-v2 }" }),
    expected: [
      "landing-zone.yaml:55:29 workloads.rfpKnowledge[0].embeddingModel.id: no knowledge base takes the model 'amazon.titan-embed-text-v2' (LZ-CFG-232)",
      "  hint: did you mean 'amazon.titan-embed-text-v1'?",
    ],
  },
  {
    name: "a length that the model does not offer",
    yaml: workloads({ embeddingModel: "{ dimensions: 768 }" }),
    expected: [
      "landing-zone.yaml:55:37 workloads.rfpKnowledge[0].embeddingModel.dimensions: vectors of 'amazon.titan-embed-text-v2:0' have 1024, 512, 256 dimensions, got 768 (LZ-CFG-232)",
      "  hint: one of 1024, 512, 256, as the indexes have",
    ],
  },
  {
    name: "a length where there is but one",
    yaml: workloads({ embeddingModel: "{ id: cohere.embed-english-v3, dimensions: 512 }" }),
    expected: [
      "landing-zone.yaml:55:66 workloads.rfpKnowledge[0].embeddingModel.dimensions: vectors of 'cohere.embed-english-v3' have 1024 dimensions, got 512 (LZ-CFG-232)",
      "  hint: leave dimensions out",
    ],
  },
  {
    name: "one id",
    yaml: workloads({}, { knowledgeBases: "{ faqId: FAQ1234567 }" }),
    expected: [
      "landing-zone.yaml:63:23 workloads.rfpApis[0].knowledgeBases: must have faqId and documentsId, or stack alone, got faqId (LZ-CFG-233)",
      "  hint: ids are of knowledge bases that somebody made; stack is the name of an entry of workloads.rfpKnowledge",
    ],
  },
  {
    name: "no knowledge base",
    yaml: workloads({}, { knowledgeBases: "{}" }),
    expected: [
      "landing-zone.yaml:63:23 workloads.rfpApis[0].knowledgeBases: must have faqId and documentsId, or stack alone, got none of them (LZ-CFG-233)",
      "  hint: ids are of knowledge bases that somebody made; stack is the name of an entry of workloads.rfpKnowledge",
    ],
  },
  {
    name: "a stack and an id",
    yaml: workloads({}, { knowledgeBases: "{ stack: knowledge, faqId: FAQ1234567 }" }),
    expected: [
      "landing-zone.yaml:63:23 workloads.rfpApis[0].knowledgeBases: must have faqId and documentsId, or stack alone, got faqId and stack (LZ-CFG-233)",
      "  hint: ids are of knowledge bases that somebody made; stack is the name of an entry of workloads.rfpKnowledge",
    ],
  },
  {
    name: "a stack that is not there",
    yaml: workloads({}, { knowledgeBases: "{ stack: knowlege }" }),
    expected: [
      "landing-zone.yaml:63:32 workloads.rfpApis[0].knowledgeBases.stack: no entry of workloads.rfpKnowledge is called 'knowlege' (LZ-CFG-234)",
      "  hint: did you mean 'knowledge'?",
    ],
  },
  {
    name: "a stack of another region",
    yaml: workloads({ account: "shop\n      region: us-east-1" }),
    expected: [
      "landing-zone.yaml:64:32 workloads.rfpApis[0].knowledgeBases.stack: 'knowledge' is in shop in us-east-1, and the API in shop in eu-west-1 (LZ-CFG-234)",
      "  hint: functions ask knowledge bases of their own account and region alone: put both into one",
    ],
  },
  {
    name: "knowledge without its indexes",
    yaml: workloads({ vectorIndexes: "missing" }),
    expected: [
      "landing-zone.yaml:63:32 workloads.rfpApis[0].knowledgeBases.stack: 'knowledge' has no knowledge bases yet: its vectorIndexes are missing (LZ-CFG-234)",
      "  hint: make the indexes as docs/runbooks/rfp-knowledge.md says, then set vectorIndexes: created",
    ],
  },
  {
    name: "an id that is none",
    yaml: workloads({}, { knowledgeBases: "{ faqId: x, documentsId: DOCS123456 }" }),
    expected: [
      "landing-zone.yaml:63:32 workloads.rfpApis[0].knowledgeBases.faqId: must be the id of a knowledge base (10 letters and digits), got 'x' (LZ-CFG-015)",
    ],
  },
  {
    name: "pieces that are longer than the model reads",
    yaml: workloads({ chunks: "{ maxTokens: 10000 }" }),
    expected: [
      "landing-zone.yaml:57:28 workloads.rfpKnowledge[0].chunks.maxTokens: must be at most 8192, got 10000 (LZ-CFG-016)",
    ],
  },
  {
    name: "pieces that repeat all",
    yaml: workloads({ chunks: "{ overlapPercent: 100 }" }),
    expected: [
      "landing-zone.yaml:57:33 workloads.rfpKnowledge[0].chunks.overlapPercent: must be at most 99, got 100 (LZ-CFG-016)",
    ],
  },
  {
    name: "a name that is too long",
    yaml: workloads({ name: "knowledge-of-the-whole-company" }),
    expected: [
      "landing-zone.yaml:52:13 workloads.rfpKnowledge[0].name: must be at most 22 characters long, got 30 characters (LZ-CFG-016)",
    ],
  },
  {
    name: "indexes half made",
    yaml: workloads({ vectorIndexes: "some" }),
    expected: [
      "landing-zone.yaml:56:22 workloads.rfpKnowledge[0].vectorIndexes: must be one of 'missing', 'created', got 'some' (LZ-CFG-014)",
    ],
  },
];

testBadConfigurations("knowledge of RFP APIs", CASES);

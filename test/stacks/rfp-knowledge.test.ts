import type { LandingZone } from "../../config/model";
import { landingZoneSchema } from "../../config/schema";
import type { LandingZoneFile } from "../../config/schema";
import { stackDefinitions } from "../../stacks/waves";
import { loadExample } from "../support/example";
import { resourcesOf, type StackJson, synthApp } from "../support/synth";

const STACK = "workload-tenders-knowledge";
const API = "workload-tenders";
const ACCOUNT = "606060606060";
const REGION = "eu-central-1";
const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/60606060-6060-6060-6060-606060606060`;
const example = loadExample("complete");

type Knowledge = NonNullable<NonNullable<LandingZoneFile["workloads"]>["rfpKnowledge"]>[number];

/** The example with other settings of its knowledge. */
function withKnowledge(settings: Partial<Knowledge>): LandingZone {
  const { rfpKnowledge, rfpApis } = example.settings.workloads;
  const workloads = landingZoneSchema.shape.workloads.parse({
    rfpApis,
    rfpKnowledge: [{ ...rfpKnowledge[0], ...settings }],
  });
  return { ...example, settings: { ...example.settings, workloads } };
}

const definitionOf = (landingZone: LandingZone, stack: string) =>
  stackDefinitions(landingZone).find(({ name }) => name === stack);

const synthesize = (landingZone: LandingZone, stack = STACK): StackJson =>
  synthApp((app) => definitionOf(landingZone, stack)?.create(app))[stack] as StackJson;

const outputOf = (json: StackJson, name: string): unknown =>
  (json.output as Record<string, { value: unknown }>)[name]?.value;

describe("the stack of knowledge", () => {
  const json = synthesize(example);

  test("is in the account and region of the configuration, after the account's stack and before the API's", () => {
    expect(definitionOf(example, STACK)).toMatchObject({
      wave: 5,
      account: { name: "payments-nonprod" },
      regions: [REGION],
      missingFacts: [],
    });
    expect(definitionOf(example, API)).toMatchObject({ wave: 6, missingFacts: [] });
  });

  test("waits for the account's data key", () => {
    const waiting = { ...example, lock: { ...example.lock, dataKeys: {} } };
    expect(definitionOf(waiting, STACK)?.missingFacts).toEqual([
      {
        name: `dataKeys.payments-nonprod.platform.${REGION}`,
        producer: "account-payments-nonprod",
        known: false,
      },
    ]);
  });

  test("encrypts all that it holds with that key", () => {
    expect(resourcesOf(json, "aws_opensearchserverless_security_policy")).toMatchObject({
      knowledge_vectors_encryption: { policy: expect.stringContaining(KEY) as string },
    });
    const rules = JSON.stringify(resourcesOf(json, "aws_s3_bucket_server_side_encryption_configuration"));
    expect(rules.split(KEY)).toHaveLength(3);
    for (const source of Object.values(resourcesOf(json, "aws_bedrockagent_data_source"))) {
      expect(source.server_side_encryption_configuration).toEqual([{ kms_key_arn: KEY }]);
    }
  });

  test("lets the role that deploys make the indexes", () => {
    const [access] = Object.values(resourcesOf(json, "aws_opensearchserverless_access_policy"));
    expect(access?.policy).toContain(`arn:aws:iam::${ACCOUNT}:role/${example.settings.deployment.roleName}`);
  });

  test("names buckets by organization, account and region", () => {
    const { name } = example.settings.organization;
    expect(outputOf(json, "faq-bucket")).toBe(`${name}-tenders-knowledge-faq-${ACCOUNT}-${REGION}`);
    expect(outputOf(json, "documents-bucket")).toBe(`${name}-tenders-knowledge-documents-${ACCOUNT}-${REGION}`);
  });

  test("publishes the ids of its knowledge bases", () => {
    expect(outputOf(json, "facts")).toEqual({
      knowledgeBases: {
        "tenders-knowledge": {
          faqId: "${aws_bedrockagent_knowledge_base.knowledge_faq-knowledge_knowledge-base.id}",
          documentsId: "${aws_bedrockagent_knowledge_base.knowledge_documents-knowledge_knowledge-base.id}",
        },
      },
    });
  });

  test("has no knowledge bases before the indexes are made, and nothing to publish", () => {
    const first = { ...withKnowledge({ vectorIndexes: "missing" }), lock: { ...example.lock, knowledgeBases: {} } };
    const json = synthesize(first);
    expect(json.resource).not.toHaveProperty("aws_bedrockagent_knowledge_base");
    expect(json.output).not.toHaveProperty("facts");
    expect(json.output).toHaveProperty("collection-id");
    expect(json.output).not.toHaveProperty("faq-source-id");
  });

  test("says that its knowledge bases are gone when they are", () => {
    const json = synthesize(withKnowledge({ vectorIndexes: "missing" }));
    expect(outputOf(json, "facts")).toEqual({ knowledgeBases: { "tenders-knowledge": {} } });
  });

  test("keeps its documents in production", () => {
    const kept = (landingZone: LandingZone): unknown[] =>
      Object.values(resourcesOf(synthesize(landingZone), "aws_s3_bucket")).map(({ lifecycle }) => lifecycle);
    expect(kept(withKnowledge({ production: true }))).toEqual([{ prevent_destroy: true }, { prevent_destroy: true }]);
    expect(kept(example)).toEqual([{ prevent_destroy: false }, { prevent_destroy: false }]);
  });
});

describe("an API that names the stack", () => {
  test("waits for the ids", () => {
    const waiting = { ...example, lock: { ...example.lock, knowledgeBases: {} } };
    expect(definitionOf(waiting, API)?.missingFacts).toEqual([
      { name: "knowledgeBases.tenders-knowledge", producer: STACK, known: false },
    ]);
  });

  test("asks those knowledge bases", () => {
    const json = JSON.stringify(synthesize(example, API));
    for (const id of ["FAQ0000001", "DOCS000001"]) {
      expect(json).toContain(id);
      expect(json).toContain(`arn:aws:bedrock:${REGION}:${ACCOUNT}:knowledge-base/${id}`);
    }
  });
});

import { KnowledgeBase, type KnowledgeBaseProps } from "../../../modules/knowledge-base/knowledge-base";
import { VectorCollection, type VectorCollectionProps } from "../../../modules/knowledge-base/vector-collection";
import { RfpKnowledge, type RfpKnowledgeProps } from "../../../modules/rfp-api/knowledge";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, resourcesOf, type StackJson, synth, TEST_ACCOUNT } from "../../support/synth";

const KEY = `arn:aws:kms:eu-west-1:${TEST_ACCOUNT}:key/11111111-2222-3333-4444-555555555555`;
const MODEL = "amazon.titan-embed-text-v2:0";
const COLLECTION = `arn:aws:aoss:eu-west-1:${TEST_ACCOUNT}:collection/abcdefghij0123456789`;

describe("VectorCollection", () => {
  const collection = (props: Partial<VectorCollectionProps> = {}): StackJson =>
    synth(
      (stack) =>
        new VectorCollection(stack, "vectors", {
          placement: stack.in("eu-west-1"),
          name: "knowledge",
          description: "Vectors",
          keyArn: KEY,
          ...props,
        }),
    );

  test("is made after its policies, has a spare copy, and stays", () => {
    expect(bodiesOf(collection(), "aws_opensearchserverless_collection")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "knowledge",
        description: "Vectors",
        type: "VECTORSEARCH",
        standby_replicas: "ENABLED",
        depends_on: [
          "aws_opensearchserverless_security_policy.vectors_encryption",
          "aws_opensearchserverless_security_policy.vectors_network",
        ],
        lifecycle: { prevent_destroy: true },
      },
    ]);
  });

  test("is open to nobody before grant", () => {
    expect(resourcesOf(collection(), "aws_opensearchserverless_access_policy")).toEqual({});
  });

  test("can go without the copy, and be reached from a VPC", () => {
    const json = collection({ standbyReplicas: false, preventDestroy: false, vpcEndpointIds: ["vpce-1"] });
    expect(resourceOf(json, "aws_opensearchserverless_collection")).toMatchObject({
      standby_replicas: "DISABLED",
      lifecycle: { prevent_destroy: false },
    });
    const { vectors_network: network } = resourcesOf(json, "aws_opensearchserverless_security_policy");
    expect(JSON.parse(network?.policy as string)).toMatchObject([{ SourceVPCEs: ["vpce-1"] }]);
  });

  test.each<[string, Partial<VectorCollectionProps>, string]>([
    [
      "capitals",
      { name: "Knowledge" },
      "name must be 3-32 lower case letters, digits and dashes with a letter first, got 'Knowledge'",
    ],
    ["two letters", { name: "ab" }, "name must be 3-32"],
    ["33 letters", { name: "a".repeat(33) }, "name must be 3-32"],
    ["a digit first", { name: "1st" }, "name must be 3-32"],
    ["no description", { description: "" }, "description must be 1-1000 characters, got 0"],
    ["a key of another region", { keyArn: KEY.replace("eu-west-1", "us-east-1") }, "keyArn"],
  ])("refuses %s", (_, props, message) => {
    expect(() => collection(props)).toThrow(message);
  });

  test("refuses a grant to nobody", () => {
    const grant = () =>
      synth((stack) => {
        const placement = stack.in("eu-west-1");
        new VectorCollection(stack, "v", { placement, name: "abc", description: "d", keyArn: KEY }).grant({
          users: [],
        });
      });
    expect(grant).toThrow("grant() must name users, got none");
  });
});

describe("KnowledgeBase", () => {
  const knowledgeBase = (props: Partial<KnowledgeBaseProps> = {}): StackJson =>
    synth(
      (stack) =>
        new KnowledgeBase(stack, "faq", {
          placement: stack.in("eu-west-1"),
          name: "faq",
          description: "Answers",
          roleArn: `arn:aws:iam::${TEST_ACCOUNT}:role/faq`,
          embeddingModel: { id: MODEL },
          collectionArn: COLLECTION,
          indexName: "faq-index",
          bucketName: "example-faq",
          keyArn: KEY,
          after: [],
          ...props,
        }),
    );

  test("reads a bucket in pieces of 300 tokens, with the key", () => {
    const json = knowledgeBase();
    expect(resourceOf(json, "aws_bedrockagent_knowledge_base")).toMatchObject({
      knowledge_base_configuration: [
        {
          type: "VECTOR",
          vector_knowledge_base_configuration: [
            { embedding_model_arn: `arn:aws:bedrock:eu-west-1::foundation-model/${MODEL}` },
          ],
        },
      ],
      storage_configuration: [
        {
          type: "OPENSEARCH_SERVERLESS",
          opensearch_serverless_configuration: [
            {
              collection_arn: COLLECTION,
              vector_index_name: "faq-index",
              field_mapping: [
                {
                  vector_field: "vector",
                  text_field: "AMAZON_BEDROCK_TEXT_CHUNK",
                  metadata_field: "AMAZON_BEDROCK_METADATA",
                },
              ],
            },
          ],
        },
      ],
    });
    expect(resourceOf(json, "aws_bedrockagent_data_source")).toMatchObject({
      data_deletion_policy: "DELETE",
      data_source_configuration: [
        {
          type: "S3",
          s3_configuration: [{ bucket_arn: "arn:aws:s3:::example-faq", bucket_owner_account_id: TEST_ACCOUNT }],
        },
      ],
      server_side_encryption_configuration: [{ kms_key_arn: KEY }],
      vector_ingestion_configuration: [
        {
          chunking_configuration: [
            {
              chunking_strategy: "FIXED_SIZE",
              fixed_size_chunking_configuration: [{ max_tokens: 300, overlap_percentage: 20 }],
            },
          ],
        },
      ],
    });
  });

  test("tells the length of vectors to models that have several alone", () => {
    const lengths = (embeddingModel: KnowledgeBaseProps["embeddingModel"]): string =>
      JSON.stringify(resourceOf(knowledgeBase({ embeddingModel }), "aws_bedrockagent_knowledge_base"));
    expect(lengths({ id: MODEL, dimensions: 256 })).toContain('"dimensions":256');
    expect(lengths({ id: "cohere.embed-english-v3", dimensions: 1024 })).not.toContain("dimensions");
  });

  test.each<[string, Partial<KnowledgeBaseProps>, string]>([
    [
      "a name with a space",
      { name: "the faq" },
      "name must be 1-100 letters, digits, dashes and underscores, got 'the faq'",
    ],
    [
      "an index with capitals",
      { indexName: "FAQ" },
      "indexName must be lower case letters, digits, dashes and underscores, got 'FAQ'",
    ],
    ["an index with a dash first", { indexName: "-faq" }, "indexName must be"],
    [
      "a model that writes",
      { embeddingModel: { id: "amazon.nova-pro-v1:0" } },
      "embeddingModel.id must be one of amazon.titan-embed-text-v1",
    ],
    [
      "a length of none",
      { embeddingModel: { id: MODEL, dimensions: 768 } },
      `embeddingModel.dimensions of ${MODEL} must be one of 1024, 512, 256, got 768`,
    ],
    ["no tokens", { chunks: { maxTokens: 0 } }, "chunks.maxTokens must be a whole number from 1 to 8192, got 0"],
    [
      "all over again",
      { chunks: { overlapPercent: 100 } },
      "chunks.overlapPercent must be a whole number from 1 to 99, got 100",
    ],
    ["a key of another region", { keyArn: KEY.replace("eu-west-1", "us-east-1") }, "keyArn"],
  ])("refuses %s", (_, props, message) => {
    expect(() => knowledgeBase(props)).toThrow(message);
  });
});

describe("RfpKnowledge", () => {
  const knowledge = (props: Partial<RfpKnowledgeProps> = {}): StackJson =>
    synth(
      (stack) =>
        new RfpKnowledge(stack, "knowledge", {
          placement: stack.in("eu-west-1"),
          name: "rfp-knowledge",
          keyArn: KEY,
          bucketNames: { faq: "example-faq", documents: "example-documents" },
          accessLogs: { bucketName: "example-logs" },
          embeddingModel: { id: MODEL },
          vectorIndexes: "created",
          indexMakers: [`arn:aws:iam::${TEST_ACCOUNT}:role/deployer`],
          ...props,
        }),
    );

  test("makes everything but the knowledge bases while the indexes are missing", () => {
    const [first, second] = [knowledge({ vectorIndexes: "missing" }), knowledge()].map(
      ({ resource }) => resource ?? {},
    );
    const added = Object.keys(second ?? {}).filter((type) => !(type in (first ?? {})));
    expect(added.sort()).toEqual(["aws_bedrockagent_data_source", "aws_bedrockagent_knowledge_base"]);
    for (const [type, byName] of Object.entries(first ?? {})) expect(second?.[type]).toEqual(byName);
  });

  test("never lets a current document expire", () => {
    const rules = bodiesOf(knowledge(), "aws_s3_bucket_lifecycle_configuration").flatMap(
      ({ rule }) => rule as { expiration?: { days?: number }[]; noncurrent_version_expiration?: object[] }[],
    );
    expect(rules).toHaveLength(2);
    for (const { expiration, noncurrent_version_expiration: older } of rules) {
      expect(JSON.stringify(expiration)).not.toContain("days");
      expect(older).toEqual([{ noncurrent_days: 90 }]);
    }
  });

  test("makes a knowledge base after its role may, the collection lets it in and its bucket stands", () => {
    const { "knowledge_faq-knowledge_knowledge-base": faq } = resourcesOf(
      knowledge(),
      "aws_bedrockagent_knowledge_base",
    );
    expect(faq?.depends_on).toEqual(
      expect.arrayContaining([
        "aws_iam_role_policy.knowledge_faq-role_policy",
        "aws_opensearchserverless_access_policy.knowledge_vectors_access",
      ]),
    );
  });

  test("gives each knowledge base a role that reads one bucket", () => {
    const policies = bodiesOf(knowledge(), "aws_iam_role_policy").map(({ policy }) => policy as string);
    expect(policies).toHaveLength(2);
    expect(policies.filter((policy) => policy.includes("example-faq"))).toHaveLength(1);
    expect(policies.filter((policy) => policy.includes("example-documents"))).toHaveLength(1);
    expect(policies.join()).not.toMatch(/KnowledgeBase"/);
  });

  test("keeps documents and collection unless it is told not to", () => {
    const kept = (json: StackJson): unknown[] =>
      ["aws_s3_bucket", "aws_opensearchserverless_collection"].flatMap((type) =>
        bodiesOf(json, type).map(({ lifecycle }) => (lifecycle as { prevent_destroy: boolean }).prevent_destroy),
      );
    expect(kept(knowledge())).toEqual([true, true, true]);
    expect(kept(knowledge({ protect: false }))).toEqual([false, false, false]);
  });
});

import { Construct } from "constructs";
import { type EmbeddingModel, type FixedChunks, KnowledgeBase } from "../knowledge-base/knowledge-base";
import { KnowledgeBaseRole } from "../knowledge-base/knowledge-base-role";
import { VectorCollection } from "../knowledge-base/vector-collection";
import type { Placement } from "../placement";
import type { AccessLogTarget } from "../s3/access-logs";
import { SecureBucket } from "../s3/secure-bucket";

/** What the RFP API looks up: questions that were answered before, and the company's documents. */
export const KNOWLEDGE_SOURCES = {
  faq: "Questions of earlier RFPs and how they were answered",
  documents: "Documents of the company",
} as const;

export type KnowledgeSource = keyof typeof KNOWLEDGE_SOURCES;

const SOURCES = ["faq", "documents"] as const satisfies readonly KnowledgeSource[];

/** Index of a source in the collection. */
export function indexName(source: KnowledgeSource): string {
  return `${source}-index`;
}

export interface RfpKnowledgeProps {
  readonly placement: Placement;

  /** What the names of its resources begin with; also the name of the collection. 3-22 characters, a letter first. */
  readonly name: string;

  /** ARN of the customer managed key of documents, collection and knowledge bases, in the same region. */
  readonly keyArn: string;

  /** Names of the buckets of each source, unique in all of AWS. */
  readonly bucketNames: Readonly<Record<KnowledgeSource, string>>;

  /** Where the buckets' server access logs go. */
  readonly accessLogs: AccessLogTarget;

  /** The model that makes vectors of texts. */
  readonly embeddingModel: EmbeddingModel;

  /** @default - 300 tokens, of which the next piece repeats 20 % */
  readonly chunks?: FixedChunks;

  /**
   * Whether the two vector indexes are in the collection. They are no resource of Terraform's AWS provider: the first
   * deployment (`missing`) makes everything but the knowledge bases, somebody makes the indexes as in
   * docs/runbooks/rfp-knowledge.md, and the second (`created`) adds the knowledge bases.
   */
  readonly vectorIndexes: "missing" | "created";

  /** ARNs of roles that may make the indexes. */
  readonly indexMakers: readonly string[];

  /** A second copy of the collection in another zone, for twice the money. @default true */
  readonly standbyReplicas?: boolean;

  /** Whether Terraform refuses to destroy documents and collection. @default true */
  readonly protect?: boolean;
}

/** Ids of the knowledge bases by source. */
export type KnowledgeBaseIds = Readonly<Record<KnowledgeSource, string>>;

/**
 * The knowledge behind the RFP API: a bucket for each source, whose documents never expire, one vector store, and a
 * knowledge base over each bucket, with a role that reads this bucket alone.
 */
export class RfpKnowledge extends Construct {
  /** Undefined until the vector indexes are created. */
  public readonly knowledgeBaseIds?: KnowledgeBaseIds;

  /** For the command that starts a synchronization; undefined until the vector indexes are created. */
  public readonly dataSourceIds?: KnowledgeBaseIds;

  /** Id of the collection: the commands that make the indexes name it. */
  public readonly collectionId: string;

  constructor(scope: Construct, id: string, props: RfpKnowledgeProps) {
    super(scope, id);
    const { placement, name, keyArn, protect = true, embeddingModel } = props;
    const collection = new VectorCollection(this, "vectors", {
      placement,
      name,
      description: "Vectors of the RFP API's knowledge bases",
      keyArn,
      standbyReplicas: props.standbyReplicas,
      preventDestroy: protect,
    });
    this.collectionId = collection.collectionId;

    const parts = ofEach((source) => {
      const bucket = new SecureBucket(this, source, {
        placement,
        bucketName: props.bucketNames[source],
        encryption: { type: "kms", keyArn },
        accessLogs: props.accessLogs,
        // No expiry of what is current: the next synchronization would forget it.
        lifecycle: { noncurrentExpireAfterDays: 90 },
        preventDestroy: protect,
      });
      const role = new KnowledgeBaseRole(this, `${source}-role`, {
        placement,
        roleName: `${name}-${source}`,
        embeddingModel: embeddingModel.id,
        collectionArn: collection.collectionArn,
        bucketName: props.bucketNames[source],
        keyArn,
      });
      return { bucket, role };
    });
    const access = collection.grant({
      users: SOURCES.map((source) => ({ roleArn: parts[source].role.roleArn, indexName: indexName(source) })),
      indexMakers: props.indexMakers,
    });
    if (props.vectorIndexes === "missing") return;

    const knowledgeBases = ofEach(
      (source) =>
        new KnowledgeBase(this, `${source}-knowledge`, {
          placement,
          name: `${name}-${source}`,
          description: KNOWLEDGE_SOURCES[source],
          roleArn: parts[source].role.roleArn,
          embeddingModel,
          collectionArn: collection.collectionArn,
          indexName: indexName(source),
          bucketName: props.bucketNames[source],
          keyArn,
          chunks: props.chunks,
          after: [parts[source].role.ready, access, ...parts[source].bucket.ready],
        }),
    );
    this.knowledgeBaseIds = ofEach((source) => knowledgeBases[source].knowledgeBaseId);
    this.dataSourceIds = ofEach((source) => knowledgeBases[source].dataSourceId);
  }
}

function ofEach<T>(make: (source: KnowledgeSource) => T): Record<KnowledgeSource, T> {
  return { faq: make("faq"), documents: make("documents") };
}

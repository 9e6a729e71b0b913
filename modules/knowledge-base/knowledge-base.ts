import { BedrockagentDataSource } from "@cdktf/provider-aws/lib/bedrockagent-data-source";
import { BedrockagentKnowledgeBase } from "@cdktf/provider-aws/lib/bedrockagent-knowledge-base";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { arn, bucketArn, partitionOf } from "../../core/arns";
import { EMBEDDING_MODELS } from "../../core/embedding-models";
import { ConfigError } from "../../core/errors";
import { quote } from "../../core/text";
import { wholeNumberProblem } from "../../core/whole-number";
import { keyArnProblem } from "../kms/key-arn";
import type { Placement } from "../placement";

/** Fields of the vector index that a knowledge base uses: those of the index in docs/runbooks/rfp-knowledge.md. */
export const INDEX_FIELDS = {
  vectorField: "vector",
  textField: "AMAZON_BEDROCK_TEXT_CHUNK",
  metadataField: "AMAZON_BEDROCK_METADATA",
} as const;

/** How documents are cut: pieces of a length that overlap. */
export interface FixedChunks {
  /** Tokens of a piece at most, 1-8192. @default 300 */
  readonly maxTokens?: number;

  /** Percent of a piece that the next one repeats, 1-99. @default 20 */
  readonly overlapPercent?: number;
}

/** Model that makes the vectors. Another one, or another length, is another knowledge base with another index. */
export interface EmbeddingModel {
  /** Such as amazon.titan-embed-text-v2:0; one of core/embedding-models.ts. */
  readonly id: string;

  /** Length of the vectors, as that of the index. @default - the model's own */
  readonly dimensions?: number;
}

export interface KnowledgeBaseProps {
  readonly placement: Placement;

  /** Name, 1-100 letters, digits, dashes and underscores. */
  readonly name: string;

  /** What it knows. */
  readonly description: string;

  /** ARN of its role, a `KnowledgeBaseRole`. */
  readonly roleArn: string;

  /** The model that makes vectors of texts. */
  readonly embeddingModel: EmbeddingModel;

  /** ARN of the collection, a `VectorCollection`. */
  readonly collectionArn: string;

  /** Name of the index in the collection. It must be there: Terraform's AWS provider cannot make it. */
  readonly indexName: string;

  /** Name of the bucket whose documents it reads, in the same account and region. */
  readonly bucketName: string;

  /** ARN of the key that encrypts what Bedrock keeps for a while when it reads the documents. */
  readonly keyArn: string;

  /** Another cut is another data source: the pieces of the old one are deleted, and all is read anew. @default - 300 tokens, 20 % */
  readonly chunks?: FixedChunks;

  /** What must stand first: the role's policy and the collection's access policy. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * A knowledge base of Amazon Bedrock over the documents of one bucket. New and changed documents count from the next
 * synchronization on, which is started by hand or by a schedule.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-base.html
 */
export class KnowledgeBase extends Construct {
  public readonly knowledgeBaseId: string;
  public readonly knowledgeBaseArn: string;
  public readonly dataSourceId: string;

  constructor(scope: Construct, id: string, props: KnowledgeBaseProps) {
    super(scope, id);
    const problem = knowledgeBaseProblem(props);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { placement, embeddingModel, bucketName } = props;
    const { accountId, regionName: region } = placement;
    const { maxTokens = 300, overlapPercent = 20 } = props.chunks ?? {};
    const knowledgeBase = new BedrockagentKnowledgeBase(this, "knowledge-base", {
      ...placement,
      name: props.name,
      description: props.description,
      roleArn: props.roleArn,
      knowledgeBaseConfiguration: [
        {
          type: "VECTOR",
          vectorKnowledgeBaseConfiguration: [
            {
              embeddingModelArn: arn({ service: "bedrock", region, resource: `foundation-model/${embeddingModel.id}` }),
              embeddingModelConfiguration: modelConfiguration(embeddingModel),
            },
          ],
        },
      ],
      storageConfiguration: [
        {
          type: "OPENSEARCH_SERVERLESS",
          opensearchServerlessConfiguration: [
            { collectionArn: props.collectionArn, vectorIndexName: props.indexName, fieldMapping: [INDEX_FIELDS] },
          ],
        },
      ],
      dependsOn: [...props.after],
    });
    const source = new BedrockagentDataSource(this, "source", {
      ...placement,
      knowledgeBaseId: knowledgeBase.id,
      name: props.name,
      // With RETAIN, the pieces of a source that is replaced would be found beside those of the new one.
      dataDeletionPolicy: "DELETE",
      dataSourceConfiguration: [
        {
          type: "S3",
          s3Configuration: [
            {
              bucketArn: bucketArn(bucketName, undefined, partitionOf(region)),
              bucketOwnerAccountId: accountId,
            },
          ],
        },
      ],
      serverSideEncryptionConfiguration: [{ kmsKeyArn: props.keyArn }],
      vectorIngestionConfiguration: [
        {
          chunkingConfiguration: [
            {
              chunkingStrategy: "FIXED_SIZE",
              fixedSizeChunkingConfiguration: [{ maxTokens, overlapPercentage: overlapPercent }],
            },
          ],
        },
      ],
    });
    this.knowledgeBaseId = knowledgeBase.id;
    this.knowledgeBaseArn = knowledgeBase.arn;
    this.dataSourceId = source.dataSourceId;
  }
}

/** Models with one length of vector refuse to be told it. */
function modelConfiguration({ id, dimensions }: EmbeddingModel) {
  if (dimensions === undefined || (EMBEDDING_MODELS[id]?.length ?? 0) < 2) return undefined;
  return [{ bedrockEmbeddingModelConfiguration: [{ dimensions, embeddingDataType: "FLOAT32" }] }];
}

function knowledgeBaseProblem(props: KnowledgeBaseProps): string | undefined {
  const { placement, name, embeddingModel, indexName, keyArn, chunks = {} } = props;
  if (!/^[0-9a-zA-Z][0-9a-zA-Z_-]{0,99}$/.test(name)) {
    return `name must be 1-100 letters, digits, dashes and underscores, got ${quote(name)}`;
  }
  if (!/^[a-z0-9][a-z0-9_-]{0,254}$/.test(indexName)) {
    return `indexName must be lower case letters, digits, dashes and underscores, got ${quote(indexName)}`;
  }
  return (
    keyArnProblem("keyArn", keyArn, { region: placement.regionName }) ??
    modelProblem(embeddingModel) ??
    wholeNumberProblem("chunks.maxTokens", chunks.maxTokens, 1, 8192) ??
    wholeNumberProblem("chunks.overlapPercent", chunks.overlapPercent, 1, 99)
  );
}

function modelProblem({ id, dimensions }: EmbeddingModel): string | undefined {
  const offered = EMBEDDING_MODELS[id];
  if (offered === undefined) {
    return `embeddingModel.id must be one of ${Object.keys(EMBEDDING_MODELS).join(", ")}, got ${quote(id)}`;
  }
  if (dimensions === undefined || offered.includes(dimensions)) return undefined;
  return `embeddingModel.dimensions of ${id} must be one of ${offered.join(", ")}, got ${dimensions}`;
}

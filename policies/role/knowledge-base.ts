import { arn, bucketArn, partitionOf } from "../../core/arns";
import type { Statement } from "../document";

/** Account and region of a knowledge base. */
export interface KnowledgeBasePlace {
  readonly accountId: string;
  readonly region: string;
}

/**
 * Lets Amazon Bedrock take a role for knowledge bases of one account and region. Their ids are not known yet: a knowledge
 * base names its role.
 *
 * Source: https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html
 */
export function assumedByKnowledgeBases({ accountId: account, region }: KnowledgeBasePlace): Statement {
  return {
    Sid: "KnowledgeBases",
    Effect: "Allow",
    Principal: { Service: "bedrock.amazonaws.com" },
    Action: "sts:AssumeRole",
    Condition: {
      StringEquals: { "aws:SourceAccount": account },
      ArnLike: { "aws:SourceArn": arn({ service: "bedrock", region, account, resource: "knowledge-base/*" }) },
    },
  };
}

/** What a knowledge base is made of. */
export interface KnowledgeBaseParts extends KnowledgeBasePlace {
  /** Id of the model that makes vectors, such as amazon.titan-embed-text-v2:0. */
  readonly embeddingModel: string;
  readonly collectionArn: string;
  readonly bucketName: string;
  /** Key of the bucket, which encrypts what Bedrock keeps while it reads the documents too. */
  readonly keyArn: string;
}

/**
 * What a knowledge base may: turn text into vectors with one model, keep them in one collection, and read one bucket.
 * It may make, change and delete no knowledge base. Within the collection the data access policy says which index.
 *
 * Source: https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html
 */
export function runKnowledgeBase(parts: KnowledgeBaseParts): Statement[] {
  const { accountId, region, embeddingModel, collectionArn, bucketName, keyArn } = parts;
  const partition = partitionOf(region);
  const ofAccount = { StringEquals: { "aws:ResourceAccount": accountId } };
  return [
    {
      Sid: "MakeVectors",
      Effect: "Allow",
      Action: "bedrock:InvokeModel",
      Resource: arn({ service: "bedrock", region, resource: `foundation-model/${embeddingModel}` }),
    },
    { Sid: "UseCollection", Effect: "Allow", Action: "aoss:APIAccessAll", Resource: collectionArn },
    {
      Sid: "ListDocuments",
      Effect: "Allow",
      Action: "s3:ListBucket",
      Resource: bucketArn(bucketName, undefined, partition),
      Condition: ofAccount,
    },
    {
      Sid: "ReadDocuments",
      Effect: "Allow",
      Action: "s3:GetObject",
      Resource: bucketArn(bucketName, "*", partition),
      Condition: ofAccount,
    },
    { Sid: "UseKey", Effect: "Allow", Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: keyArn },
  ];
}

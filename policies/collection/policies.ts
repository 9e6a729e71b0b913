import { canonicalJson, type Json } from "../../core/json";

/** A role that writes to and reads from one index of a collection. */
export interface IndexUser {
  readonly roleArn: string;
  readonly indexName: string;
}

/**
 * Encrypts a collection of OpenSearch Serverless with a key of ours. It must stand before the collection, which can never
 * get another key.
 *
 * Source: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-encryption.html
 */
export function encryptionPolicy(collectionName: string, keyArn: string): string {
  return canonicalJson({
    AWSOwnedKey: false,
    KmsARN: keyArn,
    Rules: [{ ResourceType: "collection", Resource: [`collection/${collectionName}`] }],
  });
}

/**
 * Lets Amazon Bedrock reach a collection, and VPC endpoints of OpenSearch Serverless if any; never the internet. No rule
 * is about the dashboards, so nobody reaches them.
 *
 * Source: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html
 */
export function networkPolicy(collectionName: string, vpcEndpointIds: readonly string[]): string {
  const rule = {
    AllowFromPublic: false,
    Description: "Amazon Bedrock, and no public network",
    Rules: [{ ResourceType: "collection", Resource: [`collection/${collectionName}`] }],
    SourceServices: ["bedrock.amazonaws.com"],
  };
  return canonicalJson([vpcEndpointIds.length === 0 ? rule : { ...rule, SourceVPCEs: [...vpcEndpointIds].sort() }]);
}

/**
 * Says who gets at what is in a collection: each knowledge base's role at its own index, and those who make the indexes
 * at the indexes themselves, not at what is in them. IAM alone lets nobody in, administrators included.
 *
 * Source: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html
 */
export function dataAccessPolicy(
  collectionName: string,
  users: readonly IndexUser[],
  indexMakers: readonly string[],
): string {
  const collection = {
    ResourceType: "collection",
    Resource: [`collection/${collectionName}`],
    Permission: ["aoss:DescribeCollectionItems"],
  };
  const using: Json[] = users.map(({ roleArn, indexName }) => ({
    Description: `Reads and writes ${indexName}`,
    Rules: [
      collection,
      {
        ResourceType: "index",
        Resource: [`index/${collectionName}/${indexName}`],
        Permission: ["aoss:DescribeIndex", "aoss:ReadDocument", "aoss:WriteDocument"],
      },
    ],
    Principal: [roleArn],
  }));
  const making: Json[] =
    indexMakers.length === 0
      ? []
      : [
          {
            Description: "Makes the indexes",
            Rules: [
              collection,
              {
                ResourceType: "index",
                Resource: [`index/${collectionName}/*`],
                Permission: ["aoss:CreateIndex", "aoss:DeleteIndex", "aoss:DescribeIndex", "aoss:UpdateIndex"],
              },
            ],
            Principal: [...indexMakers].sort(),
          },
        ];
  return canonicalJson([...using, ...making]);
}

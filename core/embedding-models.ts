/** Date (ISO 8601) on which the table was compared with its source. */
export const EMBEDDING_MODELS_AS_OF = "2026-11-22";

/**
 * Models that turn text into vectors for knowledge bases, with the lengths of vector that each can give; the first is
 * what a knowledge base takes if nothing is said.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-base-supported.html
 */
export const EMBEDDING_MODELS: Readonly<Record<string, readonly number[]>> = {
  "amazon.titan-embed-text-v1": [1536],
  "amazon.titan-embed-text-v2:0": [1024, 512, 256],
  "cohere.embed-english-v3": [1024],
  "cohere.embed-multilingual-v3": [1024],
};

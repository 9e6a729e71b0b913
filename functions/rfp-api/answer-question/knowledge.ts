import {
  type BedrockAgentRuntimeClient,
  type KnowledgeBaseRetrievalResult,
  RetrieveCommand,
} from "@aws-sdk/client-bedrock-agent-runtime";
import { cut } from "../shared/cut";
import { inParallel } from "../shared/in-parallel";
import { modelErrorOf } from "../shared/model-error";

/** A piece of a document that a knowledge base found. */
export interface Chunk {
  readonly text: string;
  /** Where it is from, such as an object's URI. */
  readonly source: string;
}

/** Results of one query from one knowledge base. */
const RESULTS = 4;

/** Queries that are under way at the same time. */
const AT_A_TIME = 4;

/** What Retrieve takes as a query. */
const QUERY_CHARACTERS = 1_000;

/** Chunks of all queries from all knowledge bases, each once, the best of every query first. */
export async function retrieve(
  client: BedrockAgentRuntimeClient,
  knowledgeBaseIds: readonly string[],
  queries: readonly string[],
): Promise<Chunk[]> {
  const searches = queries.flatMap((query) => knowledgeBaseIds.map((id) => ({ query, id })));
  const results = await inParallel(searches, AT_A_TIME, async ({ query, id }) => {
    try {
      // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent-runtime_Retrieve.html
      const { retrievalResults = [] } = await client.send(
        new RetrieveCommand({
          knowledgeBaseId: id,
          retrievalQuery: { text: cut(query, QUERY_CHARACTERS) },
          retrievalConfiguration: { vectorSearchConfiguration: { numberOfResults: RESULTS } },
        }),
      );
      return retrievalResults.slice(0, RESULTS);
    } catch (error) {
      throw modelErrorOf(error, `knowledge base ${id}`);
    }
  });
  const chunks = new Map<string, Chunk>();
  for (let rank = 0; rank < RESULTS; rank += 1) {
    for (const found of results) {
      const result = found[rank];
      const text = result?.content?.text?.trim() ?? "";
      if (result === undefined || text === "") continue;
      const chunk = { text, source: sourceOf(result) };
      const id = idOf(result, chunk);
      if (!chunks.has(id)) chunks.set(id, chunk);
    }
  }
  return [...chunks.values()];
}

function idOf({ metadata }: KnowledgeBaseRetrievalResult, { source, text }: Chunk): string {
  const id = metadata?.["x-amz-bedrock-kb-chunk-id"];
  return typeof id === "string" ? id : `${source}\n${text}`;
}

function sourceOf({ location, metadata }: KnowledgeBaseRetrievalResult): string {
  const uri = metadata?.["x-amz-bedrock-kb-source-uri"];
  return (
    location?.s3Location?.uri ??
    location?.webLocation?.url ??
    location?.confluenceLocation?.url ??
    location?.sharePointLocation?.url ??
    location?.salesforceLocation?.url ??
    location?.customDocumentLocation?.id ??
    (typeof uri === "string" ? uri : "unknown")
  );
}

import { createServer, type Http2ServerRequest, type Http2ServerResponse } from "node:http2";
import type { AddressInfo } from "node:net";

/**
 * A stand-in for Bedrock's two runtime endpoints on the loopback interface: Converse and Retrieve. It answers what it is
 * asked in a plain way that can be foretold:
 *
 * - asked for questions, it lists the rows whose first text that ends in a question mark is one; the topic is the row's
 *   first other text that is no number, else the last row before with one text alone;
 * - asked for search queries, it splits a question at " and ";
 * - a knowledge base finds two chunks for each query, which repeat the query and the knowledge base's id;
 * - asked for an answer, it repeats the first line of the first excerpt, or answers nothing if there is none.
 *
 * The clients of both services speak HTTP/2, so it does too, without TLS. Functions find it by
 * AWS_ENDPOINT_URL_BEDROCK_RUNTIME and AWS_ENDPOINT_URL_BEDROCK_AGENT_RUNTIME (see `variables`).
 */
export interface BedrockStandIn {
  readonly url: string;
  /** Variables of the environment that lead the clients here. */
  readonly variables: Readonly<Record<string, string>>;
  /** Requests in the order in which they came. */
  readonly requests: readonly BedrockRequest[];
  /** The next requests that match fail with an error of the service, such as ThrottlingException. */
  failNext(times: number, error: string, matches?: (request: BedrockRequest) => boolean): void;
  /** The next requests that match get this reply of Converse in place of the usual one. */
  replyNext(times: number, reply: object, matches?: (request: BedrockRequest) => boolean): void;
  /** Forgets requests, and what the next ones would get. */
  reset(): void;
  close(): Promise<void>;
}

export interface BedrockRequest {
  readonly operation: "converse" | "retrieve";
  /** Id of the model or the knowledge base. */
  readonly id: string;
  readonly body: Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON
}

interface Planned {
  times: number;
  readonly status: number;
  readonly error?: string;
  readonly reply: object;
  readonly matches: (request: BedrockRequest) => boolean;
}

const STATUS: Readonly<Record<string, number>> = {
  ThrottlingException: 429,
  ModelNotReadyException: 429,
  ModelTimeoutException: 408,
  ServiceUnavailableException: 503,
  InternalServerException: 500,
  AccessDeniedException: 403,
  ResourceNotFoundException: 404,
};

export async function startBedrock(): Promise<BedrockStandIn> {
  const requests: BedrockRequest[] = [];
  const planned: Planned[] = [];
  const sessions = new Set<{ destroy(): void }>();
  const server = createServer((request, response) => {
    void answer(request, response, requests, planned);
  });
  server.on("session", (session) => sessions.add(session));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    variables: { AWS_ENDPOINT_URL_BEDROCK_RUNTIME: url, AWS_ENDPOINT_URL_BEDROCK_AGENT_RUNTIME: url },
    requests,
    failNext(times, error, matches = () => true) {
      planned.push({ times, error, status: STATUS[error] ?? 400, reply: { message: "told to fail" }, matches });
    },
    replyNext(times, reply, matches = () => true) {
      planned.push({ times, status: 200, reply, matches });
    },
    reset() {
      requests.length = 0;
      planned.length = 0;
    },
    async close() {
      for (const session of sessions) session.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  request: Http2ServerRequest,
  response: Http2ServerResponse,
  requests: BedrockRequest[],
  planned: Planned[],
): Promise<void> {
  const received = await receivedFrom(request);
  if (received === undefined) return send(response, 404, { message: "no such operation" }, "UnknownOperationException");
  requests.push(received);
  const plan = planned.find(({ times, matches }) => times > 0 && matches(received));
  if (plan !== undefined) {
    plan.times -= 1;
    return send(response, plan.status, plan.reply, plan.error);
  }
  return send(response, 200, received.operation === "retrieve" ? found(received) : converse(received));
}

async function receivedFrom(request: Http2ServerRequest): Promise<BedrockRequest | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const path = request.url.split("?")[0] ?? "";
  const [, model] = /^\/model\/([^/]+)\/converse$/.exec(path) ?? [];
  const [, knowledgeBase] = /^\/knowledgebases\/([^/]+)\/retrieve$/.exec(path) ?? [];
  if (request.method !== "POST" || (model ?? knowledgeBase) === undefined) return undefined;
  return {
    operation: model === undefined ? "retrieve" : "converse",
    id: decodeURIComponent(model ?? knowledgeBase ?? ""),
    body: JSON.parse(Buffer.concat(chunks).toString() || "{}") as BedrockRequest["body"],
  };
}

function send(response: Http2ServerResponse, status: number, body: object, error?: string): void {
  const type = error === undefined ? {} : { "x-amzn-errortype": error };
  response.writeHead(status, { "content-type": "application/json", ...type });
  response.end(JSON.stringify(body));
}

/** A reply of Converse that uses a tool. */
export function toolReply(name: string, input: unknown): object {
  return {
    output: { message: { role: "assistant", content: [{ toolUse: { toolUseId: "tool-1", name, input } }] } },
    stopReason: "tool_use",
    usage: { inputTokens: 100, outputTokens: 20, totalTokens: 120 },
    metrics: { latencyMs: 1 },
  };
}

/** A reply of Converse that is text, such as what a guardrail says in place of an answer. */
export function textReply(text: string, stopReason = "end_turn"): object {
  return {
    output: { message: { role: "assistant", content: [{ text }] } },
    stopReason,
    usage: { inputTokens: 100, outputTokens: 5, totalTokens: 105 },
    metrics: { latencyMs: 1 },
  };
}

function converse({ body }: BedrockRequest): object {
  const text = String(body.messages?.[0]?.content?.[0]?.text ?? "");
  const tool = body.toolConfig?.toolChoice?.tool?.name as string | undefined;
  if (tool === "list_questions") return toolReply(tool, { questions: questionsIn(text) });
  if (tool === "list_queries") return toolReply(tool, { queries: queriesIn(text) });
  if (tool === "give_answer") return toolReply(tool, answerFrom(text));
  return textReply("I do not know what to do.");
}

function questionsIn(text: string): object[] {
  let heading = "General";
  const questions: object[] = [];
  for (const [, row, line] of text.matchAll(/^row (\d+): (.*)$/gm)) {
    const cells = (line ?? "").split(" | ").filter((cell) => cell !== "");
    const question = cells.find((cell) => cell.endsWith("?"));
    const other = cells.find((cell) => cell !== question && Number.isNaN(Number(cell)));
    if (question !== undefined) questions.push({ row: Number(row), topic: other ?? heading, question });
    else if (cells.length === 1 && cells[0] !== undefined) heading = cells[0];
  }
  return questions;
}

function queriesIn(text: string): string[] {
  const parts = (blockOf(text, "question") ?? "").split(" and ");
  return parts.length > 1 ? parts : [];
}

function found({ id, body }: BedrockRequest): object {
  const query = String(body.retrievalQuery?.text ?? "");
  const chunks = ["first", "second"].map((which) => ({
    content: { type: "TEXT", text: `${which} of ${id}: ${query}` },
    location: { type: "S3", s3Location: { uri: `s3://knowledge/${id}/${which}.txt` } },
    metadata: { "x-amz-bedrock-kb-chunk-id": `${id}-${which}-${query}` },
    score: 0.5,
  }));
  return { retrievalResults: chunks };
}

function answerFrom(text: string): object {
  const [, first] = /^excerpt 1:\n(.*)$/m.exec(blockOf(text, "excerpts") ?? "") ?? [];
  return first === undefined
    ? { answer: "", reasoning: "Nothing was found.", excerpts: [] }
    : { answer: `We say: ${first}`, reasoning: "Excerpt 1 answers the question.", excerpts: [1] };
}

function blockOf(text: string, kind: string): string | undefined {
  return new RegExp(`<${kind} id="([^"]+)">\\n([\\s\\S]*?)\\n</${kind} id="\\1">`).exec(text)?.[2];
}

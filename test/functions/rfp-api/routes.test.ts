import { DynamoDBDocumentClient, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import fc from "fast-check";
import { API_FUNCTIONS } from "../../../functions/rfp-api/contract/functions";
import type { Job } from "../../../functions/rfp-api/contract/job";
import { LIMITS } from "../../../functions/rfp-api/contract/limits";
import { errorSchema } from "../../../functions/rfp-api/contract/messages";
import { type Route, ROUTES } from "../../../functions/rfp-api/contract/routes";
import { ApiGateway, type HttpAnswer, type HttpRequest, type ProxyHandler } from "../../support/api-gateway";
import { describeWith } from "../../support/tools";
import { startTables, type Tables } from "./tables";

const SUCCEEDED = "0f8fad5b-d9cb-869f-a165-70867728950e";
const FAILED = "1f8fad5b-d9cb-869f-a165-70867728950e";
const LONG = "2f8fad5b-d9cb-869f-a165-70867728950e";
const UNKNOWN = "9f8fad5b-d9cb-869f-a165-70867728950e";
const ORIGIN = "https://bids.example.com";
const PLANTED = "planted-answer";

const job = (job_id: string, day: number, more: Partial<Job> = {}) => ({
  job_id,
  listing: "all",
  filename: "questions.xlsx",
  start_date: `2026-11-${10 + day}T10:00:00.000Z`,
  status: "SUCCEEDED",
  approved: false,
  ...more,
});

const question = (job_id: string, question_number: number, more: object = {}) => ({
  job_id,
  question_number,
  topic: ["Security", "__proto__", "Übersicht"][question_number % 3],
  question: `Question ${question_number}?`,
  answer: `${PLANTED} ${question_number}`,
  date: null,
  approved: false,
  reasoning: "because",
  qa_lambda_request_id: "id",
  ...more,
});

const entry = (more: object = {}) => ({
  job_id: SUCCEEDED,
  question_number: 1,
  topic: "Security",
  question: "Is data encrypted?",
  answer: PLANTED,
  approved: true,
  ...more,
});

/** A request that is all right, by the route's operation. */
const GOOD: Readonly<Record<string, HttpRequest>> = {
  getJobs: { method: "GET", path: "/jobs" },
  getQuestionnaire: { method: "GET", path: `/questionnaires/${SUCCEEDED}` },
  putQuestionnaireEntry: {
    method: "PUT",
    path: `/questionnaires/${SUCCEEDED}/1`,
    body: JSON.stringify(entry()),
  },
  approveJob: { method: "PUT", path: `/approve/${SUCCEEDED}` },
  createUpload: { method: "POST", path: "/uploads", body: JSON.stringify({ filename: "Questions (1).csv" }) },
};

/** Bodies that no route takes. */
const BODIES: readonly (readonly [name: string, body: string | undefined])[] = [
  ["none", undefined],
  ["an empty one", ""],
  ["null", "null"],
  ["an array", "[]"],
  ["a number", "1e999"],
  ["a text", '"text"'],
  ["no JSON", "{"],
  ["6 MB", JSON.stringify({ filename: "a".repeat(6 * 1024 * 1024) })],
  ["6 MB of brackets", "[".repeat(6 * 1024 * 1024)],
  ["__proto__", '{"__proto__": {"filename": "a.csv"}}'],
  ["constructor", '{"constructor": {"prototype": {"filename": "a.csv"}}}'],
  ["unicode", '{"filename": "\\ud800.csv"}'],
  ["NUL", '{"filename": "\\u0000.csv"}'],
];

type Send = (this: unknown, command: object) => Promise<unknown>;

describeWith("moto_server")("the routes of the RFP API", () => {
  let tables: Tables;
  const handlers = new Map<string, ProxyHandler>();
  const logged: string[] = [];
  const handlerOf = (name: string): ProxyHandler => handlers.get(name) ?? (() => Promise.reject(new Error(name)));
  const validating = new ApiGateway(handlerOf, true);
  const trusting = new ApiGateway(handlerOf, false);

  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, "write").mockImplementation((text) => logged.push(String(text)) > 0);
    }
    tables = await startTables();
    for (const name of API_FUNCTIONS) {
      const { handler } = (await import(`../../../functions/rfp-api/${name}`)) as { handler: ProxyHandler };
      handlers.set(name, handler);
    }
    await tables.put("JOBS_TABLE", [
      job(SUCCEEDED, 1),
      job(FAILED, 3, { status: "FAILED", status_reason: "refused" }),
      job(LONG, 2),
    ]);
    await tables.put("QUESTIONNAIRE_TABLE", [
      ...[0, 1, 2].map((number) => question(SUCCEEDED, number)),
      ...Array.from({ length: 130 }, (_, number) => question(LONG, number, { answer: "a".repeat(10_000) })),
    ]);
  }, 90_000);

  afterAll(() => {
    tables.stop();
    jest.restoreAllMocks();
  });

  /** Sends a request, and judges the answer by what the route says of itself. */
  const send = async (gateway: ApiGateway, request: HttpRequest): Promise<HttpAnswer & { json: never }> => {
    const answer = await gateway.send({ ...request, headers: { Origin: ORIGIN } });
    const route = ROUTES.find(
      ({ operation }) => GOOD[operation]?.method === request.method && isOf(operation, request),
    );
    const json = JSON.parse(answer.body) as never;
    if (answer.by === "function") {
      const schema = route?.answers[answer.status];
      expect({ status: answer.status, known: schema !== undefined }).toEqual({ status: answer.status, known: true });
      expect(schema?.safeParse(json).error).toBeUndefined();
      expect(answer.headers).toMatchObject({
        "Access-Control-Allow-Origin": ORIGIN,
        "Cache-Control": "no-store",
        "Content-Type": "application/json",
        Vary: "Origin",
      });
    } else {
      expect([400, 403]).toContain(answer.status);
    }
    return { ...answer, json };
  };
  const isOf = (operation: string, { path }: HttpRequest): boolean =>
    GOOD[operation]?.path.split("/")[1] === path.split("/")[1] &&
    GOOD[operation]?.path.split("/").length === path.split("/").length;

  const lambdaRoutes: readonly Route[] = ROUTES.filter(({ handler }) => handler !== undefined);

  describe.each(lambdaRoutes.map((route) => [route.operation, route] as const))("%s", (operation, route) => {
    const good = GOOD[operation] ?? { method: "", path: "" };

    test("answers a good request", async () => {
      const { status, by } = await send(validating, good);
      expect(by).toBe("function");
      expect(status).toBe(route.method === "POST" ? 201 : 200);
    });

    test.each(["GET", "PUT", "POST", "DELETE", "PATCH"].filter((method) => method !== route.method))(
      "is not there for %s",
      async (method) => {
        expect(await validating.send({ ...good, method })).toMatchObject({ status: 403, by: "gateway" });
      },
    );

    test.each(BODIES)("takes a body with %s for what it is", async (_, body) => {
      for (const gateway of [validating, trusting]) {
        const { status } = await send(gateway, { ...good, body });
        expect(status).toBe(route.body === undefined ? 200 : 400);
      }
    });

    test.each(["x", "%00", "..", SUCCEEDED.toUpperCase(), `${SUCCEEDED}x`, "__proto__", "a".repeat(10_000), "🦆"])(
      "refuses a job called %s",
      async (id) => {
        if (!good.path.includes(SUCCEEDED)) return;
        const { status, json } = await send(trusting, { ...good, path: good.path.replace(SUCCEEDED, id) });
        expect(status).toBe(400);
        expect((json as { message: string }).message).toMatch(/^path\.job_id: /);
      },
    );

    test("does not know a job that is not there, and makes none", async () => {
      if (!good.path.includes(SUCCEEDED)) return;
      const body = good.body?.replace(SUCCEEDED, UNKNOWN);
      const { status } = await send(validating, { ...good, body, path: good.path.replace(SUCCEEDED, UNKNOWN) });
      expect(status).toBe(404);
      expect(await tables.get("JOBS_TABLE", { job_id: UNKNOWN })).toBeUndefined();
      expect(await tables.get("QUESTIONNAIRE_TABLE", { job_id: UNKNOWN, question_number: 1 })).toBeUndefined();
    });

    test.each(["0", "101", "-1", "1.5", "x", "", " 1", "9".repeat(400), "__proto__", "1e1"])(
      "refuses a limit of %s",
      async (limit) => {
        if (route.query === undefined) return;
        expect((await send(validating, { ...good, query: { limit } })).status).toBe(400);
      },
    );

    test.each([
      ["nothing", ""],
      ["no base64", "🦆"],
      ["no JSON", "e30x"],
      ["null", base64url(null)],
      ["an array", base64url([])],
      ["another list's position", base64url({ job_id: SUCCEEDED, question_number: 0, start_date: "2026" })],
      ["a job that is none", base64url({ job_id: "x", start_date: "2026", question_number: 0 })],
      ["__proto__", Buffer.from('{"__proto__": {}}').toString("base64url")],
      ["a megabyte", "e30".repeat(400_000)],
    ])("refuses a next_token of %s", async (_, token) => {
      if (route.query === undefined) return;
      expect((await send(validating, { ...good, query: { next_token: token } })).status).toBe(400);
    });

    test.each([
      undefined,
      null,
      "text",
      7,
      [],
      {},
      { pathParameters: null, queryStringParameters: null, headers: null, body: null, requestContext: null },
      { pathParameters: [], queryStringParameters: "x", headers: 5, body: {}, requestContext: "x" },
      JSON.parse('{"__proto__": {"pathParameters": {"job_id": "x"}}, "body": "{}", "isBase64Encoded": true}'),
      { body: "!", isBase64Encoded: true, pathParameters: { job_id: { toString: 1 } } },
    ])("answers an event that is none, and API Gateway understands it: %j", async (event: unknown) => {
      const { statusCode, body } = await handlerOf(route.handler ?? "")(event);
      expect(statusCode).toBe(operation === "getJobs" ? 200 : 400);
      if (statusCode === 400) expect(errorSchema.safeParse(JSON.parse(body)).success).toBe(true);
    });

    test("answers whatever comes, and never with a fault of its own", async () => {
      const anything = fc.record({
        path: fc.dictionary(fc.constantFrom("job_id", "question_number", "key"), fc.string()),
        query: fc.dictionary(fc.constantFrom("limit", "next_token", "x"), fc.string()),
        body: fc.oneof(fc.json(), fc.string(), fc.constant(null)),
        isBase64Encoded: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(anything, async ({ path, query, ...rest }) => {
          const event = { ...rest, pathParameters: path, queryStringParameters: query };
          const { statusCode, body } = await handlerOf(route.handler ?? "")(event);
          const schema = route.answers[statusCode];
          expect([statusCode, schema?.safeParse(JSON.parse(body)).error]).toEqual([statusCode, undefined]);
          expect(schema).toBeDefined();
        }),
        { numRuns: 60, seed: 7 },
      );
    });

    test("says no more than that it failed when the store fails", async () => {
      const fails = () => Promise.reject(new Error(`AccessDenied ${PLANTED}-in-error`));
      const clients = [DynamoDBDocumentClient.prototype, S3Client.prototype] as unknown as { send: typeof fails }[];
      const spies = clients.map((client) => jest.spyOn(client, "send").mockImplementation(fails));
      const region = process.env.UPLOADS_BUCKET;
      delete process.env.UPLOADS_BUCKET;
      try {
        const { status, body } = await validating.send(good);
        expect(status).toBe(500);
        expect(errorSchema.parse(JSON.parse(body)).request_id).toMatch(/^[0-9a-f-]{36}$/);
        expect(body).not.toContain("AccessDenied");
      } finally {
        process.env.UPLOADS_BUCKET = region;
        for (const spy of spies) spy.mockRestore();
      }
    });

    test("lets no other origin read", async () => {
      for (const headers of [{ Origin: "https://evil.example.com" }, { Origin: "null" }, { Origin: "" }, undefined]) {
        const answer = await validating.send({ ...good, headers });
        expect(answer.headers).not.toHaveProperty("Access-Control-Allow-Origin");
        expect(answer.headers).toMatchObject({ Vary: "Origin" });
      }
    });
  });

  describe("lists", () => {
    const walk = async (path: string, limit: number): Promise<unknown[]> => {
      const pages: unknown[] = [];
      let query: Record<string, string> | undefined = { limit: String(limit) };
      while (query !== undefined) {
        const { json } = await send(validating, { method: "GET", path, query });
        pages.push(json);
        const token = (json as { next_token?: string }).next_token;
        query = token === undefined ? undefined : { limit: String(limit), next_token: token };
      }
      return pages;
    };

    test.each([
      [1, 3],
      [2, 2],
      [3, 1],
      [100, 1],
    ])("jobs by date, the newest first, %i a page: %i pages", async (limit, expected) => {
      const pages = (await walk("/jobs", limit)) as { jobs: Job[] }[];
      expect(pages).toHaveLength(expected);
      expect(pages.flatMap(({ jobs }) => jobs.map(({ job_id }) => job_id))).toEqual([FAILED, LONG, SUCCEEDED]);
    });

    test("questions in the order of the document, each once", async () => {
      const pages = (await walk(`/questionnaires/${LONG}`, 40)) as { questionnaire: Record<string, object[]> }[];
      const numbers = pages.flatMap(({ questionnaire }) =>
        Object.values(questionnaire)
          .flat()
          .map((each) => (each as { question_number: number }).question_number)
          .sort((left, right) => left - right),
      );
      expect(numbers).toEqual(Array.from({ length: 130 }, (_, number) => number));
      expect(pages.length).toBeGreaterThanOrEqual(4);
    });

    test("a topic may have any name", async () => {
      const { body } = await send(validating, {
        method: "GET",
        path: `/questionnaires/${LONG}`,
        query: { limit: "5" },
      });
      expect(Object.keys((JSON.parse(body) as { questionnaire: object }).questionnaire).sort()).toEqual(
        ["Security", "__proto__", "Übersicht"].sort(),
      );
    });

    test("a token of another job is refused", async () => {
      const query = { next_token: base64url({ job_id: LONG, question_number: 1 }) };
      const { status, json } = await send(validating, { method: "GET", path: `/questionnaires/${SUCCEEDED}`, query });
      expect([status, (json as { message: string }).message]).toEqual([400, "next_token is of another job"]);
    });
  });

  describe("an entry", () => {
    const put = (path: string, body: unknown) => ({ method: "PUT", path, body: JSON.stringify(body) });

    test.each([
      ["of another job", `/questionnaires/${LONG}/1`, entry()],
      ["of another question", `/questionnaires/${SUCCEEDED}/2`, entry()],
      ["with one field less", `/questionnaires/${SUCCEEDED}/1`, { ...entry(), topic: undefined }],
      ["with one field less and one more", `/questionnaires/${SUCCEEDED}/1`, { ...entry({ x: 1 }), topic: undefined }],
      ["with one field more", `/questionnaires/${SUCCEEDED}/1`, entry({ reasoning: "mine" })],
      ["that is approved by a text", `/questionnaires/${SUCCEEDED}/1`, entry({ approved: "true" })],
      ["with a number for an answer", `/questionnaires/${SUCCEEDED}/1`, entry({ answer: 5 })],
      ["without a question", `/questionnaires/${SUCCEEDED}/1`, entry({ question: "" })],
      ["with too long an answer", `/questionnaires/${SUCCEEDED}/1`, entry({ answer: "a".repeat(40_001) })],
      ["with a fraction", `/questionnaires/${SUCCEEDED}/1.5`, entry({ question_number: 1.5 })],
      ["with a number too large", `/questionnaires/${SUCCEEDED}/1000`, entry({ question_number: 1_000 })],
      ["with a zero before", `/questionnaires/${SUCCEEDED}/01`, entry()],
    ])("%s is refused, and says why without the value", async (_, path, body) => {
      const before = await tables.get("QUESTIONNAIRE_TABLE", { job_id: SUCCEEDED, question_number: 1 });
      const { status } = await send(validating, put(path, body));
      expect(status).toBe(400);
      const { status: direct, body: text } = await send(trusting, put(path, body));
      expect([direct, text.includes(PLANTED)]).toEqual([400, false]);
      expect(await tables.get("QUESTIONNAIRE_TABLE", { job_id: SUCCEEDED, question_number: 1 })).toEqual(before);
    });

    test("of a question that is not there makes none", async () => {
      const { status } = await send(validating, put(`/questionnaires/${SUCCEEDED}/3`, entry({ question_number: 3 })));
      expect(status).toBe(404);
      expect(await tables.get("QUESTIONNAIRE_TABLE", { job_id: SUCCEEDED, question_number: 3 })).toBeUndefined();
    });

    test("is written with its date, keeps what the model said, and may hold any text of the allowed length", async () => {
      const answer = "🦆\u0000\u2028</script>".padEnd(LIMITS.answerCharacters, "é");
      const { json } = await send(
        validating,
        put(`/questionnaires/${SUCCEEDED}/2`, entry({ question_number: 2, answer })),
      );
      expect(json).toMatchObject({ answer, reasoning: "because", qa_lambda_request_id: "id", approved: true });
      expect((json as { date: string }).date).toMatch(/^\d{4}-.*Z$/);
    });
  });

  describe("an approval", () => {
    test("reaches every question of many pages, and can be repeated", async () => {
      for (let time = 0; time < 2; time++) {
        const { json } = await send(validating, { method: "PUT", path: `/approve/${LONG}` });
        expect(json).toEqual({ job_id: LONG, approved: true, questions: 130 });
      }
      expect(await tables.get("JOBS_TABLE", { job_id: LONG })).toMatchObject({ approved: true });
      const last = await tables.get("QUESTIONNAIRE_TABLE", { job_id: LONG, question_number: 129 });
      expect(last).toMatchObject({ approved: true, answer: "a".repeat(10_000) });
    });

    test("is taken back from the job with that of one of its answers", async () => {
      const body = JSON.stringify(entry({ job_id: LONG, question_number: 5, approved: false }));
      await send(validating, { method: "PUT", path: `/questionnaires/${LONG}/5`, body });
      expect(await tables.get("JOBS_TABLE", { job_id: LONG })).toMatchObject({ approved: false });
    });

    test("of a job that failed is a conflict", async () => {
      const { status, json } = await send(validating, { method: "PUT", path: `/approve/${FAILED}` });
      expect(status).toBe(409);
      expect((json as { message: string }).message).toBe(
        "only a job that succeeded can be approved, this one is FAILED",
      );
      expect(await tables.get("JOBS_TABLE", { job_id: FAILED })).toMatchObject({ approved: false });
    });

    test("leaves a question alone that was changed in between", async () => {
      // The clients inherit `send`.
      const { send: original } = DynamoDBDocumentClient.prototype as unknown as { send: Send };
      let edited = false;
      const spy = jest.spyOn(DynamoDBDocumentClient.prototype as unknown as { send: Send }, "send");
      spy.mockImplementation(async function (this: unknown, command: object) {
        const result = await original.call(this, command);
        if (!(command instanceof QueryCommand) || edited) return result;
        edited = true;
        const body = JSON.stringify(entry({ question_number: 0, answer: "changed", approved: false }));
        await send(validating, { method: "PUT", path: `/questionnaires/${SUCCEEDED}/0`, body });
        return result;
      });
      await send(validating, { method: "PUT", path: `/approve/${SUCCEEDED}` });
      spy.mockRestore();
      const changed = await tables.get("QUESTIONNAIRE_TABLE", { job_id: SUCCEEDED, question_number: 0 });
      expect(changed).toMatchObject({ answer: "changed", approved: true });
    });
  });

  describe("an upload", () => {
    const post = (filename: string) => ({ method: "POST", path: "/uploads", body: JSON.stringify({ filename }) });

    test.each(["a.csv", "A (1).XLSX", "2026-11_offer.xlsx"])(
      "of %s has a key of its own and bounds",
      async (filename) => {
        const { json } = await send(validating, post(filename));
        const { fields, key, url } = json as { fields: Record<string, string>; key: string; url: string };
        expect(key).toMatch(new RegExp(`^incoming/[0-9a-f-]{36}/${filename.replace(/[()]/g, "\\$&")}$`));
        expect(url).toContain("rfp-uploads");
        const policy = JSON.parse(Buffer.from(fields.Policy ?? "", "base64").toString()) as {
          expiration: string;
          conditions: unknown[];
        };
        expect(policy.conditions).toEqual(
          expect.arrayContaining([
            ["content-length-range", 1, LIMITS.documentBytes],
            { key },
            { bucket: "rfp-uploads" },
            { "Content-Type": fields["Content-Type"] },
          ]),
        );
        const seconds = (Date.parse(policy.expiration) - Date.now()) / 1000;
        expect(seconds).toBeGreaterThan(LIMITS.uploadSeconds - 30);
        expect(seconds).toBeLessThanOrEqual(LIMITS.uploadSeconds);
      },
    );

    test.each([
      "a.pdf",
      "../a.csv",
      "a/b.csv",
      ".csv",
      "a.csv.exe",
      "${filename}.csv",
      "a\n.csv",
      `${"a".repeat(121)}.csv`,
    ])("of %j is refused", async (filename) => {
      expect((await send(validating, post(filename))).status).toBe(400);
      expect((await send(trusting, post(filename))).status).toBe(400);
    });

    test("has the type that the name says", async () => {
      const types = [];
      for (const filename of ["a.CSV", "a.xlsx"]) {
        const { json } = await send(validating, post(filename));
        types.push((json as { fields: Record<string, string> }).fields["Content-Type"]);
      }
      expect(types).toEqual(["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]);
    });
  });

  test("the log has each request with its id, and nothing of questions and answers", () => {
    const text = logged.join("");
    const lines = text.split("\n").filter((line) => line.includes('"request answered"'));
    expect(lines.length).toBeGreaterThan(100);
    expect(JSON.parse(lines.at(-1) ?? "{}")).toMatchObject({
      service: "rfp-api",
      status: expect.any(Number) as number,
      correlation_id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(text.replaceAll(`${PLANTED}-in-error`, "")).not.toContain(PLANTED);
    expect(text).not.toContain("Is data encrypted?");
    expect(text).toContain("AnswersEdited");
  });
});

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

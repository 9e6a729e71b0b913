import { Console } from "node:console";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, PutBucketVersioningCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { DynamoDBDocumentClient, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Emulator } from "../../../cli/sandbox/emulator-process";
import { emulatorVariables } from "../../../cli/sandbox/environment";
import type {
  AnswerInput,
  AnswerOutput,
  PipelineInput,
  PreprocessOutput,
} from "../../../functions/rfp-api/contract/pipeline";
import { type Question, questionSchema } from "../../../functions/rfp-api/contract/question";
import { type BedrockStandIn, startBedrock, textReply, toolReply } from "../../support/bedrock";
import { startTestEmulator } from "../../support/emulator-run";
import { packedZeros, workbook } from "../../support/spreadsheets";
import { TEST_ACCOUNT } from "../../support/synth";
import { describeWith } from "../../support/tools";

const TABLE = "questionnaire";
const BUCKET = "uploads";
const REQUEST = { awsRequestId: "c0ffee00-0000-4000-8000-000000000000" };
const MODELS = { EXTRACTION_MODEL_ID: "extraction", BREAKDOWN_MODEL_ID: "small", ANSWER_MODEL_ID: "large" };
const SECRET = "How do you keep the planted secret zebra?";

type Preprocess = (input: PipelineInput, context?: object) => Promise<PreprocessOutput>;
type AnswerQuestion = (input: AnswerInput, context?: object) => Promise<AnswerOutput>;

/** The handler of a function, whose clients of AWS read the environment as it is now. */
async function handlerOf<Handler>(name: string): Promise<Handler> {
  return ((await import(`../../../functions/rfp-api/${name}`)) as { handler: Handler }).handler;
}

/** Both functions with the emulator's S3 and DynamoDB, and the stand-in of Bedrock. */
describeWith("moto_server")("preprocess and answer-question, on the emulator", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-rfp-documents-"));
  const environment = { ...process.env };
  const printed: string[] = [];
  let emulator: Emulator;
  let bedrock: BedrockStandIn;
  let preprocess: Preprocess;
  let answerQuestion: AnswerQuestion;
  let tables: DynamoDBDocumentClient;
  let s3: S3Client;
  let jobs = 0;

  beforeAll(async () => {
    emulator = await startTestEmulator(root);
    bedrock = await startBedrock();
    Object.assign(process.env, emulatorVariables(emulator.url, TEST_ACCOUNT), bedrock.variables, MODELS, {
      AWS_REGION: "eu-west-1",
      QUESTIONNAIRE_TABLE: TABLE,
      UPLOADS_BUCKET: BUCKET,
      FAQ_KNOWLEDGE_BASE_ID: "FAQ0000000",
      DOCUMENTS_KNOWLEDGE_BASE_ID: "DOCS000000",
    });
    delete process.env.GUARDRAIL_ID;
    for (const method of ["log", "info", "warn", "error"] as const) {
      const keep = (...words: unknown[]): void => void printed.push(words.map(String).join(" "));
      jest.spyOn(Console.prototype, method).mockImplementation(keep);
      jest.spyOn(console, method).mockImplementation(keep);
    }
    s3 = new S3Client();
    tables = DynamoDBDocumentClient.from(new DynamoDBClient());
    await s3.send(
      new CreateBucketCommand({ Bucket: BUCKET, CreateBucketConfiguration: { LocationConstraint: "eu-west-1" } }),
    );
    const VersioningConfiguration = { Status: "Enabled" } as const;
    await s3.send(new PutBucketVersioningCommand({ Bucket: BUCKET, VersioningConfiguration }));
    await tables.send(
      new CreateTableCommand({
        TableName: TABLE,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [
          { AttributeName: "job_id", AttributeType: "S" },
          { AttributeName: "question_number", AttributeType: "N" },
        ],
        KeySchema: [
          { AttributeName: "job_id", KeyType: "HASH" },
          { AttributeName: "question_number", KeyType: "RANGE" },
        ],
      }),
    );
    preprocess = await handlerOf<Preprocess>("preprocess");
    answerQuestion = await handlerOf<AnswerQuestion>("answer-question");
  }, 90_000);
  afterAll(async () => {
    emulator.stop();
    await bedrock.close();
    process.env = environment;
    rmSync(root, { recursive: true, force: true });
  });
  beforeEach(() => bedrock.reset());

  /** Uploads a document; the input of its job's execution. */
  const upload = async (name: string, Body: string | Buffer): Promise<PipelineInput> => {
    const key = `incoming/${name}`;
    const { VersionId = "" } = await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body }));
    jobs += 1;
    const job_id = `00000000-0000-4000-8000-${String(jobs).padStart(12, "0")}`;
    return { job_id, bucket: BUCKET, key, version_id: VersionId, start_date: new Date().toISOString() };
  };
  const questionsOf = async ({ job_id }: PipelineInput): Promise<Question[]> => {
    const { Items = [] } = await tables.send(
      new QueryCommand({
        TableName: TABLE,
        KeyConditionExpression: "job_id = :job_id",
        ExpressionAttributeValues: { ":job_id": job_id },
      }),
    );
    return Items.map((item) => questionSchema.parse(item));
  };
  /** What the API writes when a person edits a question. */
  const edit = (job_id: string, question_number: number, answer: string, approved = false): Promise<unknown> =>
    tables.send(
      new UpdateCommand({
        TableName: TABLE,
        Key: { job_id, question_number },
        UpdateExpression: "SET answer = :answer, approved = :approved, #date = :date",
        ExpressionAttributeNames: { "#date": "date" },
        ExpressionAttributeValues: { ":answer": answer, ":approved": approved, ":date": "2026-11-22T11:00:00.000Z" },
      }),
    );

  describe("preprocess", () => {
    test("writes the questions of a CSV file, unanswered", async () => {
      const input = await upload("rfp.csv", "Topic,Question\nSecurity,Is it safe?\nSecurity,How?\n\nPrice,How much?\n");
      expect(await preprocess(input, REQUEST)).toEqual({ outcome: "accepted", question_numbers: [0, 1, 2] });
      const questions = await questionsOf(input);
      expect(questions.map(({ topic, question }) => [topic, question])).toEqual([
        ["Security", "Is it safe?"],
        ["Security", "How?"],
        ["Price", "How much?"],
      ]);
      expect(questions[2]).toEqual({
        job_id: input.job_id,
        question_number: 2,
        topic: "Price",
        question: "How much?",
        answer: "",
        date: null,
        approved: false,
        reasoning: "",
        qa_lambda_request_id: "",
      });
    });

    test("writes the questions of a workbook, sheet by sheet", async () => {
      const sheets = [
        { name: "One", rows: [["Security"], ["Is it safe?"]] },
        { name: "Two", rows: [["Price", "How much?"]] },
      ];
      const input = await upload("RFP.XLSX", workbook(sheets));
      expect(await preprocess(input)).toEqual({ outcome: "accepted", question_numbers: [0, 1] });
      expect((await questionsOf(input)).map(({ topic }) => topic)).toEqual(["Security", "Price"]);
    });

    test("reads the version that was uploaded, not the latest", async () => {
      const first = await upload("twice.csv", "First?\n");
      await upload("twice.csv", "Second?\n");
      await preprocess(first);
      expect((await questionsOf(first)).map(({ question }) => question)).toEqual(["First?"]);
    });

    test("can be repeated: answered and edited questions stay, others are written anew, leftovers go", async () => {
      const input = await upload("again.csv", "A?\nB?\nC?\nD?\nE?\n");
      await preprocess(input);
      await answerQuestion({ job_id: input.job_id, question_number: 0 });
      await edit(input.job_id, 4, "By a person.");
      const kept = await questionsOf(input);
      const fewer = ["X?", "Y?"].map((question, row) => ({ row, topic: "T", question }));
      bedrock.replyNext(1, toolReply("list_questions", { questions: fewer }));
      expect(await preprocess(input)).toEqual({ outcome: "accepted", question_numbers: [0, 1] });
      const questions = await questionsOf(input);
      expect(questions.map(({ question_number, question }) => [question_number, question])).toEqual([
        [0, "A?"],
        [1, "Y?"],
        [4, "E?"],
      ]);
      expect(questions[0]).toEqual(kept[0]);
      expect(questions[2]).toEqual(kept[4]);
    });

    test("refuses with the reason, asks no model and writes nothing", async () => {
      const input = await upload("formula.csv", "Why?\n=cmd|' /C calc'!A0\n");
      expect(await preprocess(input)).toEqual({
        outcome: "refused",
        reason: expect.stringMatching(/^Row 2, column 1 reads as a formula/),
      });
      expect(bedrock.requests).toEqual([]);
      expect(await questionsOf(input)).toEqual([]);
    });

    test("refuses what is larger than 10 MB without reading it", async () => {
      const input = await upload("large.csv", Buffer.alloc(10 * 1024 * 1024 + 1, "a\n"));
      expect(await preprocess(input)).toEqual({
        outcome: "refused",
        reason: "The document has more than 10 MB. Split it.",
      });
    });

    test("refuses a bomb", async () => {
      const sheet = { name: "xl/worksheets/sheet1.xml", packed: packedZeros(9_000), claimed: 1_000 };
      const input = await upload("bomb.xlsx", workbook([{ rows: [["Why?"]] }], [sheet]));
      expect(await preprocess(input)).toEqual({
        outcome: "refused",
        reason: expect.stringContaining("does not have the size that it claims"),
      });
    });

    test.each([
      ["ThrottlingException", "ModelThrottled"],
      ["ValidationException", "ModelRejected"],
    ])("fails by name when the model does (%s), so that it can be tried again", async (fault, name) => {
      const input = await upload("fails.csv", "Why?\n");
      bedrock.failNext(9, fault);
      await expect(preprocess(input)).rejects.toMatchObject({ name });
      expect(await questionsOf(input)).toEqual([]);
      bedrock.reset();
      expect(await preprocess(input)).toEqual({ outcome: "accepted", question_numbers: [0] });
    });

    test.each([
      ["another bucket", { bucket: "other" }],
      ["another prefix", { key: "other/rfp.csv" }],
    ])("reads nothing from %s", async (_, more) => {
      const input = await upload("rfp.csv", "Why?\n");
      await expect(preprocess({ ...input, ...more })).rejects.toThrow("the document is not one of the uploads");
    });

    test("fails if the version is gone", async () => {
      const input = await upload("gone.csv", "Why?\n");
      await expect(preprocess({ ...input, key: "incoming/never.csv" })).rejects.toThrow();
    });

    test("uses the guardrail that its environment names", async () => {
      Object.assign(process.env, { GUARDRAIL_ID: "guardrail1", GUARDRAIL_VERSION: "3" });
      try {
        const input = await upload("rfp.csv", "Why?\n");
        bedrock.replyNext(1, textReply("Sorry.", "guardrail_intervened"));
        expect(await preprocess(input)).toMatchObject({ outcome: "refused" });
        expect(bedrock.requests[0]?.body.guardrailConfig).toMatchObject({ guardrailVersion: "3" });
      } finally {
        delete process.env.GUARDRAIL_ID;
        delete process.env.GUARDRAIL_VERSION;
      }
    });
  });

  describe("answer-question", () => {
    const job = async (): Promise<PipelineInput> => {
      const input = await upload("rfp.csv", "Is it safe?\n");
      await preprocess(input);
      bedrock.reset();
      return input;
    };
    const first = ({ job_id }: PipelineInput): AnswerInput => ({ job_id, question_number: 0 });

    test("writes the answer, why, when, and by which request", async () => {
      const input = await job();
      expect(await answerQuestion(first(input), REQUEST)).toEqual({ question_number: 0 });
      expect(await questionsOf(input)).toEqual([
        {
          ...first(input),
          topic: "General",
          question: "Is it safe?",
          answer: "We say: first of FAQ0000000: Is it safe?",
          date: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
          approved: false,
          reasoning: expect.stringContaining("s3://knowledge/FAQ0000000/first.txt"),
          qa_lambda_request_id: REQUEST.awsRequestId,
        },
      ]);
      expect(new Set(bedrock.requests.map(({ id }) => id))).toEqual(
        new Set(["small", "FAQ0000000", "DOCS000000", "large"]),
      );
    });

    test("asks nobody about a question that has its answer, though it is empty", async () => {
      const input = await job();
      bedrock.replyNext(2, { retrievalResults: [] }, ({ operation }) => operation === "retrieve");
      await answerQuestion(first(input));
      const [answered] = await questionsOf(input);
      expect(answered?.answer).toBe("");
      bedrock.reset();
      expect(await answerQuestion(first(input))).toEqual({ question_number: 0 });
      expect(bedrock.requests).toEqual([]);
      expect(await questionsOf(input)).toEqual([answered]);
    });

    test.each([
      ["edited", false],
      ["approved", true],
    ])("asks nobody about a question that a person %s", async (_, approved) => {
      const input = await job();
      await edit(input.job_id, 0, "By a person.", approved);
      await answerQuestion(first(input));
      expect(bedrock.requests).toEqual([]);
      expect(await questionsOf(input)).toMatchObject([{ answer: "By a person.", approved }]);
    });

    test("does not write over what a person wrote while the model was thinking", async () => {
      const input = await job();
      let edited: Promise<unknown> | undefined;
      // The first call of the large model fails, so that the edit is done before the second one.
      bedrock.failNext(1, "ThrottlingException", ({ id }) => {
        if (id === "large") edited ??= edit(input.job_id, 0, "By a person.");
        return id === "large";
      });
      expect(await answerQuestion(first(input))).toEqual({ question_number: 0 });
      await edited;
      expect(await questionsOf(input)).toMatchObject([{ answer: "By a person.", reasoning: "" }]);
    });

    test("fails for a question that there is not, and makes none", async () => {
      const input = await job();
      await expect(answerQuestion({ job_id: input.job_id, question_number: 7 })).rejects.toThrow("has no question 7");
      expect(await questionsOf(input)).toHaveLength(1);
    });

    test("leaves the question open when the model has too much to do, for another try", async () => {
      const input = await job();
      bedrock.failNext(9, "ThrottlingException", ({ id }) => id === "large");
      await expect(answerQuestion(first(input))).rejects.toMatchObject({ name: "ModelThrottled" });
      expect(await questionsOf(input)).toMatchObject([{ date: null, answer: "" }]);
      bedrock.reset();
      await answerQuestion(first(input));
      expect(await questionsOf(input)).toMatchObject([{ answer: expect.stringContaining("We say") }]);
    });
  });

  test("the log has no text of documents, questions and answers, and metrics have their names", async () => {
    printed.length = 0;
    const input = await upload("secret.csv", `Topic,Question\nPlanted topic,${SECRET}\n`);
    await preprocess(input, REQUEST);
    await answerQuestion({ job_id: input.job_id, question_number: 0 }, REQUEST);
    const refused = await upload("zebra.csv", `Why?\n"=1+1 zebra"\n`);
    await preprocess(refused, REQUEST);
    bedrock.failNext(9, "ThrottlingException");
    await expect(preprocess(await upload("rfp.csv", `${SECRET}\n`), REQUEST)).rejects.toThrow();
    const log = printed.join("\n");
    for (const text of ["zebra", "Planted topic", "We say", "knowledge/"]) expect(log).not.toContain(text);
    for (const text of [input.job_id, "document read", "question answered", "document refused"])
      expect(log).toContain(text);
    for (const metric of ["DocumentsRefused", "QuestionsAnswered", "ModelThrottled", "InputTokens", "OutputTokens"]) {
      expect(log).toContain(`"${metric}":`);
    }
    expect(log).toContain('"Namespace":"RfpApi"');
  });
});

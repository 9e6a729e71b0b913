import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  InitiateAuthCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { GetObjectTaggingCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { DescribeExecutionCommand, SFNClient } from "@aws-sdk/client-sfn";
import type { z } from "zod";
import { type ApiFunctionName, UPLOADS_PREFIX } from "../../functions/rfp-api/contract/functions";
import type { Job } from "../../functions/rfp-api/contract/job";
import {
  approvalSchema,
  errorSchema,
  jobListSchema,
  questionnaireSchema,
  uploadSchema,
} from "../../functions/rfp-api/contract/messages";
import { questionSchema } from "../../functions/rfp-api/contract/question";
import { type BedrockStandIn, startBedrock } from "../support/bedrock";
import { type DeployedRfpApi, deployRfpApi } from "../support/deployed-rfp-api";
import { workbook } from "../support/spreadsheets";
import { describeWith } from "../support/tools";

const ORIGIN = "https://rfp.example.com";
const QUESTIONS = ["Do you encrypt backups?", "Who may read the logs?", "Where are your offices?"];

/** What a request has beside the function that answers it. */
interface Asked {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * The whole way of a document, with what is deployed:
 *
 * | hop | performed by |
 * |---|---|
 * | `lz deploy` -> `cdktf deploy` -> Terraform and provider | real, against the emulator |
 * | page -> API Gateway -> function | the test: it invokes the deployed function with the event that API Gateway makes |
 * | page -> presigned form -> bucket | the emulator's S3 takes the form that the deployed function signed |
 * | page -> API Gateway -> bucket (PUT /inference/{key}) | the test puts the object that the integration would put |
 * | scan, tag, event, rule, start-job, state machine, functions, status | the emulator |
 * | functions | the deployed archives with the deployed variables, in Node.js |
 * | Bedrock | a stand-in of the test's |
 */
describeWith("moto_server")("the RFP API of the default example, on the emulator", () => {
  describeWith("terraform")("deployed by lz deploy", () => {
    const root = mkdtempSync(join(tmpdir(), "lz-rfp-api-"));
    let bedrock: BedrockStandIn;
    let deployed: DeployedRfpApi;
    let lambda: LambdaClient;
    let s3: S3Client;
    let states: SFNClient;
    let cognito: CognitoIdentityProviderClient;

    beforeAll(async () => {
      bedrock = await startBedrock();
      deployed = await deployRfpApi(root, bedrock.variables);
      lambda = new LambdaClient(deployed.client);
      s3 = new S3Client({ ...deployed.client, forcePathStyle: true });
      states = new SFNClient(deployed.client);
      cognito = new CognitoIdentityProviderClient(deployed.client);
    }, 600_000);
    afterAll(async () => {
      for (const client of [lambda, s3, states, cognito]) client?.destroy();
      deployed?.close();
      await bedrock?.close();
      rmSync(root, { recursive: true, force: true });
    });

    const output = (name: string): string => deployed.outputs[name] ?? "";
    const bucket = (): string => output("uploads-bucket");

    /** What the deployed function answers to a request, and whether it looks as API Gateway wants it. */
    async function call(
      name: ApiFunctionName,
      { path, query, body }: Asked = {},
    ): Promise<{ status: number; body: unknown }> {
      const event = {
        ...{ resource: "/", path: "/", httpMethod: "POST", isBase64Encoded: false },
        headers: { origin: ORIGIN, "content-type": "application/json" },
        multiValueHeaders: {},
        pathParameters: path ?? null,
        queryStringParameters: query ?? null,
        multiValueQueryStringParameters: null,
        stageVariables: null,
        requestContext: { requestId: "request-of-the-test", authorizer: { claims: { sub: "someone" } } },
        body: body === undefined ? null : JSON.stringify(body),
      };
      const { Payload, FunctionError } = await lambda.send(
        new InvokeCommand({ FunctionName: `rfp-api-${name}`, Payload: JSON.stringify(event) }),
      );
      const said = Buffer.from(Payload ?? []).toString();
      if (FunctionError !== undefined) throw new Error(`${name}: ${said}`);
      const answer = JSON.parse(said) as { statusCode: number; body: string; headers: Record<string, string> };
      expect(answer.headers["Access-Control-Allow-Origin"]).toBe(ORIGIN);
      return { status: answer.statusCode, body: JSON.parse(answer.body) as unknown };
    }

    /** The answer's body, which must be of its schema. */
    async function ask<T extends z.ZodType>(
      name: ApiFunctionName,
      status: number,
      schema: T,
      asked?: Asked,
    ): Promise<z.output<T>> {
      const answer = await call(name, asked);
      expect(answer).toMatchObject({ status });
      return schema.parse(answer.body);
    }

    /** The job of a document, once it has ended. */
    async function jobOf(filename: string): Promise<Job> {
      const deadline = Date.now() + 180_000;
      for (;;) {
        const { jobs } = await ask("get-jobs", 200, jobListSchema);
        const job = jobs.find((each) => each.filename === filename);
        if (job !== undefined && job.status !== "RUNNING") return job;
        if (Date.now() > deadline) throw new Error(`the job of ${filename} is not done: ${JSON.stringify(jobs)}`);
        await sleep(1000);
      }
    }

    /** What PUT /inference/{key} puts. */
    const put = (filename: string, Body: string | Buffer): Promise<unknown> =>
      s3.send(new PutObjectCommand({ Bucket: bucket(), Key: `${UPLOADS_PREFIX}${filename}`, Body }));

    test("every resource stands, and a second plan has nothing to do", async () => {
      console.log(`workload-rfp-api: ${deployed.applied.length} resources in ${deployed.seconds} s`);
      expect(deployed.applied.length).toBeGreaterThan(150);
      expect((await deployed.planAgain()).drift).toBe("");
    }, 300_000);

    test("an administrator invites the first user, and no password alone signs in", async () => {
      const UserPoolId = output("user-pool-id");
      const { UserPool } = await cognito.send(new DescribeUserPoolCommand({ UserPoolId }));
      expect(UserPool).toMatchObject({
        MfaConfiguration: "ON",
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      });
      const invited = await cognito.send(
        new AdminCreateUserCommand({ UserPoolId, Username: "bids@example.com", MessageAction: "SUPPRESS" }),
      );
      expect(invited.User?.UserStatus).toBe("FORCE_CHANGE_PASSWORD");
      const AuthParameters = { USERNAME: "bids@example.com", PASSWORD: "Not-a-flow-of-this-client-1" };
      const withPassword = new InitiateAuthCommand({
        AuthFlow: "USER_PASSWORD_AUTH",
        ClientId: output("client-id"),
        AuthParameters,
      });
      await expect(cognito.send(withPassword)).rejects.toThrow();
    });

    test("a CSV file by a presigned form: its questions are answered, edited, approved and read", async () => {
      const upload = await ask("create-upload", 201, uploadSchema, { body: { filename: "tender.csv" } });
      const form = new FormData();
      for (const [field, value] of Object.entries(upload.fields)) form.set(field, value);
      const rows = QUESTIONS.map((question, index) => `${index + 1},Security,${question}`);
      form.set("file", new Blob([["number,topic,question", ...rows].join("\n")], { type: "text/csv" }), "tender.csv");
      const posted = await fetch(upload.url, { method: "POST", body: form });
      expect([posted.status, posted.ok ? "" : await posted.text()]).toEqual([204, ""]);

      const job = await jobOf("tender.csv");
      expect(job).toMatchObject({ status: "SUCCEEDED", approved: false });
      const { status } = await states.send(
        new DescribeExecutionCommand({
          executionArn: `${output("state-machine-arn").replace(":stateMachine:", ":execution:")}:${job.job_id}`,
        }),
      );
      expect(status).toBe("SUCCEEDED");

      const path = { job_id: job.job_id };
      const before = await ask("get-questionnaire", 200, questionnaireSchema, { path });
      const questions = Object.values(before.questionnaire).flat();
      expect(questions.map(({ question }) => question)).toEqual(QUESTIONS);
      for (const { answer, reasoning, date } of questions) {
        expect(answer).toMatch(/^We say: first of (FAQ0000001|DOCS000001): /);
        expect(reasoning).not.toBe("");
        expect(date).not.toBeNull();
      }

      const [first] = questions;
      if (first === undefined) throw new Error("there is no question");
      const { job_id, question_number, topic, question } = first;
      const edited = { job_id, question_number, topic, question, answer: "Yes, with a key of ours.", approved: true };
      const entryPath = { ...path, question_number: String(question_number) };
      await ask("put-questionnaire-entry", 200, questionSchema, { path: entryPath, body: edited });
      const foreign = { ...edited, question_number: question_number + 1 };
      await ask("put-questionnaire-entry", 400, errorSchema, { path: entryPath, body: foreign });

      await ask("approve-job", 200, approvalSchema, { path });
      const after = await ask("get-questionnaire", 200, questionnaireSchema, { path });
      const approved = Object.values(after.questionnaire).flat();
      expect(approved.map((each) => each.approved)).toEqual(QUESTIONS.map(() => true));
      expect(approved[0]?.answer).toBe("Yes, with a key of ours.");
      expect(await jobOf("tender.csv")).toMatchObject({ status: "SUCCEEDED", approved: true });
    }, 240_000);

    test("an XLSX file by the API's own route: its questions are answered", async () => {
      const rows = QUESTIONS.slice(0, 2).map((question, index) => [index + 1, "Logs", question]);
      await put("tender.xlsx", workbook([{ name: "Questions", rows: [["number", "topic", "question"], ...rows] }]));
      const job = await jobOf("tender.xlsx");
      expect(job).toMatchObject({ status: "SUCCEEDED" });
      const { questionnaire } = await ask("get-questionnaire", 200, questionnaireSchema, {
        path: { job_id: job.job_id },
      });
      expect(Object.values(questionnaire).flat()).toHaveLength(2);
    }, 240_000);

    test("a file that attacks: the job says why it was refused, and cannot be approved", async () => {
      await put("attack.csv", "number,question\n1,=SUM(A1:A9)\n");
      const job = await jobOf("attack.csv");
      expect(job).toMatchObject({ status: "FAILED" });
      expect(job.status_reason).toMatch(/formula/i);
      await ask("approve-job", 409, errorSchema, { path: { job_id: job.job_id } });
    }, 240_000);

    test("GuardDuty's result stands on what was uploaded", async () => {
      const { TagSet } = await s3.send(
        new GetObjectTaggingCommand({ Bucket: bucket(), Key: `${UPLOADS_PREFIX}tender.xlsx` }),
      );
      expect(TagSet).toContainEqual({ Key: "GuardDutyMalwareScanStatus", Value: "NO_THREATS_FOUND" });
    });

    test("models are called by the ids of the configuration, and both knowledge bases are asked", () => {
      const ids = (operation: string) =>
        new Set(bedrock.requests.filter((each) => each.operation === operation).map(({ id }) => id));
      expect(ids("converse")).toEqual(new Set(["eu.amazon.nova-pro-v1:0", "eu.amazon.nova-lite-v1:0"]));
      expect(ids("retrieve")).toEqual(new Set(["FAQ0000001", "DOCS000001"]));
    });

    test("an unknown job is 404, and leaves no ghost behind", async () => {
      const path = { job_id: "00000000-0000-0000-0000-000000000000" };
      await ask("get-questionnaire", 404, errorSchema, { path });
      await ask("approve-job", 404, errorSchema, { path });
      const { jobs } = await ask("get-jobs", 200, jobListSchema);
      expect(jobs.map(({ filename }) => filename).sort()).toEqual(["attack.csv", "tender.csv", "tender.xlsx"]);
    });
  });
});

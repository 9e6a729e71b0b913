import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { GetObjectTaggingCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import {
  DescribeExecutionCommand,
  type DescribeExecutionCommandOutput,
  RedriveExecutionCommand,
  SFNClient,
} from "@aws-sdk/client-sfn";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { executionArn } from "../../core/arns";
import { applyOnEmulator, startTestEmulator } from "../support/emulator-run";
import { synthApp, TEST_ACCOUNT, TestStack } from "../support/synth";
import { describeWith } from "../support/tools";
import { BUCKET, MAX_CONCURRENCY, NAME, pipelineStack, REGION } from "./rfp-pipeline/stack";

const VIRUS = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
const DOCUMENTS = {
  "incoming/good.csv": "question",
  "incoming/throttled.csv": "question",
  "incoming/refused.csv": "question",
  "incoming/broken.csv": "question",
  "incoming/virus.csv": VIRUS,
  "elsewhere/good.csv": "question",
} as const;

/**
 * The pipeline of the RFP API, deployed by the real Terraform and then used: its definition, roles, rules and permissions
 * are the real ones, its functions small stubs. The emulator performs every hop:
 *
 * | hop | performed by |
 * |---|---|
 * | upload -> scan, tag and event | `malware_scans.py`, for objects that the plan names |
 * | event -> rule -> start-job | `events.py`; the function's policy must let the rule in |
 * | execution, step by step | moto's interpreter; `stepfunctions.py` asks the role's policy for each invocation |
 * | end of an execution -> rule -> record-status | `stepfunctions.py`, `events.py` |
 * | redrive | `stepfunctions.py`; of a map all items, where AWS does those that failed |
 */
describeWith("moto_server")("the pipeline of the RFP API, on the emulator", () => {
  describeWith("terraform")("with the real Terraform and provider", () => {
    const root = mkdtempSync(join(tmpdir(), "lz-pipeline-"));
    const notesFolder = join(root, "notes");
    let emulator: Emulator;
    let s3: S3Client;
    let states: SFNClient;

    beforeAll(async () => {
      emulator = await startTestEmulator(root);
      const stacks = synthApp((app) => pipelineStack(new TestStack(app, "pipeline"), notesFolder), root);
      await applyOnEmulator(emulator, root, "pipeline", stacks.pipeline ?? {});
      const settings = {
        region: REGION,
        endpoint: emulator.url,
        credentials: { accessKeyId: TEST_ACCOUNT, secretAccessKey: "test" },
      };
      s3 = new S3Client({ ...settings, forcePathStyle: true });
      states = new SFNClient(settings);
      for (const [Key, Body] of Object.entries(DOCUMENTS)) {
        await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body }));
      }
      await until(() => notes("record-status").length >= 5);
    }, 400_000);
    afterAll(() => {
      s3.destroy();
      states.destroy();
      emulator.stop();
      rmSync(root, { recursive: true, force: true });
    });

    const notes = (name: string): Record<string, unknown>[] => {
      const file = join(notesFolder, name);
      if (!existsSync(file)) return [];
      const lines = readFileSync(file, "utf8").trim().split("\n");
      return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    };
    const until = async (done: () => boolean): Promise<void> => {
      const deadline = Date.now() + 120_000;
      while (!done() && Date.now() < deadline) await sleep(300);
    };
    const jobOf = (document: string): string => {
      const started = notes("start-job").find(({ key }) => key === `incoming/${document}.csv`);
      return String(started?.job_id);
    };
    const executionOf = (document: string): Promise<DescribeExecutionCommandOutput> =>
      states.send(
        new DescribeExecutionCommand({ executionArn: executionArn(TEST_ACCOUNT, REGION, NAME, jobOf(document)) }),
      );
    const answersOf = (document: string): unknown[] =>
      notes("answer-question")
        .filter(({ job_id }) => job_id === jobOf(document))
        .map(({ question_number }) => question_number)
        .sort();
    const statusesOf = (document: string): unknown[] =>
      notes("record-status").filter(({ job_id, detail }) =>
        [job_id, (detail as { name?: string } | undefined)?.name].includes(jobOf(document)),
      );

    test("begins a job for each clean document under the prefix, by the scan's event, and for nothing else", () => {
      expect(
        notes("start-job")
          .map(({ key, source }) => `${String(source)} ${String(key)}`)
          .sort(),
      ).toEqual([
        "aws.guardduty incoming/broken.csv",
        "aws.guardduty incoming/good.csv",
        "aws.guardduty incoming/refused.csv",
        "aws.guardduty incoming/throttled.csv",
      ]);
    });

    test("tags what has malware in it", async () => {
      const { TagSet } = await s3.send(new GetObjectTaggingCommand({ Bucket: BUCKET, Key: "incoming/virus.csv" }));
      expect(TagSet).toEqual([{ Key: "GuardDutyMalwareScanStatus", Value: "THREATS_FOUND" }]);
    });

    test("gives preprocess the input of the execution as it is", () => {
      expect(notes("preprocess").find(({ key }) => key === "incoming/good.csv")).toEqual({
        job_id: jobOf("good"),
        bucket: BUCKET,
        key: "incoming/good.csv",
        version_id: expect.stringMatching(/.+/) as unknown,
        start_date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
      });
    });

    test("answers each question once, records the success, and passes no results on", async () => {
      expect(answersOf("good")).toEqual([0, 1, 2, 3]);
      expect(statusesOf("good")).toEqual([{ job_id: jobOf("good"), status: "SUCCEEDED" }]);
      const { status, output = "" } = await executionOf("good");
      expect({ status, answers: output.includes('question_number"') }).toEqual({ status: "SUCCEEDED", answers: false });
    });

    test("answers no more questions at a time than it is told", () => {
      const times = notes("times").filter(({ job_id }) => job_id === jobOf("good")) as {
        began: number;
        ended: number;
      }[];
      const atOnce = times.map(
        ({ began }) => times.filter((other) => other.began <= began && other.ended > began).length,
      );
      expect(Math.max(...atOnce)).toBeLessThanOrEqual(MAX_CONCURRENCY);
    });

    test("tries a question again for which the model had no room", async () => {
      expect(answersOf("throttled")).toEqual([0, 1, 1, 2, 3]);
      expect((await executionOf("throttled")).status).toBe("SUCCEEDED");
    });

    test("records a refused document with its reason, fails, and asks no question", async () => {
      const { status, error } = await executionOf("refused");
      expect({ status, error }).toEqual({ status: "FAILED", error: "DocumentRefused" });
      expect(answersOf("refused")).toEqual([]);
      expect(statusesOf("refused")).toContainEqual({
        job_id: jobOf("refused"),
        status: "FAILED",
        status_reason: "the sheet 'A' has \"no\" questions",
      });
    });

    test("fails where something breaks, records no success, and has the rule tell record-status", async () => {
      const { status, error } = await executionOf("broken");
      expect({ status, error }).toEqual({ status: "FAILED", error: "Error" });
      expect(statusesOf("broken")).toEqual([
        expect.objectContaining({
          source: "aws.states",
          detail: expect.objectContaining({ name: jobOf("broken"), status: "FAILED" }) as unknown,
        }),
      ]);
    });

    test("is redriven where it broke: the document is not read again, and the job succeeds after all", async () => {
      const redrive = (document: string) =>
        states.send(
          new RedriveExecutionCommand({ executionArn: executionArn(TEST_ACCOUNT, REGION, NAME, jobOf(document)) }),
        );
      await redrive("broken");
      await until(() => statusesOf("broken").length >= 2);
      expect(statusesOf("broken")[1]).toEqual({ job_id: jobOf("broken"), status: "SUCCEEDED" });
      expect(notes("preprocess").filter(({ job_id }) => job_id === jobOf("broken"))).toHaveLength(1);
      expect([...new Set(answersOf("broken"))]).toEqual([0, 1, 2, 3]);
      await expect(redrive("good")).rejects.toThrow("cannot be redriven");
    }, 130_000);
  });
});

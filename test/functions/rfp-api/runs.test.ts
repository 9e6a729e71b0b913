import { ExecutionAlreadyExists, SFNClient, type StartExecutionCommand } from "@aws-sdk/client-sfn";
import { jobSchema } from "../../../functions/rfp-api/contract/job";
import type { PipelineInput } from "../../../functions/rfp-api/contract/pipeline";
import { handler as record } from "../../../functions/rfp-api/record-status";
import { jobsStore } from "../../../functions/rfp-api/shared/jobs-store";
import { handler as start } from "../../../functions/rfp-api/start-job";
import { describeWith } from "../../support/tools";
import { OBJECT_CREATED } from "./scenarios/start-job";
import { startTables, type Tables } from "./tables";

type Started = StartExecutionCommand["input"];

/** An event of a new object, or of a scan, with a key and version of its own. */
const created = (key: string, version?: string, bucket = "rfp-uploads") => ({
  ...OBJECT_CREATED,
  detail: { bucket: { name: bucket }, object: { key, ...(version !== undefined && { "version-id": version }) } },
});
const scanned = (key: string, version: string, result = "NO_THREATS_FOUND") => ({
  source: "aws.guardduty",
  "detail-type": "GuardDuty Malware Protection Object Scan Result",
  time: "2026-11-22T10:00:07Z",
  detail: {
    schemaVersion: "1.0",
    scanStatus: "COMPLETED",
    resourceType: "S3_OBJECT",
    s3ObjectDetails: { bucketName: "rfp-uploads", objectKey: key, eTag: "e", versionId: version, s3Throttled: false },
    scanResultDetails: { scanResultStatus: result, threats: null },
  },
});
const changed = (name: string, status: string) => ({
  source: "aws.states",
  "detail-type": "Step Functions Execution Status Change",
  detail: {
    executionArn: "arn",
    stateMachineArn: "arn",
    name,
    status,
    input: null,
    output: null,
    error: "E",
    cause: "C",
  },
});

describeWith("moto_server")("jobs of the RFP API", () => {
  let tables: Tables;
  let started: Started[] = [];
  let fault: Error | undefined;

  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr]) jest.spyOn(stream, "write").mockReturnValue(true);
    tables = await startTables();
    const client = SFNClient.prototype as unknown as { send(command: { input: Started }): Promise<unknown> };
    jest.spyOn(client, "send").mockImplementation(({ input }) => {
      if (fault !== undefined) return Promise.reject(fault);
      started.push(input);
      return Promise.resolve({});
    });
  }, 90_000);

  beforeEach(() => {
    started = [];
    fault = undefined;
  });

  afterAll(() => {
    tables.stop();
    jest.restoreAllMocks();
  });

  const row = async (job_id = started[0]?.name): Promise<Record<string, unknown> | undefined> =>
    tables.get("JOBS_TABLE", { job_id });
  const startedJob = async (version: string): Promise<string> => {
    await start(created("incoming/a.csv", version));
    return started.at(-1)?.name ?? "";
  };

  describe("begin", () => {
    test.each([
      ["created by a form", created("incoming/0f8f/Fragen (1).csv", "1"), "Fragen (1).csv"],
      ["found clean", scanned("incoming/b.XLSX", "1"), "b.XLSX"],
      ["with a name that looks encoded", created("incoming/100%25+1.csv", "1"), "100%25+1.csv"],
      ["with a name of many letters", created("incoming/🦆é.CSV", "1"), "🦆é.CSV"],
    ])("with an object %s", async (_, event, filename) => {
      await start(event);
      const { name, stateMachineArn, input } = started[0] ?? {};
      const { listing, ...job } = (await row()) ?? {};
      expect(jobSchema.parse(job)).toMatchObject({ filename, status: "RUNNING", approved: false, job_id: name });
      expect([listing, stateMachineArn]).toEqual(["all", process.env.STATE_MACHINE_ARN]);
      const { bucket, key, version_id, ...rest } = JSON.parse(input ?? "") as PipelineInput;
      expect([bucket, key.endsWith(`/${filename}`), version_id]).toEqual(["rfp-uploads", true, "1"]);
      expect(rest).toEqual({ job_id: name, start_date: job.start_date });
    });

    test.each([
      ["outside of the prefix", created("other/a.csv", "1")],
      ["that has the prefix elsewhere", created("x/incoming/a.csv", "1")],
      ["of another type", created("incoming/a.pdf", "1")],
      ["without a name", created("incoming/.csv", "1")],
      ["that is a folder", created("incoming/a.csv/", "1")],
      ["with a threat", scanned("incoming/a.csv", "1", "THREATS_FOUND")],
      ["that could not be scanned", scanned("incoming/a.csv", "1", "UNSUPPORTED")],
    ])("not with an object %s", async (_, event) => {
      await start(event);
      expect(started).toEqual([]);
    });

    test.each([
      ["an object without a version", created("incoming/a.csv")],
      ["another event", { ...OBJECT_CREATED, "detail-type": "Object Deleted" }],
      ["an event of another source", { ...OBJECT_CREATED, source: "example.shop" }],
      ["no date", { ...OBJECT_CREATED, time: "yesterday" }],
      ["an event of S3 itself", { Records: [{ eventSource: "aws:s3" }] }],
      ["nothing", null],
    ])("fails for %s, so that it is noticed", async (_, event) => {
      await expect(start(event)).rejects.toThrow();
      expect(started).toEqual([]);
    });

    test("once for one version, whichever event tells of it and however often", async () => {
      const event = created("incoming/twice.csv", "1");
      await start(event);
      await start(event);
      await start(scanned("incoming/twice.csv", "1"));
      expect(new Set(started.map(({ name }) => name)).size).toBe(1);
      expect(new Set(started.map(({ input }) => input)).size).toBe(1);
    });

    test("anew for another version, key or bucket", async () => {
      await start(created("incoming/c.csv", "1"));
      await start(created("incoming/c.csv", "2"));
      await start(created("incoming/d.csv", "1"));
      await start(created("incoming/c.csv", "1", "other-bucket"));
      expect(new Set(started.map(({ name }) => name)).size).toBe(4);
    });

    test("although the execution is there already", async () => {
      fault = new ExecutionAlreadyExists({ message: "exists", $metadata: {} });
      await expect(start(created("incoming/e.csv", "1"))).resolves.toBeUndefined();
    });

    test("again after a fault, which the row shows in between", async () => {
      const event = created("incoming/fault.csv", "1");
      fault = new Error("ThrottlingException");
      await expect(start(event)).rejects.toThrow("ThrottlingException");
      fault = undefined;
      expect(await jobsBy("fault.csv")).toMatchObject([
        { status: "FAILED", status_reason: expect.stringMatching(/could not be started/) },
      ]);
      await start(event);
      expect(await row()).toMatchObject({ status: "RUNNING" });
      expect(await row()).not.toHaveProperty("status_reason");
    });

    test.each([
      ["succeeded", "SUCCEEDED"],
      ["failed", "FAILED"],
    ])("not again for a job that %s", async (_, status) => {
      const job_id = await startedJob(`late ${status}`);
      await record({ job_id, status, ...(status === "FAILED" && { status_reason: "refused" }) });
      started = [];
      await start(created("incoming/a.csv", `late ${status}`));
      expect(started).toEqual([]);
      expect(await row(job_id)).toMatchObject({ status });
    });
  });

  /** Jobs of a file name, by the list that the API answers. */
  const jobsBy = async (filename: string): Promise<object[]> => {
    const { items } = await jobsStore("rfp-jobs").list(100);
    return items.filter((job) => job.filename === filename);
  };

  describe("end", () => {
    const REFUSED = { status: "FAILED", status_reason: "the document is empty" };

    test("as the state machine says", async () => {
      const job_id = await startedJob("end 1");
      await record({ job_id, status: "SUCCEEDED" });
      expect(await row(job_id)).toMatchObject({ status: "SUCCEEDED", approved: false, listing: "all" });
    });

    test("with the first reason, since the event comes after what the state machine said", async () => {
      const job_id = await startedJob("end 2");
      await record({ job_id, ...REFUSED });
      await record(changed(job_id, "FAILED"));
      expect(await row(job_id)).toMatchObject(REFUSED);
    });

    test.each([
      ["FAILED", "tell them the job's id"],
      ["TIMED_OUT", "longer than it may"],
      ["ABORTED", "stopped the work"],
    ])("with a reason for people where an execution ended as %s", async (status, reason) => {
      const job_id = await startedJob(`end ${status}`);
      await record(changed(job_id, status));
      const { status_reason, ...rest } = (await row(job_id)) ?? {};
      expect(rest).toMatchObject({ status: "FAILED" });
      expect(status_reason).toContain(reason);
    });

    test("well after all, when an operator redrives the execution", async () => {
      const job_id = await startedJob("end 3");
      await record(changed(job_id, "FAILED"));
      await record({ job_id, status: "SUCCEEDED" });
      expect(await row(job_id)).toMatchObject({ status: "SUCCEEDED" });
      expect(await row(job_id)).not.toHaveProperty("status_reason");
    });

    test("for good once they succeeded", async () => {
      const job_id = await startedJob("end 4");
      await record({ job_id, status: "SUCCEEDED" });
      await record(changed(job_id, "ABORTED"));
      await record({ job_id, ...REFUSED });
      expect(await row(job_id)).toMatchObject({ status: "SUCCEEDED" });
    });

    test("with what the execution says, though the start of it was in doubt", async () => {
      fault = new Error("TimeoutError");
      await expect(start(created("incoming/doubt.csv", "1"))).rejects.toThrow();
      const [job] = (await jobsBy("doubt.csv")) as { job_id: string }[];
      await record({ job_id: job?.job_id, ...REFUSED });
      expect(await row(job?.job_id)).toMatchObject(REFUSED);
    });

    test.each([
      ["SUCCEEDED", { job_id: "9f8fad5b-d9cb-869f-a165-70867728950e", status: "SUCCEEDED" }],
      ["FAILED", { job_id: "9f8fad5b-d9cb-869f-a165-70867728950e", ...REFUSED }],
      ["an event", changed("9f8fad5b-d9cb-869f-a165-70867728950e", "FAILED")],
      ["an execution of an operator's", changed("try-out", "FAILED")],
    ])("makes no job that is not there: %s", async (_, event) => {
      await record(event);
      expect(await row("9f8fad5b-d9cb-869f-a165-70867728950e")).toBeUndefined();
    });

    test.each([
      ["a status that is none", { job_id: "9f8fad5b-d9cb-869f-a165-70867728950e", status: "DONE" }],
      ["a job that runs", { job_id: "9f8fad5b-d9cb-869f-a165-70867728950e", status: "RUNNING" }],
      ["no id", { status: "FAILED" }],
      ["another event", { ...changed("x", "FAILED"), "detail-type": "Object Created" }],
      ["nothing", undefined],
    ])("fails for %s", async (_, event) => {
      await expect(record(event)).rejects.toThrow();
    });
  });
});

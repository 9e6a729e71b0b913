import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import type { PipelineFunctionName } from "../../../functions/rfp-api/contract/functions";

/**
 * Small functions in place of the real ones, with the messages of the contract. What each one was given stands in a
 * folder; what is to happen, in the name of the document.
 */
const SOURCES: Readonly<Record<PipelineFunctionName, string>> = {
  "start-job": `
    const { SFNClient, StartExecutionCommand } = require("@aws-sdk/client-sfn");
    const { createHash } = require("node:crypto");
    exports.handler = async (event) => {
      const { bucketName, objectKey, versionId } = event.detail.s3ObjectDetails;
      const job_id = createHash("sha256").update(bucketName + objectKey + versionId).digest("hex").slice(0, 32);
      note("start-job", { job_id, key: objectKey, source: event.source });
      const input = { job_id, bucket: bucketName, key: objectKey, version_id: versionId, start_date: event.time };
      await new SFNClient({}).send(new StartExecutionCommand({
        stateMachineArn: process.env.STATE_MACHINE_ARN, name: job_id, input: JSON.stringify(input),
      }));
    };`,
  preprocess: `
    exports.handler = async (event) => {
      note("preprocess", event);
      if (event.key.includes("refused")) return { outcome: "refused", reason: "the sheet 'A' has \\"no\\" questions" };
      return { outcome: "accepted", question_numbers: [0, 1, 2, 3] };
    };`,
  "answer-question": `
    const throttled = Object.assign(new Error("slow down"), { name: "ModelThrottled" });
    exports.handler = async (event) => {
      const tries = notes("answer-question").filter((each) => each.job_id === event.job_id);
      const first = !tries.some((each) => each.question_number === event.question_number);
      const key = notes("start-job").find((each) => each.job_id === event.job_id).key;
      const began = Date.now();
      note("answer-question", event);
      if (first && event.question_number === 1 && key.includes("throttled")) throw throttled;
      if (first && event.question_number === 2 && key.includes("broken")) throw new Error("out of order");
      await new Promise((done) => setTimeout(done, 300));
      note("times", { job_id: event.job_id, began, ended: Date.now() });
      return { question_number: event.question_number };
    };`,
  "record-status": `
    exports.handler = async (event) => { note("record-status", event); };`,
};

const NOTES = `
  const { appendFileSync, existsSync, readFileSync } = require("node:fs");
  const file = (name) => require("node:path").join(process.env.NOTES, name);
  const note = (name, value) => appendFileSync(file(name), JSON.stringify(value) + "\\n");
  const notes = (name) =>
    existsSync(file(name)) ? readFileSync(file(name), "utf8").trim().split("\\n").map(JSON.parse) : [];`;

/** Writes the archive of a stub and says where. */
export function stubArchive(directory: string, name: PipelineFunctionName): string {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `${name}.zip`);
  writeFileSync(path, zipSync({ "index.js": new TextEncoder().encode(NOTES + SOURCES[name]) }));
  return path;
}

import * as z from "zod";
import { jobId } from "../contract/job";
import { apiHandler } from "../shared/api-handler";
import { inParallel } from "../shared/in-parallel";
import { jobsStore } from "../shared/jobs-store";
import { conflict, notFound } from "../shared/problem";
import { questionnaireStore } from "../shared/questionnaire-store";
import { count } from "../shared/telemetry";

const path = z.object({ job_id: jobId });

/** Writes at a time: a thousand questions are done well within the 29 seconds that API Gateway waits. */
const WRITES_AT_A_TIME = 20;

/**
 * PUT /approve/{job_id}: approves every question of a job that succeeded, then the job. It can be repeated: the job is
 * approved last, so one that is approved was approved whole.
 */
export const handler = apiHandler("approve-job", async (request, { JOBS_TABLE, QUESTIONNAIRE_TABLE }) => {
  const { job_id } = request.path(path);
  const jobs = jobsStore(JOBS_TABLE);
  const questionnaire = questionnaireStore(QUESTIONNAIRE_TABLE);
  const job = await jobs.get(job_id);
  if (job === undefined) throw notFound(`there is no job ${job_id}`);
  const unfinished = (status: string) => conflict(`only a job that succeeded can be approved, this one is ${status}`);
  if (job.status !== "SUCCEEDED") throw unfinished(job.status);
  let questions = 0;
  for await (const numbers of questionnaire.numbers(job_id)) {
    questions += numbers.length;
    await inParallel(numbers, WRITES_AT_A_TIME, (number) => questionnaire.approve(job_id, number));
  }
  if (!(await jobs.approve(job_id))) throw unfinished("no longer");
  count("JobsApproved");
  return { status: 200, body: { job_id, approved: true, questions } };
});

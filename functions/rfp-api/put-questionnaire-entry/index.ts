import * as z from "zod";
import { jobId } from "../contract/job";
import { questionEntrySchema, questionNumber } from "../contract/question";
import { apiHandler } from "../shared/api-handler";
import { jobsStore } from "../shared/jobs-store";
import { notFound, refuse } from "../shared/problem";
import { questionnaireStore } from "../shared/questionnaire-store";
import { count } from "../shared/telemetry";

const path = z.object({
  job_id: jobId,
  question_number: z
    .string()
    .regex(/^(0|[1-9]\d{0,8})$/, "must be a whole number")
    .transform(Number)
    .pipe(questionNumber),
});

/** PUT /questionnaires/{job_id}/{question_number}: what a person makes of a question and its answer. */
export const handler = apiHandler("put-questionnaire-entry", async (request, { JOBS_TABLE, QUESTIONNAIRE_TABLE }) => {
  const { job_id, question_number } = request.path(path);
  const entry = request.body(questionEntrySchema);
  if (entry.job_id !== job_id || entry.question_number !== question_number) {
    throw refuse("job_id and question_number must be the same in path and body");
  }
  const question = await questionnaireStore(QUESTIONNAIRE_TABLE).edit(entry, new Date().toISOString());
  if (question === undefined) throw notFound(`there is no question ${question_number} of a job ${job_id}`);
  // A job is approved as long as all its answers are.
  if (!entry.approved) await jobsStore(JOBS_TABLE).withdrawApproval(job_id);
  count("AnswersEdited");
  return { status: 200, body: question };
});

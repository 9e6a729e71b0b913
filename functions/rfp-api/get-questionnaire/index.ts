import * as z from "zod";
import { jobId } from "../contract/job";
import { type Question, questionNumber } from "../contract/question";
import { apiHandler } from "../shared/api-handler";
import { jobsStore } from "../shared/jobs-store";
import { pageQuery, positionOf, tokenOf } from "../shared/page";
import { notFound, refuse } from "../shared/problem";
import { questionnaireStore } from "../shared/questionnaire-store";

const path = z.object({ job_id: jobId });
const position = z.strictObject({ job_id: jobId, question_number: questionNumber });

/** GET /questionnaires/{job_id}: one page of a job's questions, by topic. */
export const handler = apiHandler("get-questionnaire", async (request, { JOBS_TABLE, QUESTIONNAIRE_TABLE }) => {
  const { job_id } = request.path(path);
  const { limit, next_token: token } = request.query(pageQuery);
  const after = token === undefined ? undefined : positionOf(token, position);
  if (after !== undefined && after.job_id !== job_id) throw refuse("next_token is of another job");
  const job = await jobsStore(JOBS_TABLE).get(job_id);
  if (job === undefined) throw notFound(`there is no job ${job_id}`);
  const { items, more } = await questionnaireStore(QUESTIONNAIRE_TABLE).list(job_id, limit, after?.question_number);
  const last = more ? items.at(-1) : undefined;
  const { filename, start_date } = job;
  return {
    status: 200,
    body: {
      job_id,
      filename,
      start_date,
      questionnaire: byTopic(items),
      ...(last && { next_token: tokenOf({ job_id, question_number: last.question_number }) }),
    },
  };
});

/** A topic can have any name, that of a part of every object too: so it is a map until the end. */
function byTopic(questions: readonly Question[]): Record<string, Question[]> {
  const topics = new Map<string, Question[]>();
  for (const question of questions) topics.set(question.topic, [...(topics.get(question.topic) ?? []), question]);
  return Object.fromEntries(topics);
}

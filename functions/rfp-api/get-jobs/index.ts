import { apiHandler } from "../shared/api-handler";
import { jobPosition, jobsStore } from "../shared/jobs-store";
import { pageQuery, positionOf, tokenOf } from "../shared/page";

/** GET /jobs: one page of all jobs, the newest first. */
export const handler = apiHandler("get-jobs", async (request, { JOBS_TABLE }) => {
  const { limit, next_token: token } = request.query(pageQuery);
  const after = token === undefined ? undefined : positionOf(token, jobPosition);
  const { items: jobs, more } = await jobsStore(JOBS_TABLE).list(limit, after);
  const last = more ? jobs.at(-1) : undefined;
  const next = last && { next_token: tokenOf({ start_date: last.start_date, job_id: last.job_id }) };
  return { status: 200, body: { jobs, ...next } };
});

import type { Context } from "aws-lambda";
import { jobRuns } from "../shared/job-runs";
import { settingsOf } from "../shared/settings";
import { count, logger } from "../shared/telemetry";
import { endedBy } from "./ended";

/**
 * Writes down how a job ended: called by the state machine, and by EventBridge for executions that ended otherwise. A job
 * that succeeded stays so, and one that failed keeps its first reason, since the event comes after what the state machine
 * said itself. No job is made here.
 */
export async function handler(event: unknown, context?: Context): Promise<void> {
  const { JOBS_TABLE } = settingsOf("record-status");
  if (context !== undefined) logger.addContext(context);
  logger.resetKeys();
  const ended = endedBy(event);
  if (ended === undefined) return logger.warn("an execution that is no job's: ignored");
  const { job_id, status, status_reason = "The work failed." } = ended;
  logger.appendKeys({ job_id });
  const runs = jobRuns(JOBS_TABLE);
  const succeeded = status === "SUCCEEDED";
  const recorded = await (succeeded ? runs.succeeded(job_id) : runs.failed(job_id, status_reason));
  if (!recorded) return logger.warn("nothing recorded: the job has ended already, or there is none", { status });
  count(succeeded ? "JobsSucceeded" : "JobsFailed");
  logger.info("status recorded", { status });
}

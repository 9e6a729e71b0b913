import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";
import type { Context } from "aws-lambda";
import type { Job } from "../contract/job";
import type { PipelineInput } from "../contract/pipeline";
import { jobRuns, NOT_STARTED } from "../shared/job-runs";
import { jobsStore } from "../shared/jobs-store";
import { settingsOf } from "../shared/settings";
import { count, faultOf, logger } from "../shared/telemetry";
import { jobOf } from "./job-of";
import { type Uploaded, uploadedBy } from "./uploaded";

const client = new SFNClient();

/**
 * Begins the job of an upload: first its row, so that no end can come before it, then the execution of the same name.
 * An event that comes again changes nothing; one whose job could not be started is tried again by Lambda, and lies in the
 * dead-letter queue after that.
 */
export async function handler(event: unknown, context?: Context): Promise<void> {
  const settings = settingsOf("start-job");
  if (context !== undefined) logger.addContext(context);
  logger.resetKeys();
  const uploaded = uploadedBy(event);
  if (uploaded === undefined) return logger.info("not a document that can be worked on: ignored");
  const job = jobOf(uploaded);
  logger.appendKeys({ job_id: job.job_id });
  const waiting = await waitingJob(settings.JOBS_TABLE, job);
  if (waiting === undefined) return logger.info("the job was started before");
  try {
    await start(settings.STATE_MACHINE_ARN, waiting, uploaded);
  } catch (error) {
    logger.error("the job could not be started", faultOf(error));
    count("JobsNotStarted");
    await jobRuns(settings.JOBS_TABLE).notStarted(job.job_id);
    throw error;
  }
  count("JobsStarted");
  logger.info("job started");
}

/** The job whose execution is to be started; undefined if it has run already. */
async function waitingJob(table: string, job: Job): Promise<Job | undefined> {
  const runs = jobRuns(table);
  if (await runs.add(job)) return job;
  const known = await jobsStore(table).get(job.job_id);
  if (known?.status_reason === NOT_STARTED) await runs.tryAgain(job.job_id);
  else if (known?.status !== "RUNNING") return undefined;
  return known;
}

/** Starts the execution; of one name and input there is only one, which is no fault. */
async function start(stateMachineArn: string, { job_id, start_date }: Job, uploaded: Uploaded): Promise<void> {
  const { bucket, key, version_id } = uploaded;
  const input: PipelineInput = { job_id, bucket, key, version_id, start_date };
  try {
    await client.send(new StartExecutionCommand({ stateMachineArn, name: job_id, input: JSON.stringify(input) }));
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
}

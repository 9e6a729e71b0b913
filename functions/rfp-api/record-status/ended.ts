import * as z from "zod";
import { jobId } from "../contract/job";
import type { StatusInput } from "../contract/pipeline";

/** What the state machine hands over when a job has ended. */
const input = z.strictObject({
  job_id: jobId,
  status: z.enum(["SUCCEEDED", "FAILED"]),
  status_reason: z.string().min(1).max(2_000).optional(),
});

/** Reasons for the person who uploaded the document, by what became of the execution. */
const REASONS = {
  FAILED: "A technical fault stopped the work. The operators can take it up where it stopped: tell them the job's id.",
  TIMED_OUT: "The work took longer than it may. Tell the operators the job's id.",
  ABORTED: "An operator stopped the work.",
} as const;

/** An execution that ended otherwise. https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html */
const event = z
  .object({
    "detail-type": z.literal("Step Functions Execution Status Change"),
    detail: z.object({ name: z.string(), status: z.enum(["FAILED", "TIMED_OUT", "ABORTED"]) }),
  })
  .transform(({ detail: { name, status } }) => ({ name, reason: REASONS[status] }));

/** How a job ended; undefined for an execution that is none of a job, such as one that an operator tried something with. */
export function endedBy(value: unknown): StatusInput | undefined {
  const { success, data } = event.safeParse(value);
  if (!success) return input.parse(value);
  const { success: isJob, data: job_id } = jobId.safeParse(data.name);
  return isJob ? { job_id, status: "FAILED", status_reason: data.reason } : undefined;
}

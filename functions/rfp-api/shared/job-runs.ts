import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { type Job, JOBS_LISTING } from "../contract/job";
import { tables, wasWritten } from "./tables";

/** Reason of a job whose execution could not be started. It ends with the next try, or is what the operators look for. */
export const NOT_STARTED = "The work on the document could not be started. It is tried again for some minutes.";

/**
 * What the pipeline writes of a job. Each write has a condition, so that it can be repeated and comes late without harm:
 * a job that succeeded stays so, and the first reason of a failure is kept.
 */
export function jobRuns(TableName: string) {
  const update = (job_id: string, expressions: Expressions): Promise<boolean> =>
    wasWritten(
      tables.send(
        new UpdateCommand({
          TableName,
          Key: { job_id },
          UpdateExpression: expressions.update,
          ConditionExpression: expressions.condition,
          ExpressionAttributeNames: { "#status": "status" },
          ExpressionAttributeValues: expressions.values,
        }),
      ),
    );

  return {
    /** Adds a job; false if it is there already. */
    add(job: Job): Promise<boolean> {
      const Item = { ...job, listing: JOBS_LISTING };
      const ConditionExpression = "attribute_not_exists(job_id)";
      return wasWritten(tables.send(new PutCommand({ TableName, Item, ConditionExpression })));
    },

    /** The job's execution could not be started. */
    notStarted: (job_id: string) =>
      update(job_id, {
        update: "SET #status = :failed, status_reason = :reason",
        condition: "#status = :running",
        values: { ":failed": "FAILED", ":running": "RUNNING", ":reason": NOT_STARTED },
      }),

    /** The job's execution is started again. */
    tryAgain: (job_id: string) =>
      update(job_id, {
        update: "SET #status = :running REMOVE status_reason",
        condition: "status_reason = :reason",
        values: { ":running": "RUNNING", ":reason": NOT_STARTED },
      }),

    /** Also after a failure: an execution can be redriven. False if there is no such job. */
    succeeded: (job_id: string) =>
      update(job_id, {
        update: "SET #status = :succeeded REMOVE status_reason",
        condition: "attribute_exists(job_id)",
        values: { ":succeeded": "SUCCEEDED" },
      }),

    /** False if there is no such job, or it has ended already. */
    failed: (job_id: string, reason: string) =>
      update(job_id, {
        update: "SET #status = :failed, status_reason = :reason",
        condition: "#status = :running OR status_reason = :notStarted",
        values: { ":failed": "FAILED", ":running": "RUNNING", ":reason": reason, ":notStarted": NOT_STARTED },
      }),
  };
}

interface Expressions {
  readonly update: string;
  readonly condition: string;
  readonly values: Readonly<Record<string, string>>;
}

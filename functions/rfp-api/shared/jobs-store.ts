import { GetCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { type Job, JOBS_INDEX, JOBS_LISTING, jobSchema } from "../contract/job";
import { type Page, pageOf } from "./page";
import { tables, wasWritten } from "./tables";

/** Item of the table: the job, and what the index needs beside it. */
const stored = z.object(jobSchema.shape);

/** Where a list of jobs goes on. */
export const jobPosition = z.strictObject({ start_date: z.string().min(1), job_id: jobSchema.shape.job_id });

/** The jobs as people see them, in one table. */
export function jobsStore(TableName: string) {
  return {
    /** Jobs by date, the newest first. */
    async list(limit: number, after?: z.output<typeof jobPosition>): Promise<Page<Job>> {
      const { Items = [], LastEvaluatedKey } = await tables.send(
        new QueryCommand({
          TableName,
          IndexName: JOBS_INDEX,
          KeyConditionExpression: "listing = :listing",
          ExpressionAttributeValues: { ":listing": JOBS_LISTING },
          ScanIndexForward: false,
          Limit: limit + 1,
          ExclusiveStartKey: after && { ...after, listing: JOBS_LISTING },
        }),
      );
      return pageOf(
        Items.map((item) => stored.parse(item)),
        limit,
        LastEvaluatedKey !== undefined,
      );
    },

    async get(job_id: string): Promise<Job | undefined> {
      const { Item } = await tables.send(new GetCommand({ TableName, Key: { job_id }, ConsistentRead: true }));
      return Item && stored.parse(Item);
    },

    /** Marks a job that succeeded as approved; false if it is none. */
    approve(job_id: string): Promise<boolean> {
      return wasWritten(
        tables.send(
          new UpdateCommand({
            TableName,
            Key: { job_id },
            UpdateExpression: "SET approved = :approved",
            ConditionExpression: "#status = :succeeded",
            ExpressionAttributeNames: { "#status": "status" },
            ExpressionAttributeValues: { ":approved": true, ":succeeded": "SUCCEEDED" },
          }),
        ),
      );
    },

    /** Takes the approval of a job back; false if it had none. */
    withdrawApproval(job_id: string): Promise<boolean> {
      return wasWritten(
        tables.send(
          new UpdateCommand({
            TableName,
            Key: { job_id },
            UpdateExpression: "SET approved = :open",
            ConditionExpression: "approved = :approved",
            ExpressionAttributeValues: { ":approved": true, ":open": false },
          }),
        ),
      );
    },
  };
}

import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { type Question, type QuestionEntry, questionSchema } from "../contract/question";
import { type Page, pageOf } from "./page";
import { tables, wasWritten } from "./tables";

const stored = z.object(questionSchema.shape);
const numbered = stored.pick({ question_number: true });

/** The questions of all jobs as people see and change them, in one table. */
export function questionnaireStore(TableName: string) {
  return {
    /** Questions of a job in the order of its document, after a number. */
    async list(job_id: string, limit: number, after?: number): Promise<Page<Question>> {
      const { Items = [], LastEvaluatedKey } = await tables.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: "job_id = :job_id",
          ExpressionAttributeValues: { ":job_id": job_id },
          Limit: limit + 1,
          ExclusiveStartKey: after === undefined ? undefined : { job_id, question_number: after },
        }),
      );
      return pageOf(
        Items.map((item) => stored.parse(item)),
        limit,
        LastEvaluatedKey !== undefined,
      );
    },

    /** The numbers of a job's questions, page by page, with nothing of their text. */
    async *numbers(job_id: string): AsyncGenerator<readonly number[]> {
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await tables.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: "job_id = :job_id",
            ExpressionAttributeValues: { ":job_id": job_id },
            ProjectionExpression: "question_number",
            ConsistentRead: true,
            ExclusiveStartKey,
          }),
        );
        yield Items.map((item) => numbered.parse(item).question_number);
        ExclusiveStartKey = LastEvaluatedKey;
      } while (ExclusiveStartKey !== undefined);
    },

    /** Approves a question and changes nothing else of it; false if it is gone. */
    approve(job_id: string, question_number: number): Promise<boolean> {
      return wasWritten(
        tables.send(
          new UpdateCommand({
            TableName,
            Key: { job_id, question_number },
            UpdateExpression: "SET approved = :approved",
            ConditionExpression: "attribute_exists(job_id)",
            ExpressionAttributeValues: { ":approved": true },
          }),
        ),
      );
    },

    /** Writes what a person may write of a question, which is there; undefined if it is not. */
    async edit({ job_id, question_number, ...entry }: QuestionEntry, date: string): Promise<Question | undefined> {
      try {
        const { Attributes } = await tables.send(
          new UpdateCommand({
            TableName,
            Key: { job_id, question_number },
            UpdateExpression:
              "SET topic = :topic, question = :question, answer = :answer, approved = :approved, #date = :date",
            ConditionExpression: "attribute_exists(job_id)",
            ExpressionAttributeNames: { "#date": "date" },
            ExpressionAttributeValues: {
              ":topic": entry.topic,
              ":question": entry.question,
              ":answer": entry.answer,
              ":approved": entry.approved,
              ":date": date,
            },
            ReturnValues: "ALL_NEW",
          }),
        );
        return stored.parse(Attributes);
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return undefined;
        throw error;
      }
    },
  };
}

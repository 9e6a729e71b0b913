import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { AnswerInput } from "../contract/pipeline";
import { type Question, questionSchema } from "../contract/question";
import { wasWritten } from "../shared/tables";
import type { Draft } from "./draft";

const stored = z.object(questionSchema.shape);

/** A question as it is now; undefined if there is none. */
export async function readQuestion(
  client: DynamoDBDocumentClient,
  TableName: string,
  Key: AnswerInput,
): Promise<Question | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  return Item && stored.parse(Item);
}

/** Whether a question needs no answer any more: it has one, or a person has seen to it. */
export function isDone({ date, approved }: Question): boolean {
  return date !== null || approved;
}

/** Writes an answer, but not over one, nor over what a person wrote meanwhile; false if it was not written. */
export function writeAnswer(
  client: DynamoDBDocumentClient,
  TableName: string,
  Key: AnswerInput,
  draft: Draft & { readonly date: string; readonly requestId: string },
): Promise<boolean> {
  return wasWritten(
    client.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression:
          "SET answer = :answer, reasoning = :reasoning, #date = :date, qa_lambda_request_id = :requestId",
        ConditionExpression: "attribute_exists(job_id) AND attribute_type(#date, :null) AND approved = :no",
        ExpressionAttributeNames: { "#date": "date" },
        ExpressionAttributeValues: {
          ":answer": draft.answer,
          ":reasoning": draft.reasoning,
          ":date": draft.date,
          ":requestId": draft.requestId,
          ":null": "NULL",
          ":no": false,
        },
      }),
    ),
  );
}

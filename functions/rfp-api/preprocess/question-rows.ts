import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { Question } from "../contract/question";
import { inParallel } from "../shared/in-parallel";
import { wasWritten } from "../shared/tables";
import type { ExtractedQuestion } from "./extraction";

/** Writes that are under way at the same time. */
const AT_A_TIME = 10;

/** A question that nobody answered, edited or approved. */
const UNTOUCHED = {
  ConditionExpression: "attribute_not_exists(job_id) OR (attribute_type(#date, :null) AND approved = :no)",
  ExpressionAttributeNames: { "#date": "date" },
  ExpressionAttributeValues: { ":null": "NULL", ":no": false },
};

/**
 * Writes the questions of a job, numbered from 0. It can be repeated: a question that was answered meanwhile stays as it
 * is, and what an earlier try wrote beyond the last question goes away.
 */
export async function writeQuestions(
  client: DynamoDBDocumentClient,
  TableName: string,
  job_id: string,
  questions: readonly ExtractedQuestion[],
): Promise<number[]> {
  const items = questions.map(({ topic, question }, question_number): Question => {
    const unanswered = { answer: "", date: null, approved: false, reasoning: "", qa_lambda_request_id: "" };
    return { job_id, question_number, topic, question, ...unanswered };
  });
  await inParallel(items, AT_A_TIME, (Item) =>
    wasWritten(client.send(new PutCommand({ TableName, Item, ...UNTOUCHED }))),
  );
  const { Items: left = [] } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: "job_id = :job_id AND question_number >= :count",
      ExpressionAttributeValues: { ":job_id": job_id, ":count": items.length },
      ProjectionExpression: "job_id, question_number",
    }),
  );
  await inParallel(left, AT_A_TIME, (Key) =>
    wasWritten(client.send(new DeleteCommand({ TableName, Key, ...UNTOUCHED }))),
  );
  return items.map(({ question_number }) => question_number);
}

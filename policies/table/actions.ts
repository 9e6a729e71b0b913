/**
 * What reads items and takes a table alone, or an index too.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 */
export const GET_ITEMS = ["dynamodb:BatchGetItem", "dynamodb:GetItem"];
export const QUERY_ITEMS = ["dynamodb:Query"];

/** What writes items. ConditionCheckItem reads one to decide about a transaction. */
export const WRITE_ITEMS = [
  "dynamodb:BatchWriteItem",
  "dynamodb:ConditionCheckItem",
  "dynamodb:DeleteItem",
  "dynamodb:PutItem",
  "dynamodb:UpdateItem",
];

/** Everything that shows or takes away what a table holds, its stream, exports and restores of it too. */
export const SEE_ITEMS = [
  "dynamodb:BatchGetItem",
  "dynamodb:ConditionCheckItem",
  "dynamodb:ExportTableToPointInTime",
  "dynamodb:GetItem",
  "dynamodb:GetRecords",
  "dynamodb:PartiQLSelect",
  "dynamodb:Query",
  "dynamodb:RestoreTableToPointInTime",
  "dynamodb:Scan",
];

import type { Guardrail } from "../guardrail";
import { mustBeTrue } from "../judge";

/** LZ-DYNAMODB-03. */
export const dynamodbDeletionProtection: Guardrail = {
  id: "LZ-DYNAMODB-03",
  title: "tables and their replicas are protected from deletion",
  why: "DynamoDB itself then refuses what a wrong plan or a wrong click asks for (Security Hub DynamoDB.6).",
  fix: "set deletionProtectionEnabled: true",
  severity: "medium",
  controls: { fsbp: ["DynamoDB.6"], cis: [] },
  types: ["aws_dynamodb_table", "aws_dynamodb_table_replica"],
  judge: ({ body }) => mustBeTrue(body, "deletion_protection_enabled"),
};

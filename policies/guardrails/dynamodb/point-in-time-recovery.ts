import type { Guardrail } from "../guardrail";
import { all, fail, mustBeTrue } from "../judge";
import { blocksOf } from "../readers/arguments";

/** LZ-DYNAMODB-02. */
export const dynamodbPointInTimeRecovery: Guardrail = {
  id: "LZ-DYNAMODB-02",
  title: "tables can be restored to any second",
  why: "A wrong write is found after it has happened (Security Hub DynamoDB.2).",
  fix: "set pointInTimeRecovery: { enabled: true }",
  severity: "medium",
  controls: { fsbp: ["DynamoDB.2"], cis: [] },
  types: ["aws_dynamodb_table"],
  judge({ body }) {
    const blocks = blocksOf(body, "point_in_time_recovery");
    return blocks.length === 0
      ? fail("point_in_time_recovery is not set")
      : all(blocks.map((block) => mustBeTrue(block, "enabled")));
  },
};

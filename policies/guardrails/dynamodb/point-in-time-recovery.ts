import type { Guardrail } from "../guardrail";
import { all, fail, mustBeTrue, within } from "../judge";
import { blocksOf } from "../readers/arguments";

/** LZ-DYNAMODB-02. */
export const dynamodbPointInTimeRecovery: Guardrail = {
  id: "LZ-DYNAMODB-02",
  title: "tables and their replicas can be restored to any second",
  why: "A wrong write is found after it has happened, and by then replicas have it (Security Hub DynamoDB.2).",
  fix: "set pointInTimeRecovery: { enabled: true }, and pointInTimeRecovery: true of each replica",
  severity: "medium",
  controls: { fsbp: ["DynamoDB.2"], cis: [] },
  types: ["aws_dynamodb_table", "aws_dynamodb_table_replica"],
  judge({ type, body }) {
    if (type === "aws_dynamodb_table_replica") return mustBeTrue(body, "point_in_time_recovery");
    const blocks = blocksOf(body, "point_in_time_recovery");
    if (blocks.length === 0) return fail("point_in_time_recovery is not set");
    return all([
      ...blocks.map((block) => mustBeTrue(block, "enabled")),
      ...blocksOf(body, "replica").map((replica) => within("replica", mustBeTrue(replica, "point_in_time_recovery"))),
    ]);
  },
};

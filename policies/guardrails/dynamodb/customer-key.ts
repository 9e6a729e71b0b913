import type { Guardrail } from "../guardrail";
import { all, fail, mustBeSet, mustBeTrue, within } from "../judge";
import { blocksOf } from "../readers/arguments";

/** LZ-DYNAMODB-01. */
export const dynamodbCustomerKey: Guardrail = {
  id: "LZ-DYNAMODB-01",
  title: "tables and their replicas are encrypted with customer managed keys",
  why: "A key of one's own has a policy, shows each use in CloudTrail and can be switched off (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html).",
  fix: "set serverSideEncryption with enabled: true and kmsKeyArn, and kmsKeyArn of each replica: a key of its region",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: ["aws_dynamodb_table", "aws_dynamodb_table_replica"],
  judge({ type, body }) {
    if (type === "aws_dynamodb_table_replica") return mustBeSet(body, "kms_key_arn");
    const blocks = blocksOf(body, "server_side_encryption");
    if (blocks.length === 0) return fail("server_side_encryption is not set");
    return all([
      ...blocks.flatMap((block) => [mustBeTrue(block, "enabled"), mustBeSet(block, "kms_key_arn")]),
      ...blocksOf(body, "replica").map((replica) => within("replica", mustBeSet(replica, "kms_key_arn"))),
    ]);
  },
};

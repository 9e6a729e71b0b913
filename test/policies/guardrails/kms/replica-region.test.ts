import { evaluateGuardrails } from "../../../../policies/guardrails/evaluate";
import { kmsReplicaRegion } from "../../../../policies/guardrails/kms/replica-region";

test("LZ-KMS-04 finds two replicas of one primary in a region", () => {
  const replica = { primary_key_arn: "${aws_kms_key.p.arn}", provider: "aws.other" };
  const { results } = evaluateGuardrails(
    {
      provider: { aws: [{ alias: "other", region: "eu-central-1" }, { region: "eu-west-1" }] },
      resource: {
        aws_kms_key: { p: {} },
        aws_kms_replica_key: { one: replica },
        aws_kms_replica_external_key: { two: replica },
      },
    },
    [kmsReplicaRegion],
    "2026-11-22",
  );
  expect(results.map(({ address, verdict, detail }) => [address, verdict, detail])).toEqual([
    ["aws_kms_replica_key.one", "fail", "aws_kms_replica_external_key.two is a replica in the same region"],
    ["aws_kms_replica_external_key.two", "fail", "aws_kms_replica_key.one is a replica in the same region"],
  ]);
});

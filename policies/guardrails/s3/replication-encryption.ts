import type { Guardrail, Judgement } from "../guardrail";
import { all, fail, mustBe, pass, unknown, within } from "../judge";
import { blocksAt, blocksOf, isDynamic, isReference, isUnset, shown } from "../readers/arguments";
import type { ResourceBody } from "../readers/terraform-json";

/** LZ-S3-09. */
export const s3ReplicationEncryption: Guardrail = {
  id: "LZ-S3-09",
  title: "replication takes SSE-KMS objects along and encrypts replicas with a named key",
  why: "S3 passes over objects that are encrypted with KMS, without a word, unless a rule selects them and names a key; an alias is another key in another account or region (https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html).",
  fix: "enable sse_kms_encrypted_objects in each rule and set replica_kms_key_id to the ARN of a key in the destination's region, or use BucketReplication",
  severity: "high",
  controls: { fsbp: [], cis: [] },
  types: ["aws_s3_bucket_replication_configuration"],
  judge({ body }) {
    const rules = blocksOf(body, "rule");
    if (isDynamic(body, "rule") || rules.length === 0) return unknown("only Terraform knows its rules");
    return all(rules.map((rule, index) => within(`rule ${shown(rule.id ?? index + 1)}`, judgeRule(rule))));
  },
};

function judgeRule(rule: ResourceBody): Judgement {
  const [selected = {}] = blocksAt(rule, "source_selection_criteria", "sse_kms_encrypted_objects");
  const [encryption = {}] = blocksAt(rule, "destination", "encryption_configuration");
  return all([
    within("sse_kms_encrypted_objects", mustBe(selected, "status", "Enabled")),
    judgeKey(encryption.replica_kms_key_id),
  ]);
}

const KEY_ARN = /^arn:[^:]+:kms:[^:]+:\d{12}:key\/|^\$\{aws_kms_(replica_)?(external_)?key\.[\w-]+\.arn\}$/;
const ALIAS = /^alias\/|^arn:[^:]+:kms:[^:]*:[^:]*:alias\/|^\$\{aws_kms_alias\./;

function judgeKey(key: unknown): Judgement {
  const detail = `replica_kms_key_id is ${shown(key)}`;
  if (isUnset(key) || typeof key !== "string") return fail(detail);
  if (ALIAS.test(key)) return fail(`${detail}, an alias`);
  if (KEY_ARN.test(key)) return pass(detail);
  return isReference(key) ? unknown(detail) : fail(`${detail}, no ARN of a key`);
}

import { blocksOf } from "./arguments";
import type { Resource } from "./terraform-json";

/** identity: says what its holder may do. resource: says who may do something to it, so it names principals. */
export type PolicyKind = "identity" | "resource";

/**
 * Where policies of accounts stand in a stack's JSON. Organization policies are left out: they only limit, and AWS itself
 * ships one that allows everything.
 */
const POLICY_ATTRIBUTES: readonly (readonly [type: string, attribute: string, kind: PolicyKind])[] = [
  ["aws_iam_policy", "policy", "identity"],
  ["aws_iam_role_policy", "policy", "identity"],
  ["aws_iam_user_policy", "policy", "identity"],
  ["aws_iam_group_policy", "policy", "identity"],
  ["aws_ssoadmin_permission_set_inline_policy", "inline_policy", "identity"],
  ["aws_iam_role", "assume_role_policy", "resource"],
  ["aws_s3_bucket_policy", "policy", "resource"],
  ["aws_kms_key", "policy", "resource"],
  ["aws_kms_replica_key", "policy", "resource"],
  ["aws_kms_external_key", "policy", "resource"],
  ["aws_kms_replica_external_key", "policy", "resource"],
  ["aws_kms_key_policy", "policy", "resource"],
  ["aws_sns_topic", "policy", "resource"],
  ["aws_sns_topic_policy", "policy", "resource"],
  ["aws_sqs_queue", "policy", "resource"],
  ["aws_sqs_queue_policy", "policy", "resource"],
  ["aws_secretsmanager_secret", "policy", "resource"],
  ["aws_secretsmanager_secret_policy", "policy", "resource"],
  ["aws_ecr_repository_policy", "policy", "resource"],
  ["aws_dynamodb_resource_policy", "policy", "resource"],
  ["aws_backup_vault_policy", "policy", "resource"],
  ["aws_cloudwatch_event_bus_policy", "policy", "resource"],
  ["aws_cloudwatch_log_resource_policy", "policy_document", "resource"],
  ["aws_opensearch_domain", "access_policies", "resource"],
  ["aws_opensearch_domain_policy", "access_policies", "resource"],
  ["aws_glacier_vault", "access_policy", "resource"],
];

/** Every resource type that carries a policy. */
export const POLICY_TYPES: readonly string[] = [...new Set(POLICY_ATTRIBUTES.map(([type]) => type))];

/** Resource types with a policy that says what its holder may do. */
export const IDENTITY_POLICY_TYPES: readonly string[] = [
  ...new Set(POLICY_ATTRIBUTES.filter(([, , kind]) => kind === "identity").map(([type]) => type)),
  // Inline policies stand in the role itself.
  "aws_iam_role",
];

/** A policy text of a resource. */
export interface PolicyAttribute {
  readonly kind: PolicyKind;
  readonly text: unknown;
}

/** Every policy text of a resource, inline policies of a role included. */
export function policiesOf({ type, body }: Resource): PolicyAttribute[] {
  const attributes = POLICY_ATTRIBUTES.filter(([each]) => each === type).map(([, attribute, kind]) => ({
    kind,
    text: body[attribute],
  }));
  const inline =
    type === "aws_iam_role"
      ? blocksOf(body, "inline_policy").map(({ policy }) => ({ kind: "identity" as const, text: policy }))
      : [];
  return [...attributes, ...inline].filter(({ text }) => text !== undefined && text !== "");
}

import { type ResourceBody, resourcesOfType, type TerraformJson } from "./guardrail";

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
  ["aws_glacier_vault", "access_policy", "resource"],
];

/** A policy text with the resource that carries it. */
export interface PolicyAttribute {
  readonly address: string;
  readonly kind: PolicyKind;
  readonly text: unknown;
}

/** Every policy text in a stack, inline policies of roles included. */
export function policiesOf(stack: TerraformJson): PolicyAttribute[] {
  const attributes = POLICY_ATTRIBUTES.flatMap(([type, attribute, kind]) =>
    resourcesOfType(stack, type).map(({ address, body }) => ({ address, kind, text: body[attribute] })),
  );
  const inline = resourcesOfType(stack, "aws_iam_role").flatMap(({ address, body }) =>
    inlinePolicies(body).map(({ policy }) => ({ address, kind: "identity" as const, text: policy })),
  );
  return [...attributes, ...inline].filter(({ text }) => text !== undefined && text !== "");
}

/** A block that may stand once or several times is an object or a list of them in Terraform's JSON. */
function inlinePolicies({ inline_policy: blocks }: ResourceBody): { readonly policy?: unknown }[] {
  if (blocks === undefined || blocks === null) return [];
  return (Array.isArray(blocks) ? blocks : [blocks]) as { readonly policy?: unknown }[];
}

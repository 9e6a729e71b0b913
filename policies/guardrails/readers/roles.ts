import { listOf } from "../../elements";
import type { SynthesizedStack } from "./stack";
import type { Resource } from "./terraform-json";

/**
 * Roles of the same stack that an attachment, an inline policy or a policy of its own is for: those that Terraform's
 * text names.
 */
export function rolesOf(resource: Resource, stack: SynthesizedStack): readonly Resource[] {
  if (resource.type === "aws_iam_role") return [resource];
  if (resource.type === "aws_iam_policy") {
    const { own } = stack.parts(resource, "aws_iam_role_policy_attachment", "policy_arn");
    return own.flatMap((attachment) => rolesOf(attachment, stack));
  }
  const argument = resource.type === "aws_iam_role_policy_attachments_exclusive" ? "role_name" : "role";
  return stack
    .resources("aws_iam_role")
    .filter((role) => stack.parts(role, resource.type, argument).own.includes(resource));
}

/** Whether one of these services may take a role; false where only Terraform knows. */
export function isAssumedBy(role: Resource, stack: SynthesizedStack, services: readonly string[]): boolean {
  const trust = stack.statements(role.body.assume_role_policy) ?? [];
  return trust.some(
    ({ Effect, Principal }) =>
      Effect === "Allow" &&
      typeof Principal === "object" &&
      listOf(Principal.Service ?? []).some((service) => services.includes(service)),
  );
}

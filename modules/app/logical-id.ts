import { TerraformElement, type TerraformStack } from "cdktf";
import { type Node } from "constructs";
import { ConfigError } from "../../core/errors";

const owners = new WeakMap<TerraformStack, Map<string, Node>>();

/**
 * Terraform address of an element, for a stack's `allocateLogicalId`: its construct path below the stack, joined by underscores, so that a reviewer reads
 * `aws_kms_alias.key_eu-west-1_alias` instead of a hash. CDKTF appends a hash because two paths may join to the same
 * text; here that is an error, which the author mends by choosing another id.
 */
export function readableLogicalId(stack: TerraformStack, element: TerraformElement | Node): string {
  const node = TerraformElement.isTerraformElement(element) ? element.node : element;
  const path = node.scopes.slice(node.scopes.indexOf(stack) + 1).map((scope) => scope.node.id);
  const id = path.join("_").replace(/[^A-Za-z0-9_-]/g, "_");
  const known = owners.get(stack) ?? new Map<string, Node>();
  owners.set(stack, known);
  const owner = known.get(id);
  if (owner && owner !== node) {
    throw new ConfigError(
      { node },
      `has the same Terraform address '${id}' as [${owner.path}]; give one of them another id`,
    );
  }
  known.set(id, node);
  return id;
}

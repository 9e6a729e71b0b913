import type { TerraformStack } from "cdktf";

/** Provider versions that the modules' resources are for. No argument that only 6.x knows is set outside `Placement`. */
export const AWS_PROVIDER_VERSION = ">= 5.100.0, < 7.0.0";

/** Terraform versions that know everything the modules use: 1.11 brought write-only arguments and S3's own lock file. */
export const TERRAFORM_VERSION = ">= 1.11.0";

/**
 * Has a stack ask for these versions. Without it CDKTF asks for exactly the provider that its bindings were made from.
 */
export function requireVersions(stack: TerraformStack): void {
  stack.addOverride("terraform.required_version", TERRAFORM_VERSION);
  stack.addOverride("terraform.required_providers.aws", { source: "hashicorp/aws", version: AWS_PROVIDER_VERSION });
}

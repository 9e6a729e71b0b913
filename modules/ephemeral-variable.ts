import { TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { ConfigError } from "../core/errors";

/**
 * A secret that Terraform hands on and keeps nowhere: not in the state, not in a plan file, not in what it prints. Only
 * write-only arguments (`secret_string_wo`, `value_wo`) take it. Whoever plans or applies sets `TF_VAR_<name>`, for the
 * plan and for the apply.
 *
 * Wants Terraform 1.11. https://developer.hashicorp.com/terraform/language/manage-sensitive-data/ephemeral
 */
export class EphemeralVariable extends TerraformVariable {
  constructor(
    scope: Construct,
    /** Name of the variable as Terraform knows it: lower-case letters, digits and underscores. */
    name: string,
    /** What the value is, for whoever is asked for it. */
    description: string,
  ) {
    super(scope, name, { type: "string", description, sensitive: true, nullable: false });
    if (!/^[a-z][a-z0-9_]*$/.test(name)) {
      throw new ConfigError(this, `the name must be lower-case letters, digits and underscores, got '${name}'`);
    }
    this.overrideLogicalId(name);
    this.addOverride("ephemeral", true);
  }
}

import { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { acknowledge } from "../acknowledge";

const REASON = "production is false: the account holds no real data, and the stack is destroyed with all of it";

/** Guardrails against loss that each type breaks without its protection. Buckets acknowledge theirs by themselves. */
const BROKEN: Readonly<Record<string, readonly string[]>> = {
  aws_cognito_user_pool: ["LZ-COGNITO-01", "LZ-TERRAFORM-03"],
  aws_dynamodb_table: ["LZ-DYNAMODB-03", "LZ-TERRAFORM-03"],
};

/** Says of everything that holds data why nothing protects it from deletion. */
export function acknowledgeTrial(scope: Construct): void {
  for (const resource of scope.node.findAll().filter((each) => TerraformResource.isTerraformResource(each))) {
    for (const id of BROKEN[resource.terraformResourceType] ?? []) acknowledge(resource, id, REASON);
  }
}

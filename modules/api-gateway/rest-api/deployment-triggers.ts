import { createHash } from "node:crypto";
import { DefaultTokenResolver, StringConcat, type TerraformResource, Tokenization } from "cdktf";
import { canonicalJson, type Json } from "../../../core/json";

/**
 * What makes a new deployment: every argument of every resource that a deployment holds. A deployment is a copy, so a
 * change of a method, model, policy or answer has no effect until the next one. The ids of the resources would not tell:
 * they stay the same when arguments change.
 *
 * The hash sees a reference as its text. What stands behind one to something outside of the API, such as the ARN of a
 * function that is made anew, Terraform compares itself.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html
 */
export function deploymentTriggers(resources: readonly TerraformResource[]): Record<string, string> {
  const text = canonicalJson(resources.map(argumentsOf));
  const references = [...new Set(text.match(/\$\{[^}]+\}/g) ?? [])];
  const outside = references.filter((reference) => !reference.startsWith("${aws_api_gateway_"));
  return {
    definition: createHash("sha256").update(text).digest("hex"),
    ...(outside.length > 0 && { references: outside.sort().join(" ") }),
  };
}

/** The arguments of a resource as they will stand in the JSON, without what is CDKTF's and Terraform's own. */
function argumentsOf(resource: TerraformResource): Json {
  const resolved = Tokenization.resolve(resource.toTerraform(), {
    scope: resource,
    preparing: false,
    resolver: new DefaultTokenResolver(new StringConcat()),
  }) as { readonly resource: Readonly<Record<string, Readonly<Record<string, Record<string, Json>>>>> };
  const [[type, byName] = ["", {}]] = Object.entries(resolved.resource);
  const [[name, body] = ["", {}]] = Object.entries(byName);
  const kept = Object.entries(body).filter(([argument]) => !NOT_OF_THE_API.includes(argument));
  return [type, name, Object.fromEntries(kept)];
}

const NOT_OF_THE_API = ["//", "depends_on", "lifecycle", "provider"];

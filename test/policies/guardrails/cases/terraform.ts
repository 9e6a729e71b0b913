import type { TerraformJson } from "../../../../policies/guardrails/readers/terraform-json";
import { type Case, type Cases, one, requiredCases } from "./case";

const providers = (...aws: readonly object[]): TerraformJson => ({
  provider: { aws: aws.map((body) => ({ ...body })) },
});
const backend = (kind: string, body: object): TerraformJson => ({ terraform: { backend: { [kind]: { ...body } } } });
const placed = (body: object, ...aliases: readonly (string | undefined)[]): TerraformJson => ({
  ...one("aws_sns_topic", { ...body }),
  ...providers(...aliases.map((alias) => ({ alias }))),
});
const functionWith = (variables: object) => one("aws_lambda_function", { environment: { variables } });

export const TERRAFORM: Cases = {
  "LZ-TERRAFORM-01": [
    ["pass", "a provider", placed({ provider: "aws.eu-west-1" }, "eu-west-1")],
    ["pass", "a region", placed({ region: "eu-west-1" }, "a", "b")],
    ["fail", "neither", placed({}, "eu-west-1"), "no provider and no region"],
    ["fail", "the default of several", placed({}, undefined, "us-east-1")],
    ["none", "the only provider is the default one", placed({}, undefined)],
  ],
  "LZ-TERRAFORM-02": [
    ["pass", "a tag", providers({ default_tags: [{ tags: { owner: "team" } }] })],
    ["pass", "tags by reference", providers({ default_tags: { tags: "${var.tags}" } })],
    ["fail", "no tag", providers({ alias: "a", default_tags: [{ tags: {} }] }), "no tag"],
    ["fail", "no tags", providers({ region: "eu-west-1" })],
  ],
  "LZ-TERRAFORM-03": [
    ["pass", "prevented", one("aws_dynamodb_table", { lifecycle: { prevent_destroy: true } })],
    ["fail", "not said", one("aws_dynamodb_table", {}), "prevent_destroy is not set"],
    ["fail", "lifted", one("aws_kms_key", { lifecycle: { prevent_destroy: false } }), "prevent_destroy is false"],
    ["none", "nothing that lasts", one("aws_sns_topic", {})],
  ],
  "LZ-TERRAFORM-04": [
    ["pass", "S3", backend("s3", { bucket: "state" })],
    ["pass", "relative", backend("local", { path: "../.state/a.tfstate" })],
    ["fail", "absolute", backend("local", { path: "/home/me/app/terraform.a.tfstate" }), "/home/me/app"],
    ["fail", "a drive", backend("local", { path: "C:\\app\\terraform.a.tfstate" })],
  ],
  "LZ-TERRAFORM-05": [
    ["fail", "a password", one("aws_db_instance", { password: "hunter2hunter2" }), "password is written out"],
    [
      "fail",
      "a random one",
      one("aws_rds_cluster", { master_password: "${random_password.p.result}" }),
      "a value that the state holds",
    ],
    ["fail", "a secret", one("aws_secretsmanager_secret_version", { secret_string: "{}" })],
    [
      "fail",
      "the key of an imported certificate",
      one("aws_acm_certificate", { private_key: "-----BEGIN PRIVATE KEY-----", certificate_body: "x" }),
      "private_key is written out",
    ],
    [
      "fail",
      "a key that Terraform made",
      one("aws_iam_server_certificate", { private_key: "${tls_private_key.k.private_key_pem}" }),
      "a value that the state holds",
    ],
    ["fail", "the material of a key", one("aws_kms_external_key", { key_material_base64: "c2VjcmV0" })],
    ["none", "a key whose material is imported past Terraform", one("aws_kms_external_key", { description: "x" })],
    ["fail", "the key of an API's domain", one("aws_api_gateway_domain_name", { certificate_private_key: "x" })],
    ["none", "a certificate of ACM's own", one("aws_acm_certificate", { domain_name: "example.com" })],
    ["fail", "a parameter", one("aws_ssm_parameter", { type: "SecureString", value: "x" })],
    [
      "fail",
      "an environment variable",
      functionWith({ STRIPE_API_KEY: "sk_1", LOG: "1" }),
      "STRIPE_API_KEY is written out",
    ],
    [
      "fail",
      "in a block in a block",
      one("aws_opensearch_domain", {
        advanced_security_options: { master_user_options: [{ master_user_password: "x" }] },
      }),
    ],
    ["none", "where it is kept", functionWith({ DB_SECRET_ARN: "arn:x", TOKEN_TTL: "60" })],
    ["none", "made by AWS", one("aws_db_instance", { manage_master_user_password: true })],
    [
      "fail",
      "write-only, but here",
      one("aws_ssm_parameter", { type: "SecureString", value_wo: "x" }),
      "value_wo is written",
    ],
    ["none", "write-only", one("aws_ssm_parameter", { type: "SecureString", value_wo: "${var.token}" })],
    ["none", "a plain parameter", one("aws_ssm_parameter", { type: "String", value: "x" })],
    ["unknown", "by reference", one("aws_db_instance", { password: "${var.password}" }), "known to Terraform alone"],
    ...neverPass(),
  ],
  "LZ-TERRAFORM-06": [
    ["pass", "a role", providers({ assume_role: [{ role_arn: "arn:x" }] })],
    ["pass", "by reference", providers({ access_key: "${var.key}" })],
    [
      "fail",
      "written out",
      providers({ access_key: "AKIAEXAMPLE", secret_key: "x" }),
      "access_key, secret_key is written out",
    ],
  ],
};

/** The rule passes nothing that it judges: a resource without a secret is none of its business. */
function neverPass(): Case[] {
  return requiredCases("aws_ssm_parameter", "value", "x", "x", { type: "String" }).map(([, name, stack]) => [
    "none",
    name,
    stack,
  ]);
}

import type { Guardrail, Judgement } from "../guardrail";
import { all, fail, unknown } from "../judge";
import { blocksAt, isReference, isUnset } from "../readers/arguments";
import type { ResourceBody } from "../readers/terraform-json";

/** Where each type takes a secret that ends up in the state: the path of blocks, then the argument. */
const SECRETS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  aws_acm_certificate: [["private_key"]],
  aws_api_gateway_domain_name: [["certificate_private_key"]],
  aws_iam_server_certificate: [["private_key"]],
  aws_db_instance: [["password"]],
  aws_rds_cluster: [["master_password"]],
  aws_docdb_cluster: [["master_password"]],
  aws_redshift_cluster: [["master_password"]],
  aws_elasticache_replication_group: [["auth_token"]],
  aws_opensearch_domain: [["advanced_security_options", "master_user_options", "master_user_password"]],
  aws_mq_broker: [["user", "password"]],
  aws_directory_service_directory: [["password"]],
  aws_kms_external_key: [["key_material_base64"]],
  aws_kms_replica_external_key: [["key_material_base64"]],
  aws_secretsmanager_secret_version: [["secret_string"], ["secret_binary"]],
  aws_ssm_parameter: [["value"], ["insecure_value"]],
  aws_lambda_function: [["environment", "variables"]],
};

/** Where each type takes a secret that Terraform keeps nowhere: fine by reference, not written out. */
const WRITE_ONLY: Readonly<Record<string, readonly string[]>> = {
  aws_db_instance: ["password_wo"],
  aws_rds_cluster: ["master_password_wo"],
  aws_secretsmanager_secret_version: ["secret_string_wo"],
  aws_ssm_parameter: ["value_wo"],
};

/** Names of environment variables that hold a secret, and endings that say where one is kept instead. */
const SECRET_NAME = /(SECRET|PASSWORD|PASSWD|TOKEN|API_?KEY|PRIVATE_?KEY|CREDENTIAL)/i;
const POINTER_NAME = /_(ARN|NAME|ID|URL|URI|PATH|TTL|SECONDS|REGION)$/i;

/** LZ-TERRAFORM-05. */
export const terraformPlainSecrets: Guardrail = {
  id: "LZ-TERRAFORM-05",
  title: "no secret stands in the code or the state",
  why: "Whoever reads the repository, the synthesized JSON or the state has it (https://developer.hashicorp.com/terraform/language/manage-sensitive-data).",
  fix: "let AWS make the secret (manageMasterUserPassword), use a write-only argument, or read it at run time",
  severity: "critical",
  controls: { fsbp: [], cis: [] },
  types: Object.keys(SECRETS),
  judge({ type, body }) {
    if (type === "aws_ssm_parameter" && body.type !== "SecureString") return undefined;
    const written = (WRITE_ONLY[type] ?? []).filter((name) => !isUnset(body[name]) && !isReference(body[name]));
    if (written.length > 0) return fail(`${written.join(", ")} is written out`);
    const values = (SECRETS[type] ?? []).flatMap((path) => secretsAt(body, path));
    return values.length === 0 ? undefined : all(values.map(judgeSecret));
  },
};

interface Secret {
  readonly name: string;
  readonly value: unknown;
}

function secretsAt(body: ResourceBody, path: readonly string[]): Secret[] {
  const argument = path.at(-1) ?? "";
  const blocks = blocksAt(body, ...path.slice(0, -1));
  const values = blocks
    .map((block) => ({ name: argument, value: block[argument] }))
    .filter(({ value }) => !isUnset(value));
  if (argument !== "variables") return values;
  return blocks
    .flatMap(({ variables }) => Object.entries((variables ?? {}) as ResourceBody))
    .filter(([name]) => SECRET_NAME.test(name) && !POINTER_NAME.test(name))
    .map(([name, value]) => ({ name, value }));
}

/** The value itself is never printed. */
function judgeSecret({ name, value }: Secret): Judgement {
  if (!isReference(value)) return fail(`${name} is written out`);
  const isGenerated = /random_(password|string|id)\.|tls_private_key\./.test(String(value));
  return isGenerated ? fail(`${name} is a value that the state holds`) : unknown(`${name} is known to Terraform alone`);
}

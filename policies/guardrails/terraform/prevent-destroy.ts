import type { Guardrail } from "../guardrail";
import { fail, mustBeTrue } from "../judge";
import { blocksOf } from "../readers/arguments";

/** What holds data, evidence or whole accounts that Terraform could not make again. */
export const STATEFUL_TYPES: readonly string[] = [
  "aws_backup_vault",
  "aws_cloudtrail",
  "aws_cloudtrail_event_data_store",
  "aws_cognito_user_pool",
  "aws_db_instance",
  "aws_docdb_cluster",
  "aws_dynamodb_table",
  "aws_efs_file_system",
  "aws_fms_admin_account",
  "aws_kms_external_key",
  "aws_kms_key",
  "aws_kms_replica_external_key",
  "aws_kms_replica_key",
  "aws_neptune_cluster",
  "aws_organizations_account",
  "aws_organizations_organization",
  "aws_rds_cluster",
  "aws_s3_bucket",
];

/** LZ-TERRAFORM-03. */
export const terraformPreventDestroy: Guardrail = {
  id: "LZ-TERRAFORM-03",
  title: "Terraform may not destroy what holds data, keys or accounts",
  why: "A renamed construct is a destruction and a new one to Terraform (https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle).",
  fix: "set lifecycle: { preventDestroy: true }, or acknowledge what can be made again",
  severity: "medium",
  controls: { fsbp: [], cis: [] },
  types: STATEFUL_TYPES,
  judge({ body }) {
    const [lifecycle] = blocksOf(body, "lifecycle");
    return lifecycle ? mustBeTrue(lifecycle, "prevent_destroy") : fail("prevent_destroy is not set");
  },
};

import type { Guardrail } from "../guardrail";
import { mustBeAtLeast } from "../judge";

/** Days that Security Hub's control asks for. */
const MINIMUM_DAYS = 7;

/** LZ-RDS-04. */
export const rdsBackups: Guardrail = {
  id: "LZ-RDS-04",
  title: "databases keep backups for a week",
  why: "A wrong write is found days after it has happened (Security Hub RDS.11).",
  fix: "set backupRetentionPeriod to 7 days or more",
  severity: "medium",
  controls: { fsbp: ["RDS.11"], cis: [] },
  types: ["aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster"],
  judge: ({ body }) =>
    body.replicate_source_db === undefined ? mustBeAtLeast(body, "backup_retention_period", MINIMUM_DAYS) : undefined,
};

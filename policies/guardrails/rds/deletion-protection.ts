import type { Guardrail } from "../guardrail";
import { mustBeTrue } from "../judge";

/** LZ-RDS-03. */
export const rdsDeletionProtection: Guardrail = {
  id: "LZ-RDS-03",
  title: "databases are protected from deletion",
  why: "RDS itself then refuses what a wrong plan or a wrong click asks for (Security Hub RDS.7, RDS.8).",
  fix: "set deletionProtection: true",
  severity: "medium",
  controls: { fsbp: ["RDS.7", "RDS.8"], cis: [] },
  types: ["aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster"],
  judge: ({ body }) => mustBeTrue(body, "deletion_protection"),
};

import type { Guardrail } from "../guardrail";
import { mayBe } from "../judge";

/** LZ-RDS-02. */
export const rdsNotPublic: Guardrail = {
  id: "LZ-RDS-02",
  title: "databases have no public address",
  why: "A database on the internet is one password away from everybody (Security Hub RDS.2, CIS 2.2.3).",
  fix: "leave publiclyAccessible out and reach the database from its VPC",
  severity: "critical",
  controls: { fsbp: ["RDS.2"], cis: ["2.2.3"] },
  types: ["aws_db_instance", "aws_rds_cluster_instance", "aws_redshift_cluster", "aws_dms_replication_instance"],
  judge: ({ body }) => mayBe(body, "publicly_accessible", false),
};

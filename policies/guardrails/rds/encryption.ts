import type { Guardrail } from "../guardrail";
import { mustBeTrue } from "../judge";

/** LZ-RDS-01. */
export const rdsEncryption: Guardrail = {
  id: "LZ-RDS-01",
  title: "databases are encrypted",
  why: "Encryption cannot be added later; snapshots and replicas inherit the choice (Security Hub RDS.3, CIS 2.2.1).",
  fix: "set storageEncrypted: true and kmsKeyId",
  severity: "high",
  controls: { fsbp: ["RDS.3"], cis: ["2.2.1"] },
  types: ["aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster"],
  judge: ({ type, body }) => (isMemberOrReplica(type, body) ? undefined : mustBeTrue(body, "storage_encrypted")),
};

/** A replica takes the choice of its source. */
function isMemberOrReplica(type: string, body: Readonly<Record<string, unknown>>): boolean {
  return type === "aws_db_instance" && body.replicate_source_db !== undefined;
}

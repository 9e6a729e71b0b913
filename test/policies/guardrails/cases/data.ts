import { type Case, type Cases, one, requiredCases } from "./case";

const blockCases = (type: string, block: string, argument: string, rest: object = {}): Case[] => [
  ["pass", "on", one(type, { [block]: { ...rest, [argument]: true } })],
  ["fail", "off", one(type, { [block]: [{ ...rest, [argument]: false }] }), `${argument} is false`],
  ["fail", "missing", one(type, {}), `${block} is not set`],
  ["unknown", "by reference", one(type, { [block]: { ...rest, [argument]: "${var.x}" } })],
];

const OPENSEARCH = {
  encrypt_at_rest: { enabled: true },
  node_to_node_encryption: { enabled: true },
  domain_endpoint_options: { enforce_https: true, tls_security_policy: "Policy-Min-TLS-1-2-PFS-2023-10" },
};

export const DATA: Cases = {
  "LZ-BACKUP-01": [
    ["pass", "long enough", one("aws_backup_plan", { rule: { lifecycle: { delete_after: 35 } } })],
    ["pass", "for ever", one("aws_backup_plan", { rule: { rule_name: "x" } })],
    [
      "pass",
      "one of two",
      one("aws_backup_plan", { rule: [{ lifecycle: { delete_after: 2 } }, { lifecycle: [{ delete_after: 400 }] }] }),
    ],
    [
      "fail",
      "too short",
      one("aws_backup_plan", { rule: [{ lifecycle: { delete_after: 2 } }, { lifecycle: { delete_after: 34 } }] }),
      "lifecycle.delete_after is 2, 34",
    ],
    ["unknown", "by reference", one("aws_backup_plan", { rule: { lifecycle: { delete_after: "${var.x}" } } })],
    ["unknown", "dynamic rules", one("aws_backup_plan", { dynamic: { rule: { for_each: [] } } }), "rule is dynamic"],
  ],
  "LZ-DYNAMODB-01": [
    ...blockCases("aws_dynamodb_table", "server_side_encryption", "enabled", { kms_key_arn: "${aws_kms_key.k.arn}" }),
    [
      "fail",
      "AWS's key",
      one("aws_dynamodb_table", { server_side_encryption: { enabled: true } }),
      "kms_key_arn is not set",
    ],
    [
      "fail",
      "a replica with AWS's key",
      one("aws_dynamodb_table", {
        server_side_encryption: { enabled: true, kms_key_arn: "${aws_kms_key.k.arn}" },
        replica: { region_name: "us-east-1" },
      }),
      "replica: kms_key_arn is not set",
    ],
    ["pass", "a replica", one("aws_dynamodb_table_replica", { kms_key_arn: "${aws_kms_replica_key.k.arn}" })],
    ["fail", "a replica of its own", one("aws_dynamodb_table_replica", {}), "kms_key_arn is not set"],
  ],
  "LZ-DYNAMODB-02": [
    ...blockCases("aws_dynamodb_table", "point_in_time_recovery", "enabled"),
    [
      "fail",
      "a replica without",
      one("aws_dynamodb_table", {
        point_in_time_recovery: { enabled: true },
        replica: [{ region_name: "us-east-1", point_in_time_recovery: true }, { region_name: "us-west-2" }],
      }),
      "replica: point_in_time_recovery is not set",
    ],
    ...requiredCases("aws_dynamodb_table_replica", "point_in_time_recovery", true, false),
  ],
  "LZ-DYNAMODB-03": [
    ...requiredCases("aws_dynamodb_table", "deletion_protection_enabled", true, false),
    ...requiredCases("aws_dynamodb_table_replica", "deletion_protection_enabled", true, false),
  ],
  "LZ-RDS-01": [
    ...requiredCases("aws_db_instance", "storage_encrypted", true, false),
    ...requiredCases("aws_rds_cluster", "storage_encrypted", true, false),
    ["none", "a replica", one("aws_db_instance", { replicate_source_db: "main" })],
  ],
  "LZ-RDS-02": [
    ["pass", "AWS's default", one("aws_db_instance", {})],
    ["pass", "said", one("aws_rds_cluster_instance", { publicly_accessible: false })],
    ["fail", "public", one("aws_db_instance", { publicly_accessible: true }), "publicly_accessible is true"],
    ["unknown", "by reference", one("aws_db_instance", { publicly_accessible: "${var.x}" })],
  ],
  "LZ-RDS-03": requiredCases("aws_rds_cluster", "deletion_protection", true, false),
  "LZ-RDS-04": [
    ...requiredCases("aws_db_instance", "backup_retention_period", 7, 1),
    ["none", "a replica", one("aws_db_instance", { replicate_source_db: "main" })],
  ],
  "LZ-EFS-01": requiredCases("aws_efs_file_system", "encrypted", true, false),
  "LZ-OPENSEARCH-01": [
    ["pass", "all of it", one("aws_opensearch_domain", OPENSEARCH)],
    [
      "fail",
      "plain on disk",
      one("aws_opensearch_domain", { ...OPENSEARCH, encrypt_at_rest: undefined }),
      "encrypt_at_rest is not set",
    ],
    [
      "fail",
      "old TLS",
      one("aws_opensearch_domain", {
        ...OPENSEARCH,
        domain_endpoint_options: { enforce_https: true, tls_security_policy: "Policy-Min-TLS-1-0-2019-07" },
      }),
      "1-0",
    ],
    [
      "fail",
      "plain HTTP",
      one("aws_opensearch_domain", {
        ...OPENSEARCH,
        domain_endpoint_options: { tls_security_policy: "Policy-Min-TLS-1-2-2019-07" },
      }),
      "enforce_https is not set",
    ],
    [
      "unknown",
      "by reference",
      one("aws_opensearch_domain", { ...OPENSEARCH, encrypt_at_rest: { enabled: "${var.x}" } }),
    ],
    [
      "unknown",
      "TLS by reference",
      one("aws_opensearch_domain", {
        ...OPENSEARCH,
        domain_endpoint_options: { enforce_https: true, tls_security_policy: "${var.x}" },
      }),
    ],
  ],
  "LZ-ECR-01": blockCases("aws_ecr_repository", "image_scanning_configuration", "scan_on_push"),
  "LZ-ECR-02": requiredCases("aws_ecr_repository", "image_tag_mutability", "IMMUTABLE", "MUTABLE"),
  "LZ-SECRETSMANAGER-01": secretCases(),
};

function secretCases(): Case[] {
  const rotation = (rules: object, secret_id = "${aws_secretsmanager_secret.r.id}") =>
    one(
      "aws_secretsmanager_secret",
      { name: "db" },
      { aws_secretsmanager_secret_rotation: { p: { secret_id, rotation_rules: rules } } },
    );
  return [
    ["pass", "each month", rotation({ automatically_after_days: 30 })],
    ["pass", "by a schedule", rotation([{ schedule_expression: "rate(10 days)" }])],
    ["fail", "each year", rotation({ automatically_after_days: 365 }), "365"],
    ["fail", "never", one("aws_secretsmanager_secret", { name: "db" }), "no rotation"],
    ["unknown", "days by reference", rotation({ automatically_after_days: "${var.x}" })],
    ["unknown", "a secret by reference", rotation({ automatically_after_days: 30 }, "${var.secret}")],
  ];
}

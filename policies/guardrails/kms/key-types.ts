/** Replicas of multi-Region keys. */
export const REPLICA_TYPES: readonly string[] = ["aws_kms_replica_key", "aws_kms_replica_external_key"];

/** Every kind of key that Terraform makes. */
export const KEY_TYPES: readonly string[] = ["aws_kms_key", "aws_kms_external_key", ...REPLICA_TYPES];

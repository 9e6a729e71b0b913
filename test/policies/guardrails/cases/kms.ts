import { type Cases, one, requiredCases } from "./case";

export const KMS: Cases = {
  "LZ-KMS-01": requiredCases("aws_kms_key", "enable_key_rotation", true, false),
  "LZ-KMS-02": [
    ["pass", "30 days", one("aws_kms_key", { deletion_window_in_days: 30 })],
    ["pass", "AWS's default", one("aws_kms_replica_key", {}), "so it is 30"],
    ["pass", "30 as a text", one("aws_kms_key", { deletion_window_in_days: "30" })],
    ["fail", "7 days", one("aws_kms_replica_key", { deletion_window_in_days: 7 }), "deletion_window_in_days is 7"],
    ["unknown", "by reference", one("aws_kms_key", { deletion_window_in_days: "${var.days}" })],
  ],
};

import { type Cases, one, optionalCases, requiredCases } from "./case";

const RECORDER = {
  role_arn: "arn:aws:iam::111111111111:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
};
const recorder = (body: object) => one("aws_config_configuration_recorder", { ...RECORDER, ...body });

export const DETECTION: Cases = {
  "LZ-LOGS-01": requiredCases("aws_cloudwatch_log_group", "retention_in_days", 365, 0),
  "LZ-LOGS-02": [
    ["pass", "a key", one("aws_cloudwatch_log_group", { kms_key_id: "${aws_kms_key.k.arn}" })],
    ["fail", "none", one("aws_cloudwatch_log_group", {}), "kms_key_id is not set"],
  ],
  "LZ-CLOUDTRAIL-01": [
    ...requiredCases("aws_cloudtrail", "is_multi_region_trail", true, false),
    [
      "fail",
      "stopped",
      one("aws_cloudtrail", { is_multi_region_trail: true, enable_logging: false }),
      "enable_logging is false",
    ],
    [
      "fail",
      "without global services",
      one("aws_cloudtrail", { is_multi_region_trail: true, include_global_service_events: false }),
    ],
  ],
  "LZ-CLOUDTRAIL-02": requiredCases("aws_cloudtrail", "enable_log_file_validation", true, false),
  "LZ-CLOUDTRAIL-03": [
    ["pass", "a key", one("aws_cloudtrail", { kms_key_id: "${aws_kms_key.k.arn}" })],
    ["fail", "none", one("aws_cloudtrail", {}), "kms_key_id is not set"],
    ["fail", "a store", one("aws_cloudtrail_event_data_store", {})],
  ],
  "LZ-CONFIG-01": [
    ["pass", "all types", recorder({ recording_group: { all_supported: true } })],
    ["pass", "AWS's default", recorder({})],
    [
      "pass",
      "all but some",
      recorder({
        recording_group: { all_supported: false, recording_strategy: { use_only: "EXCLUSION_BY_RESOURCE_TYPES" } },
      }),
    ],
    ["pass", "the role of the stack", recorder({ role_arn: "${aws_iam_service_linked_role.config.arn}" })],
    ["fail", "some types", recorder({ recording_group: { all_supported: false } }), "all_supported is false"],
    ["fail", "another role", recorder({ role_arn: "arn:aws:iam::111111111111:role/config" }), "role_arn is"],
    ["unknown", "role by reference", recorder({ role_arn: "${var.role}" })],
  ],
  "LZ-CONFIG-02": requiredCases("aws_config_configuration_recorder_status", "is_enabled", true, false),
  "LZ-GUARDDUTY-01": optionalCases("aws_guardduty_detector", "enable", true, false),
};

import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";

const cisAlarms = (yaml: string) => [atEnd(`services: { cloudTrail: { cisAlarms: { ${yaml} } } }\n`)];

const CASES: readonly BadConfiguration[] = [
  {
    name: "an alarm that is left out twice",
    yaml: cisAlarms(
      "disabled: [{ alarm: vpc-changes, reason: changed by pipelines }, { alarm: vpc-changes, reason: changed by pipelines }]",
    ),
    expected: [
      "landing-zone.yaml:48:114 services.cloudTrail.cisAlarms.disabled[1].alarm: duplicates services.cloudTrail.cisAlarms.disabled[0].alarm 'vpc-changes' (LZ-CFG-135)",
      "  hint: remove one of the two",
    ],
  },
  {
    name: "an alarm with two thresholds",
    yaml: cisAlarms("thresholds: [{ alarm: root-use, events: 2 }, { alarm: root-use, events: 3 }]"),
    expected: [
      "landing-zone.yaml:48:94 services.cloudTrail.cisAlarms.thresholds[1].alarm: duplicates services.cloudTrail.cisAlarms.thresholds[0].alarm 'root-use' (LZ-CFG-136)",
      "  hint: remove one of the two",
    ],
  },
  {
    name: "a threshold of an alarm that is left out",
    yaml: cisAlarms(
      "disabled: [{ alarm: vpc-changes, reason: changed by pipelines }], thresholds: [{ alarm: vpc-changes, events: 3 }]",
    ),
    expected: [
      "landing-zone.yaml:48:128 services.cloudTrail.cisAlarms.thresholds[0].alarm: 'vpc-changes' is left out by services.cloudTrail.cisAlarms.disabled[0], so it has no threshold (LZ-CFG-136)",
      "  hint: remove one of the two",
    ],
  },
  {
    name: "an address twice, with other letters",
    yaml: cisAlarms("emails: [soc@example.com, SOC@example.com]"),
    expected: [
      "landing-zone.yaml:48:66 services.cloudTrail.cisAlarms.emails[1]: duplicates services.cloudTrail.cisAlarms.emails[0] 'SOC@example.com' (LZ-CFG-137)",
      "  hint: remove one of the two",
    ],
  },
  {
    name: "an alarm that does not exist",
    yaml: cisAlarms("disabled: [{ alarm: vpc-change, reason: changed by pipelines }]"),
    expected: [
      "landing-zone.yaml:48:60 services.cloudTrail.cisAlarms.disabled[0].alarm: must be one of 'unauthorized-api-calls', 'console-sign-in-without-mfa', 'root-use', 'iam-changes', 'cloudtrail-changes', 'console-sign-in-failures', 'kms-key-disabled-or-deleted', 'bucket-policy-changes', 'config-changes', 'security-group-changes', 'network-acl-changes', 'network-gateway-changes', 'route-table-changes', 'vpc-changes', 'organizations-changes', got 'vpc-change' (LZ-CFG-014)",
      "  hint: did you mean 'vpc-changes'?",
    ],
  },
  {
    name: "an alarm that is left out without a reason",
    yaml: cisAlarms("disabled: [{ alarm: vpc-changes }]"),
    expected: [
      "landing-zone.yaml:48:51 services.cloudTrail.cisAlarms.disabled[0].reason: required key 'reason' is missing (LZ-CFG-013)",
    ],
  },
  {
    name: "an alarm that no event sets off",
    yaml: cisAlarms("thresholds: [{ alarm: root-use, events: 0 }]"),
    expected: [
      "landing-zone.yaml:48:80 services.cloudTrail.cisAlarms.thresholds[0].events: must be at least 1, got 0 (LZ-CFG-016)",
    ],
  },
  {
    name: "more gigabytes a query than may be read",
    yaml: [atEnd("services: { cloudTrail: { athena: { maxScannedGigabytesPerQuery: 20000 } } }\n")],
    expected: [
      "landing-zone.yaml:48:66 services.cloudTrail.athena.maxScannedGigabytesPerQuery: must be at most 10000, got 20000 (LZ-CFG-016)",
    ],
  },
  {
    name: "CloudTrail delegated a second time",
    yaml: [atEnd("delegatedAdministrators: { cloudtrail.amazonaws.com: audit }\n")],
    expected: [
      "landing-zone.yaml:48:28 delegatedAdministrators[\"cloudtrail.amazonaws.com\"]: 'cloudtrail.amazonaws.com' is delegated by aws_cloudtrail_organization_delegated_admin_account, and a second delegation would conflict with it (LZ-CFG-048)",
      "  hint: remove the entry",
    ],
  },
];

testBadConfigurations("CloudTrail", CASES);

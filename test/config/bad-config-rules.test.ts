import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadLandingZone } from "../../config/load";
import { formatFindings } from "../../config/format";
import { BASE_LOCK, BASE_YAML } from "./base";
import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";
import { edit, inDirectory } from "./support";

/** Adds settings of AWS Config at the end of the file, where line 48 is the first. */
const config = (lines: string) => atEnd(`services:\n  config:\n${lines}`);
const rule = (entry: string) => config(`    managedRules:\n      - ${entry}\n`);

const CASES: readonly BadConfiguration[] = [
  {
    name: "an administrator of Config other than the security account",
    yaml: [atEnd("delegatedAdministrators: { config-multiaccountsetup.amazonaws.com: logs }\n")],
    expected: [
      "landing-zone.yaml:48:68 delegatedAdministrators[\"config-multiaccountsetup.amazonaws.com\"]: must be the security account 'audit', got 'logs': the organization's rules and aggregator are in stack security, and AWS lets only the administrator make them (LZ-CFG-120)",
      "  hint: remove the entry",
    ],
  },
  {
    name: "a misspelt identifier",
    yaml: [rule("identifier: DYNAMO_DB_PITR_ENABLED")],
    expected: [
      "landing-zone.yaml:51:21 services.config.managedRules[0].identifier: 'DYNAMO_DB_PITR_ENABLED' is not in our list of managed rules (of 2026-11-22) (LZ-CFG-122)",
      "  hint: did you mean 'DYNAMODB_PITR_ENABLED'?",
    ],
  },
  {
    name: "an identifier that is like no other",
    yaml: [rule("identifier: QUANTUM_FLUX_OK")],
    expected: [
      "landing-zone.yaml:51:21 services.config.managedRules[0].identifier: 'QUANTUM_FLUX_OK' is not in our list of managed rules (of 2026-11-22) (LZ-CFG-122)",
      "  hint: if https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html has it, add unlisted: true",
    ],
  },
  {
    name: "a listed identifier called unlisted",
    yaml: [rule("{ identifier: RDS_STORAGE_ENCRYPTED, unlisted: true }")],
    expected: [
      "landing-zone.yaml:51:56 services.config.managedRules[0].unlisted: must be false, since our list knows 'RDS_STORAGE_ENCRYPTED' (LZ-CFG-122)",
      "  hint: remove the line",
    ],
  },
  {
    name: "a rule named twice",
    yaml: [rule("identifier: RDS_STORAGE_ENCRYPTED\n      - identifier: RDS_STORAGE_ENCRYPTED")],
    expected: [
      "landing-zone.yaml:52:21 services.config.managedRules[1].identifier: duplicates services.config.managedRules[0] 'rds-storage-encrypted' (LZ-CFG-123)",
    ],
  },
  {
    name: "excluded accounts that do not exist, or have no rules anyway",
    yaml: [rule("{ identifier: RDS_STORAGE_ENCRYPTED, excludedAccounts: [shpo, old-shop] }")],
    expected: [
      "landing-zone.yaml:51:65 services.config.managedRules[0].excludedAccounts[0]: no account is called 'shpo' (LZ-CFG-124)",
      "  hint: did you mean 'shop'?",
      "landing-zone.yaml:51:71 services.config.managedRules[0].excludedAccounts[1]: 'old-shop' is suspended, so it has no rules anyway (LZ-CFG-124)",
      "  hint: remove it",
    ],
  },
  {
    name: "a region that is not governed",
    yaml: [rule("{ identifier: RDS_STORAGE_ENCRYPTED, regions: [eu-west-2] }")],
    expected: [
      "landing-zone.yaml:51:56 services.config.managedRules[0].regions[0]: must be one of the governed regions (eu-west-1, us-east-1), got 'eu-west-2' (LZ-CFG-125)",
      "  hint: did you mean 'eu-west-1'?",
    ],
  },
  {
    name: "remediation on an organization rule",
    yaml: [rule("identifier: RDS_STORAGE_ENCRYPTED\n        remediation: { target: AWS-EnableRdsEncryption }")],
    expected: [
      "landing-zone.yaml:52:9 services.config.managedRules[0].remediation: AWS takes no remediation on organization rules (https://docs.aws.amazon.com/config/latest/APIReference/API_PutRemediationConfigurations.html) (LZ-CFG-126)",
      "  hint: put rule and AWS::Config::RemediationConfiguration into a template of services.config.conformancePacks, or make a rule of the account itself (AccountRule of modules/config/account-rule.ts)",
    ],
  },
  {
    name: "a frequency of a rule that runs on changes",
    yaml: [rule("{ identifier: ENCRYPTED_VOLUMES, frequency: One_Hour }")],
    expected: [
      "landing-zone.yaml:51:53 services.config.managedRules[0].frequency: 'ENCRYPTED_VOLUMES' runs when a resource changes, so AWS takes no frequency for it (LZ-CFG-127)",
      "  hint: remove the line",
    ],
  },
  {
    name: "parameters longer than AWS takes",
    yaml: [rule(`{ identifier: RDS_STORAGE_ENCRYPTED, parameters: { kmsKeyId: ${"k".repeat(2040)} } }`)],
    expected: [
      "landing-zone.yaml:51:58 services.config.managedRules[0].parameters: must be at most 2048 characters as JSON, got 2055 (LZ-CFG-128)",
    ],
  },
  {
    name: "a disabled rule that is off anyway",
    yaml: [rule("{ identifier: SHIELD_DRT_ACCESS, disabled: we have no Shield Advanced }")],
    expected: [
      "landing-zone.yaml:51:52 services.config.managedRules[0].disabled: 'SHIELD_DRT_ACCESS' is off unless the configuration adds it, so there is nothing to disable (LZ-CFG-129)",
      "  hint: remove the entry",
    ],
  },
  {
    name: "a file that does not exist",
    yaml: [config("    guardRules:\n      - { name: names, file: names.guard, resourceTypes: ['AWS::S3::Bucket'] }\n")],
    expected: [
      "landing-zone.yaml:51:30 services.config.guardRules[0].file: 'names.guard' does not exist (LZ-CFG-071)",
      "  hint: names of files are relative to the configuration file",
    ],
  },
  {
    name: "more rules than AWS allows, which is a warning",
    yaml: [atEnd("quotas: { config-organization-rules: 30 }\n")],
    expected: [
      "landing-zone.yaml:1:1 warning: services.config: AWS allows 30 organization rules unless the quota was raised, got 40 in eu-west-1 (LZ-CFG-131)",
      "  hint: disable some in services.config.managedRules, or ask AWS for more and set quotas.config-organization-rules",
    ],
  },
];

testBadConfigurations("rules of AWS Config", CASES);

/** Loads the base configuration with two files of AWS Config beside it. */
function withFiles(guard: string, template: string, parameters: string): string[] {
  const yaml = edit(BASE_YAML, [
    config(
      `    guardRules: [{ name: names, file: a.guard, resourceTypes: ['AWS::S3::Bucket'] }]\n` +
        `    conformancePacks: [{ name: pack, template: a.yaml, parameters: ${parameters} }]\n`,
    ),
  ]);
  return inDirectory((directory) => {
    writeFileSync(join(directory, "landing-zone.yaml"), yaml);
    writeFileSync(join(directory, "landing-zone.lock.json"), BASE_LOCK);
    writeFileSync(join(directory, "a.guard"), guard);
    writeFileSync(join(directory, "a.yaml"), template);
    const { findings } = loadLandingZone({ file: join(directory, "landing-zone.yaml") });
    return formatFindings(findings, "text").replaceAll(`${directory}/`, "").split("\n").slice(0, -1);
  });
}

const GUARD = "rule names { configuration.name == /^acme-/ }\n";
const RULE = "Resources:\n  One:\n    Type: AWS::Config::ConfigRule\n";

describe("files of AWS Config", () => {
  test("are taken when they hold what they should", () => {
    const parameters = "Parameters:\n  Days: { Type: String }\n  Role: { Type: String, Default: r }\n";
    expect(
      withFiles(GUARD, parameters + RULE + "    Properties: { InputParameters: { x: !Ref Days } }\n", "{ Days: '9' }"),
    ).toEqual([]);
  });

  test.each<[string, string, string, string[]]>([
    [
      "no rule",
      "let buckets = Resources.*",
      RULE,
      [
        "landing-zone.yaml:50:39 services.config.guardRules[0].file: 'a.guard' must hold a rule in the language of CloudFormation Guard, such as rule name when ... { ... } (LZ-CFG-133)",
      ],
    ],
    [
      "more than AWS takes",
      GUARD + "#".repeat(10_000),
      RULE,
      [
        "landing-zone.yaml:50:39 services.config.guardRules[0].file: 'a.guard' must be at most 10000 bytes large, got 10046 bytes (LZ-CFG-071)",
        "  hint: names of files are relative to the configuration file",
      ],
    ],
    [
      "a template without rules",
      GUARD,
      "Resources: {}\n",
      [
        "landing-zone.yaml:51:48 services.config.conformancePacks[0].template: 'a.yaml' must have Resources, at least one (LZ-CFG-132)",
      ],
    ],
    [
      "a template that is a list",
      GUARD,
      "- one\n",
      [
        "landing-zone.yaml:51:48 services.config.conformancePacks[0].template: 'a.yaml' must be a mapping with Resources (LZ-CFG-132)",
      ],
    ],
    [
      "a template with other resources",
      GUARD,
      "Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n",
      [
        "landing-zone.yaml:51:48 services.config.conformancePacks[0].template: 'a.yaml' must hold AWS::Config::ConfigRule and AWS::Config::RemediationConfiguration alone, got AWS::S3::Bucket in Resources.Bucket (LZ-CFG-132)",
      ],
    ],
    [
      "a template that wants a parameter",
      GUARD,
      `Parameters:\n  Role: { Type: String }\n${RULE}`,
      [
        "landing-zone.yaml:51:24 services.config.conformancePacks[0]: 'a.yaml' wants the parameter 'Role', which has no default (LZ-CFG-132)",
      ],
    ],
  ])("are refused when they hold %s", (_name, guard, template, expected) => {
    expect(withFiles(guard, template, "{}")).toEqual(expected);
  });

  test("are refused when the template has no such parameter", () => {
    expect(withFiles(GUARD, `Parameters:\n  Role: { Type: String, Default: r }\n${RULE}`, "{ Rule: x }")).toEqual([
      "landing-zone.yaml:51:70 services.config.conformancePacks[0].parameters.Rule: 'a.yaml' has no parameter 'Rule' (LZ-CFG-132)",
      "  hint: did you mean 'Role'?",
    ]);
  });
});

describe("regions that AWS Config knows less in", () => {
  const inRegion = (region: string, edits: readonly [string, string][] = []): string[] => {
    const yaml = edit(BASE_YAML, [["[eu-west-1, us-east-1]", `[eu-west-1, us-east-1, ${region}]`], ...edits]);
    return inDirectory((directory) => {
      writeFileSync(join(directory, "landing-zone.yaml"), yaml);
      writeFileSync(join(directory, "landing-zone.lock.json"), BASE_LOCK);
      const { findings } = loadLandingZone({ file: join(directory, "landing-zone.yaml") });
      const text = formatFindings(findings, "text").replaceAll(`${directory}/`, "");
      return text.split("\n").filter((line) => /LZ-CFG-1(21|30)/.test(line));
    });
  };

  test("go without a rule that AWS does not offer there, with a warning", () => {
    expect(inRegion("il-central-1")).toEqual([
      "landing-zone.yaml:8:13 warning: regions.governed: AWS Config does not offer 'MACIE_STATUS_CHECK' in il-central-1; it is left out there (https://docs.aws.amazon.com/config/latest/developerguide/macie-status-check.html) (LZ-CFG-130)",
    ]);
  });

  test("cannot be home where IAM is not recorded", () => {
    expect(inRegion("eu-south-2", [["home: eu-west-1", "home: eu-south-2"]])).toContain(
      "landing-zone.yaml:7:9 regions.home: AWS Config cannot record IAM users, groups, roles and policies in 'eu-south-2'; nor in ap-east-2, ap-south-2, ap-southeast-4, ap-southeast-5, ap-southeast-6, ap-southeast-7, ca-west-1, eu-central-2, il-central-1, me-central-1, mx-central-1 (LZ-CFG-121)",
    );
  });
});

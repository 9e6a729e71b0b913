import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";

const CASES: readonly BadConfiguration[] = [
  {
    name: "mistakes in every part, with nothing that only follows from them",
    yaml: [
      ["name: acme", "nmae: acme"],
      ["[eu-west-1, us-east-1]", "[eu-west-1, us-eats-1]"],
      ['id: "111111111111"', "id: 011111111111"],
      ["email: shop@example.com", "email: AUDIT@example.com"],
      ["state: suspended", "stat: suspended"],
      ["{ organizationalUnits: [Workloads] }", "{ organizationalUnits: [Workload] }"],
      atEnd("services: { config: { recordingFrequncy: daily } }\nlogArchive: { retentionInDays: 10 }\n"),
    ],
    expected: [
      "landing-zone.yaml:4:3 organization.nmae: unknown key 'nmae'; allowed keys: adopt, name (LZ-CFG-011)",
      "  hint: did you mean 'name'?",
      "landing-zone.yaml:4:3 organization.name: required key 'name' is missing (LZ-CFG-013)",
      "landing-zone.yaml:8:25 regions.governed[1]: 'us-eats-1' is not an AWS region that we know (LZ-CFG-035)",
      "  hint: did you mean 'us-east-1'?",
      "landing-zone.yaml:20:9 accounts[0].id: must be text, but '011111111111' without quotes is the number 11111111111 (LZ-CFG-017)",
      '  hint: put it in quotes: "011111111111"',
      "landing-zone.yaml:34:12 accounts[3].email: duplicates accounts[2].email 'audit@example.com' (LZ-CFG-012)",
      "  hint: AWS takes each root user address once; a plus address such as aws+name@example.com is one of its own",
      "landing-zone.yaml:41:5 accounts[4].stat: unknown key 'stat'; allowed keys: adopt, email, id, kind, labels, name, organizationalUnit, state, tags (LZ-CFG-011)",
      "  hint: did you mean 'state'?",
      "landing-zone.yaml:46:40 deployment.additionalTags[0].targets.organizationalUnits[0]: no organizational unit is called 'Workload' (LZ-CFG-045)",
      "  hint: did you mean 'Workloads'?",
      "landing-zone.yaml:48:23 services.config.recordingFrequncy: unknown key 'recordingFrequncy'; allowed keys: conformancePacks, guardRules, managedRules, overrides, recordingFrequency, retentionInDays (LZ-CFG-011)",
      "  hint: did you mean 'recordingFrequency'?",
      "landing-zone.yaml:49:32 logArchive.retentionInDays: must be at least 90, got 10 (LZ-CFG-016)",
    ],
  },
  {
    name: "a broken account does not hide a duplicate among the others",
    yaml: [
      ["    email: logs@example.com\n", ""],
      ["email: shop@example.com", "email: audit@example.com"],
    ],
    expected: [
      "landing-zone.yaml:23:5 accounts[1].email: required key 'email' is missing (LZ-CFG-013)",
      "landing-zone.yaml:33:12 accounts[3].email: duplicates accounts[2].email 'audit@example.com' (LZ-CFG-012)",
      "  hint: AWS takes each root user address once; a plus address such as aws+name@example.com is one of its own",
    ],
  },
  {
    name: "a misspelt kind does not make the account count as a workload",
    yaml: [["kind: security", "kind: secuirty"], atEnd("logArchive: { replicaRegions: [eu-west-1] }\n")],
    expected: [
      "landing-zone.yaml:29:11 accounts[2].kind: must be one of 'management', 'log-archive', 'security', 'shared-services', 'workload', got 'secuirty' (LZ-CFG-014)",
      "  hint: did you mean 'security'?",
      "landing-zone.yaml:48:32 logArchive.replicaRegions[0]: must not be the home region, where the primary key is, got 'eu-west-1' (LZ-CFG-039)",
    ],
  },
  {
    name: "mistakes in both files",
    yaml: [["email: shop@example.com", "email: audit@example.com"]],
    lock: [['"version": 1', '"version": 2']],
    expected: [
      "landing-zone.lock.json:2:14 version: must be 1, the file version that this release reads, got 2 (LZ-CFG-019)",
      "landing-zone.yaml:34:12 accounts[3].email: duplicates accounts[2].email 'audit@example.com' (LZ-CFG-012)",
      "  hint: AWS takes each root user address once; a plus address such as aws+name@example.com is one of its own",
    ],
  },
];

testBadConfigurations("several mistakes at once", CASES);

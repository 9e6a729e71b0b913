import { atEnd, type BadConfiguration, moreAccounts, testBadConfigurations } from "./bad-configuration";

const CASES: readonly BadConfiguration[] = [
  {
    name: "an unknown key at the top",
    yaml: [atEnd("acounts: []\n")],
    expected: [
      "landing-zone.yaml:48:1 acounts: unknown key 'acounts'; allowed keys: accountDefaults, accounts, backend, backup, costs, dataKeys, delegatedAdministrators, deployment, destroyProtection, identityCenter, logArchive, organization, organizationPolicies, organizationalUnits, quotas, regions, services, suspendedOrganizationalUnit, version, workloads (LZ-CFG-011)",
      "  hint: did you mean 'accounts'?",
    ],
  },
  {
    name: "an unknown key with a near one",
    yaml: [["    state: suspended\n", "    stat: suspended\n"]],
    expected: [
      "landing-zone.yaml:41:5 accounts[4].stat: unknown key 'stat'; allowed keys: adopt, email, id, kind, labels, name, organizationalUnit, state, tags (LZ-CFG-011)",
      "  hint: did you mean 'state'?",
    ],
  },
  {
    name: "an unknown key far from all",
    yaml: [["  name: acme", "  name: acme\n  foo: bar"]],
    expected: ["landing-zone.yaml:5:3 organization.foo: unknown key 'foo'; allowed keys: adopt, name (LZ-CFG-011)"],
  },
  {
    name: "several unknown keys",
    yaml: [["  name: acme", "  name: acme\n  foo: bar\n  baz: 1"]],
    expected: [
      "landing-zone.yaml:5:3 organization.foo: unknown key 'foo'; allowed keys: adopt, name (LZ-CFG-011)",
      "landing-zone.yaml:6:3 organization.baz: unknown key 'baz'; allowed keys: adopt, name (LZ-CFG-011)",
    ],
  },
  {
    name: "an unknown key in targets",
    yaml: [["{ organizationalUnits: [Workloads] }", "{ organisationalUnits: [Workloads] }"]],
    expected: [
      "landing-zone.yaml:46:18 deployment.additionalTags[0].targets.organisationalUnits: unknown key 'organisationalUnits'; allowed keys: accounts, exclude, labels, organizationalUnits, regions (LZ-CFG-011)",
      "  hint: did you mean 'organizationalUnits'?",
    ],
  },
  {
    name: "an unknown key of one kind of backend",
    yaml: [atEnd("backend: { type: local, keyPrefix: x/ }\n")],
    expected: ["landing-zone.yaml:48:25 backend.keyPrefix: unknown key 'keyPrefix'; allowed keys: type (LZ-CFG-011)"],
  },
  {
    name: "a key with another spelling",
    yaml: [["regions:\n  home", "regions:\n  Home"]],
    expected: [
      "landing-zone.yaml:7:3 regions.Home: unknown key 'Home'; allowed keys: governed, home, retiring, skips (LZ-CFG-011)",
      "  hint: did you mean 'home'?",
      "landing-zone.yaml:7:3 regions.home: required key 'home' is missing (LZ-CFG-013)",
    ],
  },
  {
    name: "a key named after an object's method",
    yaml: [["  name: acme", "  name: acme\n  constructor: x"]],
    expected: [
      "landing-zone.yaml:5:3 organization.constructor: unknown key 'constructor'; allowed keys: adopt, name (LZ-CFG-011)",
    ],
  },
  {
    name: "a list where a mapping must be",
    yaml: [["regions:\n  home: eu-west-1\n  governed: [eu-west-1, us-east-1]", "regions: [eu-west-1]"]],
    expected: ["landing-zone.yaml:6:10 regions: must be a mapping, got a list (LZ-CFG-010)"],
  },
  {
    name: "text where a list must be",
    yaml: [["[eu-west-1, us-east-1]", "eu-west-1"]],
    expected: ["landing-zone.yaml:8:13 regions.governed: must be a list or 'all', got 'eu-west-1' (LZ-CFG-010)"],
  },
  {
    name: "nothing where a list must be",
    yaml: [
      [
        "organizationalUnits:\n  - name: Security\n  - name: Workloads\n  - name: Prod\n    parent: Workloads\n  - name: Suspended\n  - name: PolicyStaging\n",
        "organizationalUnits:\n",
      ],
    ],
    expected: ["landing-zone.yaml:10:21 organizationalUnits: must be a list, got nothing (LZ-CFG-010)"],
  },
  {
    name: "an account that is text",
    yaml: [moreAccounts("\n  - sandbox\n")],
    expected: ["landing-zone.yaml:43:5 accounts[5]: must be a mapping, got 'sandbox' (LZ-CFG-010)"],
  },
  {
    name: "two organizational units for one account",
    yaml: [["organizationalUnit: Prod", "organizationalUnit: [Prod, Suspended]"]],
    expected: [
      "landing-zone.yaml:35:25 accounts[3].organizationalUnit: must be text, got a list (LZ-CFG-010)",
      "  hint: an account is in exactly one organizational unit",
    ],
  },
  {
    name: "text where a number must be",
    yaml: [atEnd('logArchive: { retentionInDays: "365" }\n')],
    expected: [
      "landing-zone.yaml:48:32 logArchive.retentionInDays: must be a number, got the text '365' (LZ-CFG-010)",
      "  hint: write it without quotes",
    ],
  },
  {
    name: "text where true or false must be",
    yaml: [atEnd("services: { cloudTrail: { dataEvents: { s3: yes } } }\n")],
    expected: [
      "landing-zone.yaml:48:45 services.cloudTrail.dataEvents.s3: must be true or false, got 'yes' (LZ-CFG-010)",
    ],
  },
  {
    name: "a fraction where a whole number must be",
    yaml: [atEnd("logArchive: { retentionInDays: 365.5 }\n")],
    expected: ["landing-zone.yaml:48:32 logArchive.retentionInDays: must be a whole number, got 365.5 (LZ-CFG-010)"],
  },
  {
    name: "a number that is none",
    yaml: [atEnd("logArchive: { retentionInDays: .nan }\n")],
    expected: ["landing-zone.yaml:48:32 logArchive.retentionInDays: must be a number, got NaN (LZ-CFG-010)"],
  },
  {
    name: "a missing required key",
    yaml: [["    email: shop@example.com\n", ""]],
    expected: ["landing-zone.yaml:33:5 accounts[3].email: required key 'email' is missing (LZ-CFG-013)"],
  },
  {
    name: "a missing section",
    yaml: [["organization:\n  name: acme\n\n", ""]],
    expected: ["landing-zone.yaml:1:1 organization: required key 'organization' is missing (LZ-CFG-013)"],
  },
  {
    name: "a required key without a value",
    yaml: [["name: acme", "name:"]],
    expected: ["landing-zone.yaml:4:8 organization.name: must be text, got nothing (LZ-CFG-010)"],
  },
  {
    name: "a backend without a type",
    yaml: [atEnd("backend: { keyPrefix: x/ }\n")],
    expected: [
      "landing-zone.yaml:48:10 backend.type: required key 'type' is missing (LZ-CFG-013)",
      "  hint: allowed: 'local' or 's3'",
    ],
  },
  {
    name: "an unknown backend",
    yaml: [atEnd("backend: { type: gcs }\n")],
    expected: ["landing-zone.yaml:48:18 backend.type: must be one of 'local', 's3', got 'gcs' (LZ-CFG-014)"],
  },
  {
    name: "a misspelt kind",
    yaml: [["kind: security", "kind: secuirty"]],
    expected: [
      "landing-zone.yaml:29:11 accounts[2].kind: must be one of 'management', 'log-archive', 'security', 'shared-services', 'workload', got 'secuirty' (LZ-CFG-014)",
      "  hint: did you mean 'security'?",
    ],
  },
  {
    name: "a misspelt state",
    yaml: [["state: suspended", "state: suspend"]],
    expected: [
      "landing-zone.yaml:41:12 accounts[4].state: must be one of 'active', 'suspended', 'closed', got 'suspend' (LZ-CFG-014)",
      "  hint: did you mean 'suspended'?",
    ],
  },
  {
    name: "a retention that CloudWatch Logs does not have",
    yaml: [atEnd("services: { cloudTrail: { logGroupRetentionInDays: 100 } }\n")],
    expected: [
      "landing-zone.yaml:48:52 services.cloudTrail.logGroupRetentionInDays: must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got 100 (LZ-CFG-014)",
    ],
  },
  {
    name: "CloudTrail Lake without the acknowledgement",
    yaml: [atEnd("services: { cloudTrail: { lake: {} } }\n")],
    expected: [
      "landing-zone.yaml:48:33 services.cloudTrail.lake.acknowledgement: required key 'acknowledgement' is missing (LZ-CFG-013)",
    ],
  },
  {
    name: "CloudTrail Lake with another acknowledgement",
    yaml: [atEnd("services: { cloudTrail: { lake: { acknowledgement: yes please } } }\n")],
    expected: [
      "landing-zone.yaml:48:52 services.cloudTrail.lake.acknowledgement: must be 'CloudTrail Lake bills by ingested gigabyte and is open only to customers who used it before 31 May 2026', got 'yes please' (LZ-CFG-014)",
    ],
  },
  {
    name: "an organization name with capitals",
    yaml: [["name: acme", "name: Acme"]],
    expected: [
      "landing-zone.yaml:4:9 organization.name: must be 3-20 lower-case letters, digits and hyphens, starting with a letter, got 'Acme' (LZ-CFG-015)",
    ],
  },
  {
    name: "an account name that is too short",
    yaml: [["name: shop\n", "name: s\n"]],
    expected: [
      "landing-zone.yaml:33:11 accounts[3].name: must be 2-40 lower-case letters, digits and hyphens, starting with a letter, got 's' (LZ-CFG-015)",
    ],
  },
  {
    name: "an account name with a control character",
    yaml: [["name: shop\n", 'name: "sh\\e[31mop"\n']],
    expected: [
      "landing-zone.yaml:33:11 accounts[3].name: must be 2-40 lower-case letters, digits and hyphens, starting with a letter, got 'sh\\u{1b}[31mop' (LZ-CFG-015)",
    ],
  },
  {
    name: "an e-mail address without a domain",
    yaml: [["email: shop@example.com", "email: shop"]],
    expected: ["landing-zone.yaml:34:12 accounts[3].email: must be an e-mail address, got 'shop' (LZ-CFG-015)"],
  },
  {
    name: "an e-mail address that is too long",
    yaml: [
      ["email: shop@example.com", "email: ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss@example.com"],
    ],
    expected: [
      "landing-zone.yaml:34:12 accounts[3].email: must be at most 64 characters long, got 72 characters (LZ-CFG-016)",
    ],
  },
  {
    name: "an empty name of a unit",
    yaml: [["- name: Suspended", '- name: ""\n  - name: Suspended']],
    expected: [
      "landing-zone.yaml:15:11 organizationalUnits[3].name: must be at least 1 character long, got empty text (LZ-CFG-016)",
    ],
  },
  {
    name: "a name of a unit that is too long",
    yaml: [
      [
        "- name: Suspended",
        "- name: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  - name: Suspended",
      ],
    ],
    expected: [
      "landing-zone.yaml:15:11 organizationalUnits[3].name: must be at most 128 characters long, got 129 characters (LZ-CFG-016)",
    ],
  },
  {
    name: "no governed region",
    yaml: [["[eu-west-1, us-east-1]", "[]"]],
    expected: ["landing-zone.yaml:8:13 regions.governed: must have at least 1 entry, got 0 (LZ-CFG-016)"],
  },
  {
    name: "a number below the range",
    yaml: [atEnd("logArchive: { retentionInDays: 10 }\n")],
    expected: ["landing-zone.yaml:48:32 logArchive.retentionInDays: must be at least 90, got 10 (LZ-CFG-016)"],
  },
  {
    name: "a number above the range",
    yaml: [atEnd("logArchive: { keyDeletionWindowInDays: 31 }\n")],
    expected: ["landing-zone.yaml:48:40 logArchive.keyDeletionWindowInDays: must be at most 30, got 31 (LZ-CFG-016)"],
  },
  {
    name: "an id without quotes",
    yaml: [['id: "111111111111"', "id: 111111111111"]],
    expected: [
      "landing-zone.yaml:20:9 accounts[0].id: must be text, but '111111111111' without quotes is the number 111111111111 (LZ-CFG-017)",
      '  hint: put it in quotes: "111111111111"',
    ],
  },
  {
    name: "an id without quotes and with leading zeros",
    yaml: [['id: "111111111111"', "id: 000111111111"]],
    expected: [
      "landing-zone.yaml:20:9 accounts[0].id: must be text, but '000111111111' without quotes is the number 111111111 (LZ-CFG-017)",
      '  hint: put it in quotes: "000111111111"',
    ],
  },
  {
    name: "an id in octal notation",
    yaml: [['id: "111111111111"', "id: 0o111111111111"]],
    expected: [
      "landing-zone.yaml:20:9 accounts[0].id: must be text, but '0o111111111111' without quotes is the number 9817068105 (LZ-CFG-017)",
      '  hint: put it in quotes: "0o111111111111"',
    ],
  },
  {
    name: "a tag that YAML reads as a truth value",
    yaml: [["tags: { owner: platform }", "tags: { owner: true }"]],
    expected: [
      "landing-zone.yaml:44:18 deployment.tags.owner: must be text, but 'true' without quotes is the truth value true (LZ-CFG-017)",
      '  hint: put it in quotes: "true"',
    ],
  },
  {
    name: "a tag that YAML reads as a number",
    yaml: [["tags: { owner: platform }", "tags: { cost-center: 00815 }"]],
    expected: [
      "landing-zone.yaml:44:24 deployment.tags.cost-center: must be text, but '00815' without quotes is the number 815 (LZ-CFG-017)",
      '  hint: put it in quotes: "00815"',
    ],
  },
  {
    name: "an id that is too short",
    yaml: [['id: "111111111111"', 'id: "11111111111"']],
    expected: [
      "landing-zone.yaml:20:9 accounts[0].id: must be an AWS account id (12 digits), got '11111111111' (LZ-CFG-015)",
    ],
  },
  {
    name: "a unit to adopt with another kind of id",
    yaml: [["    parent: Workloads\n", "    parent: Workloads\n    adopt: r-acme\n"]],
    expected: [
      "landing-zone.yaml:15:12 organizationalUnits[2].adopt: must be an organizational unit id (ou-...), got 'r-acme' (LZ-CFG-015)",
    ],
  },
  {
    name: "a tag key that AWS reserves",
    yaml: [["tags: { owner: platform }", 'tags: { "aws:owner": platform }']],
    expected: [
      "landing-zone.yaml:44:11 deployment.tags[\"aws:owner\"]: key must be 1-128 letters, digits, spaces and _ . : / = + - @, not beginning with 'aws:', got 'aws:owner' (LZ-CFG-018)",
    ],
  },
  {
    name: "a service that is no principal",
    yaml: [atEnd("delegatedAdministrators: { config: audit }\n")],
    expected: [
      "landing-zone.yaml:48:28 delegatedAdministrators.config: key must be a service principal such as config.amazonaws.com, got 'config' (LZ-CFG-018)",
    ],
  },
  {
    name: "a role name with a path",
    yaml: [["deployment:\n", "deployment:\n  roleName: admin/Deployer\n"]],
    expected: [
      "landing-zone.yaml:44:13 deployment.roleName: must be an IAM role name (1-64 characters of A-Z a-z 0-9 + = , . @ _ -), got 'admin/Deployer' (LZ-CFG-015)",
    ],
  },
  {
    name: "a key prefix without a slash",
    yaml: [atEnd("backend: { type: s3, keyPrefix: prod }\n")],
    expected: [
      "landing-zone.yaml:48:33 backend.keyPrefix: must be empty or end with a slash, such as landing-zone/, got 'prod' (LZ-CFG-015)",
    ],
  },
  {
    name: "a reason that is none",
    yaml: [atEnd("destroyProtection: { liftedFor: [{ stack: security, reason: ok }] }\n")],
    expected: [
      "landing-zone.yaml:48:61 destroyProtection.liftedFor[0].reason: must be a reason of at least 10 characters, got 'ok' (LZ-CFG-015)",
    ],
  },
  {
    name: "a quota of zero",
    yaml: [atEnd("quotas: { scp-size: 0 }\n")],
    expected: ["landing-zone.yaml:48:21 quotas.scp-size: must be at least 1, got 0 (LZ-CFG-016)"],
  },
  {
    name: "another file version",
    yaml: [["version: 1\n", "version: 2\n"]],
    expected: [
      "landing-zone.yaml:1:10 version: must be 1, the file version that this release reads, got 2 (LZ-CFG-019)",
    ],
  },
  {
    name: "no file version",
    yaml: [["version: 1\n", ""]],
    expected: ["landing-zone.yaml:2:1 version: required key 'version' is missing (LZ-CFG-013)"],
  },
  {
    name: "a truth value in quotes",
    yaml: [atEnd('services: { cloudTrail: { dataEvents: { s3: "true" } } }\n')],
    expected: [
      "landing-zone.yaml:48:45 services.cloudTrail.dataEvents.s3: must be true or false, got the text 'true' (LZ-CFG-010)",
      "  hint: write it without quotes",
    ],
  },
];

testBadConfigurations("keys and values", CASES);

import { type BadConfiguration, testBadConfigurations } from "./bad-configuration";

const CASES: readonly BadConfiguration[] = [
  {
    name: "JSON with a comma too many",
    lock: [['"optInRegions": {}\n', '"optInRegions": {},\n']],
    expected: ["landing-zone.lock.json:25:1 is not valid JSON: expected key, got '}' (LZ-CFG-006)"],
  },
  {
    name: "JSON with a comment",
    lock: [['"version": 1,', '"version": 1, // version']],
    expected: ["landing-zone.lock.json:2:17 is not valid JSON: expected key, got '/' (LZ-CFG-006)"],
  },
  {
    name: "a key that is set twice",
    lock: [['"audit": "333333333333",', '"audit": "333333333333", "audit": "333333333334",']],
    expected: ["landing-zone.lock.json:11:30 accounts.audit: key 'audit' is already set in line 11 (LZ-CFG-007)"],
  },
  {
    name: "an unknown key",
    lock: [['"logKeys"', '"logkeys"']],
    expected: [
      "landing-zone.lock.json:20:3 logkeys: unknown key 'logkeys'; allowed keys: accounts, dataKeys, firewallManagerDelegations, guardDutyDelegations, guardDutyDetectors, inspectorDelegations, knowledgeBases, logKeys, macieDelegations, optInRegions, organization, organizationalUnits, securityHubDelegations, version (LZ-CFG-011)",
      "  hint: did you mean 'logKeys'?",
    ],
  },
  {
    name: "an unknown version",
    lock: [['"version": 1', '"version": 2']],
    expected: [
      "landing-zone.lock.json:2:14 version: must be 1, the file version that this release reads, got 2 (LZ-CFG-019)",
    ],
  },
  {
    name: "no version",
    lock: [['  "version": 1,\n', ""]],
    expected: ["landing-zone.lock.json:1:1 version: required key 'version' is missing (LZ-CFG-013)"],
  },
  {
    name: "an account id that is a number",
    lock: [['"333333333333"', "333333333333"]],
    expected: [
      "landing-zone.lock.json:11:14 accounts.audit: must be text, but '333333333333' without quotes is the number 333333333333 (LZ-CFG-017)",
      '  hint: put it in quotes: "333333333333"',
    ],
  },
  {
    name: "an account id of another form",
    lock: [['"333333333333"', '"33333333"']],
    expected: [
      "landing-zone.lock.json:11:14 accounts.audit: must be an AWS account id (12 digits), got '33333333' (LZ-CFG-015)",
    ],
  },
  {
    name: "an organization id of another form",
    lock: [['"o-acmeacme11"', '"acme"']],
    expected: [
      "landing-zone.lock.json:3:27 organization.id: must be an organization id (o-...), got 'acme' (LZ-CFG-015)",
    ],
  },
  {
    name: "a root id that is missing",
    lock: [[', "rootId": "r-acme"', ""]],
    expected: ["landing-zone.lock.json:3:19 organization.rootId: required key 'rootId' is missing (LZ-CFG-013)"],
  },
  {
    name: "a unit's id of another form",
    lock: [['"ou-acme-security"', '"security"']],
    expected: [
      "landing-zone.lock.json:6:17 organizationalUnits.Security: must be an organizational unit id (ou-...), got 'security' (LZ-CFG-015)",
    ],
  },
  {
    name: "an ARN of another service",
    lock: [["arn:aws:kms:us-east-1:222222222222:key/mrk-1", "arn:aws:s3:::logs"]],
    expected: [
      "landing-zone.lock.json:22:18 logKeys.us-east-1: must be the ARN of a KMS key, got 'arn:aws:s3:::logs' (LZ-CFG-015)",
    ],
  },
  {
    name: "a list where a mapping must be",
    lock: [['"optInRegions": {}', '"optInRegions": []']],
    expected: ["landing-zone.lock.json:24:19 optInRegions: must be a mapping, got a list (LZ-CFG-010)"],
  },
  {
    name: "detectors that are not by region",
    lock: [['{ "eu-west-1": "3a01", "us-east-1": "3b01" }', '"3a01"']],
    expected: ["landing-zone.lock.json:18:14 guardDutyDetectors.audit: must be a mapping, got '3a01' (LZ-CFG-010)"],
  },
  {
    name: "an account that the YAML file does not have",
    lock: [['"shop": "4', '"shpo": "4']],
    expected: [
      "landing-zone.lock.json:14:5 accounts.shpo: the YAML file has no account 'shpo' (LZ-CFG-060)",
      "  hint: did you mean 'shop'?",
    ],
  },
  {
    name: "detectors and regions of unknown accounts",
    lock: [
      ['"audit": {', '"auditor": {'],
      ['"optInRegions": {}', '"optInRegions": { "nobody": [] }'],
    ],
    expected: [
      "landing-zone.lock.json:18:5 guardDutyDetectors.auditor: the YAML file has no account 'auditor' (LZ-CFG-060)",
      "  hint: did you mean 'audit'?",
      "landing-zone.lock.json:24:21 optInRegions.nobody: the YAML file has no account 'nobody' (LZ-CFG-060)",
      "  hint: keep an account that was closed, with state: closed; rename or remove it here too",
    ],
  },
  {
    name: "a unit that the YAML file does not have",
    lock: [['"Prod": "ou', '"Production": "ou']],
    expected: [
      "landing-zone.lock.json:5:5 organizationalUnits.Production: the YAML file has no organizational unit 'Production' (LZ-CFG-061)",
      "  hint: rename or remove it here too",
    ],
  },
  {
    name: "one id for two accounts",
    lock: [['"444444444444"', '"333333333333"']],
    expected: ["landing-zone.lock.json:14:13 accounts.shop: duplicates accounts.audit '333333333333' (LZ-CFG-062)"],
  },
  {
    name: "one id for two units",
    lock: [['"ou-acme-prodprod"', '"ou-acme-security"']],
    expected: [
      "landing-zone.lock.json:6:17 organizationalUnits.Security: duplicates organizationalUnits.Prod 'ou-acme-security' (LZ-CFG-062)",
    ],
  },
  {
    name: "the management account's id for another account",
    lock: [['"444444444444"', '"111111111111"']],
    expected: [
      "landing-zone.lock.json:14:13 accounts.shop: '111111111111' is the management account's id (accounts[0].id of the YAML file) (LZ-CFG-063)",
    ],
  },
  {
    name: "another id of the management account",
    lock: [['"audit": "3', '"root-account": "999999999999",\n    "audit": "3']],
    expected: [
      "landing-zone.lock.json:11:21 accounts.root-account: must be accounts[0].id of the YAML file, '111111111111', got '999999999999' (LZ-CFG-063)",
    ],
  },
  {
    name: "another id than the adopted one",
    yaml: [["email: shop@example.com", 'email: shop@example.com\n    adopt: "444444444444"']],
    lock: [['"444444444444"', '"444444444449"']],
    expected: [
      "landing-zone.lock.json:14:13 accounts.shop: must be accounts[3].adopt of the YAML file, '444444444444', got '444444444449' (LZ-CFG-064)",
      "landing-zone.yaml:35:12 warning: accounts[3].adopt: the account existed before, and closing its default VPCs cuts off whatever runs in them (LZ-CFG-183)",
      "  hint: look, then add it to accountDefaults.defaultVpc.exceptions: state open, or closed once nothing runs there",
    ],
  },
  {
    name: "another unit than the adopted one",
    yaml: [["    parent: Workloads\n", "    parent: Workloads\n    adopt: ou-acme-prodprod\n"]],
    lock: [['"ou-acme-prodprod"', '"ou-acme-prodprd2"']],
    expected: [
      "landing-zone.lock.json:5:13 organizationalUnits.Prod: must be organizationalUnits[2].adopt of the YAML file, 'ou-acme-prodprod', got 'ou-acme-prodprd2' (LZ-CFG-064)",
    ],
  },
  {
    name: "an adopted id that belongs to another account",
    yaml: [["email: shop@example.com", 'email: shop@example.com\n    adopt: "333333333333"']],
    expected: [
      "landing-zone.lock.json:14:13 accounts.shop: must be accounts[3].adopt of the YAML file, '333333333333', got '444444444444' (LZ-CFG-064)",
      "landing-zone.yaml:35:12 accounts[3].adopt: '333333333333' is the id of 'audit' in the lock file (LZ-CFG-065)",
      "landing-zone.yaml:35:12 warning: accounts[3].adopt: the account existed before, and closing its default VPCs cuts off whatever runs in them (LZ-CFG-183)",
      "  hint: look, then add it to accountDefaults.defaultVpc.exceptions: state open, or closed once nothing runs there",
    ],
  },
  {
    name: "another organization than the adopted one",
    yaml: [["  name: acme", "  name: acme\n  adopt: { organizationId: o-otherother }"]],
    expected: [
      "landing-zone.lock.json:3:27 organization.id: must be organization.adopt.organizationId of the YAML file, 'o-otherother', got 'o-acmeacme11' (LZ-CFG-064)",
    ],
  },
  {
    name: "a unit of another organization",
    lock: [['"ou-acme-security"', '"ou-evil-security"']],
    expected: [
      "landing-zone.lock.json:6:17 organizationalUnits.Security: must begin with 'ou-acme-', as under the root 'r-acme', got 'ou-evil-security' (LZ-CFG-066)",
    ],
  },
  {
    name: "a log key in another region",
    lock: [['"us-east-1": "arn:aws:kms:us-east-1', '"us-east-1": "arn:aws:kms:us-east-2']],
    expected: [
      "landing-zone.lock.json:22:18 logKeys.us-east-1: must be a key in 'us-east-1', got 'arn:aws:kms:us-east-2:222222222222:key/mrk-1' (LZ-CFG-067)",
    ],
  },
  {
    name: "a log key in another account",
    lock: [["arn:aws:kms:us-east-1:222222222222", "arn:aws:kms:us-east-1:333333333333"]],
    expected: [
      "landing-zone.lock.json:22:18 logKeys.us-east-1: must be a key of the log archive account '222222222222', got 'arn:aws:kms:us-east-1:333333333333:key/mrk-1' (LZ-CFG-067)",
    ],
  },
  {
    name: "a log key in another partition",
    lock: [["arn:aws:kms:us-east-1:222222222222", "arn:aws-cn:kms:us-east-1:222222222222"]],
    expected: [
      "landing-zone.lock.json:22:18 logKeys.us-east-1: must be in the partition 'aws', got 'arn:aws-cn:kms:us-east-1:222222222222:key/mrk-1' (LZ-CFG-067)",
    ],
  },
  {
    name: "a region that does not exist",
    lock: [['["eu-west-1", "us-east-1"]', '["eu-west-1", "us-eats-1"]']],
    expected: [
      "landing-zone.lock.json:16:41 guardDutyDelegations[1]: 'us-eats-1' is not an AWS region that we know (LZ-CFG-068)",
      "  hint: did you mean 'us-east-1'?",
    ],
  },
  {
    name: "an opt-in region that is on and no longer governed",
    lock: [['"optInRegions": {}', '"optInRegions": { "shop": ["eu-south-1"] }']],
    expected: [
      "landing-zone.lock.json:24:30 warning: optInRegions.shop[0]: 'eu-south-1' is not governed (LZ-CFG-069)",
      "  hint: deploy the stack organization, which switches the region off; then `lz sync --accept organization` takes the fact out",
    ],
  },
  {
    name: "an opt-in region that is none",
    lock: [['"optInRegions": {}', '"optInRegions": { "shop": ["us-east-1"] }']],
    expected: [
      "landing-zone.lock.json:24:30 optInRegions.shop[0]: 'us-east-1' is enabled in every account and needs no entry (LZ-CFG-070)",
    ],
  },
];

testBadConfigurations("lock file", CASES);

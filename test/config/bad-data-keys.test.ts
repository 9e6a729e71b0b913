import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";
import type { Edit } from "./support";

/** Data keys, added at the end of the file, from line 49 on. */
const dataKeys = (...lines: string[]): Edit[] => [atEnd(`dataKeys:\n${lines.map((line) => `  - ${line}\n`).join("")}`)];

/** A data key for the account shop with further settings. */
const key = (settings: string): Edit[] => dataKeys(`{ name: orders, targets: { accounts: [shop] }, ${settings} }`);

const deployed = (account: string, json: string): Edit[] => [
  ['"dataKeys": {}', `"dataKeys": { "${account}": ${json} }`],
];

const arn = (region: string, id: string, account = "444444444444"): string =>
  `arn:aws:kms:${region}:${account}:key/${id}`;

const CASES: readonly BadConfiguration[] = [
  { name: "a key in each region: nothing to say", yaml: key("services: [s3]"), expected: [] },
  { name: "a key of all regions: nothing to say", yaml: key("multiRegion: true, use: global-tables"), expected: [] },
  {
    name: "two keys of one name",
    yaml: dataKeys(
      "{ name: orders, targets: { accounts: [shop] } }",
      "{ name: orders, targets: { labels: { team: web } } }",
    ),
    expected: [
      "landing-zone.yaml:50:13 dataKeys[1].name: duplicates dataKeys[0].name 'orders' (LZ-CFG-147)",
      "  hint: call one of the two otherwise, or widen the targets of the first",
    ],
  },
  {
    name: "no targets",
    yaml: dataKeys("{ name: orders }"),
    expected: ["landing-zone.yaml:49:5 dataKeys[0].targets: required key 'targets' is missing (LZ-CFG-013)"],
  },
  {
    name: "a name with capital letters",
    yaml: dataKeys("{ name: Orders, targets: { accounts: [shop] } }"),
    expected: [
      "landing-zone.yaml:49:13 dataKeys[0].name: must be lower-case letters and digits, in words joined by hyphens, got 'Orders' (LZ-CFG-015)",
    ],
  },
  {
    name: "a multi-Region key that says nothing",
    yaml: key("multiRegion: true"),
    expected: [
      "landing-zone.yaml:49:65 dataKeys[0].multiRegion: needs a use, or a justification of what else it is for (LZ-CFG-148)",
      "  hint: use: client-side-encryption, global-tables, global-databases or log-delivery; for anything else a key in each region will do",
    ],
  },
  {
    name: "a multi-Region key that says two things",
    yaml: key("multiRegion: true, use: global-tables, justification: we want it in both of our regions"),
    expected: [
      "landing-zone.yaml:49:106 dataKeys[0].justification: must not stand beside use, got use 'global-tables' (LZ-CFG-148)",
      "  hint: the use says it all; leave the justification out",
    ],
  },
  {
    name: "a use that AWS does not name",
    yaml: key("multiRegion: true, use: s3-replication"),
    expected: [
      "landing-zone.yaml:49:76 dataKeys[0].use: must be one of 'client-side-encryption', 'global-tables', 'global-databases', 'log-delivery', got 's3-replication' (LZ-CFG-014)",
    ],
  },
  {
    name: "a justification of one word",
    yaml: key("multiRegion: true, justification: compliance"),
    expected: [
      "landing-zone.yaml:49:86 dataKeys[0].justification: must be a sentence of at least 20 characters, got 'compliance' (LZ-CFG-015)",
    ],
  },
  {
    name: "a use of a key that stays in its region",
    yaml: key("use: global-tables"),
    expected: [
      "landing-zone.yaml:49:57 dataKeys[0].use: is for multi-Region keys alone (LZ-CFG-148)",
      "  hint: set multiRegion: true, or leave it out: then each region has a key of its own",
    ],
  },
  {
    name: "replicas of a key that stays in its region",
    yaml: key("replicaRegions: [us-east-1]"),
    expected: [
      "landing-zone.yaml:49:68 dataKeys[0].replicaRegions: is for multi-Region keys alone (LZ-CFG-148)",
      "  hint: set multiRegion: true, or leave it out: then each region has a key of its own",
    ],
  },
  {
    name: "a replica in the home region",
    yaml: key("multiRegion: true, use: global-tables, replicaRegions: [eu-west-1, us-east-1]"),
    expected: [
      "landing-zone.yaml:49:108 dataKeys[0].replicaRegions[0]: must not be the home region, where the primary key is, got 'eu-west-1' (LZ-CFG-149)",
    ],
  },
  {
    name: "a replica in a region that is not governed, one in none, and one twice",
    yaml: key("multiRegion: true, use: global-tables, replicaRegions: [us-east-1, eu-central-1, us-east-9, us-east-1]"),
    expected: [
      "landing-zone.yaml:49:119 dataKeys[0].replicaRegions[1]: must be one of the governed regions (eu-west-1, us-east-1), got 'eu-central-1' (LZ-CFG-149)",
      "landing-zone.yaml:49:133 dataKeys[0].replicaRegions[2]: 'us-east-9' is not an AWS region that we know (LZ-CFG-149)",
      "  hint: did you mean 'us-east-1'?",
      "landing-zone.yaml:49:144 dataKeys[0].replicaRegions[3]: duplicates replicaRegions[0] 'us-east-1' (LZ-CFG-149)",
    ],
  },
  {
    name: "a replica outside of the targets",
    yaml: dataKeys(
      "{ name: orders, targets: { accounts: [shop], regions: [eu-west-1] }, multiRegion: true, use: global-tables, replicaRegions: [us-east-1] }",
    ),
    expected: [
      "landing-zone.yaml:49:130 dataKeys[0].replicaRegions[0]: must be one of the regions of the key's targets, got 'us-east-1' (LZ-CFG-149)",
      "  hint: add it to targets.regions, or leave replicaRegions out",
    ],
  },
  {
    name: "a multi-Region key without the home region",
    yaml: dataKeys(
      "{ name: orders, targets: { accounts: [shop], regions: [us-east-1] }, multiRegion: true, use: global-tables }",
    ),
    expected: [
      "landing-zone.yaml:49:59 dataKeys[0].targets.regions: must name the home region 'eu-west-1', where the primary of a multi-Region key is (LZ-CFG-157)",
      "  hint: add eu-west-1, or leave multiRegion out: then each region has a key of its own",
    ],
  },
  {
    name: "a multi-Region key of one region",
    yaml: key("multiRegion: true, use: global-tables, replicaRegions: []"),
    expected: [
      "landing-zone.yaml:49:65 dataKeys[0].multiRegion: has no replica, so nothing could read its data in another region (LZ-CFG-157)",
      "  hint: name a second region, or leave multiRegion out",
    ],
  },
  {
    name: "a rotation every month",
    yaml: key("rotationPeriodInDays: 30"),
    expected: ["landing-zone.yaml:49:74 dataKeys[0].rotationPeriodInDays: must be at least 90, got 30 (LZ-CFG-016)"],
  },
  {
    name: "a rotation after ten years",
    yaml: key("rotationPeriodInDays: 3650"),
    expected: ["landing-zone.yaml:49:74 dataKeys[0].rotationPeriodInDays: must be at most 2560, got 3650 (LZ-CFG-016)"],
  },
  {
    name: "a short deletion window without a reason",
    yaml: key("deletionWindowInDays: 14"),
    expected: [
      "landing-zone.yaml:49:74 dataKeys[0].deletionWindowInDays: must be 30, the longest that AWS has, or have a deletionWindowReason, got 14 (LZ-CFG-166)",
      "  hint: what a deleted key encrypted is lost for good; the window is the time to notice",
      "landing-zone.yaml:49:74 dataKeys[0].deletionWindowInDays: must be at least 30, organizationPolicies.serviceControl.protectKeys.minimumDeletionWindowInDays, got 14 (LZ-CFG-166)",
      "  hint: the policy lets nobody in the account delete a key sooner; change both, or neither",
    ],
  },
  {
    name: "a deletion window that AWS does not have",
    yaml: key("deletionWindowInDays: 5, deletionWindowReason: the account is a sandbox"),
    expected: ["landing-zone.yaml:49:74 dataKeys[0].deletionWindowInDays: must be at least 7, got 5 (LZ-CFG-016)"],
  },
  {
    name: "a deletion window that a policy forbids",
    yaml: key("deletionWindowInDays: 14, deletionWindowReason: the account is a sandbox"),
    expected: [
      "landing-zone.yaml:49:74 dataKeys[0].deletionWindowInDays: must be at least 30, organizationPolicies.serviceControl.protectKeys.minimumDeletionWindowInDays, got 14 (LZ-CFG-166)",
      "  hint: the policy lets nobody in the account delete a key sooner; change both, or neither",
    ],
  },
  {
    name: "a reason for the usual window",
    yaml: key("deletionWindowReason: the account is a sandbox"),
    expected: [
      "landing-zone.yaml:49:74 dataKeys[0].deletionWindowReason: has nothing to explain: the window is 30 days (LZ-CFG-166)",
    ],
  },
  {
    name: "somebody who administers and uses it",
    yaml: key("administrators: [role/a], users: [role/b, role/a]"),
    expected: [
      "landing-zone.yaml:49:94 warning: dataKeys[0].users[1]: 'role/a' administers the key too (LZ-CFG-159)",
      "  hint: take a role of its own for one of the two: whoever may do both can let himself read everything",
    ],
  },
  {
    name: "a user and a service named twice",
    yaml: key("users: [role/a, role/a], services: [s3, ec2, s3]"),
    expected: [
      "landing-zone.yaml:49:68 dataKeys[0].users[1]: duplicates users[0] 'role/a' (LZ-CFG-158)",
      "landing-zone.yaml:49:97 dataKeys[0].services[2]: duplicates services[0] 's3' (LZ-CFG-158)",
    ],
  },
  {
    name: "a user by ARN",
    yaml: key('users: ["arn:aws:iam::444444444444:role/a"]'),
    expected: [
      "landing-zone.yaml:49:60 dataKeys[0].users[0]: must be role/<name> (with the path, if there is one) or permissionSet/<name>; the account is the key's own, got 'arn:aws:iam::444444444444:role/a' (LZ-CFG-015)",
    ],
  },
  {
    name: "everybody",
    yaml: key('users: ["*"]'),
    expected: [
      "landing-zone.yaml:49:60 dataKeys[0].users[0]: must be role/<name> (with the path, if there is one) or permissionSet/<name>; the account is the key's own, got '*' (LZ-CFG-015)",
    ],
  },
  {
    name: "a service by its principal",
    yaml: key("services: [s3.amazonaws.com]"),
    expected: [
      "landing-zone.yaml:49:63 dataKeys[0].services[0]: must be one of 'backup', 'cloudwatch', 'dynamodb', 'ec2', 'elasticache', 'elasticfilesystem', 'es', 'events', 'kinesis', 'lambda', 'logs', 'rds', 'redshift', 's3', 'secretsmanager', 'sns', 'sqs', 'ssm', 'states', got 's3.amazonaws.com' (LZ-CFG-014)",
    ],
  },
  {
    name: "keys of every account",
    yaml: dataKeys("{ name: orders, targets: {} }"),
    expected: [
      "landing-zone.yaml:49:30 dataKeys[0].targets: must not match 'root-account', 'logs', 'audit', which hold no data of workloads (LZ-CFG-165)",
      "  hint: name the units, labels or accounts of the workloads; keys of the landing zone's own come by themselves",
    ],
  },
  {
    name: "a key of the security account",
    yaml: dataKeys("{ name: orders, targets: { accounts: [audit] } }"),
    expected: [
      "landing-zone.yaml:49:30 dataKeys[0].targets: must not match 'audit', which holds no data of workloads (LZ-CFG-165)",
      "  hint: name the units, labels or accounts of the workloads; keys of the landing zone's own come by themselves",
    ],
  },
  {
    name: "a key of no account",
    yaml: dataKeys("{ name: orders, targets: { accounts: [shopp] } }"),
    expected: [
      "landing-zone.yaml:49:43 dataKeys[0].targets.accounts[0]: no account is called 'shopp' (LZ-CFG-045)",
      "  hint: did you mean 'shop'?",
    ],
  },
  {
    name: "a key of a suspended account alone",
    yaml: dataKeys("{ name: orders, targets: { accounts: [old-shop] } }"),
    expected: [
      "landing-zone.yaml:49:30 warning: dataKeys[0].targets: matches no active account (LZ-CFG-046)",
      "  hint: all of its keys must match the same account",
    ],
  },
  {
    name: "a deployed key that shall be of all regions",
    yaml: key("multiRegion: true, use: global-tables"),
    lock: deployed("shop", `{ "orders": { "eu-west-1": "${arn("eu-west-1", "1")}" } }`),
    expected: [
      "landing-zone.yaml:49:65 dataKeys[0].multiRegion: must stay false: account 'shop' has the key already, and AWS cannot turn one sort into the other (LZ-CFG-168)",
      "  hint: add a key of another name and encrypt the data again: docs/data-keys.md",
    ],
  },
  {
    name: "a deployed key of all regions that shall be of one",
    yaml: key("multiRegion: false"),
    lock: deployed("shop", `{ "orders": { "eu-west-1": "${arn("eu-west-1", "mrk-1")}" } }`),
    expected: [
      "landing-zone.yaml:49:65 dataKeys[0].multiRegion: must stay true: account 'shop' has the key already, and AWS cannot turn one sort into the other (LZ-CFG-168)",
      "  hint: add a key of another name and encrypt the data again: docs/data-keys.md",
    ],
  },
  {
    name: "a deployed key that nobody asks for any more",
    lock: deployed("shop", `{ "orders": { "eu-west-1": "${arn("eu-west-1", "1")}" } }`),
    expected: [
      "landing-zone.lock.json:16:220 warning: dataKeys.shop.orders.eu-west-1: the YAML file no longer asks for the data key 'orders' of 'shop' in 'eu-west-1' (LZ-CFG-169)",
      "  hint: what it encrypted would be lost, so Terraform refuses; docs/data-keys.md says how a key is given up",
    ],
  },
  {
    name: "a deployed key that has lost a region",
    yaml: dataKeys("{ name: orders, targets: { accounts: [shop], regions: [eu-west-1] } }"),
    lock: deployed(
      "shop",
      `{ "orders": { "eu-west-1": "${arn("eu-west-1", "1")}", "us-east-1": "${arn("us-east-1", "2")}" } }`,
    ),
    expected: [
      "landing-zone.lock.json:16:277 warning: dataKeys.shop.orders.us-east-1: the YAML file no longer asks for the data key 'orders' of 'shop' in 'us-east-1' (LZ-CFG-169)",
      "  hint: what it encrypted would be lost, so Terraform refuses; docs/data-keys.md says how a key is given up",
    ],
  },
  {
    name: "a data key of another region in the lock file",
    yaml: key("services: [s3]"),
    lock: deployed("shop", `{ "orders": { "eu-west-1": "${arn("us-east-1", "1")}" } }`),
    expected: [
      "landing-zone.lock.json:16:220 dataKeys.shop.orders.eu-west-1: must be a key in 'eu-west-1', got 'arn:aws:kms:us-east-1:444444444444:key/1' (LZ-CFG-167)",
    ],
  },
  {
    name: "a data key of another account in the lock file",
    yaml: key("services: [s3]"),
    lock: deployed("shop", `{ "orders": { "eu-west-1": "${arn("eu-west-1", "1", "333333333333")}" } }`),
    expected: [
      "landing-zone.lock.json:16:220 dataKeys.shop.orders.eu-west-1: must be a key of the account 'shop' (444444444444), got 'arn:aws:kms:eu-west-1:333333333333:key/1' (LZ-CFG-167)",
    ],
  },
  {
    name: "data keys of an account that there is not",
    lock: deployed("shopp", `{ "orders": { "eu-west-1": "${arn("eu-west-1", "1")}" } }`),
    expected: [
      "landing-zone.lock.json:16:185 dataKeys.shopp: the YAML file has no account 'shopp' (LZ-CFG-060)",
      "  hint: did you mean 'shop'?",
    ],
  },
  {
    name: "an alias in place of a key's ARN in the lock file",
    yaml: key("services: [s3]"),
    lock: deployed("shop", '{ "orders": { "eu-west-1": "alias/acme/orders" } }'),
    expected: [
      "landing-zone.lock.json:16:220 dataKeys.shop.orders.eu-west-1: must be the ARN of a KMS key, got 'alias/acme/orders' (LZ-CFG-015)",
    ],
  },
  {
    name: "a region that is dropped while a data key is in it",
    yaml: [["  governed: [eu-west-1, us-east-1]\n", "  governed: [eu-west-1]\n"], ...key("services: [s3]")],
    lock: [
      ['"guardDutyDelegations": ["eu-west-1", "us-east-1"]', '"guardDutyDelegations": ["eu-west-1"]'],
      [', "us-east-1": "3b01"', ""],
      [',\n    "us-east-1": "arn:aws:kms:us-east-1:222222222222:key/mrk-1"', ""],
      ...deployed(
        "shop",
        `{ "orders": { "eu-west-1": "${arn("eu-west-1", "1")}", "us-east-1": "${arn("us-east-1", "2")}" } }`,
      ),
    ],
    expected: [
      "landing-zone.yaml:8:13 regions.governed: 'us-east-1' was governed, and the lock file knows what was made there (dataKeys.shop.orders); without its provider Terraform could not destroy it (LZ-CFG-072)",
      "  hint: 1. regions.retiring: [{ region: us-east-1, reason: ... }]  2. detach the members that AWS attached by itself  3. npm run deploy -- --all --retire, the last wave first: security, organization-services, account-*, log-archive  4. once no log is needed any more: logs: forget, and the same command  5. take the entry out; docs/runbooks/regions.md has each step",
    ],
  },
];

testBadConfigurations("mistakes in data keys", CASES);

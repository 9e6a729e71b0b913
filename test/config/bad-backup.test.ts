import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";

const DAILY = "name: daily, schedule: cron(0 3 ? * * *)";

/** Settings of AWS Backup, added at the end of the file, from line 48 on. */
const backup = (lines: string): BadConfiguration["yaml"] => [atEnd(`backup:\n${lines.replace(/^(?=.)/gm, "  ")}\n`)];

/** Plans, each with a tag of its own, from line 50 on. */
const plans = (...more: readonly string[]): BadConfiguration["yaml"] =>
  backup(
    `plans:\n${more.map((plan, index) => `  - { name: p${index}, tag: { key: b, value: v${index} }, ${plan} }`).join("\n")}`,
  );

/** One plan with one rule, which is on line 52. */
const rule = (settings: string, plan = "", others = ""): BadConfiguration["yaml"] =>
  backup(`${others}plans:\n  - { name: p, tag: { key: b, value: v }, ${plan}\n      rules: [{ ${settings} }] }`);

const copy = (settings: string, plan = "", others = ""): BadConfiguration["yaml"] =>
  rule(`${DAILY}, retentionInDays: 35, copies: [{ ${settings} }]`, plan, others);

const RULES = `rules: [{ ${DAILY}, retentionInDays: 35 }]`;
const KEYS = "customerManagedKeys: true\n";

const CASES: readonly BadConfiguration[] = [
  {
    name: "two plans of one name",
    yaml: backup(
      `plans:\n  - { name: daily, tag: { key: b, value: a }, ${RULES} }\n  - { name: daily, tag: { key: b, value: b }, ${RULES} }`,
    ),
    expected: [
      "landing-zone.yaml:51:15 backup.plans[1].name: duplicates backup.plans[0].name 'daily' (LZ-CFG-195)",
      "  hint: put its rules into the other plan, or call it otherwise",
    ],
  },
  {
    name: "two rules of one name",
    yaml: plans(`rules: [{ ${DAILY}, retentionInDays: 35 }, { ${DAILY}, retentionInDays: 90 }]`),
    expected: [
      "landing-zone.yaml:50:130 backup.plans[0].rules[1].name: duplicates backup.plans[0].rules[0].name 'daily' (LZ-CFG-195)",
      "  hint: call one of the two otherwise",
    ],
  },
  {
    name: "two plans for the same tag in one account",
    yaml: backup(
      `plans:\n  - { name: a, tag: { key: b, value: v }, ${RULES} }\n  - { name: b, tag: { key: b, value: v }, targets: { accounts: [shop] }, ${RULES} }`,
    ),
    expected: [
      "landing-zone.yaml:51:23 backup.plans[1].tag: duplicates backup.plans[0].tag 'b=v' in account 'shop', so that its resources would be backed up twice (LZ-CFG-196)",
      "  hint: take another value, add a rule to the other plan, or exclude the account from one of the two",
    ],
  },
  {
    name: "two plans for the same tag in different accounts",
    yaml: backup(
      `plans:\n  - { name: a, tag: { key: b, value: v }, targets: { exclude: { accounts: [shop] } }, ${RULES} }\n  - { name: b, tag: { key: b, value: v }, targets: { accounts: [shop] }, ${RULES} }`,
    ),
    expected: [],
  },
  {
    name: "a schedule of another kind",
    yaml: rule("name: daily, schedule: rate(1 day), retentionInDays: 35"),
    expected: [
      "landing-zone.yaml:51:42 backup.plans[0].rules[0].schedule: must be cron(minute hour day-of-month month day-of-week year), in UTC, got 'rate(1 day)' (LZ-CFG-197)",
      "  hint: cron(0 3 ? * * *) is every day at 3:00 UTC, cron(0 3 ? * SUN *) every Sunday, cron(0 3 1 * ? *) every first of a month",
    ],
  },
  {
    name: "a completion window that ends with the start window",
    yaml: rule(`${DAILY}, retentionInDays: 35, startWindowInMinutes: 120, completionWindowInMinutes: 120`),
    expected: [
      "landing-zone.yaml:51:136 backup.plans[0].rules[0].completionWindowInMinutes: must be at least 180, an hour more than startWindowInMinutes, got 120 (LZ-CFG-198)",
    ],
  },
  {
    name: "a retention that ends before cold storage may",
    yaml: rule(`${DAILY}, retentionInDays: 119, coldStorageAfterDays: 30`),
    expected: [
      "landing-zone.yaml:51:78 backup.plans[0].rules[0].retentionInDays: must be at least 120, 90 days more than coldStorageAfterDays, got 119 (LZ-CFG-199)",
      "  hint: leave coldStorageAfterDays out if the backup is not kept so long",
    ],
  },
  {
    name: "a copy that ends before cold storage may",
    yaml: copy("region: us-east-1, retentionInDays: 90, coldStorageAfterDays: 1", "regions: [eu-west-1],"),
    expected: [
      "landing-zone.yaml:51:129 backup.plans[0].rules[0].copies[0].retentionInDays: must be at least 91, 90 days more than coldStorageAfterDays, got 90 (LZ-CFG-199)",
      "  hint: leave coldStorageAfterDays out if the backup is not kept so long",
    ],
  },
  {
    name: "continuous backups for too long, and in cold storage",
    yaml: rule(`${DAILY}, continuous: true, retentionInDays: 400, coldStorageAfterDays: 30`),
    expected: [
      "landing-zone.yaml:51:96 backup.plans[0].rules[0].retentionInDays: must be at most 35 for continuous backups, got 400 (LZ-CFG-199)",
      "  hint: add a second rule without continuous for what is kept longer",
      "landing-zone.yaml:51:123 backup.plans[0].rules[0].coldStorageAfterDays: must be left out for continuous backups, got 30 (LZ-CFG-199)",
      "  hint: add a second rule without continuous for what is kept longer",
    ],
  },
  {
    name: "a plan in a region that is not governed",
    yaml: rule(`${DAILY}, retentionInDays: 35`, "regions: [eu-wst-1],"),
    expected: [
      "landing-zone.yaml:50:55 backup.plans[0].regions[0]: must be one of the governed regions (eu-west-1, us-east-1), got 'eu-wst-1' (LZ-CFG-200)",
      "  hint: did you mean 'eu-west-1'?",
    ],
  },
  {
    name: "a copy in a region that is not governed",
    yaml: copy("region: eu-north-1, retentionInDays: 35"),
    expected: [
      "landing-zone.yaml:51:101 backup.plans[0].rules[0].copies[0].region: must be one of the governed regions (eu-west-1, us-east-1), got 'eu-north-1' (LZ-CFG-200)",
    ],
  },
  {
    name: "a copy onto itself",
    yaml: copy("region: us-east-1, retentionInDays: 35"),
    expected: [
      "landing-zone.yaml:51:101 backup.plans[0].rules[0].copies[0].region: must not be a region of the plan (eu-west-1, us-east-1) without another account, got 'us-east-1' (LZ-CFG-201)",
      "  hint: name the plan's regions without this one, or an account that keeps the copies",
    ],
  },
  {
    name: "two copies in the same vault",
    yaml: copy(
      "region: us-east-1, retentionInDays: 35 }, { region: us-east-1, retentionInDays: 90",
      "regions: [eu-west-1],",
    ),
    expected: [
      "landing-zone.yaml:51:135 backup.plans[0].rules[0].copies[1]: goes to the same vault as copy 1 of the rule (LZ-CFG-201)",
      "  hint: remove one of the two",
    ],
  },
  {
    name: "a copy in an account that does not exist",
    yaml: copy("region: us-east-1, account: logz, retentionInDays: 35", "", KEYS),
    expected: [
      "landing-zone.yaml:52:121 backup.plans[0].rules[0].copies[0].account: must be the name of an active account, got 'logz' (LZ-CFG-201)",
      "  hint: did you mean 'logs'?",
    ],
  },
  {
    name: "a copy in a suspended account",
    yaml: copy("region: us-east-1, account: old-shop, retentionInDays: 35", "", KEYS),
    expected: [
      "landing-zone.yaml:52:121 backup.plans[0].rules[0].copies[0].account: must be the name of an active account, got 'old-shop' (LZ-CFG-201)",
    ],
  },
  {
    name: "a copy in an account of the plan",
    yaml: copy("region: us-east-1, account: logs, retentionInDays: 35", "", KEYS),
    expected: [
      "landing-zone.yaml:52:121 backup.plans[0].rules[0].copies[0].account: must not be an account of the plan, got 'logs': it would copy its backups onto themselves (LZ-CFG-201)",
      "  hint: exclude it in the plan's targets",
    ],
  },
  {
    name: "a copy in another account under AWS's own key",
    yaml: copy("region: us-east-1, account: logs, retentionInDays: 35", "targets: { accounts: [shop] },"),
    expected: [
      "landing-zone.yaml:51:121 backup.plans[0].rules[0].copies[0].account: needs backup.customerManagedKeys: true, since AWS's own key cannot be shared with another account (LZ-CFG-201)",
    ],
  },
  {
    name: "a lock with its bounds the wrong way around",
    yaml: backup("lock: { mode: GOVERNANCE, minRetentionInDays: 90, maxRetentionInDays: 35 }"),
    expected: [
      "landing-zone.yaml:49:73 backup.lock.maxRetentionInDays: must be at least minRetentionInDays (90), got 35 (LZ-CFG-202)",
    ],
  },
  {
    name: "the usual plan in vaults that want more",
    yaml: backup("lock: { mode: GOVERNANCE, minRetentionInDays: 90 }"),
    expected: [
      "landing-zone.yaml:49:3 backup.plans[0].rules[0].retentionInDays: must be at least 90 for vaults with backup.lock, got 35 (LZ-CFG-202)",
      "  hint: change the retention, or take the accounts out of backup.lock.targets",
    ],
  },
  {
    name: "a copy that a locked vault does not take",
    yaml: copy(
      "region: us-east-1, account: logs, retentionInDays: 400",
      "targets: { accounts: [shop] },",
      `${KEYS}lock: { mode: GOVERNANCE, minRetentionInDays: 7, maxRetentionInDays: 365, targets: { accounts: [logs] } }\n`,
    ),
    expected: [
      "landing-zone.yaml:53:144 backup.plans[0].rules[0].copies[0].retentionInDays: must be 7-365 for vaults with backup.lock, got 400 (LZ-CFG-202)",
      "  hint: change the retention, or take the accounts out of backup.lock.targets",
    ],
  },
  {
    name: "a lock for good without the sentence",
    yaml: backup("lock: { mode: COMPLIANCE, minRetentionInDays: 7 }"),
    expected: [
      "landing-zone.yaml:49:9 backup.lock.acknowledgement: required key 'acknowledgement' is missing (LZ-CFG-013)",
    ],
  },
  {
    name: "a restore test without a schedule of its kind",
    yaml: backup("restoreTesting: { schedule: daily, resourceTypes: [S3] }"),
    expected: [
      "landing-zone.yaml:49:31 backup.restoreTesting.schedule: must be cron(minute hour day-of-month month day-of-week year), in UTC, got 'daily' (LZ-CFG-197)",
      "  hint: cron(0 3 ? * * *) is every day at 3:00 UTC, cron(0 3 ? * SUN *) every Sunday, cron(0 3 1 * ? *) every first of a month",
    ],
  },
  {
    name: "a restore test of what is not backed up",
    yaml: backup("restoreTesting: { schedule: cron(0 6 ? * SUN *), resourceTypes: [S3, Neptune] }"),
    expected: [
      "landing-zone.yaml:49:72 backup.restoreTesting.resourceTypes[1]: must be one of backup.resourceTypes (Aurora, DynamoDB, EBS, EC2, EFS, RDS, S3), got 'Neptune' (LZ-CFG-184)",
      "  hint: add it to backup.resourceTypes, or leave it out here",
    ],
  },
  {
    name: "a restore test of one type twice",
    yaml: backup("restoreTesting: { schedule: cron(0 6 ? * SUN *), resourceTypes: [S3, S3] }"),
    expected: [
      "landing-zone.yaml:49:72 backup.restoreTesting.resourceTypes[1]: duplicates backup.restoreTesting.resourceTypes[0] 'S3' (LZ-CFG-184)",
      "  hint: remove one of the two",
    ],
  },
  {
    name: "a restore test of whatever is backed up in AWS",
    yaml: backup("resourceTypes: []\nrestoreTesting: { schedule: cron(0 6 ? * SUN *), resourceTypes: [Neptune] }"),
    expected: [],
  },
  {
    name: "a restore test where nothing is backed up",
    yaml: rule(
      `${DAILY}, retentionInDays: 35`,
      "targets: { accounts: [shop] },",
      "restoreTesting: { schedule: cron(0 6 ? * SUN *), resourceTypes: [S3], targets: { accounts: [logs] } }\n",
    ),
    expected: [
      "landing-zone.yaml:49:82 backup.restoreTesting.targets: reach no account and region of a backup plan or of its copies (LZ-CFG-222)",
      "  hint: target accounts and regions of backup.plans, or leave backup.restoreTesting out",
    ],
  },
  {
    name: "a restore test of copies",
    yaml: copy(
      "region: us-east-1, account: logs, retentionInDays: 35",
      "targets: { accounts: [shop] },",
      `${KEYS}restoreTesting: { schedule: cron(0 6 ? * SUN *), resourceTypes: [S3], targets: { accounts: [logs] } }\n`,
    ),
    expected: [],
  },
  {
    name: "a restore test without backups",
    yaml: backup("enabled: false\nrestoreTesting: { schedule: cron(0 6 ? * SUN *), resourceTypes: [S3] }"),
    expected: [
      "landing-zone.yaml:50:19 backup.restoreTesting.targets: need backup.enabled: true (LZ-CFG-222)",
      "  hint: target accounts and regions of backup.plans, or leave backup.restoreTesting out",
    ],
  },
];

testBadConfigurations("mistakes in AWS Backup", CASES);

import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";

const systemsManager = (yaml: string) => [atEnd(`accountDefaults: { systemsManager: { ${yaml} } }\n`)];
const baselines = (yaml: string) => systemsManager(`patching: { baselines: [${yaml}] }`);
const windows = (yaml: string) => systemsManager(`patching: { installWindows: [${yaml}] }`);
const WEEKLY = "name: weekly, schedule: cron(0 3 ? * SUN *), tag: { key: patch, value: weekly }";

const CASES: readonly BadConfiguration[] = [
  {
    name: "a severity that the system does not have",
    yaml: baselines("{ name: linux, operatingSystem: AMAZON_LINUX_2023, rules: [{ severities: [Moderate] }] }"),
    expected: [
      "landing-zone.yaml:48:136 accountDefaults.systemsManager.patching.baselines[0].rules[0].severities[0]: must be one of 'Critical', 'Important', 'Medium' or 'Low' for AMAZON_LINUX_2023, got 'Moderate' (LZ-CFG-180)",
    ],
  },
  {
    name: "a kind that the system does not have",
    yaml: baselines("{ name: windows, operatingSystem: WINDOWS, rules: [{ classifications: [SecurityUpdate] }] }"),
    expected: [
      "landing-zone.yaml:48:133 accountDefaults.systemsManager.patching.baselines[0].rules[0].classifications[0]: must be one of 'CriticalUpdates', 'DefinitionUpdates', 'Drivers', 'FeaturePacks', 'SecurityUpdates', 'ServicePacks', 'Tools', 'UpdateRollups', 'Updates' or 'Upgrades' for WINDOWS, got 'SecurityUpdate' (LZ-CFG-180)",
      "  hint: did you mean 'SecurityUpdates'?",
    ],
  },
  {
    name: "kinds of patches for Ubuntu",
    yaml: baselines("{ name: ubuntu, operatingSystem: UBUNTU, rules: [{ classifications: [Security] }] }"),
    expected: [
      "landing-zone.yaml:48:131 accountDefaults.systemsManager.patching.baselines[0].rules[0].classifications[0]: patches of UBUNTU have no kinds, got 'Security' (LZ-CFG-180)",
      "  hint: leave it out",
    ],
  },
  {
    name: "patches of Debian that wait",
    yaml: baselines("{ name: debian, operatingSystem: DEBIAN, rules: [{ approveAfterDays: 3 }] }"),
    expected: [
      "landing-zone.yaml:48:131 accountDefaults.systemsManager.patching.baselines[0].rules[0].approveAfterDays: patches of DEBIAN tell no release date, so they cannot wait, got 3 (LZ-CFG-180)",
      "  hint: leave it out: they are approved at once",
    ],
  },
  {
    name: "two baselines with one name",
    yaml: baselines(
      "{ name: linux, operatingSystem: SUSE, rules: [{}] }, { name: linux, operatingSystem: DEBIAN, rules: [{}] }",
    ),
    expected: [
      "landing-zone.yaml:48:123 accountDefaults.systemsManager.patching.baselines[1].name: duplicates accountDefaults.systemsManager.patching.baselines[0].name 'linux' (LZ-CFG-181)",
      "  hint: give one of the two another name",
    ],
  },
  {
    name: "two default baselines of one system",
    yaml: baselines(
      "{ name: one, operatingSystem: SUSE, rules: [{}] }, { name: two, operatingSystem: SUSE, rules: [{}], targets: { accounts: [shop], regions: [us-east-1] } }",
    ),
    expected: [
      "landing-zone.yaml:48:113 accountDefaults.systemsManager.patching.baselines[1]: is the default baseline of SUSE in account 'shop', region us-east-1, and so is accountDefaults.systemsManager.patching.baselines[0] 'one' (LZ-CFG-181)",
      "  hint: keep them apart by patchGroups or targets",
    ],
  },
  {
    name: "a patch group with two baselines",
    yaml: baselines(
      "{ name: one, operatingSystem: SUSE, rules: [{}], patchGroups: [web, db] }, { name: two, operatingSystem: SUSE, rules: [{}], patchGroups: [db] }",
    ),
    expected: [
      "landing-zone.yaml:48:137 accountDefaults.systemsManager.patching.baselines[1]: is the baseline of SUSE of the patch group 'db' in account 'root-account', region eu-west-1, and so is accountDefaults.systemsManager.patching.baselines[0] 'one' (LZ-CFG-181)",
      "  hint: keep them apart by patchGroups or targets",
    ],
  },
  {
    name: "baselines that never meet",
    yaml: baselines(
      "{ name: one, operatingSystem: SUSE, rules: [{}], targets: { accounts: [shop] } }, { name: two, operatingSystem: SUSE, rules: [{}], targets: { accounts: [logs] } }, { name: three, operatingSystem: SUSE, rules: [{}], patchGroups: [web] }, { name: four, operatingSystem: DEBIAN, rules: [{}] }",
    ),
    expected: [],
  },
  {
    name: "a baseline without a rule",
    yaml: baselines("{ name: linux, operatingSystem: SUSE, rules: [] }"),
    expected: [
      "landing-zone.yaml:48:107 accountDefaults.systemsManager.patching.baselines[0].rules: must have at least 1 entry, got 0 (LZ-CFG-016)",
    ],
  },
  {
    name: "two windows with one name",
    yaml: windows(`{ ${WEEKLY} }, { ${WEEKLY} }`),
    expected: [
      "landing-zone.yaml:48:160 accountDefaults.systemsManager.patching.installWindows[1].name: duplicates accountDefaults.systemsManager.patching.installWindows[0].name 'weekly' (LZ-CFG-182)",
      "  hint: give one of the two another name",
    ],
  },
  {
    name: "a window that is open for no longer than its cutoff",
    yaml: windows(`{ ${WEEKLY}, durationInHours: 2, cutoffInHours: 2 }`),
    expected: [
      "landing-zone.yaml:48:185 accountDefaults.systemsManager.patching.installWindows[0].cutoffInHours: must be less than durationInHours 2, got 2: nothing would begin (LZ-CFG-182)",
      "  hint: make the window longer or the cutoff shorter",
    ],
  },
  {
    name: "a schedule with five fields",
    yaml: windows("{ name: weekly, schedule: cron(0 3 ? * SUN), tag: { key: patch, value: weekly } }"),
    expected: [
      "landing-zone.yaml:48:93 accountDefaults.systemsManager.patching.installWindows[0].schedule: must be a schedule such as cron(0 3 ? * SUN *) or rate(7 days), got 'cron(0 3 ? * SUN)' (LZ-CFG-015)",
    ],
  },
  {
    name: "more at the same time than there are",
    yaml: windows(`{ ${WEEKLY}, maxConcurrency: 110% }`),
    expected: [
      "landing-zone.yaml:48:166 accountDefaults.systemsManager.patching.installWindows[0].maxConcurrency: must be a number, or a percentage such as 10%, got '110%' (LZ-CFG-015)",
    ],
  },
  {
    name: "an adopted account whose default VPCs nobody looked at",
    yaml: [["    email: shop@example.com\n", '    email: shop@example.com\n    adopt: "444444444444"\n']],
    expected: [
      "landing-zone.yaml:35:12 warning: accounts[3].adopt: the account existed before, and closing its default VPCs cuts off whatever runs in them (LZ-CFG-183)",
      "  hint: look, then add it to accountDefaults.defaultVpc.exceptions: state open, or closed once nothing runs there",
    ],
  },
  {
    name: "an adopted account whose default VPCs someone looked at",
    yaml: [
      ["    email: shop@example.com\n", '    email: shop@example.com\n    adopt: "444444444444"\n'],
      atEnd(
        "accountDefaults: { defaultVpc: { exceptions: [{ targets: { accounts: [shop] }, state: closed, reason: nothing runs there }] } }\n",
      ),
    ],
    expected: [],
  },
  {
    name: "an exception without a reason",
    yaml: [atEnd("accountDefaults: { ec2: { serialConsole: { exceptions: [{ targets: { accounts: [shop] } }] } } }\n")],
    expected: [
      "landing-zone.yaml:48:57 accountDefaults.ec2.serialConsole.exceptions[0].reason: required key 'reason' is missing (LZ-CFG-013)",
    ],
  },
  {
    name: "regions of a setting that an account has once",
    yaml: [
      atEnd(
        "accountDefaults: { s3: { publicAccessBlock: { exceptions: [{ targets: { regions: [us-east-1] }, reason: a public website }] } } }\n",
      ),
    ],
    expected: [
      "landing-zone.yaml:48:73 accountDefaults.s3.publicAccessBlock.exceptions[0].targets.regions: unknown key 'regions'; allowed keys: accounts, exclude, labels, organizationalUnits (LZ-CFG-011)",
    ],
  },
  {
    name: "an exception for an account that does not exist",
    yaml: [
      atEnd(
        "accountDefaults: { ec2: { publicImages: { exceptions: [{ targets: { accounts: [shp] }, reason: images for customers }] } } }\n",
      ),
    ],
    expected: [
      "landing-zone.yaml:48:80 accountDefaults.ec2.publicImages.exceptions[0].targets.accounts[0]: no account is called 'shp' (LZ-CFG-045)",
      "  hint: did you mean 'shop'?",
    ],
  },
];

testBadConfigurations("defaults of EC2, S3 and Systems Manager", CASES);

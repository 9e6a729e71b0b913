import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";

const defaults = (yaml: string) => [atEnd(`accountDefaults: { ${yaml} }\n`)];
const iam = (yaml: string) => defaults(`iam: { ${yaml} }`);
const someone = "{ name: Team, title: Team, email: team@example.com, phone: '+1 555' }";

const CASES: readonly BadConfiguration[] = [
  {
    name: "contacts without one for security",
    yaml: defaults(`contacts: { billing: ${someone} }`),
    expected: [
      "landing-zone.yaml:48:30 warning: accountDefaults.contacts: no security contact for 'root-account', 'logs', 'audit', 'shop' (LZ-CFG-185)",
      "  hint: name one in accountDefaults.contacts.security (Security Hub Account.1, CIS 1.2)",
    ],
  },
  {
    name: "a security contact of some accounts alone",
    yaml: defaults(`contacts: { overrides: [{ targets: { accounts: [shop, audit] }, security: ${someone} }] }`),
    expected: [
      "landing-zone.yaml:48:30 warning: accountDefaults.contacts: no security contact for 'root-account', 'logs' (LZ-CFG-185)",
      "  hint: name one in accountDefaults.contacts.security (Security Hub Account.1, CIS 1.2)",
    ],
  },
  {
    name: "a contact without a number",
    yaml: defaults("contacts: { security: { name: Team, title: Team, email: team@example.com } }"),
    expected: [
      "landing-zone.yaml:48:42 accountDefaults.contacts.security.phone: required key 'phone' is missing (LZ-CFG-013)",
    ],
  },
  {
    name: "a number with letters",
    yaml: defaults("contacts: { security: { name: Team, title: T, email: team@example.com, phone: call us } }"),
    expected: [
      "landing-zone.yaml:48:98 accountDefaults.contacts.security.phone: must be 1-25 digits, spaces, +, -, ( and ), got 'call us' (LZ-CFG-015)",
    ],
  },
  {
    name: "an alias that is too long for IAM, or has two hyphens in a row",
    yaml: [["  - name: shop\n", "  - name: shop--web\n"], atEnd("accountDefaults: { iam: { aliasPrefix: acme } }\n")],
    expected: [
      "landing-zone.lock.json:14:5 accounts.shop: the YAML file has no account 'shop' (LZ-CFG-060)",
      "  hint: keep an account that was closed, with state: closed; rename or remove it here too",
      "landing-zone.yaml:33:11 accounts[3].name: makes the account alias 'acme-shop--web', which must be at most 63 lower-case letters, digits and single hyphens (LZ-CFG-186)",
      "  hint: choose another accountDefaults.iam.aliasPrefix, or none",
    ],
  },
  {
    name: "an alias prefix with capitals",
    yaml: iam("aliasPrefix: Acme"),
    expected: [
      "landing-zone.yaml:48:40 accountDefaults.iam.aliasPrefix: must be 1-23 lower-case letters, digits and single hyphens, got 'Acme' (LZ-CFG-015)",
    ],
  },
  {
    name: "a short password",
    yaml: iam("passwordPolicy: { minimumLength: 8 }"),
    expected: [
      "landing-zone.yaml:48:60 accountDefaults.iam.passwordPolicy.minimumLength: must be at least 14, got 8 (LZ-CFG-016)",
    ],
  },
  {
    name: "break-glass users of an account that anybody works in",
    yaml: iam("breakGlass: { account: shop, users: [user/first] }"),
    expected: [
      "landing-zone.yaml:48:50 accountDefaults.iam.breakGlass.account: must be one of 'root-account', 'audit', got 'shop' (LZ-CFG-187)",
      "  hint: whoever controls a trusted account gets into all others, so it must be one that is guarded accordingly",
    ],
  },
  {
    name: "an account that is not there",
    yaml: iam("planRole: { account: audits }, supportRole: { account: audits }"),
    expected: [
      "landing-zone.yaml:48:48 accountDefaults.iam.planRole.account: must be one of 'root-account', 'audit', got 'audits' (LZ-CFG-187)",
      "  hint: did you mean 'audit'?",
      "landing-zone.yaml:48:82 accountDefaults.iam.supportRole.account: must be one of 'root-account', 'audit', got 'audits' (LZ-CFG-187)",
      "  hint: did you mean 'audit'?",
    ],
  },
  {
    name: "break-glass by a role",
    yaml: iam("breakGlass: { users: [role/admin] }"),
    expected: [
      "landing-zone.yaml:48:49 accountDefaults.iam.breakGlass.users[0]: must be an IAM user: user/<name>, with its path if it has one, got 'role/admin' (LZ-CFG-015)",
    ],
  },
  {
    name: "break-glass by nobody",
    yaml: iam("breakGlass: { users: [] }"),
    expected: [
      "landing-zone.yaml:48:48 accountDefaults.iam.breakGlass.users: must have at least 1 entry, got 0 (LZ-CFG-016)",
    ],
  },
  {
    name: "everybody, by a wildcard",
    yaml: iam('planRole: { principals: ["role/*"] }'),
    expected: [
      "landing-zone.yaml:48:52 accountDefaults.iam.planRole.principals[0]: must be user/<name>, role/<name> (with the path, if there is one) or permissionSet/<name>, got 'role/*' (LZ-CFG-015)",
    ],
  },
  {
    name: "the role of a service twice",
    yaml: iam(
      "serviceLinkedRoles: [{ service: rds.amazonaws.com, targets: { accounts: [audit] } }, " +
        "{ service: rds.amazonaws.com, targets: { accounts: [shop] } }, { service: rds.amazonaws.com }]",
    ),
    expected: [
      "landing-zone.yaml:48:186 accountDefaults.iam.serviceLinkedRoles[2].service: account 'audit' gets the role of 'rds.amazonaws.com' twice: here and by accountDefaults.iam.serviceLinkedRoles[0] (LZ-CFG-188)",
      "  hint: an account has the role once; narrow the targets of one of the two",
    ],
  },
  {
    name: "the role of a service that makes it by itself",
    yaml: iam("serviceLinkedRoles: [{ service: guardduty.amazonaws.com }]"),
    expected: [
      "landing-zone.yaml:48:59 accountDefaults.iam.serviceLinkedRoles[0].service: must be one of 'autoscaling.amazonaws.com', 'dynamodb.application-autoscaling.amazonaws.com', 'ecs.amazonaws.com', 'ecs.application-autoscaling.amazonaws.com', 'eks.amazonaws.com', 'elasticache.amazonaws.com', 'elasticloadbalancing.amazonaws.com', 'opensearchservice.amazonaws.com', 'rds.amazonaws.com', 'spot.amazonaws.com', 'ssm.amazonaws.com', got 'guardduty.amazonaws.com' (LZ-CFG-014)",
      "  hint: did you mean 'rds.amazonaws.com'?",
    ],
  },
  {
    name: "a quota asked for twice",
    yaml: defaults(
      "serviceQuotas: [{ service: vpc, quota: L-F678F1CE, value: 20, targets: { regions: [us-east-1] } }, " +
        "{ service: vpc, quota: L-F678F1CE, value: 30, targets: { accounts: [shop] } }]",
    ),
    expected: [
      "landing-zone.yaml:48:142 accountDefaults.serviceQuotas[1].quota: account 'shop' asks for 'vpc/L-F678F1CE' in 'us-east-1' twice: here and by accountDefaults.serviceQuotas[0] (LZ-CFG-189)",
      "  hint: narrow the targets of one of the two",
    ],
  },
  {
    name: "a quota of a global service asked for twice, by two regions",
    yaml: defaults(
      "serviceQuotas: [{ service: iam, quota: L-0DA4ABF3, value: 20, targets: { regions: [us-east-1] } }, " +
        "{ service: iam, quota: L-0DA4ABF3, value: 20, targets: { regions: [eu-west-1] } }]",
    ),
    expected: [
      "landing-zone.yaml:48:142 accountDefaults.serviceQuotas[1].quota: account 'root-account' asks for 'iam/L-0DA4ABF3' in 'us-east-1' twice: here and by accountDefaults.serviceQuotas[0] (LZ-CFG-189)",
      "  hint: narrow the targets of one of the two",
    ],
  },
  {
    name: "more accounts, asked for by every account",
    yaml: defaults("serviceQuotas: [{ service: organizations, quota: L-E619E033, value: 50 }]"),
    expected: [
      "landing-zone.yaml:48:47 accountDefaults.serviceQuotas[0].service: quotas of 'organizations' belong to the management account, got targets with 'logs' (LZ-CFG-190)",
      "  hint: targets: { accounts: [root-account] }",
    ],
  },
  {
    name: "a quota by its name",
    yaml: defaults("serviceQuotas: [{ service: vpc, quota: VPCs per Region, value: 20 }]"),
    expected: [
      "landing-zone.yaml:48:59 accountDefaults.serviceQuotas[0].quota: must be a quota code such as L-F678F1CE, got 'VPCs per Region' (LZ-CFG-015)",
    ],
  },
  {
    name: "targets of roles with regions",
    yaml: iam("supportRole: { targets: { regions: [us-east-1] } }"),
    expected: [
      "landing-zone.yaml:48:53 accountDefaults.iam.supportRole.targets.regions: unknown key 'regions'; allowed keys: accounts, exclude, labels, organizationalUnits (LZ-CFG-011)",
    ],
  },
];

testBadConfigurations("IAM, contacts and quotas", CASES);

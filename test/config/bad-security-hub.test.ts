import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";
import type { Edit } from "./support";

/** Settings of Security Hub, one a line, from line 50 on. */
const securityHub = (...lines: string[]): Edit =>
  atEnd(["services:", "  securityHub:", ...lines.map((line) => `    ${line}`), ""].join("\n"));

const policies = (...more: string[]): Edit =>
  securityHub("policies:", ...["{ name: base, root: true }", ...more].map((policy) => `  - ${policy}`));

const rule = (text: string): Edit =>
  securityHub("automationRules:", `  - { name: one, description: accepted, order: 1, ${text} }`);

const FULL = "criteria: { title: [{ comparison: EQUALS, value: x }] }, update: { severity: LOW }";

const CASES: readonly BadConfiguration[] = [
  {
    name: "the management account as Security Hub's administrator",
    yaml: [atEnd("delegatedAdministrators: { securityhub.amazonaws.com: root-account }\n")],
    expected: [
      "landing-zone.yaml:48:28 delegatedAdministrators[\"securityhub.amazonaws.com\"]: 'securityhub.amazonaws.com' is delegated by aws_securityhub_organization_admin_account, and a second delegation would conflict with it (LZ-CFG-048)",
      "  hint: remove the entry",
      "landing-zone.yaml:48:55 delegatedAdministrators[\"securityhub.amazonaws.com\"]: must be a member account, got the management account 'root-account' (LZ-CFG-047)",
      "landing-zone.yaml:48:55 delegatedAdministrators[\"securityhub.amazonaws.com\"]: the management account 'root-account' cannot administer Security Hub: central configuration takes a member account alone (https://docs.aws.amazon.com/securityhub/latest/userguide/start-central-configuration.html) (LZ-CFG-110)",
      "  hint: the security account 'audit' administers it, without an entry here",
    ],
  },
  {
    name: "a home region that is disabled by default",
    yaml: [
      ["home: eu-west-1", "home: eu-south-1"],
      [
        "governed: [eu-west-1, us-east-1]",
        'governed: [eu-south-1, eu-west-1, us-east-1]\n  skips: [{ region: eu-south-1, capability: "inspector2:LAMBDA_CODE", reason: accepted by security }]',
      ],
    ],
    expected: [
      "landing-zone.yaml:7:9 regions.home: 'eu-south-1' is an opt-in region, and GuardDuty exports findings of other regions to no bucket there (https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html) (LZ-CFG-080)",
      "  hint: take a home region that needs no opt-in, or set services.guardDuty.exportFindings: false",
      "landing-zone.yaml:7:9 regions.home: Security Hub cannot gather findings in 'eu-south-1', which is disabled by default (https://docs.aws.amazon.com/securityhub/latest/userguide/finding-aggregation-enable.html) (LZ-CFG-111)",
      "  hint: choose a home region that is enabled by default; this one can be governed beside it",
    ],
  },
  {
    name: "an unknown standard",
    yaml: [policies("{ name: pci, accounts: [shop], standards: [pci-dss-4.0] }")],
    expected: [
      "landing-zone.yaml:52:52 services.securityHub.policies[1].standards[0]: must be one of 'fsbp', 'cis-5.0.0', 'pci-dss-4.0.1', 'nist-800-53-5.0.0', got 'pci-dss-4.0' (LZ-CFG-014)",
      "  hint: did you mean 'pci-dss-4.0.1'?",
    ],
  },
  {
    name: "an unknown setting",
    yaml: [policies("{ name: pci, accounts: [shop], standard: [fsbp] }")],
    expected: [
      "landing-zone.yaml:52:40 services.securityHub.policies[1].standard: unknown key 'standard'; allowed keys: accounts, controlParameters, description, disabledControls, enabled, name, organizationalUnits, root, standards (LZ-CFG-011)",
      "  hint: did you mean 'standards'?",
    ],
  },
  {
    name: "no policy for the root",
    yaml: [securityHub("policies: [{ name: shops, accounts: [shop] }]")],
    expected: [
      "landing-zone.yaml:50:15 services.securityHub.policies: exactly one policy must have root: true, got none (LZ-CFG-112)",
      "  hint: without it, accounts that no other policy reaches are left to themselves",
    ],
  },
  {
    name: "two policies for the root, and one for nobody",
    yaml: [policies("{ name: other, root: true }", "{ name: nobody }")],
    expected: [
      "landing-zone.yaml:52:30 services.securityHub.policies[1].root: exactly one policy must have root: true, got another beside services.securityHub.policies[0] (LZ-CFG-112)",
      "landing-zone.yaml:53:9 services.securityHub.policies[2]: the policy 'nobody' is for nobody (LZ-CFG-112)",
      "  hint: set organizationalUnits, accounts or root: true",
    ],
  },
  {
    name: "targets that do not exist",
    yaml: [policies("{ name: first, organizationalUnits: [Prd], accounts: [shp] }")],
    expected: [
      "landing-zone.yaml:52:46 services.securityHub.policies[1].organizationalUnits[0]: no organizational unit is called 'Prd' (LZ-CFG-113)",
      "  hint: did you mean 'Prod'?",
      "landing-zone.yaml:52:63 services.securityHub.policies[1].accounts[0]: no account is called 'shp' (LZ-CFG-113)",
      "  hint: did you mean 'shop'?",
    ],
  },
  {
    name: "a suspended account as a target",
    yaml: [policies("{ name: first, accounts: [old-shop] }")],
    expected: [
      "landing-zone.yaml:52:35 services.securityHub.policies[1].accounts[0]: must be an active account, got 'old-shop', which is suspended (LZ-CFG-113)",
    ],
  },
  {
    name: "a target of two policies",
    yaml: [policies("{ name: first, organizationalUnits: [Prod] }", "{ name: second, organizationalUnits: [Prod] }")],
    expected: [
      "landing-zone.yaml:53:47 services.securityHub.policies[2].organizationalUnits[0]: the organizational unit 'Prod' has a policy already, at services.securityHub.policies[1].organizationalUnits[0] (LZ-CFG-113)",
    ],
  },
  {
    name: "controls that Security Hub does not have",
    yaml: [
      policies(
        "{ name: first, accounts: [shop], disabledControls: [{ id: ec2.10, reason: shared endpoints }, { id: EC2-10, reason: shared endpoints }, { id: Blockchain.1, reason: not in use here }] }",
        "{ name: second, organizationalUnits: [Prod], controlParameters: [{ control: OpenSearch.1, name: x, integer: 1 }] }",
      ),
    ],
    expected: [
      "landing-zone.yaml:52:67 services.securityHub.policies[1].disabledControls[0].id: no control of Security Hub begins with 'ec2.' (known on 2026-11-22) (LZ-CFG-114)",
      "  hint: did you mean 'EC2.10'?",
      "landing-zone.yaml:52:109 services.securityHub.policies[1].disabledControls[1].id: 'EC2-10' must be a service and a number, such as EC2.10 (LZ-CFG-114)",
      "  hint: https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html lists them",
      "landing-zone.yaml:52:151 services.securityHub.policies[1].disabledControls[2].id: no control of Security Hub begins with 'Blockchain.' (known on 2026-11-22) (LZ-CFG-114)",
      "landing-zone.yaml:53:85 services.securityHub.policies[2].controlParameters[0].control: no control of Security Hub begins with 'OpenSearch.' (known on 2026-11-22) (LZ-CFG-114)",
      "  hint: did you mean 'Opensearch.1'?",
    ],
  },
  {
    name: "names and ids that are there twice",
    yaml: [
      policies(
        "{ name: base, accounts: [shop], disabledControls: [{ id: EC2.10, reason: shared endpoints }, { id: EC2.10, reason: shared endpoints }] }",
        "{ name: suspended-accounts, organizationalUnits: [Prod], controlParameters: [{ control: IAM.7, name: x, integer: 1 }, { control: IAM.7, name: x, integer: 2 }] }",
      ),
    ],
    expected: [
      "landing-zone.yaml:52:17 services.securityHub.policies[1].name: duplicates services.securityHub.policies[0].name 'base' (LZ-CFG-115)",
      "landing-zone.yaml:52:108 services.securityHub.policies[1].disabledControls[1].id: duplicates services.securityHub.policies[1].disabledControls[0].id 'EC2.10' (LZ-CFG-115)",
      "landing-zone.yaml:53:17 services.securityHub.policies[2].name: 'suspended-accounts' is the name of the policy that the suspended unit gets by itself (LZ-CFG-115)",
      "  hint: choose another name",
      "landing-zone.yaml:53:151 services.securityHub.policies[2].controlParameters[1].name: duplicates services.securityHub.policies[2].controlParameters[0].name 'IAM.7 x' (LZ-CFG-115)",
    ],
  },
  {
    name: "automation rules of one order, and a product that is there twice",
    yaml: [
      securityHub(
        "automationRules:",
        `  - { name: one, description: x, order: 1, ${FULL} }`,
        `  - { name: two, description: x, order: 1, ${FULL} }`,
        "productSubscriptions: [{ product: prowler/prowler }, { product: prowler/prowler }]",
      ),
    ],
    expected: [
      "landing-zone.yaml:52:45 services.securityHub.automationRules[1].order: duplicates services.securityHub.automationRules[0].order '1' (LZ-CFG-115)",
      "landing-zone.yaml:53:69 services.securityHub.productSubscriptions[1].product: duplicates services.securityHub.productSubscriptions[0].product 'prowler/prowler' (LZ-CFG-115)",
    ],
  },
  {
    name: "Security Hub turned off in the account that administers it",
    yaml: [policies("{ name: first, organizationalUnits: [Security], enabled: false }")],
    expected: [
      "landing-zone.yaml:52:66 services.securityHub.policies[1].enabled: the policy 'first' turns Security Hub off in 'audit', which administers it: that ends central configuration for all accounts (LZ-CFG-116)",
      "  hint: give the account, or a unit above it, a policy that is enabled",
    ],
  },
  {
    name: "a policy that turns Security Hub off and says more",
    yaml: [policies("{ name: first, accounts: [shop], enabled: false, standards: [fsbp] }")],
    expected: [
      "landing-zone.yaml:52:69 services.securityHub.policies[1].standards: the policy 'first' turns Security Hub off, so it says nothing of standards (LZ-CFG-117)",
      "  hint: remove the key, or set enabled: true",
    ],
  },
  {
    name: "parameters without a value, and with two",
    yaml: [
      policies(
        "{ name: first, accounts: [shop], controlParameters: [{ control: IAM.7, name: x }, { control: IAM.7, name: y, integer: 1, string: a }] }",
      ),
    ],
    expected: [
      "landing-zone.yaml:52:62 services.securityHub.policies[1].controlParameters[0]: must have one value, got none (LZ-CFG-117)",
      "  hint: one of boolean, double, enum, enumList, integer, integerList, string, stringList, as the control's page names the parameter's type",
      "landing-zone.yaml:52:91 services.securityHub.policies[1].controlParameters[1]: must have one value, got 'integer' and 'string' (LZ-CFG-117)",
      "  hint: one of boolean, double, enum, enumList, integer, integerList, string, stringList, as the control's page names the parameter's type",
    ],
  },
  {
    name: "an automation rule without criterion and change",
    yaml: [rule("criteria: {}, update: {}")],
    expected: [
      "landing-zone.yaml:51:65 services.securityHub.automationRules[0].criteria: the rule 'one' has no criterion, so it would match all (LZ-CFG-118)",
      "landing-zone.yaml:51:77 services.securityHub.automationRules[0].update: the rule 'one' changes nothing (LZ-CFG-118)",
    ],
  },
  {
    name: "an unknown criterion",
    yaml: [rule("criteria: { severity_label: [{ comparison: EQUALS, value: LOW }] }, update: { severity: LOW }")],
    expected: [
      "landing-zone.yaml:51:67 services.securityHub.automationRules[0].criteria.severity_label: unknown key 'severity_label'; allowed keys: awsAccountId, awsAccountName, companyName, complianceAssociatedStandardsId, complianceSecurityControlId, complianceStatus, confidence, createdAt, criticality, description, firstObservedAt, generatorId, id, lastObservedAt, noteText, noteUpdatedAt, noteUpdatedBy, productArn, productName, recordState, relatedFindingsId, relatedFindingsProductArn, resourceApplicationArn, resourceApplicationName, resourceDetailsOther, resourceId, resourcePartition, resourceRegion, resourceTags, resourceType, severityLabel, sourceUrl, title, type, updatedAt, userDefinedFields, verificationState, workflowStatus (LZ-CFG-011)",
      "  hint: did you mean 'severityLabel'?",
    ],
  },
  {
    name: "filters without bounds, and of two kinds",
    yaml: [
      rule(
        'criteria: { confidence: [{}], createdAt: [{}, { days: 1, end: "2026-01-01T00:00:00Z" }] }, update: { severity: LOW }',
      ),
    ],
    expected: [
      "landing-zone.yaml:51:80 services.securityHub.automationRules[0].criteria.confidence[0]: must have a bound: eq, gt, gte, lt or lte (LZ-CFG-118)",
      "landing-zone.yaml:51:97 services.securityHub.automationRules[0].criteria.createdAt[0]: must have either days, or start and end (LZ-CFG-118)",
      "landing-zone.yaml:51:101 services.securityHub.automationRules[0].criteria.createdAt[1]: must have either days, or start and end (LZ-CFG-118)",
    ],
  },
  {
    name: "an automation rule with an unknown severity and an order beyond AWS's",
    yaml: [
      securityHub(
        "automationRules:",
        "  - { name: one, description: x, order: 1001, criteria: { title: [{ comparison: EQUALS, value: x }] }, update: { severity: SEVERE } }",
      ),
    ],
    expected: [
      "landing-zone.yaml:51:45 services.securityHub.automationRules[0].order: must be at most 1000, got 1001 (LZ-CFG-016)",
      "landing-zone.yaml:51:128 services.securityHub.automationRules[0].update.severity: must be one of 'INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL', got 'SEVERE' (LZ-CFG-014)",
    ],
  },
  {
    name: "a product in a region that is not governed",
    yaml: [securityHub("productSubscriptions: [{ product: prowler/prowler, regions: [eu-west-2] }]")],
    expected: [
      "landing-zone.yaml:50:66 services.securityHub.productSubscriptions[0].regions[0]: no governed region is called 'eu-west-2' (LZ-CFG-119)",
      "  hint: did you mean 'eu-west-1'?",
    ],
  },
];

testBadConfigurations("Security Hub", CASES);

import { atEnd, type BadConfiguration, moreAccounts, testBadConfigurations } from "./bad-configuration";

const CASES: readonly BadConfiguration[] = [
  {
    name: "a duplicate e-mail address",
    yaml: [["email: shop@example.com", "email: audit@example.com"]],
    expected: [
      "landing-zone.yaml:34:12 accounts[3].email: duplicates accounts[2].email 'audit@example.com' (LZ-CFG-012)",
      "  hint: AWS takes each root user address once; a plus address such as aws+name@example.com is one of its own",
    ],
  },
  {
    name: "a duplicate e-mail address in other case",
    yaml: [["email: shop@example.com", "email: Audit@Example.com"]],
    expected: [
      "landing-zone.yaml:34:12 accounts[3].email: duplicates accounts[2].email 'audit@example.com' (LZ-CFG-012)",
      "  hint: AWS takes each root user address once; a plus address such as aws+name@example.com is one of its own",
    ],
  },
  {
    name: "two organizational units of one name",
    yaml: [["- name: Suspended", "- name: PROD\n  - name: Suspended"]],
    expected: [
      "landing-zone.yaml:15:11 organizationalUnits[3].name: duplicates organizationalUnits[2].name 'Prod' (LZ-CFG-020)",
      "  hint: choose another name and set displayName to the name in AWS",
    ],
  },
  {
    name: "two units of one name in AWS under one parent",
    yaml: [["- name: Suspended", "- name: Prod2\n    displayName: Prod\n    parent: Workloads\n  - name: Suspended"]],
    expected: [
      "landing-zone.yaml:16:18 organizationalUnits[3].displayName: 'Prod' is also the name in AWS of organizationalUnits[2] under 'Workloads' (LZ-CFG-021)",
    ],
  },
  {
    name: "a parent that does not exist",
    yaml: [["parent: Workloads", "parent: Workload"]],
    expected: [
      "landing-zone.yaml:14:13 organizationalUnits[2].parent: no organizational unit is called 'Workload' (LZ-CFG-022)",
      "  hint: did you mean 'Workloads'?",
    ],
  },
  {
    name: "a unit that is its own parent",
    yaml: [["- name: Security", "- name: Security\n    parent: Security"]],
    expected: [
      "landing-zone.yaml:12:13 organizationalUnits[0].parent: organizational units form a cycle: 'Security' -> 'Security' (LZ-CFG-023)",
    ],
  },
  {
    name: "a cycle of units",
    yaml: [["- name: Workloads", "- name: Workloads\n    parent: Prod"]],
    expected: [
      "landing-zone.yaml:13:13 organizationalUnits[1].parent: organizational units form a cycle: 'Workloads' -> 'Prod' -> 'Workloads' (LZ-CFG-023)",
    ],
  },
  {
    name: "units six levels deep",
    yaml: [
      [
        "- name: Suspended",
        "- { name: L3, parent: Prod }\n  - { name: L4, parent: L3 }\n  - { name: L5, parent: L4 }\n  - { name: L6, parent: L5 }\n  - name: Suspended",
      ],
    ],
    expected: [
      "landing-zone.yaml:18:25 organizationalUnits[6].parent: must be at most 5 levels below the root, got 6: 'Workloads' > 'Prod' > 'L3' > 'L4' > 'L5' > 'L6' (LZ-CFG-024)",
    ],
  },
  {
    name: "two cycles, one of them with a unit below it",
    yaml: [
      [
        "- name: Suspended",
        "- { name: A, parent: B }\n  - { name: B, parent: C }\n  - { name: C, parent: B }\n  - { name: D, parent: D }\n  - name: Suspended",
      ],
    ],
    expected: [
      "landing-zone.yaml:16:24 organizationalUnits[4].parent: organizational units form a cycle: 'B' -> 'C' -> 'B' (LZ-CFG-023)",
      "landing-zone.yaml:18:24 organizationalUnits[6].parent: organizational units form a cycle: 'D' -> 'D' (LZ-CFG-023)",
    ],
  },
  {
    name: "units seven levels deep, of which the first that is too deep is reported",
    yaml: [
      [
        "- name: Suspended",
        "- { name: L7, parent: L6 }\n  - { name: L3, parent: Prod }\n  - { name: L4, parent: L3 }\n  - { name: L5, parent: L4 }\n  - { name: L6, parent: L5 }\n  - name: Suspended",
      ],
    ],
    expected: [
      "landing-zone.yaml:19:25 organizationalUnits[7].parent: must be at most 5 levels below the root, got 6: 'Workloads' > 'Prod' > 'L3' > 'L4' > 'L5' > 'L6' (LZ-CFG-024)",
    ],
  },
  {
    name: "an account that is there twice",
    yaml: [moreAccounts("\n  - name: shop\n    email: shop2@example.com\n    organizationalUnit: Prod\n")],
    expected: ["landing-zone.yaml:43:11 accounts[5].name: duplicates accounts[3].name 'shop' (LZ-CFG-025)"],
  },
  {
    name: "an account in two organizational units",
    yaml: [moreAccounts("\n  - name: shop\n    email: shop2@example.com\n    organizationalUnit: Workloads\n")],
    expected: [
      "landing-zone.yaml:43:11 accounts[5].name: account 'shop' is already in organizational unit 'Prod' (accounts[3]), got organizational unit 'Workloads' too (LZ-CFG-026)",
      "  hint: an account is in exactly one organizational unit: keep one of the two entries",
    ],
  },
  {
    name: "an organizational unit that does not exist",
    yaml: [["organizationalUnit: Prod", "organizationalUnit: Prd"]],
    expected: [
      "landing-zone.yaml:35:25 accounts[3].organizationalUnit: no organizational unit is called 'Prd' (LZ-CFG-027)",
      "  hint: did you mean 'Prod'?",
    ],
  },
  {
    name: "no security account",
    yaml: [["    kind: security\n", ""]],
    expected: [
      "landing-zone.yaml:18:3 accounts: exactly one account must be of kind 'security', got none (LZ-CFG-028)",
    ],
  },
  {
    name: "two log archive accounts",
    yaml: [["    email: shop@example.com", "    kind: log-archive\n    email: shop@example.com"]],
    expected: [
      "landing-zone.yaml:34:11 accounts[3].kind: exactly one account must be of kind 'log-archive', got another beside 'logs' (accounts[1]) (LZ-CFG-028)",
    ],
  },
  {
    name: "a security account that is closed",
    yaml: [["kind: security", "kind: security\n    state: closed"]],
    expected: [
      "landing-zone.yaml:30:12 accounts[2].state: must be 'active' for the account of kind 'security', got 'closed' (LZ-CFG-029)",
    ],
  },
  {
    name: "a management account without an id",
    yaml: [['    id: "111111111111"\n', ""]],
    expected: [
      "landing-zone.yaml:18:5 accounts[0].id: the management account's id is an input and must be given (LZ-CFG-030)",
      '  hint: aws sts get-caller-identity shows it; put it in quotes: id: "111111111111"',
    ],
  },
  {
    name: "a management account in a unit",
    yaml: [['id: "111111111111"', 'id: "111111111111"\n    organizationalUnit: Security']],
    expected: [
      "landing-zone.yaml:21:25 accounts[0].organizationalUnit: the management account stands in the root and must have no organizational unit (LZ-CFG-030)",
    ],
  },
  {
    name: "a management account to adopt",
    yaml: [['id: "111111111111"', 'id: "111111111111"\n    adopt: "111111111111"']],
    expected: [
      "landing-zone.yaml:21:12 accounts[0].adopt: the management account is never created, so there is nothing to adopt (LZ-CFG-030)",
      "  hint: to take over an existing organization, set organization.adopt.organizationId",
    ],
  },
  {
    name: "a member account with an id",
    yaml: [["email: shop@example.com", 'id: "444444444444"\n    email: shop@example.com']],
    expected: [
      "landing-zone.yaml:34:9 accounts[3].id: only the management account's id is an input; all others stand in the lock file (LZ-CFG-031)",
      "  hint: for an account that exists already, use adopt instead",
    ],
  },
  {
    name: "a suspended account outside the suspended unit",
    yaml: [["organizationalUnit: Suspended", "organizationalUnit: Prod"]],
    expected: [
      "landing-zone.yaml:40:25 accounts[4].organizationalUnit: a suspended account must be in the organizational unit 'Suspended', got 'Prod' (LZ-CFG-032)",
      "  hint: suspendedOrganizationalUnit sets the unit's name",
    ],
  },
  {
    name: "a suspended account in the root",
    yaml: [["    organizationalUnit: Suspended\n", ""]],
    expected: [
      "landing-zone.yaml:40:12 accounts[4].state: a suspended account must be in the organizational unit 'Suspended', got the root (LZ-CFG-032)",
      "  hint: suspendedOrganizationalUnit sets the unit's name",
    ],
  },
  {
    name: "an active account in the suspended unit",
    yaml: [["organizationalUnit: Prod", "organizationalUnit: Suspended"]],
    expected: [
      "landing-zone.yaml:35:25 accounts[3].organizationalUnit: the organizational unit 'Suspended' is for suspended and closed accounts, got an active one (LZ-CFG-032)",
      "  hint: set state: suspended, or move the account",
      "landing-zone.yaml:46:16 warning: deployment.additionalTags[0].targets: matches no active account (LZ-CFG-046)",
      "  hint: all of its keys must match the same account",
    ],
  },
  {
    name: "a suspended unit of another name",
    yaml: [atEnd("suspendedOrganizationalUnit: Parked\n")],
    expected: [
      "landing-zone.yaml:40:25 accounts[4].organizationalUnit: a suspended account must be in the organizational unit 'Parked', got 'Suspended' (LZ-CFG-032)",
      "  hint: suspendedOrganizationalUnit sets the unit's name",
    ],
  },
  {
    name: "a reserved account name",
    yaml: [moreAccounts("\n  - name: organization\n    email: o@example.com\n")],
    expected: [
      "landing-zone.yaml:43:11 accounts[5].name: 'organization' is a reserved word; reserved: all, none, root, organization, constructor (LZ-CFG-033)",
    ],
  },
  {
    name: "a workload account called security",
    yaml: [moreAccounts("\n  - name: security\n    email: s@example.com\n")],
    expected: [
      "landing-zone.yaml:43:11 accounts[5].name: only an account of kind 'security' can be called so, got kind 'workload' (LZ-CFG-033)",
    ],
  },
  {
    name: "an id that is adopted twice",
    yaml: [
      ["email: shop@example.com", 'email: shop@example.com\n    adopt: "444444444444"'],
      moreAccounts('\n  - name: shop-too\n    email: shop2@example.com\n    adopt: "444444444444"\n'),
    ],
    expected: [
      "landing-zone.yaml:35:12 warning: accounts[3].adopt: the account existed before, and closing its default VPCs cuts off whatever runs in them (LZ-CFG-183)",
      "  hint: look, then add it to accountDefaults.defaultVpc.exceptions: state open, or closed once nothing runs there",
      "landing-zone.yaml:46:12 accounts[5].adopt: duplicates accounts[3].adopt '444444444444' (LZ-CFG-034)",
      "landing-zone.yaml:46:12 warning: accounts[5].adopt: the account existed before, and closing its default VPCs cuts off whatever runs in them (LZ-CFG-183)",
      "  hint: look, then add it to accountDefaults.defaultVpc.exceptions: state open, or closed once nothing runs there",
    ],
  },
  {
    name: "the management account's id adopted by another",
    yaml: [["email: shop@example.com", 'email: shop@example.com\n    adopt: "111111111111"']],
    expected: [
      "landing-zone.lock.json:14:13 accounts.shop: must be accounts[3].adopt of the YAML file, '111111111111', got '444444444444' (LZ-CFG-064)",
      "landing-zone.yaml:35:12 accounts[3].adopt: duplicates accounts[0].id '111111111111' (LZ-CFG-034)",
      "landing-zone.yaml:35:12 warning: accounts[3].adopt: the account existed before, and closing its default VPCs cuts off whatever runs in them (LZ-CFG-183)",
      "  hint: look, then add it to accountDefaults.defaultVpc.exceptions: state open, or closed once nothing runs there",
    ],
  },
];

testBadConfigurations("organizational units and accounts", CASES);

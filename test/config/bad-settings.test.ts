import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";

const CASES: readonly BadConfiguration[] = [
  {
    name: "a delegated administrator that does not exist",
    yaml: [atEnd("delegatedAdministrators: { config.amazonaws.com: audt }\n")],
    expected: [
      "landing-zone.yaml:48:50 delegatedAdministrators[\"config.amazonaws.com\"]: no account is called 'audt' (LZ-CFG-047)",
      "  hint: did you mean 'audit'?",
    ],
  },
  {
    name: "the management account as delegated administrator",
    yaml: [atEnd("delegatedAdministrators: { config.amazonaws.com: root-account }\n")],
    expected: [
      "landing-zone.yaml:48:50 delegatedAdministrators[\"config.amazonaws.com\"]: must be a member account, got the management account 'root-account' (LZ-CFG-047)",
    ],
  },
  {
    name: "a suspended delegated administrator",
    yaml: [atEnd("delegatedAdministrators: { config.amazonaws.com: old-shop }\n")],
    expected: [
      "landing-zone.yaml:48:50 delegatedAdministrators[\"config.amazonaws.com\"]: must be an active account, got 'old-shop', which is suspended (LZ-CFG-047)",
    ],
  },
  {
    name: "a delegation that is another resource",
    yaml: [atEnd("delegatedAdministrators: { guardduty.amazonaws.com: audit }\n")],
    expected: [
      "landing-zone.yaml:48:28 delegatedAdministrators[\"guardduty.amazonaws.com\"]: 'guardduty.amazonaws.com' is delegated by aws_guardduty_organization_admin_account, and a second delegation would conflict with it (LZ-CFG-048)",
      "  hint: remove the entry",
    ],
  },
  {
    name: "destroy protection lifted for an unknown stack",
    yaml: [atEnd("destroyProtection: { liftedFor: [{ stack: account-shp, reason: moving it elsewhere }] }\n")],
    expected: [
      "landing-zone.yaml:48:43 destroyProtection.liftedFor[0].stack: no stack is called 'account-shp' (LZ-CFG-049)",
      "  hint: did you mean 'account-shop'?",
    ],
  },
  {
    name: "destroy protection lifted for a stack that a suspended account would have",
    yaml: [atEnd('destroyProtection: { liftedFor: [{ stack: "account-old-*", reason: moving it elsewhere }] }\n')],
    expected: [
      "landing-zone.yaml:48:43 destroyProtection.liftedFor[0].stack: no stack is called 'account-old-*' (LZ-CFG-049)",
      "  hint: suspended and closed accounts have no stacks",
    ],
  },
  {
    name: "a lock longer than the retention",
    yaml: [atEnd("logArchive: { retentionInDays: 180, objectLock: { retentionInDays: 365 } }\n")],
    expected: [
      "landing-zone.yaml:48:68 logArchive.objectLock.retentionInDays: must be at most logArchive.retentionInDays (180), got 365 (LZ-CFG-050)",
    ],
  },
  {
    name: "archiving after expiry",
    yaml: [atEnd("logArchive: { retentionInDays: 90, objectLock: { retentionInDays: 30 } }\n")],
    expected: [
      "landing-zone.yaml:48:13 logArchive.archiveAfterDays: must be less than logArchive.retentionInDays (90), got 90 (LZ-CFG-051)",
    ],
  },
  {
    name: "an unknown quota",
    yaml: [atEnd("quotas: { organization-accounts: 50 }\n")],
    expected: [
      "landing-zone.yaml:48:11 quotas.organization-accounts: no quota is called 'organization-accounts' (LZ-CFG-052)",
      "  hint: did you mean 'organizations-accounts'?",
    ],
  },
  {
    name: "more accounts than the quota",
    yaml: [atEnd("quotas: { organizations-accounts: 4 }\n")],
    expected: [
      "landing-zone.yaml:18:3 warning: accounts: AWS allows 4 accounts unless the quota was raised, got 5 (LZ-CFG-053)",
      "  hint: ask AWS for more, then set quotas.organizations-accounts",
    ],
  },
  {
    name: "more units than the quota",
    yaml: [atEnd("quotas: { organizations-ous: 3 }\n")],
    expected: [
      "landing-zone.yaml:11:3 warning: organizationalUnits: AWS allows 3 organizational units unless the quota was raised, got 5 (LZ-CFG-053)",
      "  hint: ask AWS for more, then set quotas.organizations-ous",
    ],
  },
  {
    name: "text that Terraform would evaluate",
    yaml: [["{ team: web }", '{ team: "${path.root}", "%{if}": web }']],
    expected: [
      "landing-zone.yaml:36:21 accounts[3].labels.team: must not contain '${', got '${path.root}' (LZ-CFG-075)",
      "  hint: Terraform would evaluate what follows; the configuration is text alone",
      "landing-zone.yaml:36:37 accounts[3].labels[\"%{if}\"]: must not contain '%{', got '%{if}' (LZ-CFG-075)",
      "  hint: Terraform would evaluate what follows; the configuration is text alone",
    ],
  },
];

testBadConfigurations("other relations", CASES);

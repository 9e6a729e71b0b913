/** A valid configuration for the tests of this folder to make mistakes in. */
export const BASE_YAML = `version: 1

organization:
  name: acme

regions:
  home: eu-west-1
  governed: [eu-west-1, us-east-1]

organizationalUnits:
  - name: Security
  - name: Workloads
  - name: Prod
    parent: Workloads
  - name: Suspended
  - name: PolicyStaging
accounts:
  - name: root-account
    kind: management
    id: "111111111111"
    email: root@example.com

  - name: logs
    kind: log-archive
    email: logs@example.com
    organizationalUnit: Security

  - name: audit
    kind: security
    email: audit@example.com
    organizationalUnit: Security

  - name: shop
    email: shop@example.com
    organizationalUnit: Prod
    labels: { team: web }

  - name: old-shop
    email: old-shop@example.com
    organizationalUnit: Suspended
    state: suspended

deployment:
  tags: { owner: platform }
  additionalTags:
    - targets: { organizationalUnits: [Workloads] }
      tags: { tier: workload }
`;

export const BASE_LOCK = `{
  "version": 1,
  "organization": { "id": "o-acmeacme11", "rootId": "r-acme" },
  "organizationalUnits": {
    "Prod": "ou-acme-prodprod",
    "Security": "ou-acme-security",
    "Suspended": "ou-acme-suspende",
    "Workloads": "ou-acme-workload"
  },
  "accounts": {
    "audit": "333333333333",
    "logs": "222222222222",
    "old-shop": "555555555555",
    "shop": "444444444444"
  },
  "guardDutyDelegations": ["eu-west-1", "us-east-1"], "inspectorDelegations": [], "macieDelegations": [], "securityHubDelegations": [], "firewallManagerDelegations": [], "dataKeys": {}, "knowledgeBases": {},
  "guardDutyDetectors": {
    "audit": { "eu-west-1": "3a01", "us-east-1": "3b01" }
  },
  "logKeys": {
    "eu-west-1": "arn:aws:kms:eu-west-1:222222222222:key/mrk-1",
    "us-east-1": "arn:aws:kms:us-east-1:222222222222:key/mrk-1"
  },
  "optInRegions": {}
}
`;

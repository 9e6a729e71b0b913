import { firewallPolicyParts, firewallPolicyRegions } from "../../config/firewall-policies";
import { covers, type ScopeAccounts } from "../../config/firewall-scope";
import {
  firewallPoliciesSchema,
  type FirewallPolicySettings,
} from "../../config/schema/services/firewall-manager/policies";

const ORGANIZATION: ScopeAccounts = {
  active: [
    { name: "security", organizationalUnitNames: ["Security"], labels: {} },
    { name: "shop", organizationalUnitNames: ["Prod", "Workloads"], labels: {} },
    { name: "lab", organizationalUnitNames: ["Sandbox"], labels: {} },
  ],
  parents: new Map([
    ["Security", undefined],
    ["Workloads", undefined],
    ["Prod", "Workloads"],
    ["Sandbox", undefined],
    ["Suspended", undefined],
  ]),
  suspendedUnit: "Suspended",
};

function audit(more: object): FirewallPolicySettings {
  const entry = { name: "audit", type: "SECURITY_GROUPS_USAGE_AUDIT", ...more };
  return firewallPoliciesSchema.parse([entry])[0] as FirewallPolicySettings;
}

const parts = (more: object, region = "eu-west-1"): string[] =>
  firewallPolicyParts(audit(more), region, ORGANIZATION).map(
    ({ name, scope, remediation }) =>
      `${name} ${remediation ? "remediates" : "reports"} ${scope.mode} ${[...scope.organizationalUnits, ...scope.accounts].join(", ")}`,
  );

describe("the parts of a policy", () => {
  test.each<[string, object, string[]]>([
    ["reports unless told otherwise", {}, ["audit reports exclude Suspended"]],
    [
      "is one where remediation is on everywhere",
      { remediation: { enabled: true } },
      ["audit remediates exclude Suspended"],
    ],
    [
      "are two where remediation is on for a unit, and cover everybody once",
      { remediation: { enabled: true, targets: { organizationalUnits: ["Sandbox"] } } },
      ["audit reports exclude Sandbox, Suspended", "audit-enforced remediates include Sandbox"],
    ],
    [
      "are two where remediation is on for all but a unit",
      { remediation: { enabled: true, targets: { exclude: { organizationalUnits: ["Prod"] } } } },
      ["audit reports include Prod", "audit-enforced remediates exclude Prod, Suspended"],
    ],
    [
      "are two within the policy's own targets",
      {
        targets: { organizationalUnits: ["Workloads"] },
        remediation: { enabled: true, targets: { accounts: ["shop"] } },
      },
      ["audit-enforced remediates include shop"],
    ],
    [
      "is the enforced one alone where the targets of remediation are everybody",
      { remediation: { enabled: true, targets: {} } },
      ["audit-enforced remediates exclude Suspended"],
    ],
    [
      "reports where remediation is on in another region",
      { remediation: { enabled: true, targets: { regions: ["us-east-1"] } } },
      ["audit reports exclude Suspended"],
    ],
  ])("%s", (_, more, expected) => {
    expect(parts(more)).toEqual(expected);
  });

  test.each([
    {},
    { organizationalUnits: ["Workloads"] },
    { accounts: ["lab", "shop"] },
    { exclude: { accounts: ["lab"] } },
  ])("never cover an account twice: %j", (targets) => {
    for (const enforced of [
      { organizationalUnits: ["Sandbox"] },
      { accounts: ["shop"] },
      { exclude: { accounts: ["shop"] } },
    ]) {
      const policy = audit({ targets, remediation: { enabled: true, targets: enforced } });
      const whole = firewallPolicyParts(audit({ targets }), "eu-west-1", ORGANIZATION);
      const split = firewallPolicyParts(policy, "eu-west-1", ORGANIZATION);
      for (const account of ORGANIZATION.active) {
        const times = (all: typeof split): number => all.filter(({ scope }) => covers(scope, account)).length;
        expect(times(split)).toBe(times(whole));
      }
    }
  });
});

test("a policy for CloudFront stands in us-east-1 alone", () => {
  const entry = { name: "web", type: "WAFV2", resources: "cloudfront", firstRuleGroups: [{ managed: "X" }] };
  const [policy] = firewallPoliciesSchema.parse([entry]) as [FirewallPolicySettings];
  expect(firewallPolicyRegions(policy, ["eu-west-1", "us-east-1"])).toEqual(["us-east-1"]);
  expect(firewallPolicyRegions(audit({ targets: { regions: ["eu-west-1"] } }), ["eu-west-1", "us-east-1"])).toEqual([
    "eu-west-1",
  ]);
});

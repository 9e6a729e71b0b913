import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatFindings } from "../../config/format";
import { loadLandingZone } from "../../config/load";
import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";
import { BASE_LOCK, BASE_YAML } from "./base";

const INSTANCE = "instanceArn: arn:aws:sso:::instance/ssoins-1234567890abcdef, identityStoreId: d-1234567890";
const yamlOf = (yaml: string) => `identityCenter: { ${INSTANCE}, ${yaml} }\n`;
const center = (yaml: string) => [atEnd(yamlOf(yaml))];
const reader = "permissionSets: [{ name: Reader, managedPolicies: [ReadOnlyAccess] }], groups: [{ name: Web }]";
const assigned = (yaml: string) => center(`${reader}, assignments: [${yaml}]`);

const CASES: readonly BadConfiguration[] = [
  {
    name: "a region that does not exist",
    yaml: [atEnd(yamlOf("region: eu-central-9"))],
    expected: [
      "landing-zone.yaml:48:119 identityCenter.region: 'eu-central-9' is not an AWS region that we know (LZ-CFG-035)",
      "  hint: did you mean 'eu-central-1'?",
    ],
  },
  {
    name: "no instance",
    yaml: [atEnd("identityCenter: { permissionSets: [] }\n")],
    expected: [
      "landing-zone.yaml:48:17 identityCenter.identityStoreId: required key 'identityStoreId' is missing (LZ-CFG-013)",
      "landing-zone.yaml:48:17 identityCenter.instanceArn: required key 'instanceArn' is missing (LZ-CFG-013)",
    ],
  },
  {
    name: "an instance by its id",
    yaml: [atEnd("identityCenter: { instanceArn: ssoins-1234567890abcdef, identityStoreId: d-1234567890 }\n")],
    expected: [
      "landing-zone.yaml:48:32 identityCenter.instanceArn: must be the ARN of an instance: aws sso-admin list-instances, got 'ssoins-1234567890abcdef' (LZ-CFG-015)",
    ],
  },
  {
    name: "permission sets and groups of the same name, whatever the letters",
    yaml: center(
      "permissionSets: [{ name: Reader, managedPolicies: [ReadOnlyAccess] }, { name: reader, managedPolicies: [ReadOnlyAccess] }], " +
        "groups: [{ name: Web }, { name: WEB }]",
    ),
    expected: [
      "landing-zone.yaml:48:189 identityCenter.permissionSets[1].name: duplicates identityCenter.permissionSets[0].name 'reader' (LZ-CFG-191)",
      "  hint: remove one of the two",
      "landing-zone.yaml:48:267 identityCenter.groups[1].name: duplicates identityCenter.groups[0].name 'WEB' (LZ-CFG-191)",
      "  hint: remove one of the two",
    ],
  },
  {
    name: "one group under two names",
    yaml: center(
      "groups: [{ name: Web, id: 11111111-2222-3333-4444-555555555555 }, { name: Shop, id: 11111111-2222-3333-4444-555555555555 }]",
    ),
    expected: [
      "landing-zone.yaml:48:195 identityCenter.groups[1].id: duplicates identityCenter.groups[0].id '11111111-2222-3333-4444-555555555555' (LZ-CFG-191)",
      "  hint: remove one of the two",
    ],
  },
  {
    name: "a session of a day",
    yaml: center("permissionSets: [{ name: Reader, sessionHours: 24, managedPolicies: [ReadOnlyAccess] }]"),
    expected: [
      "landing-zone.yaml:48:158 identityCenter.permissionSets[0].sessionHours: must be at most 12, got 24 (LZ-CFG-016)",
    ],
  },
  {
    name: "an assignment of what is not there",
    yaml: assigned("{ group: Wep, permissionSet: Readers, targets: { accounts: [shop] } }"),
    expected: [
      "landing-zone.yaml:48:230 identityCenter.assignments[0].group: no group of identityCenter.groups is called 'Wep' (LZ-CFG-192)",
      "  hint: did you mean 'Web'?",
      "landing-zone.yaml:48:250 identityCenter.assignments[0].permissionSet: no permission set of identityCenter.permissionSets is called 'Readers' (LZ-CFG-192)",
      "  hint: did you mean 'Reader'?",
    ],
  },
  {
    name: "the same assignment twice",
    yaml: assigned(
      "{ group: Web, permissionSet: Reader, targets: { accounts: [shop] } }, { group: Web, permissionSet: Reader, targets: {} }",
    ),
    expected: [
      "landing-zone.yaml:48:337 identityCenter.assignments[1].targets: group 'Web' gets 'Reader' in 'shop' twice: here and by identityCenter.assignments[0] (LZ-CFG-193)",
      "  hint: narrow the targets of one of the two",
    ],
  },
  {
    name: "an assignment in suspended accounts alone",
    yaml: assigned("{ group: Web, permissionSet: Reader, targets: { accounts: [old-shop] } }"),
    expected: [
      "landing-zone.yaml:48:267 warning: identityCenter.assignments[0].targets: matches no active account (LZ-CFG-046)",
      "  hint: all of its keys must match the same account",
      "landing-zone.yaml:48:267 identityCenter.assignments[0].targets: no account is assigned (LZ-CFG-193)",
      "  hint: suspended and closed accounts are left out, and the management account unless `accounts` names it",
    ],
  },
  {
    name: "a permission set without policies",
    yaml: center("permissionSets: [{ name: Reader }]"),
    expected: [
      "landing-zone.yaml:48:136 identityCenter.permissionSets[0].name: permission set 'Reader' has no policy, so it allows nothing (LZ-CFG-194)",
      "  hint: give it managedPolicies, customerManagedPolicies or an inlinePolicy",
    ],
  },
  {
    name: "administrators without a reason",
    yaml: center("permissionSets: [{ name: Writer, managedPolicies: [ReadOnlyAccess, PowerUserAccess] }]"),
    expected: [
      "landing-zone.yaml:48:178 identityCenter.permissionSets[0].managedPolicies[1]: 'PowerUserAccess' makes administrators, and no administratorReason says why (LZ-CFG-194)",
      "  hint: name policies for the work, or say why in administratorReason (guardrail LZ-IAM-02)",
    ],
  },
  {
    name: "a policy twice",
    yaml: center(
      "permissionSets: [{ name: Reader, managedPolicies: [ReadOnlyAccess, ReadOnlyAccess], customerManagedPolicies: [{ name: a }, { name: a, path: / }] }]",
    ),
    expected: [
      "landing-zone.yaml:48:178 identityCenter.permissionSets[0].managedPolicies[1]: duplicates managedPolicies[0] 'ReadOnlyAccess' (LZ-CFG-194)",
      "landing-zone.yaml:48:234 identityCenter.permissionSets[0].customerManagedPolicies[1]: duplicates customerManagedPolicies[0] '/a' (LZ-CFG-194)",
    ],
  },
  {
    name: "more managed policies than Identity Center takes",
    yaml: center(
      `permissionSets: [{ name: Reader, managedPolicies: [${Array.from({ length: 21 }, (_, i) => `Policy${i}`).join(", ")}] }]`,
    ),
    expected: [
      "landing-zone.yaml:48:161 identityCenter.permissionSets[0].managedPolicies: a permission set takes at most 20 managed policies of both kinds, got 21 (https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html) (LZ-CFG-194)",
    ],
  },
  {
    name: "two boundaries, and none",
    yaml: center(
      "permissionSets: [{ name: Reader, managedPolicies: [ReadOnlyAccess], permissionsBoundary: { managedPolicy: ReadOnlyAccess, customerManagedPolicy: { name: a } } }, " +
        "{ name: Writer, managedPolicies: [SecurityAudit], permissionsBoundary: {} }]",
    ),
    expected: [
      "landing-zone.yaml:48:200 identityCenter.permissionSets[0].permissionsBoundary: must be either managedPolicy or customerManagedPolicy, got both (LZ-CFG-194)",
      "landing-zone.yaml:48:344 identityCenter.permissionSets[1].permissionsBoundary: must be either managedPolicy or customerManagedPolicy, got neither (LZ-CFG-194)",
    ],
  },
  {
    name: "a file that is not there",
    yaml: center("permissionSets: [{ name: Reader, inlinePolicy: reader.json }]"),
    expected: [
      "landing-zone.yaml:48:158 identityCenter.permissionSets[0].inlinePolicy: 'reader.json' does not exist (LZ-CFG-071)",
      "  hint: names of files are relative to the configuration file",
    ],
  },
];

testBadConfigurations("Identity Center", CASES);

describe("inline policies", () => {
  const statement = (size: number) => JSON.stringify({ Statement: [{ Sid: "a".repeat(size - 26) }] }, null, 2);

  test.each([
    ["not JSON", "{", ["LZ-CFG-194"], "is not JSON"],
    ["JSON of something else", "[]", ["LZ-CFG-194"], "must be a policy document with the key 'Statement'"],
    ["as long as may be", statement(10_240), [], ""],
    ["one character more", statement(10_241), ["LZ-CFG-194"], "at most 10240 characters beside white space, got 10241"],
  ])("%s", (_name, text, ids, message) => {
    const directory = mkdtempSync(join(tmpdir(), "landing-zone-config-"));
    try {
      const yaml = BASE_YAML + yamlOf("permissionSets: [{ name: Reader, inlinePolicy: reader.json }]");
      writeFileSync(join(directory, "landing-zone.yaml"), yaml);
      writeFileSync(join(directory, "landing-zone.lock.json"), BASE_LOCK);
      writeFileSync(join(directory, "reader.json"), text);
      const { findings } = loadLandingZone({ file: join(directory, "landing-zone.yaml") });
      expect(findings.map(({ id }) => id)).toEqual(ids);
      expect(formatFindings(findings, "text")).toContain(message);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});

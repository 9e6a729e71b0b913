import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatFindings } from "../../config/format";
import { loadChecked } from "../../stacks/load";
import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";
import { BASE_LOCK, BASE_YAML } from "./base";
import { edit, inDirectory } from "./support";

const CASES: readonly BadConfiguration[] = [
  {
    name: "no staging unit",
    yaml: [["  - name: PolicyStaging\n", "\n"]],
    expected: [
      "landing-zone.yaml:1:1 organizationPolicies.stagingOrganizationalUnit: no organizational unit is called 'PolicyStaging' (LZ-CFG-150)",
      "  hint: add it to organizationalUnits: { name: PolicyStaging }; it may stay empty",
    ],
  },
  {
    name: "a misspelt staging unit",
    yaml: [atEnd("organizationPolicies: { stagingOrganizationalUnit: PolicyStagin }\n")],
    expected: [
      "landing-zone.yaml:48:52 organizationPolicies.stagingOrganizationalUnit: no organizational unit is called 'PolicyStagin' (LZ-CFG-150)",
      "  hint: did you mean 'PolicyStaging'?",
    ],
  },
  {
    name: "the suspended unit as the staging unit",
    yaml: [atEnd("organizationPolicies: { stagingOrganizationalUnit: Suspended }\n")],
    expected: [
      "landing-zone.yaml:48:52 organizationPolicies.stagingOrganizationalUnit: must be a unit with active accounts, got the suspended unit 'Suspended' (LZ-CFG-150)",
    ],
  },
  {
    name: "rollout units that are misspelt, suspended, the staging unit, and there twice",
    yaml: [
      atEnd(
        "organizationPolicies: { rollout: ou, rolloutOrganizationalUnits: [Prd, Suspended, PolicyStaging, Prod, Prod] }\n",
      ),
    ],
    expected: [
      "landing-zone.yaml:48:67 organizationPolicies.rolloutOrganizationalUnits[0]: no organizational unit is called 'Prd' (LZ-CFG-151)",
      "  hint: did you mean 'Prod'?",
      "landing-zone.yaml:48:72 organizationPolicies.rolloutOrganizationalUnits[1]: must be a unit with active accounts, got the suspended unit 'Suspended' (LZ-CFG-151)",
      "landing-zone.yaml:48:83 organizationPolicies.rolloutOrganizationalUnits[2]: the staging unit 'PolicyStaging' has the policies anyway (LZ-CFG-151)",
      "  hint: leave it out here",
      "landing-zone.yaml:48:104 organizationPolicies.rolloutOrganizationalUnits[4]: duplicates organizationPolicies.rolloutOrganizationalUnits[3] 'Prod' (LZ-CFG-151)",
    ],
  },
  {
    name: "rollouts to units without a unit",
    yaml: [
      atEnd("organizationPolicies: { rollout: ou, serviceControl: { denyOrganizationChanges: { rollout: ou } } }\n"),
    ],
    expected: [
      "landing-zone.yaml:48:34 organizationPolicies.rollout: rollout 'ou' needs at least one unit in organizationPolicies.rolloutOrganizationalUnits, got none (LZ-CFG-151)",
      "  hint: name the units, or use 'staging' or 'all'",
      "landing-zone.yaml:48:92 organizationPolicies.serviceControl.denyOrganizationChanges.rollout: rollout 'ou' needs at least one unit in organizationPolicies.rolloutOrganizationalUnits, got none (LZ-CFG-151)",
      "  hint: name the units, or use 'staging' or 'all'",
    ],
  },
  {
    name: "exempt roles that exempt too many",
    yaml: [atEnd('organizationPolicies: { exemptRoles: ["*", "a*", "*-deploy", "dep:loy", "stacksets-exec-*"] }\n')],
    expected: ['"*"', '"a*"', '"*-deploy"', '"dep:loy"'].flatMap((role, index) => [
      `landing-zone.yaml:48:${[39, 44, 50, 62][index]} organizationPolicies.exemptRoles[${index}]: must be the name of an IAM role, with its path if it has one, and begin with at least four characters that are no wildcards, got '${role.slice(1, -1)}' (LZ-CFG-152)`,
      "  hint: a pattern that many roles match switches the service control policies off for them",
    ]),
  },
];

testBadConfigurations("organization policies", CASES);

/** Loads the base configuration with `lines` and the files of custom policies, and makes its policies. */
function checked(lines: string, files: Readonly<Record<string, string>> = {}): string[] {
  return inDirectory((directory) => {
    writeFileSync(join(directory, "landing-zone.yaml"), edit(BASE_YAML, [atEnd(lines)]));
    writeFileSync(join(directory, "landing-zone.lock.json"), BASE_LOCK);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
    const { findings, landingZone } = loadChecked({ file: join(directory, "landing-zone.yaml") });
    expect(landingZone === undefined).toBe(findings.length > 0);
    return formatFindings(findings, "text").replaceAll(`${directory}/`, "").split("\n").slice(0, -1);
  });
}

const custom = (name: string, type: string, others = ""): string =>
  `    - { name: ${name}, type: ${type}, file: ${name}.json, description: what it is good for${others} }\n`;

const policies = (...entries: string[]): string => `organizationPolicies:\n  custom:\n${entries.join("")}`;

const DENY = { Sid: "Deny", Effect: "Deny", Action: "s3:*", Resource: "*" };
const document = (...statements: object[]): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements }, null, 2);

describe("organization policies, once they are made", () => {
  test("are taken if nothing is wrong with them", () => {
    const files = {
      "scp.json": document(DENY),
      "rcp.json": document({ ...DENY, Principal: "*" }),
      "tag.json": '{ "tags": {} }',
    };
    expect(
      checked(
        policies(
          custom("scp", "SERVICE_CONTROL_POLICY"),
          custom("rcp", "RESOURCE_CONTROL_POLICY", ", targets: { labels: { team: web } }, rollout: all"),
          custom("tag", "TAG_POLICY"),
        ),
        files,
      ),
    ).toEqual([]);
  });

  test("of one name", () => {
    const lines = policies(custom("scp", "SERVICE_CONTROL_POLICY"), custom("scp", "SERVICE_CONTROL_POLICY"));
    expect(checked(lines, { "scp.json": document(DENY) })).toEqual([
      "landing-zone.yaml:51:15 organizationPolicies.custom[1].name: duplicates organizationPolicies.custom[0].name 'scp' (LZ-CFG-153)",
    ]);
  });

  test("from a file that is not there", () => {
    expect(checked(policies(custom("scp", "SERVICE_CONTROL_POLICY")))).toEqual([
      "landing-zone.yaml:50:56 organizationPolicies.custom[0].file: 'scp.json' does not exist (LZ-CFG-071)",
      "  hint: names of files are relative to the configuration file",
    ]);
  });

  test("with documents that are not of their type", () => {
    const lines = policies(
      custom("text", "SERVICE_CONTROL_POLICY"),
      custom("list", "TAG_POLICY"),
      custom("rcp", "RESOURCE_CONTROL_POLICY"),
      custom("tag", "TAG_POLICY"),
    );
    const files = {
      "text.json": "{",
      "list.json": "[]",
      "rcp.json": document({ ...DENY, Effect: "Allow" }),
      "tag.json": '{ "plans": {} }',
    };
    expect(
      checked(lines, files)
        .map((line) => line.replace(/not JSON: .* \(/, "not JSON ("))
        .sort(),
    ).toEqual([
      "landing-zone.yaml:50:57 organizationPolicies.custom[0].file: 'text.json' is not JSON (LZ-CFG-156)",
      "landing-zone.yaml:51:45 organizationPolicies.custom[1].file: 'list.json' must be a JSON object (LZ-CFG-156)",
      "landing-zone.yaml:52:57 organizationPolicies.custom[2].file: 'rcp.json' Statement[0] (Deny) has no Principal (LZ-CFG-156)",
      "landing-zone.yaml:52:57 organizationPolicies.custom[2].file: 'rcp.json' Statement[0] (Deny).Effect is 'Allow': resource control policies take Deny (LZ-CFG-156)",
      "landing-zone.yaml:53:44 organizationPolicies.custom[3].file: 'tag.json' must have the key 'tags' alone at the top, as TAG_POLICY has (LZ-CFG-156)",
    ]);
  });

  test("of one character more than AWS takes", () => {
    const lines = (limit: number): string =>
      `${policies(custom("rcp", "RESOURCE_CONTROL_POLICY"))}quotas: { rcp-size: ${limit} }\n`;
    // Larger than any of our own.
    const Resource = `arn:aws:s3:::${"x".repeat(4900)}`;
    const files = { "rcp.json": document({ ...DENY, Principal: "*", Resource }) };
    const size = JSON.stringify(JSON.parse(files["rcp.json"])).length;
    expect(checked(lines(size), files)).toEqual([]);
    expect(checked(lines(size - 1), files)).toEqual([
      `landing-zone.yaml:50:7 organizationPolicies.custom[0]: 'custom-rcp' makes a policy of ${size} characters, 1 more than the ${size - 1} that AWS takes (LZ-CFG-154)`,
      "  hint: make it shorter, or set quotas.rcp-size if AWS has raised the quota for you",
    ]);
  });

  test("more than AWS attaches, beside those that are reserved", () => {
    const names = ["one", "two", "three", "four"];
    const files = Object.fromEntries(names.map((name) => [`${name}.json`, '{ "tags": {} }']));
    const lines = (reserved: number): string =>
      `${policies(...names.map((name) => custom(name, "TAG_POLICY", ", rollout: all")))}  reservedAttachments: { tags: ${reserved} }\n`;
    expect(checked(lines(6), files)).toEqual([]);
    expect(checked(lines(7), files)).toEqual([
      "landing-zone.yaml:49:3 organizationPolicies.tags: the root, unit PolicyStaging: 11 tag policies would be attached (custom-one, custom-two, custom-three, custom-four, 7 reserved), 1 more than the 10 that AWS takes at one place (LZ-CFG-155)",
      "  hint: switch controls off, give some of them targets at other units, or set quotas.tag-policies-per-target if AWS has raised the quota for you",
    ]);
  });
});

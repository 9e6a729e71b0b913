import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";

/** Settings of organization policies, added at the end of the file, from line 48 on. */
const policies = (lines: string): BadConfiguration["yaml"] => [
  atEnd(`organizationPolicies:\n${lines.replace(/^(?=.)/gm, "  ")}\n`),
];

const oidc = (entries: string): BadConfiguration["yaml"] =>
  policies(`resourceControl:\n  oidcAudience:\n    trustedOidc: [${entries}]`);

const trusted = (ids: readonly string[]): BadConfiguration["yaml"] =>
  policies(
    `resourceControl:\n  confusedDeputy:\n    trustedAccounts:\n${ids
      .map((id) => `      - { accountId: "${id}", reason: reads our logs }`)
      .join("\n")}`,
  );

const OIDC = "organizationPolicies.resourceControl.oidcAudience.trustedOidc";
const TRUSTED = "organizationPolicies.resourceControl.confusedDeputy.trustedAccounts";
const GITHUB = "token.actions.githubusercontent.com";

const CASES: readonly BadConfiguration[] = [
  {
    name: "tokens that are required and cannot leave the instance",
    yaml: policies("declarativeEc2: { instanceMetadataDefaults: { httpPutResponseHopLimit: 1 } }"),
    expected: [
      "landing-zone.yaml:49:74 organizationPolicies.declarativeEc2.instanceMetadataDefaults.httpPutResponseHopLimit: must be at least 2 while httpTokens is required, or account, got 1 (LZ-CFG-170)",
    ],
  },
  {
    name: "one hop is enough for tokens that are not required",
    yaml: policies(
      "declarativeEc2: { instanceMetadataDefaults: { httpTokens: optional, httpPutResponseHopLimit: 1 } }",
    ),
    expected: [],
  },
  {
    name: "a default that a service control policy denies",
    yaml: policies(
      "declarativeEc2: { instanceMetadataDefaults: { httpPutResponseHopLimit: 4 } }\nserviceControl: { requireImdsv2: { maximumHopLimit: 3 } }",
    ),
    expected: [
      "landing-zone.yaml:49:74 organizationPolicies.declarativeEc2.instanceMetadataDefaults.httpPutResponseHopLimit: must not exceed organizationPolicies.serviceControl.requireImdsv2.maximumHopLimit (3), or launches with the default would be denied, got 4 (LZ-CFG-177)",
    ],
  },
  {
    name: "two tag policies of one name",
    yaml: policies("tags: [{ name: costs, tags: [{ key: a }] }, { name: costs, tags: [{ key: a }] }]"),
    expected: [
      "landing-zone.yaml:49:55 organizationPolicies.tags[1].name: duplicates organizationPolicies.tags[0].name 'costs' (LZ-CFG-171)",
    ],
  },
  {
    name: "one tag twice in a policy",
    yaml: policies("tags: [{ name: costs, tags: [{ key: CostCenter }, { key: costcenter }] }]"),
    expected: [
      "landing-zone.yaml:49:60 organizationPolicies.tags[0].tags[1].key: duplicates organizationPolicies.tags[0].tags[0].key, got 'costcenter'; case makes no difference (LZ-CFG-172)",
    ],
  },
  {
    name: "a type that AWS does not enforce",
    yaml: policies("tags: [{ name: costs, tags: [{ key: a, enforcedFor: [ec2:instances, ec2:ALL_SUPPORTED] }] }]"),
    expected: [
      "landing-zone.yaml:49:56 organizationPolicies.tags[0].tags[0].enforcedFor[0]: must be a type that AWS enforces tag policies for (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_supported-resources-enforcement.html, as of 2025-12), or stand in unlistedTypes too, got 'ec2:instances' (LZ-CFG-173)",
      "  hint: did you mean 'ec2:instance'?",
    ],
  },
  {
    name: "a type that came later",
    yaml: policies("tags: [{ name: costs, tags: [{ key: a, enforcedFor: [new:thing] }], unlistedTypes: [new:thing] }]"),
    expected: [],
  },
  {
    name: "a provider twice",
    yaml: oidc("{ provider: gitlab.com, audiences: [a] }, { provider: gitlab.com, audiences: [b] }"),
    expected: [`landing-zone.yaml:51:75 ${OIDC}[1].provider: duplicates ${OIDC}[0].provider 'gitlab.com' (LZ-CFG-174)`],
  },
  {
    name: "a provider of which everybody is trusted",
    yaml: oidc("{ provider: gitlab.com }"),
    expected: [
      `landing-zone.yaml:51:21 ${OIDC}[0]: must have subjects or audiences: without them it trusts everybody (LZ-CFG-174)`,
    ],
  },
  {
    name: "a subject of GitHub that others have too",
    yaml: oidc(`{ provider: ${GITHUB}, subjects: ["repo:acme*", "repo:acme/*"] }`),
    expected: [
      `landing-zone.yaml:51:81 ${OIDC}[0].subjects[0]: must name the owner before any wildcard, such as repo:example/*, got 'repo:acme*' (LZ-CFG-175)`,
    ],
  },
  {
    name: "an audience of GitHub alone",
    yaml: oidc(`{ provider: ${GITHUB}, audiences: [sts.amazonaws.com] }`),
    expected: [
      `landing-zone.yaml:51:21 ${OIDC}[0]: must have subjects, such as repo:example/*: any customer of GitHub can ask for any audience (LZ-CFG-175)`,
    ],
  },
  {
    name: "an account that is trusted twice",
    yaml: trusted(["777777777777", "777777777777"]),
    expected: [
      `landing-zone.yaml:53:24 ${TRUSTED}[1].accountId: duplicates ${TRUSTED}[0].accountId '777777777777' (LZ-CFG-176)`,
    ],
  },
  {
    name: "an account of the organization",
    yaml: trusted(["444444444444"]),
    expected: [
      `landing-zone.yaml:52:24 ${TRUSTED}[0].accountId: must not be an account of the organization, which is trusted anyway, got '444444444444' (LZ-CFG-176)`,
    ],
  },
  {
    name: "a service that a perimeter would lock out",
    yaml: policies("resourceControl: { identityPerimeter: { services: [rolesanywhere] } }"),
    expected: [
      expect.stringContaining("organizationPolicies.resourceControl.identityPerimeter.services[0]: must be one of"),
    ],
  },
];

testBadConfigurations("organization policies that set something up or guard resources", CASES);

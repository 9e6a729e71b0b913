import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";

const CASES: readonly BadConfiguration[] = [
  {
    name: "a key that is set twice",
    yaml: [["    email: shop@example.com\n", "    email: shop@example.com\n    email: shop2@example.com\n"]],
    expected: ["landing-zone.yaml:35:5 accounts[3].email: key 'email' is already set in line 34 (LZ-CFG-007)"],
  },
  {
    name: "a section that is set twice",
    yaml: [atEnd("deployment: {}\n")],
    expected: ["landing-zone.yaml:48:1 deployment: key 'deployment' is already set in line 43 (LZ-CFG-007)"],
  },
  {
    name: "two documents",
    yaml: [atEnd("---\nversion: 1\n")],
    expected: [
      "landing-zone.yaml:48:1 must hold one YAML document, got another one here (LZ-CFG-008)",
      "  hint: remove the line '---'",
    ],
  },
  {
    name: "a list that is not closed",
    yaml: [["[eu-west-1, us-east-1]", "[eu-west-1, us-east-1"]],
    expected: [
      "landing-zone.yaml:10:1 is not valid YAML: flow sequence in block collection must be sufficiently indented and end with a ] (LZ-CFG-006)",
    ],
  },
  {
    name: "text that is not closed",
    yaml: [['"111111111111"', '"111111111111']],
    expected: ['landing-zone.yaml:48:1 is not valid YAML: missing closing "quote (LZ-CFG-006)'],
  },
  {
    name: "a tab as indentation",
    yaml: [["  name: acme", "\tname: acme"]],
    expected: ["landing-zone.yaml:4:1 is not valid YAML: tabs are not allowed as indentation (LZ-CFG-006)"],
  },
  {
    name: "a mapping inside plain text",
    yaml: [["email: shop@example.com", "email: shop: example"]],
    expected: [
      "landing-zone.yaml:34:12 is not valid YAML: nested mappings are not allowed in compact mappings (LZ-CFG-006)",
    ],
  },
  {
    name: "an alias without an anchor",
    yaml: [["tags: { tier: workload }", "tags: *tags"]],
    expected: [
      "landing-zone.yaml:47:13 deployment.additionalTags[0].tags: alias '*tags' has no anchor before it (LZ-CFG-006)",
    ],
  },
  {
    name: "an alias inside what it refers to",
    yaml: [["tags: { owner: platform }", "tags: &tags { owner: *tags }"]],
    expected: [
      "landing-zone.yaml:44:24 deployment.tags.owner: alias '*tags' stands inside what it refers to (LZ-CFG-009)",
    ],
  },
  {
    name: "a custom tag",
    yaml: [["name: acme", "name: !env ORGANIZATION"]],
    expected: ["landing-zone.yaml:4:9 is not valid YAML: unresolved tag: !env (LZ-CFG-006)"],
  },
  {
    name: "a binary tag",
    yaml: [["name: acme", "name: !!binary YWNtZQ=="]],
    expected: ["landing-zone.yaml:4:9 is not valid YAML: unresolved tag: tag:yaml.org,2002:binary (LZ-CFG-006)"],
  },
  {
    name: "a merge key",
    yaml: [["labels: { team: web }", "labels: &labels { team: web }\n    <<: { kind: workload }"]],
    expected: [
      "landing-zone.yaml:37:5 accounts[3][\"<<\"]: unknown key '<<'; allowed keys: adopt, email, id, kind, labels, name, organizationalUnit, state, tags (LZ-CFG-011)",
      "  hint: YAML merge keys are not supported",
    ],
  },
  {
    name: "the key __proto__",
    yaml: [["labels: { team: web }", "labels: { __proto__: web }"]],
    expected: ["landing-zone.yaml:36:15 accounts[3].labels.__proto__: key '__proto__' is not allowed (LZ-CFG-018)"],
  },
];

testBadConfigurations("syntax of the YAML file", CASES);

import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";

/** Service control policies, added at the end of the file, from line 48 on. */
const serviceControl = (lines: string): BadConfiguration["yaml"] => [
  atEnd(`organizationPolicies:\n  serviceControl:\n${lines.replace(/^(?=.)/gm, "    ")}\n`),
];

const exceptions = (...entries: readonly string[]): BadConfiguration["yaml"] =>
  serviceControl(
    [
      "denyUngovernedRegions:",
      "  exceptions:",
      ...entries.map((entry) => `    - { ${entry}, reason: models of AWS }`),
    ].join("\n"),
  );

const EXCEPTIONS = "organizationPolicies.serviceControl.denyUngovernedRegions.exceptions";
const ALLOWED = "organizationPolicies.serviceControl.allowedServices";

const CASES: readonly BadConfiguration[] = [
  {
    name: "an exception for a region that does not exist",
    yaml: exceptions("region: us-west-3, services: [bedrock]"),
    expected: [
      `landing-zone.yaml:52:21 ${EXCEPTIONS}[0].region: must be a region of the partition aws, got 'us-west-3' (LZ-CFG-160)`,
      "  hint: did you mean 'us-west-1'?",
    ],
  },
  {
    name: "an exception for a governed region",
    yaml: exceptions("region: us-east-1, services: [bedrock]"),
    expected: [
      `landing-zone.yaml:52:21 ${EXCEPTIONS}[0].region: must not be governed, got 'us-east-1': everything is open there (LZ-CFG-160)`,
      "  hint: remove the exception",
    ],
  },
  {
    name: "two exceptions for one region",
    yaml: exceptions("region: us-west-2, services: [bedrock]", "region: us-west-2, services: [aoss]"),
    expected: [
      `landing-zone.yaml:53:21 ${EXCEPTIONS}[1].region: duplicates ${EXCEPTIONS}[0].region 'us-west-2' (LZ-CFG-160)`,
      "  hint: name all services of a region in one exception",
    ],
  },
  {
    name: "services that do not exist",
    yaml: exceptions("region: us-west-2, services: [bedrok, 'bedrock:Invoke*']"),
    expected: [
      `landing-zone.yaml:52:43 ${EXCEPTIONS}[0].services[0]: no AWS service has actions that begin with 'bedrok:' (as of 2026-09-26) (LZ-CFG-161)`,
      "  hint: did you mean 'bedrock'?",
    ],
  },
  {
    name: "a global service that does not exist",
    yaml: serviceControl("denyUngovernedRegions: { additionalGlobalServices: [devicefarms] }"),
    expected: [
      "landing-zone.yaml:50:57 organizationPolicies.serviceControl.denyUngovernedRegions.additionalGlobalServices[0]: no AWS service has actions that begin with 'devicefarms:' (as of 2026-09-26) (LZ-CFG-161)",
      "  hint: did you mean 'devicefarm'?",
    ],
  },
  {
    name: "a list of allowed services with one twice, and one that does not exist",
    yaml: serviceControl(
      "allowedServices:\n  - { name: pci, services: [dynamodb, s3, dynamodb, dynamo-db], reason: scope of the audit }",
    ),
    expected: [
      `landing-zone.yaml:51:47 ${ALLOWED}[0].services[2]: duplicates entry 1 'dynamodb' (LZ-CFG-162)`,
      `landing-zone.yaml:51:57 ${ALLOWED}[0].services[3]: no AWS service has actions that begin with 'dynamo-db:' (as of 2026-09-26) (LZ-CFG-161)`,
      "  hint: did you mean 'dynamodb'?",
    ],
  },
  {
    name: "two lists of one name",
    yaml: serviceControl(
      "allowedServices:\n  - { name: pci, services: [dynamodb], reason: scope of the audit }\n  - { name: pci, services: [s3], reason: scope of the audit }",
    ),
    expected: [`landing-zone.yaml:52:17 ${ALLOWED}[1].name: duplicates ${ALLOWED}[0].name 'pci' (LZ-CFG-162)`],
  },
  {
    name: "roles that may create users, named by hardly anything",
    yaml: serviceControl("denyIamUsers: { exemptRoles: ['a*', '*', 'service-role/*', mail-sender] }"),
    expected: ["a*", "*", "service-role/*"].flatMap((role, index) => [
      `landing-zone.yaml:50:${[35, 41, 46][index]} organizationPolicies.serviceControl.denyIamUsers.exemptRoles[${index}]: must name roles by at least 4 characters beside wildcards, got '${role}' (LZ-CFG-163)`,
      "  hint: switch the control off for some accounts by targets instead",
    ]),
  },
  {
    name: "a perimeter whose tags anybody may set",
    yaml: serviceControl("networkPerimeter: { enabled: true }"),
    expected: [
      "landing-zone.yaml:50:34 organizationPolicies.serviceControl.networkPerimeter.enabled: needs perimeterGovernance.enabled: whoever may tag his role could exempt himself (LZ-CFG-164)",
      "  hint: set organizationPolicies.serviceControl.perimeterGovernance.enabled to true",
    ],
  },
];

testBadConfigurations("mistakes in the service control policies", CASES);

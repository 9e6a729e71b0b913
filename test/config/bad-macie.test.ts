import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";

/** Settings of Macie, added at the end of the file, from line 48 on. */
const macie = (lines: string): BadConfiguration["yaml"] => [
  atEnd(`services:\n  macie:\n${lines.replace(/^(?=.)/gm, "    ")}\n`),
];

const identifier = (regex: string): BadConfiguration["yaml"] =>
  macie(`customDataIdentifiers: [{ name: number, regex: '${regex}' }]`);

const filter = (criterion: string): BadConfiguration["yaml"] =>
  macie(`findingsFilters:\n  - name: noise\n    criteria: [${criterion}]`);

const JOB = "services.macie.classificationJobs[0]";
const CRITERIA = "services.macie.findingsFilters[0].criteria";
const REGEX = "landing-zone.yaml:50:52 services.macie.customDataIdentifiers[0].regex";

const CASES: readonly BadConfiguration[] = [
  {
    name: "a region whose results have no key",
    yaml: [atEnd("logArchive: { replicaRegions: [] }\n")],
    expected: [
      "landing-zone.yaml:48:31 logArchive.replicaRegions: must contain us-east-1, where Macie stores its results in a bucket that the log key encrypts (LZ-CFG-100)",
    ],
  },
  {
    name: "two jobs of one name",
    yaml: macie("classificationJobs: [{ name: data }, { name: data }]"),
    expected: [
      "landing-zone.yaml:50:50 services.macie.classificationJobs[1].name: duplicates services.macie.classificationJobs[0].name 'data' (LZ-CFG-101)",
    ],
  },
  {
    name: "two identifiers of one name",
    yaml: macie("customDataIdentifiers: [{ name: number, regex: '1' }, { name: number, regex: '2' }]"),
    expected: [
      "landing-zone.yaml:50:67 services.macie.customDataIdentifiers[1].name: duplicates services.macie.customDataIdentifiers[0].name 'number' (LZ-CFG-101)",
    ],
  },
  {
    name: "two filters of one name",
    yaml: macie(
      "findingsFilters:\n  - { name: noise, criteria: [{ field: sample, eq: ['true'] }] }\n  - { name: noise, criteria: [{ field: sample, eq: ['true'] }] }",
    ),
    expected: [
      "landing-zone.yaml:52:17 services.macie.findingsFilters[1].name: duplicates services.macie.findingsFilters[0].name 'noise' (LZ-CFG-101)",
    ],
  },
  {
    name: "a job with an identifier that does not exist",
    yaml: macie(
      "customDataIdentifiers: [{ name: customer-number, regex: '1' }]\nclassificationJobs: [{ name: data, customDataIdentifiers: [custmer-number] }]",
    ),
    expected: [
      `landing-zone.yaml:51:64 ${JOB}.customDataIdentifiers[0]: no entry of services.macie.customDataIdentifiers is called 'custmer-number' (LZ-CFG-102)`,
      "  hint: did you mean 'customer-number'?",
    ],
  },
  ...(
    [
      [
        "(C|D)-[0-9]+",
        "Macie does not take a group that captures",
        "write (?:...) instead of (...), or \\( for the character",
      ],
      ["(?<id>[0-9]+)", "Macie does not take a named group", "write (?:...) instead"],
      ["C-(?=[0-9])", "Macie does not take a look-ahead or look-behind"],
      ["(?<!C)[0-9]", "Macie does not take a look-ahead or look-behind"],
      ["[0-9]\\1", "Macie does not take a backreference"],
      ["C(?R)?D", "Macie does not take a recursive pattern"],
      ["(?(1)a|b)", "Macie does not take a conditional pattern"],
      ["a(?{code})", "Macie does not take embedded code"],
      ["/C-[0-9]+/i", "must be the pattern alone, without slashes and flags"],
    ] as const
  ).map(([regex, problem, hint]): BadConfiguration => ({
    name: `an identifier with ${regex}`,
    yaml: identifier(regex),
    expected: [`${REGEX}: ${problem}, got '${regex}' (LZ-CFG-103)`, ...(hint ? [`  hint: ${hint}`] : [])],
  })),
  {
    name: "an expression that is none",
    yaml: identifier("C-[0-9"),
    expected: [`${REGEX}: must be a regular expression, got 'C-[0-9': unterminated character class (LZ-CFG-103)`],
  },
  {
    name: "a job in a region that is not governed",
    yaml: macie("classificationJobs: [{ name: data, regions: [us-east-2] }]"),
    expected: [
      `landing-zone.yaml:50:50 ${JOB}.regions[0]: must be one of the governed regions with Macie (eu-west-1, us-east-1), got 'us-east-2' (LZ-CFG-104)`,
      "  hint: did you mean 'us-east-1'?",
    ],
  },
  {
    name: "a job in a region without Macie",
    yaml: [
      ...(macie("classificationJobs: [{ name: data, regions: [eu-central-2] }]") ?? []),
      [
        "[eu-west-1, us-east-1]\n",
        '[eu-west-1, us-east-1, eu-central-2]\n  skips: [{ region: eu-central-2, capability: macie2, reason: accepted by security }, { region: eu-central-2, capability: "inspector2:LAMBDA_CODE", reason: accepted by security }]\n',
      ],
    ],
    expected: [
      `landing-zone.yaml:51:50 ${JOB}.regions[0]: must be one of the governed regions with Macie (eu-west-1, us-east-1), got 'eu-central-2' (LZ-CFG-104)`,
    ],
  },
  {
    name: "a filter by an unknown field",
    yaml: filter("{ field: severity.descripton, eq: [Low] }"),
    expected: [
      `landing-zone.yaml:52:29 ${CRITERIA}[0].field: a Macie finding has no field 'severity.descripton' to filter by (LZ-CFG-105)`,
      "  hint: did you mean 'severity.description'?",
    ],
  },
  {
    name: "a filter by a field without its beginning",
    yaml: filter("{ field: s3Bucket.name, eq: [logs] }"),
    expected: [
      `landing-zone.yaml:52:29 ${CRITERIA}[0].field: a Macie finding has no field 's3Bucket.name' to filter by (LZ-CFG-105)`,
      "  hint: did you mean 'resourcesAffected.s3Bucket.name'?",
    ],
  },
  {
    name: "a filter with one field twice",
    yaml: filter("{ field: category, eq: [POLICY] }, { field: category, neq: [POLICY] }"),
    expected: [
      `landing-zone.yaml:52:64 ${CRITERIA}[1].field: duplicates criteria[0].field 'category', and a filter can use a field once (LZ-CFG-105)`,
      "  hint: put all comparisons of a field into one entry",
    ],
  },
  {
    name: "a filter that compares nothing",
    yaml: filter("{ field: createdAt }"),
    expected: [
      `landing-zone.yaml:52:20 ${CRITERIA}[0]: must compare 'createdAt' by 'from' or 'to', got nothing (LZ-CFG-106)`,
    ],
  },
  {
    name: "a text compared as a number",
    yaml: filter("{ field: region, gt: 1 }"),
    expected: [
      `landing-zone.yaml:52:41 ${CRITERIA}[0].gt: 'region' can be compared by 'eq' or 'neq', got 'gt' (LZ-CFG-106)`,
    ],
  },
  {
    name: "a number compared as a time",
    yaml: filter("{ field: count, from: '2026-01-01T00:00:00Z' }"),
    expected: [
      `landing-zone.yaml:52:42 ${CRITERIA}[0].from: 'count' can be compared by 'eq', 'neq', 'gt', 'gte', 'lt' or 'lte', got 'from' (LZ-CFG-106)`,
    ],
  },
  {
    name: "an exact match of a field with one value",
    yaml: filter("{ field: category, eqExactMatch: [POLICY] }"),
    expected: [
      `landing-zone.yaml:52:53 ${CRITERIA}[0].eqExactMatch: 'category' can be compared by 'eq' or 'neq', got 'eqExactMatch' (LZ-CFG-106)`,
    ],
  },
  {
    name: "an exact match beside another comparison",
    yaml: filter("{ field: resourcesAffected.s3Bucket.tags.key, eqExactMatch: [a], neq: [b] }"),
    expected: [
      `landing-zone.yaml:52:80 ${CRITERIA}[0].eqExactMatch: cannot stand beside another comparison of the same field (LZ-CFG-106)`,
    ],
  },
  {
    name: "a value that the field never has",
    yaml: filter("{ field: severity.description, eq: [low] }"),
    expected: [
      `landing-zone.yaml:52:56 ${CRITERIA}[0].eq[0]: must be 'Low', 'Medium' or 'High', got 'low' (LZ-CFG-106)`,
      "  hint: did you mean 'Low'?",
    ],
  },
  {
    name: "a truth that is none",
    yaml: filter("{ field: archived, eq: ['yes'] }"),
    expected: [`landing-zone.yaml:52:44 ${CRITERIA}[0].eq[0]: must be 'true' or 'false', got 'yes' (LZ-CFG-106)`],
  },
  {
    name: "a number that is none",
    yaml: filter("{ field: count, eq: [many] }"),
    expected: [`landing-zone.yaml:52:41 ${CRITERIA}[0].eq[0]: must be a number, got 'many' (LZ-CFG-106)`],
  },
];

testBadConfigurations("Macie", CASES);

describe("expressions that Macie takes", () => {
  const taken: readonly BadConfiguration[] = [
    "[A-Z]-[0-9]{8}",
    "(?:C|D)-\\d+",
    "\\(\\d{3}\\)",
    "[(][0-9]+[)]",
    "(?i)customer",
    "a++b",
    "\\\\[0-9]",
    "[^](a]x",
  ].map((regex) => ({ name: regex, yaml: identifier(regex), expected: [] }));
  testBadConfigurations("are no findings", taken);
});

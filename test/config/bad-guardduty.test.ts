import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadLandingZone } from "../../config/load";
import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";
import { BASE_LOCK, BASE_YAML } from "./base";
import { type Edit, edit, inDirectory, printed } from "./support";

/** Services section with these lines below guardDuty. */
const guardDuty = (lines: string): Edit => atEnd(`services:\n  guardDuty:\n${lines}`);

const filters = (...entries: string[]): Edit =>
  guardDuty(`    filters:\n${entries.map((entry) => `      - ${entry}\n`).join("")}`);

const filter = (criteria: string, name = "noise"): string =>
  `{ name: ${name}, description: known and harmless, criteria: ${criteria} }`;

const CASES: readonly BadConfiguration[] = [
  {
    name: "an opt-in home region without others",
    yaml: [
      ["home: eu-west-1", "home: eu-south-1"],
      [
        "governed: [eu-west-1, us-east-1]",
        'governed: [eu-south-1]\n  skips: [{ region: eu-south-1, capability: "inspector2:LAMBDA_CODE", reason: accepted by security }]',
      ],
    ],
    lock: [
      ['"eu-west-1", "us-east-1"], "insp', '"eu-south-1"], "insp'],
      ['"eu-west-1": "3a01", "us-east-1": "3b01"', '"eu-south-1": "3a01"'],
      [
        '"eu-west-1": "arn:aws:kms:eu-west-1:222222222222:key/mrk-1",\n    "us-east-1": "arn:aws:kms:us-east-1:222222222222:key/mrk-1"',
        '"eu-south-1": "arn:aws:kms:eu-south-1:222222222222:key/mrk-1"',
      ],
    ],
    expected: [
      "landing-zone.yaml:7:9 regions.home: Security Hub cannot gather findings in 'eu-south-1', which is disabled by default (https://docs.aws.amazon.com/securityhub/latest/userguide/finding-aggregation-enable.html) (LZ-CFG-111)",
      "  hint: choose a home region that is enabled by default; this one can be governed beside it",
    ],
  },
  {
    name: "an opt-in home region with others",
    yaml: [
      ["home: eu-west-1", "home: eu-south-1"],
      [
        "governed: [eu-west-1, us-east-1]",
        'governed: [eu-west-1, us-east-1, eu-south-1]\n  skips: [{ region: eu-south-1, capability: "inspector2:LAMBDA_CODE", reason: accepted by security }]',
      ],
    ],
    expected: [
      "landing-zone.yaml:7:9 regions.home: 'eu-south-1' is an opt-in region, and GuardDuty exports findings of other regions to no bucket there (https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html) (LZ-CFG-080)",
      "  hint: take a home region that needs no opt-in, or set services.guardDuty.exportFindings: false",
      "landing-zone.yaml:7:9 regions.home: Security Hub cannot gather findings in 'eu-south-1', which is disabled by default (https://docs.aws.amazon.com/securityhub/latest/userguide/finding-aggregation-enable.html) (LZ-CFG-111)",
      "  hint: choose a home region that is enabled by default; this one can be governed beside it",
    ],
  },
  {
    name: "an opt-in home region with others, without export",
    yaml: [
      ["home: eu-west-1", "home: eu-south-1"],
      [
        "governed: [eu-west-1, us-east-1]",
        'governed: [eu-west-1, us-east-1, eu-south-1]\n  skips: [{ region: eu-south-1, capability: "inspector2:LAMBDA_CODE", reason: accepted by security }]',
      ],
      guardDuty("    exportFindings: false\n"),
    ],
    expected: [
      "landing-zone.yaml:7:9 regions.home: Security Hub cannot gather findings in 'eu-south-1', which is disabled by default (https://docs.aws.amazon.com/securityhub/latest/userguide/finding-aggregation-enable.html) (LZ-CFG-111)",
      "  hint: choose a home region that is enabled by default; this one can be governed beside it",
    ],
  },
  {
    name: "two filters of one name",
    yaml: [filters(filter("{ region: { equals: [eu-west-1] } }"), filter("{ region: { equals: [us-east-1] } }"))],
    expected: [
      "landing-zone.yaml:52:17 services.guardDuty.filters[1].name: duplicates services.guardDuty.filters[0].name 'noise' (LZ-CFG-082)",
    ],
  },
  {
    name: "more filters than GuardDuty takes",
    yaml: [
      filters(
        ...Array.from({ length: 101 }, (_, index) => filter("{ region: { equals: [eu-west-1] } }", `noise-${index}`)),
      ),
    ],
    expected: [
      "landing-zone.yaml:51:7 services.guardDuty.filters: GuardDuty takes at most 100 filters in a region, got 101 (LZ-CFG-082)",
    ],
  },
  {
    name: "a misspelt field",
    yaml: [filters(filter("{ resource.instanceDetails.tag.value: { equals: [scanner] } }"))],
    expected: [
      "landing-zone.yaml:51:69 services.guardDuty.filters[0].criteria[\"resource.instanceDetails.tag.value\"]: findings have no field 'resource.instanceDetails.tag.value' (LZ-CFG-083)",
      "  hint: did you mean 'resource.instanceDetails.tags.value'?",
    ],
  },
  {
    name: "a field like no other",
    yaml: [filters(filter("{ colour: { equals: [red] } }"))],
    expected: [
      "landing-zone.yaml:51:69 services.guardDuty.filters[0].criteria.colour: findings have no field 'colour' (LZ-CFG-083)",
      "  hint: https://docs.aws.amazon.com/guardduty/latest/APIReference/API_CreateFilter.html lists them",
    ],
  },
  {
    name: "a misspelt operator",
    yaml: [filters(filter("{ region: { equal: [eu-west-1] } }"))],
    expected: [
      "landing-zone.yaml:51:79 services.guardDuty.filters[0].criteria.region.equal: unknown key 'equal'; allowed keys: equals, greaterThan, greaterThanOrEqual, lessThan, lessThanOrEqual, notEquals (LZ-CFG-011)",
      "  hint: did you mean 'equals'?",
    ],
  },
  {
    name: "a filter for everything",
    yaml: [filters(filter("{}"))],
    expected: [
      "landing-zone.yaml:51:67 services.guardDuty.filters[0].criteria: must name at least one field (LZ-CFG-084)",
      "  hint: a filter without criteria would match everything",
    ],
  },
  {
    name: "a filter of too many fields",
    yaml: [
      guardDuty(`    filters: [${filter("{ region: { equals: [a] }, type: { equals: [b] } }")}]\n`),
      ["version: 1\n", "version: 1\nquotas: { guardduty-filter-fields: 1 }\n"],
    ],
    expected: [
      "landing-zone.yaml:51:73 services.guardDuty.filters[0].criteria: GuardDuty takes at most 1 fields in a filter, got 2 (LZ-CFG-084)",
    ],
  },
  {
    name: "a condition that says nothing",
    yaml: [filters(filter("{ region: {} }"))],
    expected: [
      "landing-zone.yaml:51:77 services.guardDuty.filters[0].criteria.region: must say what 'region' is like (LZ-CFG-084)",
      "  hint: such as { equals: [...] }",
    ],
  },
  {
    name: "more values than GuardDuty takes",
    yaml: [filters(filter(`{ region: { notEquals: [${Array.from({ length: 51 }, (_, i) => `r${i}`).join(", ")}] } }`))],
    expected: [
      "landing-zone.yaml:51:90 services.guardDuty.filters[0].criteria.region.notEquals: GuardDuty takes at most 50 values, got 51 (LZ-CFG-084)",
    ],
  },
  {
    name: "a value given twice",
    yaml: [filters(filter("{ region: { equals: [eu-west-1, eu-west-1] } }"))],
    expected: [
      "landing-zone.yaml:51:99 services.guardDuty.filters[0].criteria.region.equals[1]: duplicates equals[0] 'eu-west-1' (LZ-CFG-084)",
    ],
  },
  {
    name: "a number without quotes among the values",
    yaml: [filters(filter("{ severity: { equals: [7] } }"))],
    expected: [
      "landing-zone.yaml:51:90 services.guardDuty.filters[0].criteria.severity.equals[0]: must be text, but '7' without quotes is the number 7 (LZ-CFG-017)",
      '  hint: put it in quotes: "7"',
    ],
  },
  {
    name: "bounds that leave nothing",
    yaml: [filters(filter("{ severity: { greaterThanOrEqual: 7, lessThan: 7 } }"))],
    expected: [
      "landing-zone.yaml:51:79 services.guardDuty.filters[0].criteria.severity: no number lies between the bounds 7 and 7 (LZ-CFG-084)",
    ],
  },
  {
    name: "bounds of a time",
    yaml: [filters(filter("{ updatedAt: { lessThan: 1767225600000 } }"))],
    expected: [
      "landing-zone.yaml:51:92 services.guardDuty.filters[0].criteria.updatedAt.lessThan: 'updatedAt' is a time, and a filter that is true for a time only is not offered (LZ-CFG-084)",
      "  hint: take the filter out when it is no longer needed",
    ],
  },
  {
    name: "a description that AWS refuses, and none",
    yaml: [
      filters(
        "{ name: noise, description: 'known, and harmless', criteria: { region: { equals: [eu-west-1] } } }",
        "{ name: more-noise, criteria: { region: { equals: [eu-west-1] } } }",
      ),
    ],
    expected: [
      "landing-zone.yaml:51:37 services.guardDuty.filters[0].description: must be 10-512 letters, digits, white space and - . : _ / ( ) [ ] { }, got 'known, and harmless' (LZ-CFG-015)",
      "landing-zone.yaml:52:9 services.guardDuty.filters[1].description: required key 'description' is missing (LZ-CFG-013)",
    ],
  },
  {
    name: "a file above the configuration",
    yaml: [guardDuty("    trustedIpList: { file: lists/../../offices.txt }\n")],
    expected: [
      "landing-zone.yaml:50:28 services.guardDuty.trustedIpList.file: must be the name of a file beside this one or in a folder beside it, got 'lists/../../offices.txt' (LZ-CFG-015)",
    ],
  },
];

testBadConfigurations("filters and export of GuardDuty", CASES);

/** What is printed about the configuration with these files beside it. */
function printedWith(lines: string, files: Readonly<Record<string, string>>, ...more: readonly Edit[]): string[] {
  return inDirectory((directory) => {
    const write = (name: string, text: string): void => {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), text);
    };
    write("landing-zone.yaml", edit(BASE_YAML, [guardDuty(lines), ...more]));
    write("landing-zone.lock.json", BASE_LOCK);
    for (const [name, text] of Object.entries(files)) write(name, text);
    const result = loadLandingZone({ file: join(directory, "landing-zone.yaml") });
    return printed(result).map((line) => line.replace(`${directory}/`, ""));
  });
}

const TRUSTED = "    trustedIpList: { file: offices.txt }\n";
const AT_TRUSTED = "landing-zone.yaml:50:28 services.guardDuty.trustedIpList.file:";
const withTrusted = (text: string, ...more: readonly Edit[]): string[] =>
  printedWith(TRUSTED, { "offices.txt": text }, ...more);

describe("lists of addresses", () => {
  test("comments, empty lines, Windows line ends and a byte order mark are fine", () => {
    expect(withTrusted("\ufeff# offices\r\n\r\n203.0.113.0/28 # head office\r\n198.51.100.7\r\n")).toEqual([]);
  });

  test("a file that is missing", () => {
    expect(printedWith(TRUSTED, {})).toEqual([
      `${AT_TRUSTED} 'offices.txt' does not exist (LZ-CFG-071)`,
      "  hint: names of files are relative to the configuration file",
    ]);
  });

  test("a file over AWS's size", () => {
    const quotas: Edit = ["version: 1\n", "version: 1\nquotas: { guardduty-list-file-size: 20 }\n"];
    expect(withTrusted("203.0.113.7\n198.51.100.7\n", quotas)).toEqual([
      "landing-zone.yaml:51:28 services.guardDuty.trustedIpList.file: 'offices.txt' must be at most 20 bytes large, got 25 bytes (LZ-CFG-071)",
      "  hint: names of files are relative to the configuration file",
    ]);
  });

  test.each([
    ["a name", "example.org", "must be an IPv4 address or a range such as 203.0.113.0/24, got 'example.org'"],
    ["a wrong octet", "10.0.0.256", "must be an IPv4 address or a range such as 203.0.113.0/24, got '10.0.0.256'"],
    [
      "two on a line",
      "1.2.3.4, 1.2.3.5",
      "must be an IPv4 address or a range such as 203.0.113.0/24, got '1.2.3.4, 1.2.3.5'",
    ],
    [
      "a prefix too long",
      "10.0.0.0/33",
      "must be an IPv4 address or a range such as 203.0.113.0/24, got '10.0.0.0/33'",
    ],
    ["the whole internet", "0.0.0.0/0", "must be an IPv4 address or a range such as 203.0.113.0/24, got '0.0.0.0/0'"],
    ["two prefixes", "10.0.0.0/8/8", "must be an IPv4 address or a range such as 203.0.113.0/24, got '10.0.0.0/8/8'"],
    ["IPv6", "2001:db8::1", "must be IPv4, the only kind that AWS documents for lists, got '2001:db8::1'"],
    [
      "an address with a prefix",
      "203.0.113.7/28",
      "'203.0.113.7/28' has bits set beyond its prefix; did you mean '203.0.113.0/28'?",
    ],
    ["the same once more", "198.51.100.7", "'198.51.100.7' stands in line 1 already"],
  ])("a bad line: %s", (_, line, message) => {
    expect(withTrusted(`198.51.100.7\n# comment\n${line}\n`)).toEqual([
      `${AT_TRUSTED} 'offices.txt' line 3: ${message} (LZ-CFG-081)`,
    ]);
  });

  test("many bad lines: the first five, and a hint at other formats", () => {
    const lines = withTrusted(
      Array.from({ length: 8 }, (_, index) => `203.0.113.${index}#4#2\nhost${index}`).join("\n"),
    );
    expect(lines).toHaveLength(7);
    expect(lines[4]).toContain("line 10: must be");
    expect(lines.slice(5)).toEqual([
      `${AT_TRUSTED} 'offices.txt' has 3 more bad lines (LZ-CFG-081)`,
      "  hint: a list in another format needs format: STIX, OTX_CSV, ALIEN_VAULT, PROOF_POINT or FIRE_EYE",
    ]);
  });

  test("an empty list", () => {
    const expected = [
      `${AT_TRUSTED} 'offices.txt' is empty (LZ-CFG-081)`,
      "  hint: GuardDuty cannot activate an empty list; leave the list out",
    ];
    expect(withTrusted("# nothing\n\n")).toEqual(expected);
    const other = "    trustedIpList: { file: offices.txt, format: STIX }\n";
    expect(printedWith(other, { "offices.txt": " \n" })).toEqual(expected);
  });

  test("more entries than GuardDuty takes", () => {
    const addresses = Array.from({ length: 2001 }, (_, index) => `198.18.${index >> 8}.${index & 255}`);
    expect(withTrusted(addresses.slice(1).join("\n"))).toEqual([]);
    expect(withTrusted(addresses.join("\n"))).toEqual([
      `${AT_TRUSTED} 'offices.txt' must have at most 2000 entries, got 2001 (LZ-CFG-081)`,
    ]);
  });

  test("entries of other formats are left to GuardDuty", () => {
    const other = "    trustedIpList: { file: offices.txt, format: OTX_CSV }\n";
    expect(printedWith(other, { "offices.txt": "Indicator type,Indicator\nIPv4,198.51.100.7\n" })).toEqual([]);
  });

  test("an unknown format", () => {
    expect(printedWith("    trustedIpList: { file: offices.txt, format: CSV }\n", { "offices.txt": "" })).toContain(
      "landing-zone.yaml:50:49 services.guardDuty.trustedIpList.format: must be one of 'TXT', 'STIX', 'OTX_CSV', 'ALIEN_VAULT', 'PROOF_POINT', 'FIRE_EYE', got 'CSV' (LZ-CFG-014)",
    );
  });

  test("seven threat lists, two of one name", () => {
    const lists = Array.from(
      { length: 7 },
      (_, index) => `      - { name: feed-${Math.min(index, 5)}, file: feed.txt }\n`,
    );
    expect(printedWith(`    threatIpLists:\n${lists.join("")}`, { "feed.txt": "192.0.2.1\n" })).toEqual([
      "landing-zone.yaml:51:7 services.guardDuty.threatIpLists: GuardDuty takes at most 6 threat lists in a region, got 7 (LZ-CFG-082)",
      "landing-zone.yaml:57:17 services.guardDuty.threatIpLists[6].name: duplicates services.guardDuty.threatIpLists[5].name 'feed-5' (LZ-CFG-082)",
    ]);
  });
});

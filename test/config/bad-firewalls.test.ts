import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadLandingZone } from "../../config/load";
import { NETWORK_FIREWALL_ACKNOWLEDGEMENT } from "../../config/schema/services/firewall-manager/network-firewall";
import { atEnd } from "./bad-configuration";
import { BASE_LOCK, BASE_YAML } from "./base";
import { edit, inDirectory, printed } from "./support";

interface BadFirewall {
  readonly name: string;
  /** Lines below services.firewallManager, without their indentation. */
  readonly lines: string;
  /** What the files beside the configuration hold. */
  readonly files?: Readonly<Record<string, string>>;
  readonly expected: readonly string[];
}

const ACKNOWLEDGED = `acknowledgement: "${NETWORK_FIREWALL_ACKNOWLEDGEMENT}"`;
const FILES = { "blocked.txt": "example.com\n", "ids.rules": 'alert tcp any any -> any 22 (msg:"SSH"; sid:1;)\n' };
const ONE = "- { name: one, domainList: blocked, priority: 1, action: ALERT }";

const dns = (...rules: string[]): string => `dnsFirewall:
  domainLists: [{ name: blocked, file: blocked.txt }]
  ruleGroups:
    - name: baseline
      rules:
${rules.map((rule) => `        ${rule}\n`).join("")}`;

const stateful = (group: string): string => `networkFirewall:
  ${ACKNOWLEDGED}
  statefulRuleGroups: [{ name: own, ${group} }]
`;

const stateless = (group: string): string => `networkFirewall:
  ${ACKNOWLEDGED}
  statelessRuleGroups: [{ name: own, ${group} }]
`;

const CASES: readonly BadFirewall[] = [
  {
    name: "two domain lists and two rule groups of the same name",
    lines: `dnsFirewall:
  domainLists: [{ name: blocked, file: blocked.txt }, { name: blocked, file: blocked.txt }]
networkFirewall:
  ${ACKNOWLEDGED}
  statefulRuleGroups: [{ name: own, suricataFile: ids.rules }]
  statelessRuleGroups: [{ name: own, rules: [{ priority: 1, action: drop }] }]
`,
    expected: [
      "dnsFirewall.domainLists[1].name: duplicates 'blocked' of dnsFirewall.domainLists[0] (LZ-CFG-240)",
      "networkFirewall.statelessRuleGroups[0].name: duplicates 'own' of networkFirewall.statefulRuleGroups[0] (LZ-CFG-240)",
    ],
  },
  {
    name: "a rule whose list nobody has",
    lines: dns("- { name: one, domainList: bloked, priority: 1, action: ALERT }"),
    expected: [
      "dnsFirewall.ruleGroups[0].rules[0].domainList: must be one of domainLists or managedDomainLists (blocked), got 'bloked' (LZ-CFG-241)",
      "  hint: did you mean 'blocked'?",
    ],
  },
  {
    name: "a priority and a list twice in a rule group",
    lines: dns(ONE, "- { name: two, domainList: blocked, priority: 1, action: ALLOW }"),
    expected: [
      "dnsFirewall.ruleGroups[0].rules[1].domainList: duplicates rules[0].domainList 'blocked' (LZ-CFG-241)",
      "dnsFirewall.ruleGroups[0].rules[1].priority: duplicates rules[0].priority '1' (LZ-CFG-241)",
    ],
  },
  {
    name: "an answer of a rule that blocks nothing",
    lines: dns("- { name: one, domainList: blocked, priority: 1, action: ALERT, blockResponse: NODATA }"),
    expected: [
      "dnsFirewall.ruleGroups[0].rules[0].blockResponse: needs action: BLOCK, got 'ALERT' (LZ-CFG-241)",
      "  hint: leave it out: ALLOW and ALERT answer the query",
    ],
  },
  {
    name: "an override without a domain",
    lines: dns("- { name: one, domainList: blocked, priority: 1, action: BLOCK, blockResponse: OVERRIDE }"),
    expected: [
      "dnsFirewall.ruleGroups[0].rules[0]: must have overrideDomain beside blockResponse: OVERRIDE (LZ-CFG-241)",
    ],
  },
  {
    name: "a domain to override with beside another answer",
    lines: dns("- { name: one, domainList: blocked, priority: 1, action: BLOCK, overrideDomain: sink.example.com }"),
    expected: ["dnsFirewall.ruleGroups[0].rules[0].overrideDomain: needs blockResponse: OVERRIDE (LZ-CFG-241)"],
  },
  {
    name: "AWS's list without an id in a region",
    lines: `dnsFirewall:
  managedDomainLists: [{ name: AWSManagedDomainsMalwareDomainList, ids: { eu-west-1: rslvr-fdl-1 } }]
  ruleGroups:
    - name: baseline
      rules: [{ name: one, domainList: AWSManagedDomainsMalwareDomainList, priority: 1, action: BLOCK }]
`,
    expected: [
      "dnsFirewall.managedDomainLists[0].ids: must have the id of 'AWSManagedDomainsMalwareDomainList' in 'us-east-1', where a rule group uses the list (LZ-CFG-242)",
      "  hint: read it: aws route53resolver list-firewall-domain-lists --region us-east-1 --query \"FirewallDomainLists[?Name=='AWSManagedDomainsMalwareDomainList'].Id\"",
    ],
  },
  {
    name: "a rule group in a region that is not governed",
    lines: stateful("suricataFile: ids.rules, regions: [eu-west-2]"),
    expected: [
      "networkFirewall.statefulRuleGroups[0].regions[0]: must be one of the governed regions (eu-west-1, us-east-1), got 'eu-west-2' (LZ-CFG-242)",
      "  hint: did you mean 'eu-west-1'?",
    ],
  },
  {
    name: "lines that are no domain, and one twice",
    lines: dns(ONE),
    files: { "blocked.txt": "example.com\n.example.net\nex ample.com\nEXAMPLE.com. # again\n" },
    expected: [
      "dnsFirewall.domainLists[0].file: 'blocked.txt' line 2: must not begin with a dot, got '.example.net'; write '*.example.net' for its subdomains (LZ-CFG-243)",
      "dnsFirewall.domainLists[0].file: 'blocked.txt' line 3: must be a domain such as example.com, or *.example.com for its subdomains, got 'ex ample.com' (LZ-CFG-243)",
      "dnsFirewall.domainLists[0].file: 'blocked.txt' line 4: 'EXAMPLE.com.' stands in line 1 already (LZ-CFG-243)",
    ],
  },
  {
    name: "more domains than can be uploaded",
    lines: dns(ONE),
    files: { "blocked.txt": Array.from({ length: 1001 }, (_, index) => `d${index}.example.com\n`).join("") },
    expected: [
      "dnsFirewall.domainLists[0].file: 'blocked.txt' must have at most 1000 domains, got 1001 (LZ-CFG-243)",
      "  hint: make several lists, each with a rule of its own",
    ],
  },
  {
    name: "an empty list of domains and a star in one of Network Firewall",
    lines: `${dns(ONE)}${stateful("domains: { file: stars.txt, action: DENYLIST }")}`,
    files: { "blocked.txt": "# nothing\n", "stars.txt": "*.example.com\n" },
    expected: [
      "dnsFirewall.domainLists[0].file: 'blocked.txt' holds no domain (LZ-CFG-243)",
      "networkFirewall.statefulRuleGroups[0].domains.file: 'stars.txt' line 1: must have no '*', got '*.example.com'; write '.example.com' for the domain and its subdomains (LZ-CFG-243)",
    ],
  },
  {
    name: "Network Firewall without the sentence about its price",
    lines: "networkFirewall:\n  statefulRuleGroups: [{ name: own, suricataFile: ids.rules }]\n",
    expected: [
      "networkFirewall: must have an acknowledgement beside rule groups (LZ-CFG-244)",
      `  hint: add: ${ACKNOWLEDGED}`,
    ],
  },
  {
    name: "a stateful rule group without rules",
    lines: stateful("capacity: 100"),
    expected: ["networkFirewall.statefulRuleGroups[0]: must have one of domains and suricataFile (LZ-CFG-245)"],
  },
  {
    name: "rules that Network Firewall would refuse",
    lines: stateful("suricataFile: ids.rules"),
    files: {
      "ids.rules":
        "log tcp any any -> any 22 (sid:1;)\n" +
        'alert tcp any any -> any 22 (msg:"a";)\n' +
        "drop ip any any -> any any (iprep:any,bad,>,1; sid:2;)\n" +
        "pass ip any any -> any any (sid:3;)\npass ip any any -> any any (sid:3;)\nnonsense\n",
    },
    expected: [
      "networkFirewall.statefulRuleGroups[0].suricataFile: 'ids.rules' line 1: must begin with pass, drop, reject or alert, got 'log' (LZ-CFG-245)",
      "networkFirewall.statefulRuleGroups[0].suricataFile: 'ids.rules' line 2: must have an option sid: and a number (LZ-CFG-245)",
      "networkFirewall.statefulRuleGroups[0].suricataFile: 'ids.rules' line 3: uses 'iprep', which Network Firewall does not support (LZ-CFG-245)",
      "networkFirewall.statefulRuleGroups[0].suricataFile: 'ids.rules' line 5: has sid 3, which line 4 has already (LZ-CFG-245)",
      "networkFirewall.statefulRuleGroups[0].suricataFile: 'ids.rules' line 6: must be 'action protocol source port -> destination port (options;)', got 'nonsense' (LZ-CFG-245)",
    ],
  },
  {
    name: "less capacity than a list of domains needs, and a range that is none",
    lines: stateful('domains: { file: blocked.txt, action: ALLOWLIST }, capacity: 3, homeNet: ["10.0.0.1/8"]'),
    expected: [
      "networkFirewall.statefulRuleGroups[0].capacity: must have a capacity of at least 4, which the rules need, got 3 (LZ-CFG-245)",
      "networkFirewall.statefulRuleGroups[0].homeNet[0]: has bits set beyond its prefix: '10.0.0.1/8' (LZ-CFG-245)",
    ],
  },
  {
    name: "stateless rules with one priority, ports without a protocol, and what is no range",
    lines: stateless(
      'capacity: 1, rules: [{ priority: 1, action: drop, destinationPorts: ["22", "70000"] }, ' +
        '{ priority: 1, action: drop, sources: ["2001:db8::/32", "10.0.0.0"] }]',
    ),
    expected: [
      "networkFirewall.statelessRuleGroups[0].capacity: must have a capacity of at least 4, which the rules need, got 1 (LZ-CFG-246)",
      "  hint: a rule needs the product of how many protocols, ranges and ports it has",
      "networkFirewall.statelessRuleGroups[0].rules[0]: protocols must be 6 (TCP) or 17 (UDP) beside ports, got none (LZ-CFG-246)",
      "networkFirewall.statelessRuleGroups[0].rules[0].destinationPorts: must be ports such as 443 or 1024-65535, at most 65535, got '70000' (LZ-CFG-246)",
      "networkFirewall.statelessRuleGroups[0].rules[1].priority: duplicates rules[0].priority '1' (LZ-CFG-246)",
      "networkFirewall.statelessRuleGroups[0].rules[1].sources: must be IPv4, all that the provider takes here, got '2001:db8::/32' (LZ-CFG-246)",
      "networkFirewall.statelessRuleGroups[0].rules[1].sources: must be a range such as 10.0.0.0/16, got '10.0.0.0' (LZ-CFG-246)",
    ],
  },
];

/** What is printed, without the position in the file and the path that all have in common. */
function found({ lines, files = {} }: Pick<BadFirewall, "lines" | "files">): string[] {
  const yaml = edit(BASE_YAML, [atEnd(`services:\n  firewallManager:\n${lines.replace(/^(?=.)/gm, "    ")}`)]);
  return inDirectory((directory) => {
    const all = { ...FILES, ...files, "landing-zone.yaml": yaml, "landing-zone.lock.json": BASE_LOCK };
    for (const [name, text] of Object.entries(all)) writeFileSync(join(directory, name), text);
    const result = loadLandingZone({ file: join(directory, "landing-zone.yaml") });
    return printed(result).map((line) =>
      line.replace(/^\S+\/landing-zone\.yaml:\d+:\d+ services\.firewallManager\./, ""),
    );
  });
}

describe("firewalls in the configuration", () => {
  test.each(CASES)("$name", (badFirewall) => {
    expect([...found(badFirewall)].sort()).toEqual([...badFirewall.expected].sort());
  });

  test("are valid without a finding", () => {
    const lines = `${dns(ONE)}${stateful("domains: { file: stars.txt, action: DENYLIST }")}`;
    expect(found({ lines, files: { "stars.txt": ".example.com\n" } })).toEqual([]);
  });
});

import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import type { LandingZone } from "../../config/model";
import { networkFirewallSchema } from "../../config/schema/services/firewall-manager/network-firewall";
import { dnsFirewallSchema } from "../../config/schema/services/firewall-manager/dns-firewall";
import { LandingZoneStack } from "../../stacks/base-stack";
import { addDnsFirewallRuleGroups } from "../../stacks/security/firewall-manager/dns-firewall";
import { addNetworkFirewallRuleGroups } from "../../stacks/security/firewall-manager/network-firewall";
import type { RuleGroups } from "../../stacks/security/firewall-manager/rule-groups";
import { bodiesOf } from "../support/bodies";
import { loadExample } from "../support/example";
import { type StackJson, synthApp } from "../support/synth";

type FirewallManager = LandingZone["settings"]["services"]["firewallManager"];

const FILES = new Map([
  ["blocked.txt", "Example.com # ours\n*.example.net\n"],
  ["allowed.txt", ".example.org\n"],
  ["ids.rules", 'alert tcp any any -> any 22 (msg:"SSH"; sid:1;)\n'],
]);

/** What the rule groups of a configuration are, and the names under which policies find them. */
function ruleGroups(
  add: (stack: LandingZoneStack) => RuleGroups,
  settings: Partial<FirewallManager>,
): { json: StackJson; groups: Record<string, string[]> } {
  const example = loadExample("default");
  const { services } = example.settings;
  const none = { dnsFirewall: dnsFirewallSchema.parse({}), networkFirewall: networkFirewallSchema.parse({}) };
  const landingZone: LandingZone = {
    ...example,
    files: FILES,
    settings: {
      ...example.settings,
      services: { ...services, firewallManager: { ...services.firewallManager, ...none, ...settings } },
    },
  };
  let found: RuleGroups = new Map();
  class Stack extends LandingZoneStack {
    constructor(scope: Construct) {
      super(scope, "security", { landingZone, account: landingZone.securityAccount });
      found = add(this);
      new TerraformOutput(this, "ids", { value: [...found.values()].flatMap((byRegion) => [...byRegion.values()]) });
    }
  }
  const json = synthApp((app) => new Stack(app))["security"] as StackJson;
  const groups = Object.fromEntries([...found].map(([name, byRegion]) => [name, [...byRegion.keys()]]));
  return { json, groups };
}

const dnsFirewall = dnsFirewallSchema.parse({
  domainLists: [{ name: "blocked", file: "blocked.txt" }],
  managedDomainLists: [
    {
      name: "AWSManagedDomainsMalwareDomainList",
      ids: { "eu-west-1": "rslvr-fdl-1", "eu-central-1": "rslvr-fdl-2", "us-east-1": "rslvr-fdl-3" },
    },
  ],
  ruleGroups: [
    {
      name: "baseline",
      rules: [
        { name: "ours", domainList: "blocked", priority: 10, action: "BLOCK" },
        { name: "malware", domainList: "AWSManagedDomainsMalwareDomainList", priority: 20, action: "ALERT" },
      ],
    },
    {
      name: "home",
      regions: ["eu-west-1"],
      rules: [{ name: "ours", domainList: "blocked", priority: 1, action: "BLOCK", blockResponse: "NODATA" }],
    },
  ],
});

describe("rule groups of DNS Firewall in the security stack", () => {
  const { json, groups } = ruleGroups(addDnsFirewallRuleGroups, { dnsFirewall });

  test("stand in the regions that they are for, home region first", () => {
    expect(groups).toEqual({ baseline: ["eu-west-1", "eu-central-1", "us-east-1"], home: ["eu-west-1"] });
  });

  test("share one domain list a region, with what its file says", () => {
    const lists = bodiesOf(json, "aws_route53_resolver_firewall_domain_list");
    expect(lists.map(({ provider, name, domains }) => [provider, name, domains])).toEqual(
      ["eu-central-1", "eu-west-1", "us-east-1"].map((region) => [
        `aws.${region}`,
        "example-blocked",
        ["*.example.net.", "example.com."],
      ]),
    );
  });

  test("use AWS's list by the id of the region", () => {
    const rules = bodiesOf(json, "aws_route53_resolver_firewall_rule").filter(({ name }) => name === "malware");
    expect(rules.map(({ provider, firewall_domain_list_id: id }) => [provider, id])).toEqual([
      ["aws.eu-central-1", "rslvr-fdl-2"],
      ["aws.eu-west-1", "rslvr-fdl-1"],
      ["aws.us-east-1", "rslvr-fdl-3"],
    ]);
  });

  test("are not there unless the configuration names one", () => {
    expect(ruleGroups(addDnsFirewallRuleGroups, {}).json.resource).toBeUndefined();
  });
});

const networkFirewall = networkFirewallSchema.parse({
  acknowledgement: "AWS Network Firewall bills each endpoint by the hour and each gigabyte",
  statefulRuleGroups: [
    { name: "allowed", regions: ["eu-west-1"], domains: { file: "allowed.txt", action: "ALLOWLIST" } },
    { name: "ids", suricataFile: "ids.rules", capacity: 50, homeNet: ["10.0.0.0/8"] },
  ],
  statelessRuleGroups: [
    { name: "fragments", regions: ["us-east-1"], rules: [{ priority: 1, action: "forward", protocols: [6] }] },
  ],
});

describe("rule groups of Network Firewall in the security stack", () => {
  const { json, groups } = ruleGroups(addNetworkFirewallRuleGroups, { networkFirewall });

  test("stand in the regions that they are for, home region first", () => {
    expect(groups).toEqual({
      allowed: ["eu-west-1"],
      ids: ["eu-west-1", "eu-central-1", "us-east-1"],
      fragments: ["us-east-1"],
    });
  });

  test("carry the organization's name and their capacity", () => {
    const bodies = bodiesOf(json, "aws_networkfirewall_rule_group");
    expect(bodies.map(({ provider, name, type }) => [provider, name, type])).toEqual([
      ["aws.eu-central-1", "example-ids-50", "STATEFUL"],
      ["aws.eu-west-1", "example-allowed-100", "STATEFUL"],
      ["aws.eu-west-1", "example-ids-50", "STATEFUL"],
      ["aws.us-east-1", "example-fragments-100", "STATELESS"],
      ["aws.us-east-1", "example-ids-50", "STATEFUL"],
    ]);
  });

  test("hold what the files say", () => {
    const text = JSON.stringify(bodiesOf(json, "aws_networkfirewall_rule_group"));
    expect(text).toContain('"targets":[".example.org"]');
    expect(text).toContain("alert tcp any any -> any 22");
    expect(text).toContain('"definition":["10.0.0.0/8"]');
  });

  test("are not there unless the configuration names one", () => {
    expect(ruleGroups(addNetworkFirewallRuleGroups, {}).json.resource).toBeUndefined();
  });
});

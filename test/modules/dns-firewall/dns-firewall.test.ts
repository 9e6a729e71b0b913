import { DomainList } from "../../../modules/dns-firewall/domain-list";
import { VpcFailOpen } from "../../../modules/dns-firewall/fail-open";
import type { DnsFirewallRule } from "../../../modules/dns-firewall/rule";
import { DnsFirewallRuleGroup } from "../../../modules/dns-firewall/rule-group";
import { VpcAssociation } from "../../../modules/dns-firewall/vpc-association";
import { resourceOf, resourcesOf, synth } from "../../support/synth";

const list = (name: string, ...domains: string[]) =>
  resourceOf(
    synth((stack) => new DomainList(stack, "list", { placement: stack.in("eu-west-1"), name, domains })),
    "aws_route53_resolver_firewall_domain_list",
  );

describe("DomainList", () => {
  test("writes domains as AWS tells them: lower case, a dot at the end, each once, sorted", () => {
    const { domains } = list("own", "Example.com", "*.example.com", "example.com.", "*", "*.");
    expect(domains).toEqual(["*.", "*.example.com.", "example.com."]);
  });

  test.each([
    ["own", [], "domains must not be empty"],
    [
      "own",
      [".example.com"],
      "domains[0] must not begin with a dot, got '.example.com'; write '*.example.com' for its",
    ],
    ["own", ["example.com", "a.*.com"], "domains[1] must be a domain such as example.com, or *.example.com"],
    ["own", ["exa mple.com"], "got 'exa mple.com'"],
    ["own", ["-a.com"], "got '-a.com'"],
    ["123", ["example.com"], "name must be 1-64 letters, digits, spaces, _ and -, not digits alone, got '123'"],
    [
      "own",
      Array.from({ length: 1002 }, (_, i) => `d${i}.com`),
      "at most 1000, got 2 domains more; make several lists",
    ],
  ])("refuses %s with %s", (name, domains, message) => {
    expect(() => list(name, ...domains)).toThrow(message);
  });

  test("tells of all that is wrong at once", () => {
    expect(() => list("", "*a*", "b..c")).toThrow(/name must .*; domains\[0\] .*; domains\[1\] /);
  });
});

const rule: DnsFirewallRule = {
  name: "one",
  domainList: { domainListId: "rslvr-fdl-1" },
  priority: 1,
  action: { type: "BLOCK" },
};

const group = (...rules: DnsFirewallRule[]) =>
  synth((stack) => new DnsFirewallRuleGroup(stack, "group", { placement: stack.in("eu-west-1"), name: "base", rules }));

const ruleOf = (changes: Partial<DnsFirewallRule>) =>
  resourceOf(group({ ...rule, ...changes }), "aws_route53_resolver_firewall_rule");

describe("DnsFirewallRuleGroup", () => {
  test("blocks as if there were no such domain", () => {
    expect(ruleOf({})).toMatchObject({
      action: "BLOCK",
      block_response: "NXDOMAIN",
      firewall_domain_list_id: "rslvr-fdl-1",
      firewall_domain_redirection_action: "INSPECT_REDIRECTION_DOMAIN",
      firewall_rule_group_id: "${aws_route53_resolver_firewall_rule_group.group_group.id}",
      name: "one",
      priority: 1,
    });
  });

  test("answers with a domain of ours for a minute unless told otherwise", () => {
    const response = { type: "OVERRIDE", domain: "sink.example.com" } as const;
    expect(ruleOf({ action: { type: "BLOCK", response } })).toMatchObject({
      block_response: "OVERRIDE",
      block_override_dns_type: "CNAME",
      block_override_domain: "sink.example.com",
      block_override_ttl: 60,
    });
    const longer = { ...response, ttlInSeconds: 3600 };
    expect(ruleOf({ action: { type: "BLOCK", response: longer } })).toMatchObject({ block_override_ttl: 3600 });
  });

  test.each(["ALLOW", "ALERT"] as const)("%s has no answer, which AWS would refuse", (type) => {
    const keys = Object.keys(ruleOf({ action: { type } }));
    expect(keys.filter((key) => key.startsWith("block"))).toEqual([]);
  });

  test("follows the type of a query and where a CNAME leads to", () => {
    expect(ruleOf({ queryType: "TYPE28", redirections: "TRUST" })).toMatchObject({
      q_type: "TYPE28",
      firewall_domain_redirection_action: "TRUST_REDIRECTION_DOMAIN",
    });
  });

  const other = { ...rule, name: "two", priority: 2, domainList: { domainListId: "rslvr-fdl-2" } };
  test.each<[string, DnsFirewallRule[], string]>([
    ["no rule", [], "rules must be 1 to 100, got 0"],
    ["a priority twice", [rule, { ...other, priority: 1 }], "rules[1].priority 1 is taken by rule 'one'"],
    ["a name twice", [rule, { ...other, name: "one" }], "rules[1].name 'one' is taken by another rule"],
    ["a list twice", [rule, { ...other, domainList: rule.domainList }], "rules[1].domainList is that of rule 'one'"],
    ["a priority of 0", [{ ...rule, priority: 0 }], "rules[0].priority must be a whole number from 1, got 0"],
    [
      "a name of AWS's list for its id",
      [{ ...rule, domainList: { domainListId: "AWSManagedDomainsMalwareDomainList" } }],
      "read it: aws route53resolver list-firewall-domain-lists",
    ],
    [
      "a type in lower case",
      [{ ...rule, queryType: "aaaa" }],
      "rules[0].queryType must be a type such as AAAA or TYPE28",
    ],
    [
      "an empty domain to answer with",
      [{ ...rule, action: { type: "BLOCK", response: { type: "OVERRIDE", domain: "" } } }],
      "rules[0].action.response.domain must be 1-255 characters, got 0",
    ],
    [
      "an answer kept for more than a week",
      [{ ...rule, action: { type: "BLOCK", response: { type: "OVERRIDE", domain: "a.b", ttlInSeconds: 604_801 } } }],
      "ttlInSeconds must be a whole number from 0 to 604800, got 604801",
    ],
  ])("refuses %s", (_, rules, message) => {
    expect(() => group(...rules)).toThrow(message);
  });
});

describe("VpcAssociation and VpcFailOpen", () => {
  const vpc = (priority: number, mutationProtection?: boolean) =>
    synth((stack) => {
      const placement = stack.in("eu-west-1");
      const ruleGroup = new DnsFirewallRuleGroup(stack, "group", { placement, name: "base", rules: [rule] });
      const props = { placement, name: "base", vpcId: "vpc-1", ruleGroup, priority, mutationProtection };
      new VpcAssociation(stack, "vpc", props);
      new VpcFailOpen(stack, "open", { placement, vpcId: "vpc-1", failOpen: true });
    });
  const TYPE = "aws_route53_resolver_firewall_rule_group_association";

  test("the association is protected, and comes when all rules are there", () => {
    const stack = vpc(101);
    expect(resourceOf(stack, TYPE)).toMatchObject({
      depends_on: ["aws_route53_resolver_firewall_rule.group_rule-one"],
      mutation_protection: "ENABLED",
      priority: 101,
    });
    expect(Object.keys(resourcesOf(stack, "aws_route53_resolver_firewall_rule"))).toEqual(["group_rule-one"]);
  });

  test("the protection can be taken off", () => {
    expect(resourceOf(vpc(9899, false), TYPE)).toMatchObject({ mutation_protection: "DISABLED" });
  });

  test.each([100, 9900, 1.5])("a priority of %p is Firewall Manager's or none", (priority) => {
    expect(() => vpc(priority)).toThrow(`priority must be a whole number from 101 to 9899, got ${priority}`);
  });

  test("a VPC answers while DNS Firewall does not, if asked to", () => {
    const config = resourceOf(vpc(101), "aws_route53_resolver_firewall_config");
    expect(config).toMatchObject({ resource_id: "vpc-1", firewall_fail_open: "ENABLED" });
  });
});

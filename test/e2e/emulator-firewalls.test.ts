import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "../../cli/sandbox/emulator-process";
import { startTestEmulator } from "../support/emulator-run";
import { TEST_ACCOUNT } from "../support/synth";
import { describeWith } from "../support/tools";

const PREFIXES: Readonly<Record<string, string>> = {
  "network-firewall": "NetworkFirewall_20201112",
  route53resolver: "Route53Resolver",
};

/** What the emulator refuses of DNS Firewall and Network Firewall, as AWS does. */
describeWith("moto_server")("firewalls on the emulator", () => {
  const root = mkdtempSync(join(tmpdir(), "lz-firewalls-"));
  let emulator: Emulator;
  beforeAll(async () => (emulator = await startTestEmulator(root)), 90_000);
  afterAll(() => {
    emulator.stop();
    rmSync(root, { recursive: true, force: true });
  });

  /** Calls an API; what it answers. */
  async function call(target: string, body: object, region = "eu-west-1"): Promise<Record<string, unknown>> {
    const [service = "", action] = target.split(".");
    const response = await fetch(emulator.url, {
      method: "POST",
      headers: {
        "Content-Type": "application/x-amz-json-1.0",
        "X-Amz-Target": `${PREFIXES[service]}.${action}`,
        Authorization: `AWS4-HMAC-SHA256 Credential=${TEST_ACCOUNT}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
      },
      body: JSON.stringify(body),
    });
    return JSON.parse(await response.text()) as Record<string, unknown>;
  }
  const id = (answer: Record<string, unknown>, kind: string): string => (answer[kind] as { Id: string }).Id;
  const newList = async (region?: string): Promise<string> =>
    id(await call("route53resolver.CreateFirewallDomainList", { Name: "own" }, region), "FirewallDomainList");
  const newGroup = async (): Promise<string> =>
    id(await call("route53resolver.CreateFirewallRuleGroup", { Name: "own" }), "FirewallRuleGroup");

  test("a domain list tells each domain with a dot, and takes 1,000 at once", async () => {
    const list = { FirewallDomainListId: await newList(), Operation: "REPLACE" };
    const domains = Array.from({ length: 1001 }, (_, index) => `d${index}.example.com`);
    const refused = await call("route53resolver.UpdateFirewallDomains", { ...list, Domains: domains });
    expect(refused).toMatchObject({ __type: "ValidationException" });
    await call("route53resolver.UpdateFirewallDomains", { ...list, Domains: ["*", "Example.com"] });
    expect(await call("route53resolver.ListFirewallDomains", list)).toEqual({ Domains: ["*.", "example.com."] });
  });

  test("a rule group takes no list of another region, no priority twice, and goes when it is empty", async () => {
    const [own, foreign, group] = [await newList(), await newList("us-east-1"), await newGroup()];
    const rule = (list: string, more: object = {}) => ({
      FirewallRuleGroupId: group,
      FirewallDomainListId: list,
      Name: "rule",
      Priority: 1,
      Action: "ALERT",
      ...more,
    });
    const create = (body: object) => call("route53resolver.CreateFirewallRule", body);
    expect(await create(rule(foreign))).toMatchObject({ __type: "ResourceNotFoundException" });
    expect(await create(rule(own, { Action: "BLOCK" }))).toMatchObject({ __type: "ValidationException" });
    expect(await create(rule(own))).toHaveProperty("FirewallRule");
    expect(await create(rule("rslvr-fdl-aws"))).toMatchObject({ __type: "ConflictException" });
    expect(await create(rule("rslvr-fdl-aws", { Priority: 2 }))).toHaveProperty("FirewallRule");

    const inUse = await call("route53resolver.DeleteFirewallDomainList", { FirewallDomainListId: own });
    expect(inUse).toMatchObject({ __type: "ConflictException" });
    const notEmpty = await call("route53resolver.DeleteFirewallRuleGroup", { FirewallRuleGroupId: group });
    expect(notEmpty).toMatchObject({ __type: "ConflictException" });
  });

  test("an association needs a VPC that there is", async () => {
    const body = { FirewallRuleGroupId: await newGroup(), VpcId: "vpc-0", Name: "a", Priority: 101 };
    const refused = await call("route53resolver.AssociateFirewallRuleGroup", body);
    expect(refused).toMatchObject({ __type: "ResourceNotFoundException" });
  });

  const strict = { StatefulRuleOptions: { RuleOrder: "STRICT_ORDER" } };
  const rules = (count: number): string =>
    Array.from({ length: count }, (_, index) => `pass ip any any -> any any (sid:${index + 1};)`).join("\n");
  const ruleGroup = (name: string, count: number, options: object = strict) =>
    call("network-firewall.CreateRuleGroup", {
      RuleGroupName: name,
      Type: "STATEFUL",
      Capacity: 2,
      RuleGroup: { RulesSource: { RulesString: rules(count) }, ...options },
    });
  const policy = (name: string, arn: string, options: object = { StatefulEngineOptions: strict.StatefulRuleOptions }) =>
    call("network-firewall.CreateFirewallPolicy", {
      FirewallPolicyName: name,
      FirewallPolicy: { StatefulRuleGroupReferences: [{ ResourceArn: arn, Priority: 1 }], ...options },
    });

  test("a rule group of Network Firewall has the capacity that it was made with, and a name of its own", async () => {
    expect(await ruleGroup("three", 3)).toMatchObject({ __type: "InvalidRequestException" });
    expect(await ruleGroup("two", 2)).toHaveProperty("RuleGroupResponse");
    expect(await ruleGroup("two", 2)).toMatchObject({ __type: "InvalidRequestException" });
  });

  test("a policy takes rule groups that there are, in its own order, and holds on to them", async () => {
    const { RuleGroupResponse: response } = await ruleGroup("strict", 1);
    const { RuleGroupArn: arn = "" } = (response ?? {}) as { RuleGroupArn?: string };
    expect(await policy("unknown", `${arn}x`)).toMatchObject({ __type: "InvalidRequestException" });
    expect(await policy("default", arn, {})).toMatchObject({ __type: "InvalidRequestException" });
    const managed = "arn:aws:network-firewall:eu-west-1:aws-managed:stateful-rulegroup/MalwareDomains";
    expect(await policy("managed", `${managed}ActionOrder`)).toMatchObject({ __type: "InvalidRequestException" });
    expect(await policy("managed", `${managed}StrictOrder`)).toHaveProperty("FirewallPolicyResponse");
    expect(await policy("own", arn)).toHaveProperty("FirewallPolicyResponse");
    expect(await call("network-firewall.DeleteRuleGroup", { RuleGroupArn: arn })).toMatchObject({
      __type: "InvalidOperationException",
      message: "Unable to delete the object because it is still in use",
    });
  });

  test("a firewall needs a policy that there is", async () => {
    const body = { FirewallName: "f", FirewallPolicyArn: "arn:aws:x", VpcId: "vpc-0", SubnetMappings: [] };
    const refused = await call("network-firewall.CreateFirewall", body);
    expect(refused).toMatchObject({ __type: "InvalidRequestException" });
  });
});

import { Firewall, type FirewallProps } from "../../../modules/network-firewall/firewall";
import { FirewallLogging, type LogDestination } from "../../../modules/network-firewall/firewall-logging";
import { FirewallPolicy } from "../../../modules/network-firewall/firewall-policy";
import type { FirewallPolicyProps } from "../../../modules/network-firewall/firewall-policy-props";
import { TerraformOutput } from "cdktf";
import { resourceOf, synth } from "../../support/synth";

const ruleGroup = { ruleGroupArn: "arn:aws:network-firewall:eu-west-1:999999999999:stateful-rulegroup/own-100" };
const reference = { ruleGroup, priority: 10 };

function policy(props: Partial<FirewallPolicyProps>) {
  const stack = synth((stack) => {
    new FirewallPolicy(stack, "policy", { placement: stack.in("eu-west-1"), name: "egress", ...props });
  });
  return resourceOf(stack, "aws_networkfirewall_firewall_policy");
}

describe("FirewallPolicy", () => {
  test("sends packets to the stateful rules, in strict order, and drops what none of them passes", () => {
    expect(policy({ statefulRuleGroups: [reference] })).toMatchObject({
      firewall_policy: {
        stateful_default_actions: ["aws:drop_established", "aws:alert_established"],
        stateful_engine_options: { rule_order: "STRICT_ORDER", stream_exception_policy: "DROP" },
        stateful_rule_group_reference: [{ priority: 10, resource_arn: ruleGroup.ruleGroupArn }],
        stateless_default_actions: ["aws:forward_to_sfe"],
        stateless_fragment_default_actions: ["aws:forward_to_sfe"],
      },
      lifecycle: { create_before_destroy: true },
    });
  });

  test("tries a rule group of AWS before it drops", () => {
    const { firewall_policy: written } = policy({
      managedRuleGroups: [{ name: "MalwareDomains", priority: 1, alertOnly: true }],
    });
    expect(written).toMatchObject({
      stateful_rule_group_reference: [
        {
          override: { action: "DROP_TO_ALERT" },
          priority: 1,
          resource_arn: "arn:aws:network-firewall:eu-west-1:aws-managed:stateful-rulegroup/MalwareDomainsStrictOrder",
        },
      ],
    });
  });

  test("has no empty list of references, which would be a change in every plan", () => {
    const { firewall_policy: written } = policy({ statelessRuleGroups: [reference] });
    expect(Object.keys(written as object)).not.toContain("stateful_rule_group_reference");
  });

  test("drops fragments with the rest unless told otherwise", () => {
    const { firewall_policy: written } = policy({ statefulRuleGroups: [reference], statelessDefault: "drop" });
    expect(written).toMatchObject({
      stateless_default_actions: ["aws:drop"],
      stateless_fragment_default_actions: ["aws:drop"],
    });
  });

  test("knows the network at home, and how long connections may idle", () => {
    const props = { homeNet: ["10.0.0.0/8"], tcpIdleTimeoutInSeconds: 60 };
    const { firewall_policy: written } = policy({ statefulRuleGroups: [reference], ...props });
    expect(written).toMatchObject({
      policy_variables: { rule_variables: [{ key: "HOME_NET", ip_set: { definition: ["10.0.0.0/8"] } }] },
      stateful_engine_options: { flow_timeouts: { tcp_idle_timeout_seconds: 60 } },
    });
  });

  const large = { ruleGroup: { ...ruleGroup, capacity: 20_000 } };
  test.each<[string, Partial<FirewallPolicyProps>, string]>([
    ["no rule group", {}, "a policy must have a rule group"],
    [
      "a priority twice",
      { statefulRuleGroups: [reference], managedRuleGroups: [{ name: "MalwareDomains", priority: 10 }] },
      "priorities of statefulRuleGroups and managedRuleGroups must differ, got 10 twice",
    ],
    [
      "a priority of 0",
      { statelessRuleGroups: [{ ruleGroup, priority: 0 }] },
      "priorities of statelessRuleGroups must be whole numbers from 1 to 65535, got 0",
    ],
    [
      "more capacity than a policy has",
      {
        statefulRuleGroups: [
          { ...large, priority: 1 },
          { ...large, priority: 2 },
        ],
      },
      "statefulRuleGroups must have a capacity of at most 30000 together, got 40000",
    ],
    [
      "two actions that drop",
      { statefulRuleGroups: [reference], statefulDefaults: ["aws:drop_strict", "aws:drop_established"] },
      "statefulDefaults must have at most one action that drops",
    ],
    [
      "AWS's name with its end",
      { managedRuleGroups: [{ name: "MalwareDomainsStrictOrder" as "MalwareDomains", priority: 1 }] },
      "managedRuleGroups must name rule groups of AWS, got 'MalwareDomainsStrictOrder'",
    ],
    ["a short timeout", { statefulRuleGroups: [reference], tcpIdleTimeoutInSeconds: 59 }, "from 60 to 6000, got 59"],
    ["a range that is none", { statefulRuleGroups: [reference], homeNet: ["10.0.0.0"] }, "homeNet must be a range"],
    ["a name with a space", { name: "my policy", statefulRuleGroups: [reference] }, "name must be 1-128 letters"],
  ])("refuses %s", (_, props, message) => {
    expect(() => policy(props)).toThrow(message);
  });
});

function firewall(props: Partial<FirewallProps> = {}) {
  return synth((stack) => {
    const made = new Firewall(stack, "firewall", {
      placement: stack.in("eu-west-1"),
      name: "egress",
      vpcId: "vpc-1",
      subnetIds: ["subnet-1", "subnet-2"],
      policy: { firewallPolicyArn: "arn:aws:network-firewall:eu-west-1:999999999999:firewall-policy/egress" },
      ...props,
    });
    new TerraformOutput(stack, "endpoint", { value: made.endpointIdIn("eu-west-1a") });
  });
}

describe("Firewall", () => {
  const TYPE = "aws_networkfirewall_firewall";

  test("is protected from deletion, other subnets and another policy", () => {
    expect(resourceOf(firewall(), TYPE)).toMatchObject({
      delete_protection: true,
      firewall_policy_change_protection: true,
      subnet_change_protection: true,
      subnet_mapping: [{ subnet_id: "subnet-1" }, { subnet_id: "subnet-2" }],
    });
  });

  test("the protections can be taken off, one by one", () => {
    const free = { deletionProtection: false, subnetChangeProtection: false, policyChangeProtection: false };
    expect(resourceOf(firewall(free), TYPE)).toMatchObject({
      delete_protection: false,
      firewall_policy_change_protection: false,
      subnet_change_protection: false,
    });
  });

  test("tells the endpoint of a zone", () => {
    expect(firewall().output).toMatchObject({
      endpoint: {
        value:
          '${one([for state in aws_networkfirewall_firewall.firewall_firewall.firewall_status[0].sync_states : state.attachment[0].endpoint_id if state.availability_zone == "eu-west-1a"])}',
      },
    });
  });

  test.each<[string, Partial<FirewallProps>, string]>([
    ["no subnet", { subnetIds: [] }, "subnetIds must name a subnet in each availability zone, got none"],
    ["a subnet twice", { subnetIds: ["subnet-1", "subnet-1"] }, "subnetIds must differ, got 'subnet-1' twice"],
    ["a long description", { description: "x".repeat(513) }, "description must be at most 512 characters, got 513"],
    ["an empty name", { name: "" }, "name must be 1-128 letters, digits and hyphens, got ''"],
  ])("refuses %s", (_, props, message) => {
    expect(() => firewall(props)).toThrow(message);
  });
});

describe("FirewallLogging", () => {
  const logging = (alert: LogDestination, flow: LogDestination) =>
    resourceOf(
      synth((stack) => {
        const firewall = { firewallArn: "arn:aws:network-firewall:eu-west-1:999999999999:firewall/egress" };
        new FirewallLogging(stack, "logging", { placement: stack.in("eu-west-1"), firewall, alert, flow });
      }),
      "aws_networkfirewall_logging_configuration",
    );

  test("sends alerts and flows each to its place", () => {
    const written = logging({ logGroupName: "/alerts" }, { bucketName: "example-firewall", prefix: "egress" });
    expect(written.logging_configuration).toEqual({
      log_destination_config: [
        { log_type: "ALERT", log_destination_type: "CloudWatchLogs", log_destination: { logGroup: "/alerts" } },
        {
          log_type: "FLOW",
          log_destination_type: "S3",
          log_destination: { bucketName: "example-firewall", prefix: "egress" },
        },
      ],
    });
  });

  test.each<[string, LogDestination, string]>([
    ["an ARN for a log group", { logGroupName: "arn:aws:logs:x" }, "alert.logGroupName must be 1-512 letters"],
    ["a bucket that cannot be", { bucketName: "My_Bucket" }, "alert.bucketName must be lower case letters"],
    ["a slash at the end", { bucketName: "example", prefix: "a/" }, "alert.prefix must not begin or end with a slash"],
  ])("refuses %s", (_, alert, message) => {
    expect(() => logging(alert, { bucketName: "example-firewall" })).toThrow(message);
  });
});

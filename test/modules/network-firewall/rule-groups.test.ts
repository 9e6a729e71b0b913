import {
  MANAGED_RULE_GROUPS,
  capacityFor,
  domainListCapacity,
  managedRuleGroupArn,
} from "../../../core/network-firewall";
import { StatefulRuleGroup, type StatefulRuleGroupProps } from "../../../modules/network-firewall/stateful-rule-group";
import { type StatelessRule, StatelessRuleGroup } from "../../../modules/network-firewall/stateless-rule-group";
import { resourceOf, synth } from "../../support/synth";

const TYPE = "aws_networkfirewall_rule_group";

function stateful(props: Omit<StatefulRuleGroupProps, "placement" | "name"> & { name?: string }) {
  const stack = synth((stack) => {
    new StatefulRuleGroup(stack, "group", { placement: stack.in("eu-west-1"), name: "own", ...props });
  });
  return resourceOf(stack, TYPE);
}

function stateless(rules: StatelessRule[], capacity?: number) {
  const stack = synth((stack) => {
    new StatelessRuleGroup(stack, "group", { placement: stack.in("eu-west-1"), name: "own", rules, capacity });
  });
  return resourceOf(stack, TYPE);
}

const domains = (...domains: string[]) => ({ type: "domains", action: "DENYLIST", domains }) as const;
const suricata = (text: string) => ({ type: "suricata", text }) as const;
const standard = (...rules: { sid: number }[]) =>
  ({ type: "standard", rules: rules.map((rule) => ({ action: "DROP", protocol: "TCP", ...rule }) as const) }) as const;

describe("capacity", () => {
  test("has a fifth to spare and grows in steps", () => {
    expect([1, 83, 84, 416, 417, 25_000, 25_001, 30_000].map(capacityFor)).toEqual([
      100, 100, 500, 500, 1000, 30_000, 30_000, 30_000,
    ]);
  });

  test("of a domain list counts each domain and the rest for each protocol", () => {
    expect([domainListCapacity(99, 1), domainListCapacity(99, 2)]).toEqual([100, 200]);
  });

  test("is part of the name, and the old group goes last", () => {
    expect(stateful({ rules: domains("example.com"), capacity: 7 })).toMatchObject({
      name: "own-7",
      capacity: 7,
      lifecycle: { create_before_destroy: true },
    });
    expect(stateless([{ priority: 1, action: "drop" }])).toMatchObject({ name: "own-100", capacity: 100 });
  });
});

describe("StatefulRuleGroup", () => {
  test("looks for domains in HTTP and TLS, in strict order", () => {
    expect(stateful({ rules: domains("Example.com", ".example.net", "example.com") }).rule_group).toEqual({
      rules_source: {
        rules_source_list: {
          generated_rules_type: "DENYLIST",
          target_types: ["HTTP_HOST", "TLS_SNI"],
          targets: [".example.net", "example.com"],
        },
      },
      stateful_rule_options: { rule_order: "STRICT_ORDER" },
    });
  });

  test("writes rules by address and port, ANY for what is left out", () => {
    const rules = standard({ sid: 7 });
    expect(stateful({ rules }).rule_group).toMatchObject({
      rules_source: {
        stateful_rule: [
          {
            action: "DROP",
            header: {
              protocol: "TCP",
              source: "ANY",
              source_port: "ANY",
              direction: "FORWARD",
              destination: "ANY",
              destination_port: "ANY",
            },
            rule_option: [{ keyword: "sid", settings: ["7"] }],
          },
        ],
      },
    });
  });

  test("keeps Suricata's text from Terraform's eyes", () => {
    const { rule_group: group } = stateful({ rules: suricata('pass ip any any -> any any (msg:"${a}"; sid:1;)') });
    expect(JSON.stringify(group)).toContain("$${a}");
  });

  test("takes variables and prefix lists", () => {
    const variables = {
      ipSets: { HOME_NET: ["10.0.0.0/8"] },
      portSets: { WEB: ["80", "8000:8080"] },
      prefixLists: { PARTNERS: "arn:aws:ec2:eu-west-1:999999999999:prefix-list/pl-1" },
    };
    expect(stateful({ rules: domains("a.com"), variables }).rule_group).toMatchObject({
      rule_variables: {
        ip_sets: [{ key: "HOME_NET", ip_set: { definition: ["10.0.0.0/8"] } }],
        port_sets: [{ key: "WEB", port_set: { definition: ["80", "8000:8080"] } }],
      },
      reference_sets: {
        ip_set_references: [{ key: "PARTNERS", ip_set_reference: [{ reference_arn: variables.prefixLists.PARTNERS }] }],
      },
    });
  });

  test("is encrypted with a key of ours if asked to", () => {
    const key = "arn:aws:kms:eu-west-1:999999999999:key/1";
    const { encryption_configuration: encryption } = stateful({ rules: domains("a.com"), encryptionKeyArn: key });
    expect(encryption).toEqual({ type: "CUSTOMER_KMS", key_id: key });
    expect(stateful({ rules: domains("a.com") })).not.toHaveProperty("encryption_configuration");
  });

  test.each<[string, Parameters<typeof stateful>[0], string]>([
    ["no domain", { rules: domains() }, "rules must not be empty"],
    ["a star", { rules: domains("*.example.com") }, "must have no '*', got '*.example.com'; write '.example.com'"],
    ["a URL", { rules: domains("https://example.com/") }, "rules.domains[0] must be a domain such as example.com"],
    ["no Suricata rule", { rules: suricata("# nothing\n") }, "rules must not be empty"],
    [
      "a sid twice",
      { rules: suricata("pass ip any any -> any any (sid:1;)\ndrop ip any any -> any any (sid:1;)") },
      "rules.text line 2: has sid 1, which line 1 has already",
    ],
    [
      "a keyword in no quotes that is not supported",
      { rules: suricata("drop ip any any -> any any (lua:a.lua; sid:1;)") },
      "rules.text line 1: uses 'lua', which Network Firewall does not support",
    ],
    ["another action", { rules: suricata("log ip any any -> any any (sid:1;)") }, "must begin with pass, drop, reject"],
    [
      "an option without end",
      { rules: suricata("drop ip any any -> any any (sid:1)") },
      "must end its last option with",
    ],
    ["a sid of 0", { rules: standard({ sid: 0 }) }, "rules.rules[0].sid must be a whole number from 1, got 0"],
    [
      "two rules with a sid",
      { rules: standard({ sid: 1 }, { sid: 1 }) },
      "rules.rules[1].sid 1 is that of rules.rules[0]",
    ],
    [
      "too little capacity",
      { rules: domains("a.com"), capacity: 3 },
      "capacity must be at least 4, which the rules need",
    ],
    ["too much capacity", { rules: domains("a.com"), capacity: 30_001 }, "from 1 to 30000, got 30001"],
    [
      "an underscore in the name",
      { name: "a_b", rules: domains("a.com") },
      "name must be 1-100 letters, digits and hyphens",
    ],
    [
      "a variable's name",
      { rules: domains("a.com"), variables: { ipSets: { "1A": ["10.0.0.0/8"] } } },
      "beginning with a letter",
    ],
    [
      "a variable's range",
      { rules: domains("a.com"), variables: { ipSets: { A: ["10.0.0.1/8"] } } },
      "beyond its prefix",
    ],
    [
      "an empty variable",
      { rules: domains("a.com"), variables: { portSets: { A: [] } } },
      "variables.portSets.A must not be",
    ],
  ])("refuses %s", (_, props, message) => {
    expect(() => stateful(props)).toThrow(message);
  });

  test("a keyword in quotes is only a text", () => {
    const text = 'drop ip any any -> any any (msg:"; lua: or (dataset:"; sid:1;)';
    expect(stateful({ rules: suricata(text) })).toMatchObject({ type: "STATEFUL" });
  });

  test("a rule may go on in the next line", () => {
    const text = "drop ip any any -> \\\n  any any (sid:1;)\npass ip any any -> any any (sid:2;)";
    expect(stateful({ rules: suricata(text), capacity: 2 })).toMatchObject({ capacity: 2 });
  });
});

describe("StatelessRuleGroup", () => {
  test("writes both ends of ports, and leaves out what matches everything", () => {
    const [rule] = [
      { priority: 5, action: "forward", protocols: [6], destinationPorts: ["443", "8000-8080"] } as const,
    ];
    expect(stateless([rule]).rule_group).toEqual({
      rules_source: {
        stateless_rules_and_custom_actions: {
          stateless_rule: [
            {
              priority: 5,
              rule_definition: {
                actions: ["aws:forward_to_sfe"],
                match_attributes: {
                  protocols: [6],
                  destination_port: [
                    { from_port: 443, to_port: 443 },
                    { from_port: 8000, to_port: 8080 },
                  ],
                },
              },
            },
          ],
        },
      },
    });
  });

  test("needs the product of what each rule matches", () => {
    const sources = ["10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24"];
    const rule = { priority: 1, action: "drop", protocols: [6, 17], sources } as const;
    expect(stateless([rule], 6)).toMatchObject({ capacity: 6 });
    expect(() => stateless([rule], 5)).toThrow("capacity must be at least 6, which the rules need, got 5");
  });

  test.each<[string, StatelessRule[], string]>([
    ["no rule", [], "rules must not be empty"],
    ["a priority of 0", [{ priority: 0, action: "drop" }], "rules[0].priority must be a whole number from 1 to 65535"],
    [
      "a priority twice",
      [
        { priority: 1, action: "drop" },
        { priority: 1, action: "pass" },
      ],
      "rules[1].priority 1 is taken by rules[0]",
    ],
    [
      "IPv6",
      [{ priority: 1, action: "drop", sources: ["2001:db8::/32"] }],
      "must be IPv4, all that the provider takes",
    ],
    [
      "ports of ICMP",
      [{ priority: 1, action: "drop", protocols: [1], sourcePorts: ["1"] }],
      "must be 6 (TCP) or 17 (UDP)",
    ],
    ["ports the wrong way", [{ priority: 1, action: "drop", protocols: [6], sourcePorts: ["2-1"] }], "got '2-1'"],
    [
      "a protocol's name",
      [{ priority: 1, action: "drop", protocols: [256] }],
      "numbers of IANA from 0 to 255, got 256",
    ],
  ])("refuses %s", (_, rules, message) => {
    expect(() => stateless(rules)).toThrow(message);
  });
});

test("rule groups of AWS are called by their region", () => {
  expect(managedRuleGroupArn("MalwareDomains", "eu-west-1")).toBe(
    "arn:aws:network-firewall:eu-west-1:aws-managed:stateful-rulegroup/MalwareDomainsStrictOrder",
  );
  expect(managedRuleGroupArn("ThreatSignaturesDoS", "us-gov-west-1")).toMatch(/^arn:aws-us-gov:/);
  expect(new Set(MANAGED_RULE_GROUPS).size).toBe(MANAGED_RULE_GROUPS.length);
});

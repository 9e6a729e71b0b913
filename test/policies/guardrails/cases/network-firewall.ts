import { type Cases, one, requiredCases } from "./case";

const FIREWALL = "aws_networkfirewall_firewall";
const policy = (body: object) => one("aws_networkfirewall_firewall_policy", { firewall_policy: body });
const group = (body: object) => one("aws_networkfirewall_rule_group", { ...body });
const stateless = (body: object) =>
  group({ type: "STATELESS", rule_group: { rules_source: { stateless_rules_and_custom_actions: body } } });
const logs = (firewall_arn: string, ...types: string[]) => ({
  aws_networkfirewall_logging_configuration: {
    l: {
      firewall_arn,
      logging_configuration: { log_destination_config: types.map((log_type) => ({ log_type })) },
    },
  },
});
const OWN = "${aws_networkfirewall_firewall.r.arn}";
const SAFE = {
  stateless_default_actions: ["aws:forward_to_sfe"],
  stateless_fragment_default_actions: ["aws:drop"],
};
const RULES = { stateful_rule_group_reference: [{ resource_arn: "arn" }] };

export const NETWORK_FIREWALL: Cases = {
  "LZ-NFW-01": [
    ["pass", "alerts", one(FIREWALL, {}, logs(OWN, "FLOW", "ALERT"))],
    ["fail", "flows alone", one(FIREWALL, {}, logs(OWN, "FLOW")), "logs no alerts"],
    ["fail", "nothing", one(FIREWALL, {}), "no logging configuration"],
    ["unknown", "of something by reference", one(FIREWALL, {}, logs("${var.arn}", "ALERT"))],
    [
      "unknown",
      "dynamic logs",
      one(
        FIREWALL,
        {},
        {
          aws_networkfirewall_logging_configuration: {
            l: { firewall_arn: OWN, logging_configuration: { dynamic: { log_destination_config: {} } } },
          },
        },
      ),
    ],
  ],
  "LZ-NFW-02": [
    ...requiredCases(FIREWALL, "delete_protection", true, false, { subnet_change_protection: true }),
    ...requiredCases(FIREWALL, "subnet_change_protection", true, false, { delete_protection: true }),
  ],
  "LZ-NFW-03": [
    ["pass", "rules and safe defaults", policy({ ...SAFE, ...RULES })],
    ["pass", "stateless rules alone", policy({ ...SAFE, stateless_rule_group_reference: { priority: 1 } })],
    ["fail", "no rule group", policy(SAFE), "no rule group"],
    [
      "fail",
      "packets pass",
      policy({ ...SAFE, ...RULES, stateless_default_actions: ["aws:pass"] }),
      "stateless_default_actions",
    ],
    [
      "fail",
      "fragments pass",
      policy({ ...SAFE, ...RULES, stateless_fragment_default_actions: ["aws:pass", "metric"] }),
      "stateless_fragment_default_actions",
    ],
    ["fail", "no default", policy({ ...RULES, stateless_default_actions: ["aws:drop"] }), "not set"],
    ["fail", "no policy", one("aws_networkfirewall_firewall_policy", {}), "firewall_policy is not set"],
    ["unknown", "defaults by reference", policy({ ...SAFE, ...RULES, stateless_default_actions: ["${var.x}"] })],
    ["unknown", "dynamic rule groups", policy({ ...SAFE, dynamic: { stateful_rule_group_reference: {} } })],
  ],
  "LZ-NFW-04": [
    ["pass", "a rule", stateless({ stateless_rule: [{ priority: 1 }] })],
    ["fail", "none", stateless({}), "no stateless_rule"],
    ["fail", "nothing at all", group({ type: "STATELESS" }), "no stateless_rule"],
    ["none", "stateful", group({ type: "STATEFUL" })],
    ["unknown", "a text of rules", group({ type: "STATELESS", rules: "..." })],
    ["unknown", "dynamic rules", stateless({ dynamic: { stateless_rule: {} } })],
  ],
};

import type { Guardrail } from "../guardrail";
import { fail, pass, unknown } from "../judge";
import { blocksAt, isDynamic } from "../readers/arguments";

/** LZ-NFW-01. */
export const networkFirewallLogging: Guardrail = {
  id: "LZ-NFW-01",
  title: "network firewalls log their alerts",
  why: "What a rule dropped or told of is seen nowhere else (Security Hub NetworkFirewall.2).",
  fix: "add a FirewallLogging with the network-firewall bucket of the log archive",
  severity: "medium",
  controls: { fsbp: ["NetworkFirewall.2"], cis: [] },
  types: ["aws_networkfirewall_firewall"],
  judge(firewall, stack) {
    const { own, undecided } = stack.parts(firewall, "aws_networkfirewall_logging_configuration", "firewall_arn");
    if (undecided) return unknown("a logging configuration names its firewall by reference");
    const [logging] = own;
    if (logging === undefined) return fail("it has no logging configuration in the stack");
    const destinations = blocksAt(logging.body, "logging_configuration", "log_destination_config");
    if (destinations.some(({ log_type: type }) => type === "ALERT")) return pass(`${logging.address} logs alerts`);
    const dynamic = blocksAt(logging.body, "logging_configuration").some((body) =>
      isDynamic(body, "log_destination_config"),
    );
    return dynamic ? unknown("only Terraform knows the logs") : fail(`${logging.address} logs no alerts`);
  },
};

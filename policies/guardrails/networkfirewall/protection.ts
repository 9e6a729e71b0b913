import type { Guardrail } from "../guardrail";
import { all, mustBeTrue } from "../judge";

/** LZ-NFW-02. */
export const networkFirewallProtection: Guardrail = {
  id: "LZ-NFW-02",
  title: "network firewalls are protected from deletion and from other subnets",
  why: "A firewall that is gone, or gone from a zone, lets nothing through or everything, as the routes are (Security Hub NetworkFirewall.9, NetworkFirewall.10).",
  fix: "set deleteProtection: true and subnetChangeProtection: true",
  severity: "medium",
  controls: { fsbp: ["NetworkFirewall.9", "NetworkFirewall.10"], cis: [] },
  types: ["aws_networkfirewall_firewall"],
  judge: ({ body }) =>
    all(["delete_protection", "subnet_change_protection"].map((argument) => mustBeTrue(body, argument))),
};

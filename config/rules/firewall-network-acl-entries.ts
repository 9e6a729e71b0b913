import { isCidrProblem, readCidr } from "../../core/cidr";
import type { FirewallPolicyOf, FirewallPolicySettings } from "../schema/services/firewall-manager/policies";
import { quote } from "../text";
import { firewallPolicyViolations } from "./firewall-policy-violations";
import type { Rule, Violation } from "./rule";

type Entry = FirewallPolicyOf<"NETWORK_ACL_COMMON">["firstEntries"][number];

export const firewallNetworkAclEntries: Rule = {
  id: "LZ-CFG-216",
  title: "Rules of network ACLs are about one range and have what their protocol needs",
  check: ({ settings }) => firewallPolicyViolations(settings, problems),
};

function* problems(policy: FirewallPolicySettings): Generator<Violation> {
  if (policy.type !== "NETWORK_ACL_COMMON") return;
  for (const key of ["firstEntries", "lastEntries"] as const) {
    for (const [place, entry] of policy[key].entries()) {
      for (const violation of entryProblems(entry)) yield { ...violation, path: [key, place, ...violation.path] };
    }
  }
  yield* listProblems(policy);
}

/** First and last rules of a direction together, https://docs.aws.amazon.com/waf/latest/developerguide/network-acl-policies.html */
const MAX_A_DIRECTION = 5;

function* listProblems(policy: FirewallPolicyOf<"NETWORK_ACL_COMMON">): Generator<Violation> {
  const { firstEntries, lastEntries } = policy;
  for (const direction of ["ingress", "egress"] as const) {
    const size = [...firstEntries, ...lastEntries].filter((entry) => entry.direction === direction).length;
    if (size > MAX_A_DIRECTION) {
      yield {
        path: [],
        message: `must have at most ${MAX_A_DIRECTION} rules for ${direction}, first and last together, got ${size}`,
      };
    }
    for (const [key, entries] of Object.entries({ firstEntries, lastEntries })) {
      const actions = new Set(entries.filter((entry) => entry.direction === direction).map(({ action }) => action));
      if (actions.size < 2) continue;
      yield {
        path: [key],
        message: `rules for ${direction} must all allow or all deny: Terraform does not keep their order`,
        hint: "put the ones into firstEntries and the others into lastEntries",
      };
    }
  }
}

function* entryProblems(entry: Entry): Generator<Violation> {
  const { protocol, fromPort, toPort, icmpType, icmpCode, ipv4, ipv6 } = entry;
  if ((ipv4 === undefined) === (ipv6 === undefined)) {
    yield { path: [], message: `must have either 'ipv4' or 'ipv6', got ${ipv4 ? "both" : "neither"}` };
  }
  if (ipv4 !== undefined && !isRange(ipv4, 4)) {
    yield { path: ["ipv4"], message: `must be an IPv4 range such as 0.0.0.0/0, got ${quote(ipv4)}` };
  }
  if (ipv6 !== undefined && !isRange(ipv6, 6)) {
    yield { path: ["ipv6"], message: `must be an IPv6 range such as ::/0, got ${quote(ipv6)}` };
  }
  const needsPorts = protocol === "tcp" || protocol === "udp";
  const hasPorts = fromPort !== undefined && toPort !== undefined;
  if (needsPorts && !hasPorts) yield { path: [], message: `${protocol} needs fromPort and toPort` };
  if (!needsPorts && (fromPort !== undefined || toPort !== undefined)) {
    yield { path: [], message: `ports are for tcp and udp, got protocol ${quote(protocol)}` };
  }
  if (hasPorts && fromPort > toPort) {
    yield { path: ["toPort"], message: `must not be below fromPort ${fromPort}, got ${toPort}` };
  }
  const hasIcmp = icmpType !== undefined && icmpCode !== undefined;
  if (protocol === "icmp" && !hasIcmp)
    yield { path: [], message: "icmp needs icmpType and icmpCode; -1 stands for all" };
  if (protocol !== "icmp" && (icmpType !== undefined || icmpCode !== undefined)) {
    yield { path: [], message: `icmpType and icmpCode are for icmp, got protocol ${quote(protocol)}` };
  }
}

/** A range without bits beyond its prefix: AWS would take those off, and Terraform put them back at each run. */
function isRange(text: string, version: 4 | 6): boolean {
  const range = readCidr(text);
  return text.includes("/") && !isCidrProblem(range) && range.version === version;
}

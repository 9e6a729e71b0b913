/** Protocols that a stateful rule can name: https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_Header.html */
const PROTOCOLS = [
  "DCERPC",
  "DHCP",
  "DNS",
  "FTP",
  "HTTP",
  "ICMP",
  "IKEV2",
  "IMAP",
  "IP",
  "KRB5",
  "MSN",
  "NTP",
  "SMB",
  "SMTP",
  "SSH",
  "TCP",
  "TFTP",
  "TLS",
  "UDP",
] as const;

/** A stateful rule by protocol, addresses and ports, all of which must match. */
export interface StandardRule {
  readonly action: "PASS" | "DROP" | "REJECT" | "ALERT";

  readonly protocol: (typeof PROTOCOLS)[number];

  /** Range such as 10.0.0.0/16, a variable such as $HOME_NET, or ANY. @default "ANY" */
  readonly source?: string;

  /** Port, range such as 1024:65535, a variable or ANY. @default "ANY" */
  readonly sourcePort?: string;

  /** As `source`. @default "ANY" */
  readonly destination?: string;

  /** As `sourcePort`. @default "ANY" */
  readonly destinationPort?: string;

  /** FORWARD: from source to destination; ANY: both ways. @default "FORWARD" */
  readonly direction?: "FORWARD" | "ANY";

  /** Number of the rule, once in the rule group; logs show it. */
  readonly sid: number;

  /** What logs show beside it. @default - nothing */
  readonly message?: string;
}

/** What Network Firewall would refuse about the rules. */
export function* standardRuleProblems(rules: readonly StandardRule[]): Generator<string> {
  for (const [index, rule] of rules.entries()) {
    const at = `rules.rules[${index}]`;
    if (!Number.isInteger(rule.sid) || rule.sid < 1) yield `${at}.sid must be a whole number from 1, got ${rule.sid}`;
    if (!PROTOCOLS.includes(rule.protocol)) {
      yield `${at}.protocol must be one of ${PROTOCOLS.join(", ")}, got '${String(rule.protocol)}'`;
    }
    const first = rules.findIndex(({ sid }) => sid === rule.sid);
    if (first < index) yield `${at}.sid ${rule.sid} is that of rules.rules[${first}]`;
    if (rule.message !== undefined && !/^[^"\\;]+$/.test(rule.message)) {
      yield `${at}.message must be a text without quotes, backslashes and semicolons, got '${rule.message}'`;
    }
    for (const key of ["source", "destination", "sourcePort", "destinationPort"] as const) {
      if (rule[key]?.trim() === "") yield `${at}.${key} must not be empty; leave it out for ANY`;
    }
  }
}

/** A rule in the provider's words. */
export function standardRuleArguments(rule: StandardRule) {
  const { action, protocol, source, sourcePort, destination, destinationPort, direction, sid, message } = rule;
  return {
    action,
    header: {
      protocol,
      source: source ?? "ANY",
      sourcePort: sourcePort ?? "ANY",
      direction: direction ?? "FORWARD",
      destination: destination ?? "ANY",
      destinationPort: destinationPort ?? "ANY",
    },
    ruleOption: [
      ...(message === undefined ? [] : [{ keyword: "msg", settings: [`"${message}"`] }]),
      { keyword: "sid", settings: [String(sid)] },
    ],
  };
}

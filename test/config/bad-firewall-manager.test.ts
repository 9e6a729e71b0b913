import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";

/** Settings of Firewall Manager, added at the end of the file, from line 48 on. */
const firewallManager = (lines: string): BadConfiguration["yaml"] => [
  atEnd(`services:\n  firewallManager:\n${lines.replace(/^(?=.)/gm, "    ")}\n`),
];

/** One policy, in line 51; its keys stand in its own lines. */
const policy = (keys: string): BadConfiguration["yaml"] => firewallManager(`policies:\n  - { name: web, ${keys} }`);

const policies = (...all: readonly string[]): BadConfiguration["yaml"] =>
  firewallManager(["policies:", ...all.map((keys) => `  - { ${keys} }`)].join("\n"));

const WEB =
  "type: WAFV2, resources: load-balancers-and-apis, firstRuleGroups: [{ managed: AWSManagedRulesCommonRuleSet }]";
const CLOUDFRONT = "type: WAFV2, resources: cloudfront, firstRuleGroups: [{ managed: AWSManagedRulesCommonRuleSet }]";
const AUDIT = "type: SECURITY_GROUPS_CONTENT_AUDIT, rules: {}";
const NETWORK =
  "networkFirewall:\n  acknowledgement: AWS Network Firewall bills each endpoint by the hour and each gigabyte\n  statelessRuleGroups:\n    - { name: base, rules: [{ priority: 1, action: forward }] }\n";

const CASES: readonly BadConfiguration[] = [
  {
    name: "a type that Firewall Manager does not have",
    yaml: policy("type: WAF"),
    expected: [
      "landing-zone.yaml:51:28 services.firewallManager.policies[0].type: must be one of 'WAFV2', 'SHIELD_ADVANCED', 'SECURITY_GROUPS_COMMON', 'SECURITY_GROUPS_CONTENT_AUDIT', 'SECURITY_GROUPS_USAGE_AUDIT', 'NETWORK_FIREWALL', 'DNS_FIREWALL', 'NETWORK_ACL_COMMON', got 'WAF' (LZ-CFG-014)",
      "  hint: did you mean 'WAFV2'?",
    ],
  },
  {
    name: "two policies of one name",
    yaml: policies(`name: web, ${WEB}`, `name: web, ${AUDIT}`),
    expected: [
      "landing-zone.yaml:52:17 services.firewallManager.policies[1].name: duplicates services.firewallManager.policies[0].name 'web' (LZ-CFG-206)",
    ],
  },
  {
    name: "a policy that is called like the enforced part of another",
    yaml: policies(
      `name: web, ${WEB}, remediation: { enabled: true, targets: { organizationalUnits: [Prod] } }`,
      `name: web-enforced, ${AUDIT}`,
    ),
    expected: [
      "landing-zone.yaml:51:17 services.firewallManager.policies[0].name: 'web' becomes 'web-enforced' where remediation is on, and another policy is called so (LZ-CFG-206)",
      "  hint: rename one of the two",
    ],
  },
  {
    name: "a policy for CloudFront in other regions",
    yaml: policy(`${CLOUDFRONT}, targets: { regions: [eu-west-1] }`),
    expected: [
      "landing-zone.yaml:51:140 services.firewallManager.policies[0].targets.regions: must be [us-east-1] or left out for 'cloudfront', got [eu-west-1] (LZ-CFG-207)",
    ],
  },
  {
    name: "a policy for CloudFront without us-east-1",
    yaml: [["governed: [eu-west-1, us-east-1]", "governed: [eu-west-1]"], ...(policy(CLOUDFRONT) ?? [])],
    lock: [
      ['["eu-west-1", "us-east-1"], "inspector', '["eu-west-1"], "inspector'],
      ['{ "eu-west-1": "3a01", "us-east-1": "3b01" }', '{ "eu-west-1": "3a01" }'],
      [
        '"arn:aws:kms:eu-west-1:222222222222:key/mrk-1",\n    "us-east-1": "arn:aws:kms:us-east-1:222222222222:key/mrk-1"',
        '"arn:aws:kms:eu-west-1:222222222222:key/mrk-1"',
      ],
    ],
    expected: [
      "landing-zone.yaml:51:46 services.firewallManager.policies[0].resources: 'cloudfront' needs the governed region us-east-1, where its policies, recordings and logs are (LZ-CFG-207)",
      "  hint: add us-east-1 to regions.governed",
    ],
  },
  {
    name: "a scope with nobody in it",
    yaml: policy(`${WEB}, targets: { accounts: [shop], labels: { team: web }, exclude: { accounts: [shop] } }`),
    expected: [
      "landing-zone.yaml:51:142 services.firewallManager.policies[0].targets: no active account is in scope, and Firewall Manager would take that for the whole organization (LZ-CFG-208)",
      "  hint: widen the targets, or take the policy out",
      "landing-zone.yaml:51:194 warning: services.firewallManager.policies[0].targets.exclude: takes out every account that is targeted (LZ-CFG-046)",
    ],
  },
  {
    name: "remediation outside of the scope",
    yaml: policy(
      `${WEB}, targets: { organizationalUnits: [Security] }, remediation: { enabled: true, targets: { organizationalUnits: [Prod] } }`,
    ),
    expected: [
      "landing-zone.yaml:51:218 services.firewallManager.policies[0].remediation.targets: nothing of the policy's scope is among the targets of its remediation (LZ-CFG-208)",
      "  hint: name accounts, units and regions that the policy's own targets contain",
    ],
  },
  {
    name: "remediation in another region than the policy",
    yaml: policy(
      `${WEB}, targets: { regions: [eu-west-1] }, remediation: { enabled: true, targets: { regions: [us-east-1] } }`,
    ),
    expected: [
      "landing-zone.yaml:51:207 services.firewallManager.policies[0].remediation.targets: nothing of the policy's scope is among the targets of its remediation (LZ-CFG-208)",
      "  hint: name accounts, units and regions that the policy's own targets contain",
    ],
  },
  {
    name: "targets of remediation that is off",
    yaml: policy(`${WEB}, remediation: { targets: { organizationalUnits: [Prod] } }`),
    expected: [
      "landing-zone.yaml:51:157 services.firewallManager.policies[0].remediation.targets: says where remediation is on, but remediation.enabled is false (LZ-CFG-208)",
      "  hint: set remediation.enabled to true, or leave the targets out",
    ],
  },
  {
    name: "targets of remediation that do not exist",
    yaml: policy(`${WEB}, remediation: { enabled: true, targets: { organizationalUnits: [Prd] } }`),
    expected: [
      "landing-zone.yaml:51:196 services.firewallManager.policies[0].remediation.targets.organizationalUnits[0]: no organizational unit is called 'Prd' (LZ-CFG-045)",
      "  hint: did you mean 'Prod'?",
    ],
  },
  {
    name: "tags to select and to leave out",
    yaml: policy(`${WEB}, resourceTags: { waf: "on" }, excludedResourceTags: { waf: "off" }`),
    expected: [
      "landing-zone.yaml:51:162 services.firewallManager.policies[0].excludedResourceTags: cannot stand beside resourceTags: Firewall Manager either picks resources by tags or leaves them out (LZ-CFG-209)",
    ],
  },
  {
    name: "nine tags",
    yaml: policy(`${WEB}, resourceTags: { a: "", b: "", c: "", d: "", e: "", f: "", g: "", h: "", i: "" }`),
    expected: [
      "landing-zone.yaml:51:147 services.firewallManager.policies[0].resourceTags: must have at most 8 tags, got 9 (LZ-CFG-209)",
    ],
  },
  {
    name: "no tags where some are to be",
    yaml: policy(`${WEB}, excludedResourceTags: {}`),
    expected: [
      "landing-zone.yaml:51:155 services.firewallManager.policies[0].excludedResourceTags: must have at least one tag (LZ-CFG-209)",
      "  hint: leave it out to select all resources",
    ],
  },
  {
    name: "Shield Advanced that nobody has acknowledged",
    yaml: policy("type: SHIELD_ADVANCED, resources: load-balancers"),
    expected: [
      "landing-zone.yaml:51:28 services.firewallManager.policies[0].type: SHIELD_ADVANCED subscribes every account in scope to Shield Advanced, and services.shield is not there (LZ-CFG-210)",
      "  hint: set services.shield with its acknowledgement, or take the policy out",
    ],
  },
  {
    name: "Network Firewall that nobody has acknowledged",
    yaml: policy("type: NETWORK_FIREWALL, statelessRuleGroups: [base]"),
    expected: [
      "landing-zone.yaml:51:28 services.firewallManager.policies[0].type: NETWORK_FIREWALL makes firewalls that are billed, and nobody has acknowledged that (LZ-CFG-210)",
      "  hint: set services.firewallManager.networkFirewall.acknowledgement to 'AWS Network Firewall bills each endpoint by the hour and each gigabyte'",
      "landing-zone.yaml:51:68 services.firewallManager.policies[0].statelessRuleGroups[0]: no entry of services.firewallManager.networkFirewall.statelessRuleGroups is called 'base' (LZ-CFG-212)",
    ],
  },
  {
    name: "no security group in one region, and one in a region without the policy",
    yaml: policy(
      "type: SECURITY_GROUPS_COMMON, securityGroups: { eu-west-1: sg-0123456789abcdef0, eu-central-1: sg-0123456789abcdef1 }",
    ),
    expected: [
      "landing-zone.yaml:51:68 services.firewallManager.policies[0].securityGroups: has no security group for us-east-1, where the policy applies (LZ-CFG-211)",
      "  hint: aws ec2 describe-security-groups --region us-east-1 --query 'SecurityGroups[].[GroupId,GroupName]' lists those of the security account",
      "landing-zone.yaml:51:103 services.firewallManager.policies[0].securityGroups.eu-central-1: the policy does not apply in 'eu-central-1'; its regions are eu-west-1, us-east-1 (LZ-CFG-211)",
    ],
  },
  {
    name: "an audit by security groups without one for a region",
    yaml: policy(
      "type: SECURITY_GROUPS_CONTENT_AUDIT, auditSecurityGroups: { action: DENY, securityGroups: { eu-west-1: sg-0123456789abcdef0 } }",
    ),
    expected: [
      "landing-zone.yaml:51:112 services.firewallManager.policies[0].auditSecurityGroups.securityGroups: has no security group for us-east-1, where the policy applies (LZ-CFG-211)",
      "  hint: aws ec2 describe-security-groups --region us-east-1 --query 'SecurityGroups[].[GroupId,GroupName]' lists those of the security account",
    ],
  },
  {
    name: "a security group that is none",
    yaml: policy("type: SECURITY_GROUPS_COMMON, targets: { regions: [eu-west-1] }, securityGroups: { eu-west-1: web }"),
    expected: [
      "landing-zone.yaml:51:116 services.firewallManager.policies[0].securityGroups.eu-west-1: must be the id of a security group (sg-...), got 'web' (LZ-CFG-015)",
    ],
  },
  {
    name: "a rule group of our own that does not exist",
    yaml: policy("type: WAFV2, resources: load-balancers-and-apis, firstRuleGroups: [{ own: baseline }]"),
    expected: [
      "landing-zone.yaml:51:96 services.firewallManager.policies[0].firstRuleGroups[0].own: no entry of services.firewallManager.webAcl.ruleGroups is called 'baseline' (LZ-CFG-212)",
    ],
  },
  {
    name: "a rule group twice",
    yaml: firewallManager(
      "webAcl:\n  ruleGroups:\n    - { name: baseline, rules: [{ name: flood, type: rate-limit, limit: 2000 }] }\n" +
        "policies:\n  - { name: web, type: WAFV2, resources: load-balancers-and-apis, firstRuleGroups: [{ own: baseline }], lastRuleGroups: [{ own: baseline }] }",
    ),
    expected: [
      "landing-zone.yaml:54:133 services.firewallManager.policies[0].lastRuleGroups[0].own: 'baseline' stands in firstRuleGroups[0] already (LZ-CFG-212)",
      "  hint: name a rule group once a policy",
    ],
  },
  {
    name: "a rule group of DNS Firewall that does not exist",
    yaml: policy("type: DNS_FIREWALL, firstRuleGroups: [blocked]"),
    expected: [
      "landing-zone.yaml:51:60 services.firewallManager.policies[0].firstRuleGroups[0]: no entry of services.firewallManager.dnsFirewall.ruleGroups is called 'blocked' (LZ-CFG-212)",
    ],
  },
  {
    name: "a rule group that is not in all regions of the policy",
    yaml: firewallManager(
      "dnsFirewall:\n  managedDomainLists: [{ name: AWSManagedDomainsMalwareDomainList, ids: { eu-west-1: rslvr-fdl-1 } }]\n" +
        "  ruleGroups:\n    - { name: blocked, regions: [eu-west-1], rules: [{ name: malware, domainList: AWSManagedDomainsMalwareDomainList, priority: 1, action: BLOCK }] }\n" +
        "policies:\n  - { name: dns, type: DNS_FIREWALL, firstRuleGroups: [blocked] }",
    ),
    expected: [
      "landing-zone.yaml:55:60 services.firewallManager.policies[0].firstRuleGroups[0]: 'blocked' is not in us-east-1, where the policy applies (LZ-CFG-212)",
      "  hint: add the region to the rule group, or name other regions in the policy's targets.regions",
    ],
  },
  {
    name: "a rule group that is neither managed nor our own",
    yaml: policy("type: WAFV2, resources: load-balancers-and-apis, firstRuleGroups: [{ countOnly: true }]"),
    expected: [
      "landing-zone.yaml:51:89 services.firewallManager.policies[0].firstRuleGroups[0]: must have either 'managed' or 'own', got neither (LZ-CFG-213)",
    ],
  },
  {
    name: "a web ACL without rule groups",
    yaml: policy("type: WAFV2, resources: load-balancers-and-apis"),
    expected: [
      "landing-zone.yaml:51:9 services.firewallManager.policies[0]: must have a rule group in firstRuleGroups or lastRuleGroups (LZ-CFG-213)",
    ],
  },
  {
    name: "a web ACL for a user pool",
    yaml: policy("type: WAFV2, resources: user-pools"),
    expected: [
      "landing-zone.yaml:51:46 services.firewallManager.policies[0].resources: must be one of 'load-balancers-and-apis', 'cloudfront', got 'user-pools' (LZ-CFG-014)",
    ],
  },
  {
    name: "DNS Firewall without rule groups",
    yaml: policy("type: DNS_FIREWALL"),
    expected: [
      "landing-zone.yaml:51:9 services.firewallManager.policies[0]: must have a rule group in firstRuleGroups or lastRuleGroups (LZ-CFG-213)",
    ],
  },
  {
    name: "Network Firewall without rule groups",
    yaml: firewallManager(`${NETWORK}policies:\n  - { name: egress, type: NETWORK_FIREWALL }`),
    expected: [
      "landing-zone.yaml:55:9 services.firewallManager.policies[0]: must have a rule group in statelessRuleGroups or statefulRuleGroups (LZ-CFG-213)",
    ],
  },
  {
    name: "an audit that is told nothing",
    yaml: policy("type: SECURITY_GROUPS_CONTENT_AUDIT"),
    expected: [
      "landing-zone.yaml:51:9 services.firewallManager.policies[0]: must have either 'rules' or 'auditSecurityGroups', got neither (LZ-CFG-213)",
    ],
  },
  {
    name: "an audit that looks for nothing",
    yaml: policy("type: SECURITY_GROUPS_USAGE_AUDIT"),
    expected: [
      "landing-zone.yaml:51:9 services.firewallManager.policies[0]: must have 'findUnused' or 'findRedundant', else 'web' looks for nothing (LZ-CFG-213)",
    ],
  },
  {
    name: "network ACLs without a rule",
    yaml: policy("type: NETWORK_ACL_COMMON"),
    expected: [
      "landing-zone.yaml:51:9 services.firewallManager.policies[0]: must have a rule in firstEntries or lastEntries (LZ-CFG-213)",
    ],
  },
  {
    name: "a body size for what is not CloudFront",
    yaml: policy(`${WEB}, inspectedBodyInKilobytes: 64`),
    expected: [
      "landing-zone.yaml:51:159 services.firewallManager.policies[0].inspectedBodyInKilobytes: is for resources: cloudfront alone; AWS WAF sees 8 KB of a body behind load balancers (LZ-CFG-214)",
    ],
  },
  {
    name: "existing web ACLs kept and replaced",
    yaml: policy(`${WEB}, webAclSource: RETROFIT_EXISTING, replaceWebAcls: true`),
    expected: [
      "landing-zone.yaml:51:182 services.firewallManager.policies[0].replaceWebAcls: cannot be true with webAclSource: RETROFIT_EXISTING, which keeps the web ACLs that are there (LZ-CFG-214)",
    ],
  },
  {
    name: "an automatic response on Elastic IPs",
    yaml: policy("type: SHIELD_ADVANCED, resources: elastic-ips-and-classic-load-balancers, automaticResponse: block"),
    expected: [
      "landing-zone.yaml:51:28 services.firewallManager.policies[0].type: SHIELD_ADVANCED subscribes every account in scope to Shield Advanced, and services.shield is not there (LZ-CFG-210)",
      "  hint: set services.shield with its acknowledgement, or take the policy out",
      "landing-zone.yaml:51:115 services.firewallManager.policies[0].automaticResponse: must be left out for resources: elastic-ips-and-classic-load-balancers, which take no web ACL that could respond, got 'block' (LZ-CFG-214)",
    ],
  },
  {
    name: "tags distributed to copies that may change",
    yaml: policy(
      "type: SECURITY_GROUPS_COMMON, targets: { regions: [eu-west-1] }, securityGroups: { eu-west-1: sg-0123456789abcdef0 }, distributeTags: true, revertManualChanges: false",
    ),
    expected: [
      "landing-zone.yaml:51:156 services.firewallManager.policies[0].distributeTags: needs revertManualChanges: true, got false (LZ-CFG-214)",
    ],
  },
  {
    name: "all network interfaces of no instance",
    yaml: policy(
      "type: SECURITY_GROUPS_COMMON, targets: { regions: [eu-west-1] }, securityGroups: { eu-west-1: sg-0123456789abcdef0 }, resources: [load-balancers], allNetworkInterfaces: true",
    ),
    expected: [
      "landing-zone.yaml:51:191 services.firewallManager.policies[0].allNetworkInterfaces: needs 'instances' among resources (LZ-CFG-214)",
    ],
  },
  {
    name: "inspection VPCs without zones, in one region of two",
    yaml: firewallManager(
      `${NETWORK}policies:\n  - { name: egress, type: NETWORK_FIREWALL, statelessRuleGroups: [base], inspectionVpcs: { eu-west-1: [{ vpcId: vpc-0123456789abcdef0, accountId: "444444444444" }] } }`,
    ),
    expected: [
      "landing-zone.yaml:55:94 services.firewallManager.policies[0].inspectionVpcs: needs zones, the Availability Zones that have an endpoint (LZ-CFG-214)",
      "landing-zone.yaml:55:94 services.firewallManager.policies[0].inspectionVpcs: has nothing for us-east-1, where the policy applies (LZ-CFG-215)",
    ],
  },
  {
    name: "zones of another region, and ranges beside them",
    yaml: firewallManager(
      `${NETWORK}policies:\n  - { name: egress, type: NETWORK_FIREWALL, statelessRuleGroups: [base], targets: { regions: [eu-west-1] }, subnetRanges: [100.64.0.0/28], zones: { eu-west-1: [{ zone: us-east-1a }] } }`,
    ),
    expected: [
      "landing-zone.yaml:55:127 services.firewallManager.policies[0].subnetRanges: cannot stand beside zones (LZ-CFG-214)",
      "  hint: give each zone its subnetRanges",
      "landing-zone.yaml:55:173 services.firewallManager.policies[0].zones.eu-west-1[0].zone: must be a zone of eu-west-1, got 'us-east-1a' (LZ-CFG-215)",
    ],
  },
  {
    name: "rules of network ACLs without ports, with two ranges, with ports for icmp",
    yaml: firewallManager(
      [
        "policies:",
        "  - name: ports",
        "    type: NETWORK_ACL_COMMON",
        "    firstEntries:",
        "      - { direction: ingress, action: deny, protocol: tcp, ipv4: 0.0.0.0/0 }",
        "      - { direction: ingress, action: deny, protocol: all, ipv4: 0.0.0.0/0, ipv6: '::/0' }",
        "      - { direction: ingress, action: deny, protocol: icmp, ipv4: 0.0.0.0/0, fromPort: 1, toPort: 2 }",
        "      - { direction: ingress, action: deny, protocol: udp, ipv4: 0.0.0.0/33, fromPort: 9, toPort: 2 }",
        "      - { direction: egress, action: deny, protocol: all, ipv6: '1:2/64', icmpType: 1, icmpCode: 1 }",
      ].join("\n"),
    ),
    expected: [
      "landing-zone.yaml:54:13 services.firewallManager.policies[0].firstEntries[0]: tcp needs fromPort and toPort (LZ-CFG-216)",
      "landing-zone.yaml:55:13 services.firewallManager.policies[0].firstEntries[1]: must have either 'ipv4' or 'ipv6', got both (LZ-CFG-216)",
      "landing-zone.yaml:56:13 services.firewallManager.policies[0].firstEntries[2]: ports are for tcp and udp, got protocol 'icmp' (LZ-CFG-216)",
      "landing-zone.yaml:56:13 services.firewallManager.policies[0].firstEntries[2]: icmp needs icmpType and icmpCode; -1 stands for all (LZ-CFG-216)",
      "landing-zone.yaml:57:70 services.firewallManager.policies[0].firstEntries[3].ipv4: must be an IPv4 range such as 0.0.0.0/0, got '0.0.0.0/33' (LZ-CFG-216)",
      "landing-zone.yaml:57:103 services.firewallManager.policies[0].firstEntries[3].toPort: must not be below fromPort 9, got 2 (LZ-CFG-216)",
      "landing-zone.yaml:58:13 services.firewallManager.policies[0].firstEntries[4]: icmpType and icmpCode are for icmp, got protocol 'all' (LZ-CFG-216)",
      "landing-zone.yaml:58:69 services.firewallManager.policies[0].firstEntries[4].ipv6: must be an IPv6 range such as ::/0, got '1:2/64' (LZ-CFG-216)",
    ],
  },
  {
    name: "a range of a network ACL with bits beyond its prefix, which AWS would take off",
    yaml: firewallManager(
      [
        "policies:",
        "  - name: ports",
        "    type: NETWORK_ACL_COMMON",
        "    firstEntries:",
        "      - { direction: ingress, action: deny, protocol: all, ipv4: 10.0.0.1/8 }",
      ].join("\n"),
    ),
    expected: [
      "landing-zone.yaml:54:70 services.firewallManager.policies[0].firstEntries[0].ipv4: must be an IPv4 range such as 0.0.0.0/0, got '10.0.0.1/8' (LZ-CFG-216)",
    ],
  },
  {
    name: "too many rules of network ACLs, and rules that need an order",
    yaml: firewallManager(
      [
        "policies:",
        "  - name: ports",
        "    type: NETWORK_ACL_COMMON",
        "    firstEntries:",
        ...[22, 23, 3389].map(
          (port) =>
            `      - { direction: ingress, action: deny, protocol: tcp, ipv4: 0.0.0.0/0, fromPort: ${port}, toPort: ${port} }`,
        ),
        "      - { direction: ingress, action: allow, protocol: tcp, ipv4: 10.0.0.0/8, fromPort: 22, toPort: 22 }",
        "    lastEntries:",
        ...[21, 445].map(
          (port) =>
            `      - { direction: ingress, action: deny, protocol: tcp, ipv4: 0.0.0.0/0, fromPort: ${port}, toPort: ${port} }`,
        ),
      ].join("\n"),
    ),
    expected: [
      "landing-zone.yaml:51:9 services.firewallManager.policies[0]: must have at most 5 rules for ingress, first and last together, got 6 (LZ-CFG-216)",
      "landing-zone.yaml:54:11 services.firewallManager.policies[0].firstEntries: rules for ingress must all allow or all deny: Terraform does not keep their order (LZ-CFG-216)",
      "  hint: put the ones into firstEntries and the others into lastEntries",
    ],
  },
  {
    name: "a list of addresses that holds none",
    yaml: firewallManager(
      [
        "webAcl:",
        "  ipLists: [{ name: blocked, file: landing-zone.yaml }]",
        "  ruleGroups:",
        "    - { name: baseline, rules: [{ name: blocked, type: ip-list, ipList: blocked }] }",
        "policies:",
        "  - { name: web, type: WAFV2, resources: load-balancers-and-apis, firstRuleGroups: [{ own: baseline }] }",
      ].join("\n"),
    ),
    expected: [
      "landing-zone.yaml:51:40 services.firewallManager.webAcl.ipLists[0].file: 'landing-zone.yaml' line 1: 'version: 1' is neither an IPv4 nor an IPv6 address or range in CIDR notation (LZ-CFG-217)",
      "landing-zone.yaml:51:40 services.firewallManager.webAcl.ipLists[0].file: 'landing-zone.yaml' line 3: 'organization:' is neither an IPv4 nor an IPv6 address or range in CIDR notation (LZ-CFG-217)",
      "landing-zone.yaml:51:40 services.firewallManager.webAcl.ipLists[0].file: 'landing-zone.yaml' line 4: 'name: acme' is neither an IPv4 nor an IPv6 address or range in CIDR notation (LZ-CFG-217)",
      "landing-zone.yaml:51:40 services.firewallManager.webAcl.ipLists[0].file: 'landing-zone.yaml' line 6: 'regions:' is neither an IPv4 nor an IPv6 address or range in CIDR notation (LZ-CFG-217)",
      "landing-zone.yaml:51:40 services.firewallManager.webAcl.ipLists[0].file: 'landing-zone.yaml' line 7: 'home: eu-west-1' is neither an IPv4 nor an IPv6 address or range in CIDR notation (LZ-CFG-217)",
      "landing-zone.yaml:51:40 services.firewallManager.webAcl.ipLists[0].file: 'landing-zone.yaml' has 42 more bad lines (LZ-CFG-217)",
    ],
  },
  {
    name: "names that are taken, a list that does not exist, a country that does not",
    yaml: firewallManager(
      [
        "webAcl:",
        "  ruleGroups:",
        "    - name: baseline",
        "      rules:",
        "        - { name: places, type: countries, countries: [UK, DE] }",
        "        - { name: places, type: ip-list, ipList: blocked }",
        "    - { name: baseline, rules: [{ name: flood, type: rate-limit, limit: 100 }] }",
        "policies:",
        "  - { name: web, type: WAFV2, resources: load-balancers-and-apis, firstRuleGroups: [{ own: baseline }] }",
      ].join("\n"),
    ),
    expected: [
      "landing-zone.yaml:54:60 services.firewallManager.webAcl.ruleGroups[0].rules[0].countries[0]: 'UK' is no country code of ISO 3166 that AWS WAF knows (LZ-CFG-218)",
      "  hint: did you mean 'GB'?",
      "landing-zone.yaml:55:23 services.firewallManager.webAcl.ruleGroups[0].rules[1].name: duplicates the name 'places' of rule 0 (LZ-CFG-218)",
      "landing-zone.yaml:55:54 services.firewallManager.webAcl.ruleGroups[0].rules[1].ipList: no entry of services.firewallManager.webAcl.ipLists is called 'blocked' (LZ-CFG-218)",
      "landing-zone.yaml:56:19 services.firewallManager.webAcl.ruleGroups[1].name: duplicates services.firewallManager.webAcl.ruleGroups[0].name 'baseline' (LZ-CFG-218)",
    ],
  },
  {
    name: "a rate below AWS's lowest, and a window that it does not have",
    yaml: firewallManager(
      "webAcl:\n  ruleGroups:\n    - { name: baseline, rules: [{ name: flood, type: rate-limit, limit: 9, windowInSeconds: 90 }] }",
    ),
    expected: [
      "landing-zone.yaml:52:77 services.firewallManager.webAcl.ruleGroups[0].rules[0].limit: must be at least 10, got 9 (LZ-CFG-016)",
      "landing-zone.yaml:52:97 services.firewallManager.webAcl.ruleGroups[0].rules[0].windowInSeconds: must be one of 60, 120, 300, 600, got 90 (LZ-CFG-014)",
    ],
  },
  {
    name: "a rule group that no policy names",
    yaml: firewallManager(
      "webAcl:\n  ruleGroups:\n    - { name: baseline, rules: [{ name: flood, type: rate-limit, limit: 100 }] }",
    ),
    expected: [
      "landing-zone.yaml:52:11 warning: services.firewallManager.webAcl.ruleGroups[0]: no policy names 'baseline', so it is not made (LZ-CFG-219)",
      "  hint: name it as `own` in a policy of type WAFV2",
    ],
  },
  {
    name: "a managed rule group that AWS does not have",
    yaml: policy(
      "type: WAFV2, resources: load-balancers-and-apis, firstRuleGroups: [{ managed: AWSManagedRulesCommonRules }]",
    ),
    expected: [
      "landing-zone.yaml:51:100 services.firewallManager.policies[0].firstRuleGroups[0].managed: AWS has no rule group 'AWSManagedRulesCommonRules' (as of 2026-11-22) (LZ-CFG-220)",
      "  hint: did you mean 'AWSManagedRulesCommonRuleSet'?",
    ],
  },
  {
    name: "a rule that the managed rule group does not have",
    yaml: policy(
      "type: WAFV2, resources: load-balancers-and-apis, firstRuleGroups: [{ managed: AWSManagedRulesCommonRuleSet, overrides: { SizeRestriction_BODY: count } }]",
    ),
    expected: [
      "landing-zone.yaml:51:143 services.firewallManager.policies[0].firstRuleGroups[0].overrides.SizeRestriction_BODY: AWSManagedRulesCommonRuleSet has no rule 'SizeRestriction_BODY' (LZ-CFG-220)",
      "  hint: did you mean 'SizeRestrictions_BODY'?",
    ],
  },
  {
    name: "a version where there is none, and a configuration that is not for the group",
    yaml: policy(
      "type: WAFV2, resources: load-balancers-and-apis, firstRuleGroups: [{ managed: AWSManagedRulesAmazonIpReputationList, version: Version_1.0, configuration: { botControl: { inspectionLevel: COMMON } } }]",
    ),
    expected: [
      "landing-zone.yaml:51:148 services.firewallManager.policies[0].firstRuleGroups[0].version: AWSManagedRulesAmazonIpReputationList has no versions: AWS changes it by itself (LZ-CFG-220)",
      "landing-zone.yaml:51:178 services.firewallManager.policies[0].firstRuleGroups[0].configuration.botControl: is not for AWSManagedRulesAmazonIpReputationList (LZ-CFG-220)",
    ],
  },
  {
    name: "bot control without a level, account creation, and a group that stands there already",
    yaml: policy(
      "type: WAFV2, resources: load-balancers-and-apis, firstRuleGroups: [{ managed: AWSManagedRulesBotControlRuleSet }, { managed: AWSManagedRulesACFPRuleSet }], lastRuleGroups: [{ managed: AWSManagedRulesBotControlRuleSet, configuration: { botControl: { inspectionLevel: COMMON } } }]",
    ),
    expected: [
      "landing-zone.yaml:51:89 services.firewallManager.policies[0].firstRuleGroups[0]: AWSManagedRulesBotControlRuleSet needs configuration.botControl (LZ-CFG-220)",
      "landing-zone.yaml:51:147 services.firewallManager.policies[0].firstRuleGroups[1].managed: AWSManagedRulesACFPRuleSet cannot be set up here; make a web ACL of its own for the workload (LZ-CFG-220)",
      "landing-zone.yaml:51:206 services.firewallManager.policies[0].lastRuleGroups[0].managed: 'AWSManagedRulesBotControlRuleSet' stands in the policy already (LZ-CFG-220)",
    ],
  },
  {
    name: "overrides of a rule group of our own",
    yaml: firewallManager(
      "webAcl:\n  ruleGroups:\n    - { name: baseline, rules: [{ name: flood, type: rate-limit, limit: 100 }] }\n" +
        "policies:\n  - { name: web, type: WAFV2, resources: load-balancers-and-apis, firstRuleGroups: [{ own: baseline, overrides: { flood: count } }] }",
    ),
    expected: [
      "landing-zone.yaml:54:89 services.firewallManager.policies[0].firstRuleGroups[0]: version, overrides and configuration are for managed rule groups; change the own group (LZ-CFG-220)",
    ],
  },
  {
    name: "more policies than AWS takes",
    yaml: [
      atEnd(
        `quotas: { fms-policies: 2 }\nservices:\n  firewallManager:\n    policies:\n      - { name: one, ${AUDIT} }\n      - { name: two, ${WEB}, remediation: { enabled: true, targets: { organizationalUnits: [Prod] } } }\n`,
      ),
    ],
    expected: [
      "landing-zone.yaml:52:7 services.firewallManager.policies: must be at most 2 policies in an organization and region, got 3 (quota fms-policies) in eu-west-1 (LZ-CFG-221)",
      "  hint: raise the quota and set quotas.fms-policies",
      "landing-zone.yaml:52:7 services.firewallManager.policies: must be at most 2 policies in an organization and region, got 3 (quota fms-policies) in us-east-1 (LZ-CFG-221)",
      "  hint: raise the quota and set quotas.fms-policies",
    ],
  },
  {
    name: "a scope with more accounts than AWS takes",
    yaml: [
      atEnd(
        `quotas: { fms-policy-accounts: 1 }\nservices:\n  firewallManager:\n    policies:\n      - { name: one, ${AUDIT}, targets: { accounts: [shop, logs] } }\n`,
      ),
    ],
    expected: [
      "landing-zone.yaml:52:79 services.firewallManager.policies[0].targets: must have at most 1 accounts named in the scope of a policy, got 2 (quota fms-policy-accounts) (LZ-CFG-221)",
      "  hint: target whole units instead of labels or accounts, or raise the quota and set quotas",
    ],
  },
];

testBadConfigurations("bad configurations of Firewall Manager", CASES);

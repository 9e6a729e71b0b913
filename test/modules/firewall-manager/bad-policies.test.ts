import type { ServiceSettings } from "../../../modules/firewall-manager/service-data/services";
import { ADMINISTRATOR, type PolicyOptions, problemsOf } from "./policies";

const ALB = "AWS::ElasticLoadBalancingV2::LoadBalancer";
const CLOUDFRONT = "AWS::CloudFront::Distribution";
const COMMON = { managed: "AWSManagedRulesCommonRuleSet" };

/** Input that types refuse too, as it would come from JavaScript or a cast. */
const service = (settings: object): PolicyOptions => ({ service: settings as ServiceSettings });
const waf = (rest: object) => service({ type: "WAFV2", resourceTypes: [ALB], firstRuleGroups: [COMMON], ...rest });
const shield = (rest: object) => service({ type: "SHIELD_ADVANCED", resourceTypes: [ALB], ...rest });
const common = (rest: object) =>
  service({
    type: "SECURITY_GROUPS_COMMON",
    resourceTypes: ["AWS::EC2::Instance"],
    securityGroupIds: ["sg-0123456789abcdef0"],
    ...rest,
  });
const audit = (rest: object) => service({ type: "SECURITY_GROUPS_CONTENT_AUDIT", ...rest });
const dns = (rest: object) => service({ type: "DNS_FIREWALL", ...rest });
const dnsGroup = (priority: number, ruleGroupId = "rslvr-frg-1") => ({ priority, ruleGroupId });
const STATEFUL = "arn:aws:network-firewall:eu-west-1:999999999999:stateful-rulegroup/base";
const firewall = (rest: object) =>
  service({
    type: "NETWORK_FIREWALL",
    statefulRuleGroups: [{ ruleGroupArn: STATEFUL }],
    deployment: { model: "DISTRIBUTED" },
    ...rest,
  });
const deployment = (rest: object) => firewall({ deployment: { model: "DISTRIBUTED", ...rest } });
const SSH = { direction: "ingress", action: "deny", protocol: "tcp", ports: { from: 22, to: 22 }, cidr: "0.0.0.0/0" };
const acl = (...firstEntries: object[]) => service({ type: "NETWORK_ACL_COMMON", firstEntries });
const ownGroup = (arn: string) => waf({ firstRuleGroups: [{ ruleGroupArn: arn }] });
const rightArn = `arn:*:wafv2:eu-west-1:${ADMINISTRATOR}:regional/rulegroup/...`;
const groupPlace = "a rule group must stand in the administrator's account and the policy's region";

const CASES: readonly (readonly [name: string, options: PolicyOptions, problem: string])[] = [
  [
    "a name with a bracket",
    { name: "waf(1)" },
    "name must be 1-128 letters, digits, spaces and _.:/=+-@, got 'waf(1)'",
  ],
  ["no name", { name: "" }, "name must be 1-128 letters"],
  ["a long description", { description: "x".repeat(257) }, "description must be at most 256 letters"],
  [
    "inclusions and exclusions",
    { scope: { include: { accountIds: ["111111111111"] }, exclude: { accountIds: ["222222222222"] } } },
    "scope must have include or exclude, got both",
  ],
  ["nobody", { scope: { include: {} } }, "scope.include must name an account or an organizational unit"],
  [
    "the root",
    { scope: { include: { organizationalUnitIds: ["r-abcd"] } } },
    "scope.include.organizationalUnitIds must not hold the root, got 'r-abcd'; leave the scope out",
  ],
  [
    "a unit by name",
    { scope: { exclude: { organizationalUnitIds: ["Workloads"] } } },
    "scope.exclude.organizationalUnitIds must be ids such as ou-abcd-12345678, got 'Workloads'",
  ],
  ["a short account id", { scope: { include: { accountIds: ["123"] } } }, "ids of 12 digits, got '123'"],
  [
    "an account twice",
    { scope: { include: { accountIds: ["111111111111", "111111111111"] } } },
    "scope.include.accountIds must be unique, got '111111111111' twice",
  ],
  [
    "tags to have and not to have",
    { resourceTags: { include: { a: "" }, exclude: { b: "" } } },
    "resourceTags must have include or exclude, got both",
  ],
  ["no tags", { resourceTags: { include: {} } }, "resourceTags must hold 1 to 50 tags, got 0"],
  ["a resource set by name", { resourceSetIds: ["firewalls"] }, "resourceSetIds must be ids of 22 letters and digits"],
  [
    "clean-up by Shield",
    { ...shield({}), cleanUp: true },
    "cleanUp is not for SHIELD_ADVANCED: AWS takes no protection off by itself",
  ],

  ["no resource types", waf({ resourceTypes: [] }), "service.resourceTypes must name at least one of"],
  [
    "a type twice",
    waf({ resourceTypes: [ALB, ALB] }),
    `service.resourceTypes must name each type once, got ${ALB}, ${ALB}`,
  ],
  [
    "a Cognito user pool",
    waf({ resourceTypes: ["AWS::Cognito::UserPool"] }),
    "Firewall Manager does not protect AWS::Cognito::UserPool; give the resource a web ACL of its own (modules/waf)",
  ],
  [
    "an AppSync API",
    waf({ resourceTypes: ["AWS::AppSync::GraphQLApi"] }),
    "Firewall Manager does not protect AWS::AppSync::GraphQLApi; give the resource a web ACL of its own (modules/waf)",
  ],
  ["a bucket", waf({ resourceTypes: ["AWS::S3::Bucket"] }), "got 'AWS::S3::Bucket'"],
  [
    "distributions outside us-east-1",
    waf({ resourceTypes: [CLOUDFRONT] }),
    `placement: a policy for ${CLOUDFRONT} stands in us-east-1, got 'eu-west-1'`,
  ],
  [
    "distributions outside us-east-1, by Shield",
    shield({ resourceTypes: [CLOUDFRONT] }),
    `placement: a policy for ${CLOUDFRONT} stands in us-east-1, got 'eu-west-1'`,
  ],
  [
    "distributions among others",
    { ...waf({ resourceTypes: [ALB, CLOUDFRONT] }), region: "us-east-1" },
    `${CLOUDFRONT} needs a policy of its own`,
  ],
  ["no rule groups", waf({ firstRuleGroups: [] }), "must name a rule group: without one the web ACLs do nothing"],
  ["51 rule groups", waf({ firstRuleGroups: Array(51).fill(COMMON) }), "must be at most 50 rule groups, got 51"],
  ["a managed group without a name", waf({ firstRuleGroups: [{ managed: "" }] }), "managed must be the name"],
  [
    "takeover prevention that does not know the login",
    waf({ firstRuleGroups: [{ managed: "AWSManagedRulesATPRuleSet" }] }),
    "service.firstRuleGroups: AWSManagedRulesATPRuleSet needs accountTakeover",
  ],
  [
    "settings of another group",
    waf({ lastRuleGroups: [{ ...COMMON, botControl: "COMMON" }] }),
    "service.lastRuleGroups: botControl is for AWSManagedRulesBotControlRuleSet, got it on AWSManagedRulesCommonRuleSet",
  ],
  [
    "a rule group of another account",
    ownGroup("arn:aws:wafv2:eu-west-1:111111111111:regional/rulegroup/a/1"),
    `service.firstRuleGroups: ${groupPlace}, ${rightArn}, got 'arn:aws:wafv2:eu-west-1:111111111111:regional/rulegroup/a/1'`,
  ],
  [
    "a rule group of another region",
    ownGroup(`arn:aws:wafv2:eu-west-2:${ADMINISTRATOR}:regional/rulegroup/a/1`),
    rightArn,
  ],
  [
    "a rule group of another scope",
    ownGroup(`arn:aws:wafv2:eu-west-1:${ADMINISTRATOR}:global/rulegroup/a/1`),
    rightArn,
  ],
  ["a web ACL for a rule group", ownGroup(`arn:aws:wafv2:eu-west-1:${ADMINISTRATOR}:regional/webacl/a/1`), rightArn],
  [
    "a log bucket with another name",
    waf({ logging: { destinationArn: "arn:aws:s3:::logs" } }),
    "service.logging.destinationArn must be an S3 bucket or Firehose stream whose name begins with aws-waf-logs-, got 'arn:aws:s3:::logs'",
  ],
  [
    "a log group",
    waf({ logging: { destinationArn: "arn:aws:logs:eu-west-1:999999999999:log-group:aws-waf-logs-a" } }),
    "service.logging.destinationArn must be an S3 bucket or Firehose stream",
  ],
  [
    "21 hidden fields",
    waf({ logging: { destinationArn: "arn:aws:s3:::aws-waf-logs-a", redactedFields: Array(21).fill("method") } }),
    "service.logging.redactedFields must be at most 20, got 21",
  ],
  [
    "a filter that keeps nothing",
    waf({ logging: { destinationArn: "arn:aws:s3:::aws-waf-logs-a", keepOnly: [] } }),
    "service.logging.keepOnly must name at least one action",
  ],
  ["a CAPTCHA for a moment", waf({ captchaImmunityInSeconds: 59 }), "a whole number from 60 to 259200, got 59"],
  ["a challenge for a moment", waf({ challengeImmunityInSeconds: 299 }), "a whole number from 300 to 259200, got 299"],
  ["a token domain with a path", waf({ tokenDomains: ["example.com/a"] }), "service.tokenDomains must be domains"],
  ["a body limit of load balancers", waf({ bodyInspectionLimit: "KB_32" }), "service.bodyInspectionLimit is for"],
  [
    "existing web ACLs with unused ones",
    waf({ retrofitExisting: true, onlyUsedWebAcls: false }),
    "service.retrofitExisting needs onlyUsedWebAcls, got false",
  ],
  [
    "a backslash before n",
    waf({
      firstRuleGroups: [
        {
          managed: "AWSManagedRulesAntiDDoSRuleSet",
          antiDdos: { challenge: "ENABLED", exemptUriRegexes: ["^/\\name$"] },
        },
      ],
    }),
    "service must hold no line break and no backslash before n or r",
  ],
  [
    "too much",
    waf({
      firstRuleGroups: [
        { ...COMMON, ruleActions: Object.fromEntries(Array.from({ length: 800 }, (_, i) => [`Rule_${i}`, "count"])) },
      ],
    }),
    "service must take at most 30000 characters as JSON",
  ],

  [
    "ENABLED without an action",
    shield({ automaticResponse: { status: "ENABLED" } }),
    "service.automaticResponse.action must be BLOCK or COUNT when the status is ENABLED, got none",
  ],
  [
    "an action without ENABLED",
    shield({ automaticResponse: { status: "DISABLED", action: "BLOCK" } }),
    "service.automaticResponse.action goes with the status ENABLED alone, got 'BLOCK' with DISABLED",
  ],
  [
    "an automatic response for addresses",
    shield({ resourceTypes: ["AWS::EC2::EIP"], automaticResponse: { status: "ENABLED", action: "COUNT" } }),
    `service.automaticResponse is for ${ALB} and ${CLOUDFRONT} alone, got it for AWS::EC2::EIP`,
  ],
  [
    "addresses among load balancers",
    shield({ resourceTypes: [ALB, "AWS::EC2::EIP"] }),
    "AWS::EC2::EIP have no web ACL and need a policy apart from",
  ],

  [
    "two security groups",
    common({ securityGroupIds: ["sg-00000001", "sg-00000002"] }),
    "service.securityGroupIds must be 1 to 1, AWS's quota for a policy, got 2: sg-00000001, sg-00000002",
  ],
  ["a security group by name", common({ securityGroupIds: ["base"] }), "ids such as sg-0123456789abcdef0, got 'base'"],
  [
    "tags without undoing changes",
    common({ copyTags: true, revertManualChanges: false }),
    "service.copyTags needs revertManualChanges, got false",
  ],
  [
    "all interfaces of load balancers",
    common({ resourceTypes: [ALB], allInterfaces: true }),
    `service.allInterfaces is for AWS::EC2::Instance, got ${ALB}`,
  ],
  ["an audit by nothing", audit({}), "service must have either managed or auditSecurityGroup, got neither"],
  [
    "an audit by both",
    audit({ managed: {}, auditSecurityGroup: { securityGroupId: "sg-00000001", action: "DENY" } }),
    "service must have either managed or auditSecurityGroup, got both; make two policies",
  ],
  ["an audit that refuses nothing", audit({ managed: { denyAllProtocols: false } }), "service.managed must refuse"],
  ["an IPv4 prefix of 33", audit({ managed: { minimumIpv4PrefixLength: 33 } }), "from 1 to 32, got 33"],
  [
    "a year and a day",
    service({ type: "SECURITY_GROUPS_USAGE_AUDIT", unusedForMinutes: 527_040 }),
    "service.unusedForMinutes must be a whole number from 0 to 525600, got 527040",
  ],

  ["no DNS rule groups", dns({}), "service.firstRuleGroups or service.lastRuleGroups must name a rule group, got none"],
  [
    "a first priority of 100",
    dns({ firstRuleGroups: [dnsGroup(100)] }),
    "service.firstRuleGroups: priority must be a whole number from 1 to 99, got 100",
  ],
  [
    "a last priority of 10",
    dns({ lastRuleGroups: [dnsGroup(10)] }),
    "service.lastRuleGroups: priority must be a whole number from 9901 to 10000, got 10",
  ],
  [
    "a priority twice",
    dns({ firstRuleGroups: [dnsGroup(1), dnsGroup(1, "rslvr-frg-2")] }),
    "service: the priority of a rule group must be unique, got '1' twice",
  ],
  ["a rule group by name", dns({ firstRuleGroups: [dnsGroup(1, "threats")] }), "got 'threats'"],

  [
    "ranges of another size",
    deployment({ allowedCidrs: ["100.64.0.0/24"] }),
    "service.deployment.allowedCidrs must be IPv4 ranges of 16 addresses such as 100.64.0.16/28, got '100.64.0.0/24'",
  ],
  ["a range that begins amid another", deployment({ allowedCidrs: ["100.64.0.8/28"] }), "got '100.64.0.8/28'"],
  ["an IPv6 range", deployment({ allowedCidrs: ["fd00::/28"] }), "got 'fd00::/28'"],
  ["no zones", deployment({ zones: [] }), "service.deployment.zones must name at least one zone, got none"],
  ["a zone that is a region", deployment({ zones: [{ zone: "eu-west-1" }] }), "names such as eu-west-1a or ids"],
  [
    "ranges beside zones",
    deployment({ zones: [{ zone: "eu-west-1a" }], allowedCidrs: ["100.64.0.0/28"] }),
    "service.deployment.allowedCidrs goes with zones that AWS picks",
  ],
  [
    "no inspection VPC",
    firewall({ deployment: { model: "CENTRALIZED", inspectionVpcs: [], zones: [{ zone: "eu-west-1a" }] } }),
    "service.deployment.inspectionVpcs must name at least one VPC, got none",
  ],
  ["no firewall rules", firewall({ statefulRuleGroups: [] }), "must name a rule group, got none"],
  [
    "an action that nobody knows",
    firewall({ statelessDefaultActions: ["aws:drop", "Count"] }),
    "must hold actions of AWS or names of metricActions, got 'Count'",
  ],
  [
    "two actions of AWS",
    firewall({ statelessDefaultActions: ["aws:drop", "aws:pass"] }),
    "must hold exactly one of aws:pass, aws:drop, aws:forward_to_sfe, got aws:drop, aws:pass",
  ],
  [
    "a priority without the strict order",
    firewall({ statefulRuleGroups: [{ ruleGroupArn: STATEFUL, priority: 1 }] }),
    "service.statefulRuleGroups: a priority goes with statefulRuleOrder STRICT_ORDER",
  ],
  ["a log of nothing", firewall({ logging: {} }), "service.logging must name alertBucketName or flowBucketName"],

  ["no entries", acl(), "service.firstEntries or service.lastEntries must hold an entry, got none"],
  ["six entries", acl(...(Array(6).fill(SSH) as object[])), "for ingress must be at most 5, got 6"],
  [
    "entries whose order matters",
    acl(SSH, { ...SSH, action: "allow" }),
    "service.firstEntries: entries for ingress must all be allow or all deny, got both; Terraform does not keep their order",
  ],
  ["tcp without ports", acl({ ...SSH, ports: undefined }), "got protocol 'tcp' without ports"],
  ["ICMP with ports", acl({ ...SSH, protocol: "icmp" }), "got protocol 'icmp' with ports"],
  [
    "ports the wrong way round",
    acl({ ...SSH, ports: { from: 23, to: 22 } }),
    "ports.to must be a whole number from 23",
  ],
  ["an address without a prefix", acl({ ...SSH, cidr: "10.0.0.1" }), "got '10.0.0.1'"],
  [
    "a protocol that there is not",
    acl({ ...SSH, protocol: 256, ports: undefined }),
    "protocol must be a whole number from -1 to 255",
  ],
];

describe("a policy that AWS would refuse", () => {
  test.each(CASES)("%s", (_, options, problem) => {
    expect(problemsOf(options)).toEqual([expect.stringContaining(problem)]);
  });

  test("tells everything that is wrong at once", () => {
    expect(
      problemsOf({
        name: "waf!",
        scope: { include: { organizationalUnitIds: ["r-abcd"] } },
        ...waf({ resourceTypes: ["AWS::Cognito::UserPool"], captchaImmunityInSeconds: 1 }),
      }),
    ).toHaveLength(4);
  });
});

import { type Cases, one, requiredCases } from "./case";

const listener = (body: object) => one("aws_lb_listener", { ...body });
const distribution = (body: object, others = {}) => one("aws_cloudfront_distribution", { ...body }, others);
const TLS = {
  default_cache_behavior: { viewer_protocol_policy: "redirect-to-https" },
  viewer_certificate: { minimum_protocol_version: "TLSv1.2_2021" },
};
const source = (resource_arn: string) => ({ aws_cloudwatch_log_delivery_source: { s: { resource_arn } } });
const bucket = { origin_id: "files", domain_name: "files.s3.eu-west-1.amazonaws.com" };
const functionUrl = { origin_id: "f", domain_name: "abc.lambda-url.eu-west-1.on.aws", custom_origin_config: {} };
const api = (config: object = {}) => ({
  origin_id: "api",
  domain_name: "api.example.com",
  custom_origin_config: { origin_protocol_policy: "https-only", origin_ssl_protocols: ["TLSv1.2"], ...config },
});
const queryLog = (zone_id: string) => ({ aws_route53_query_log: { l: { zone_id } } });
const webAclLog = (resource_arn: string) => ({ aws_wafv2_web_acl_logging_configuration: { l: { resource_arn } } });
const AUDIT = "SECURITY_GROUPS_CONTENT_AUDIT";
const USAGE = "SECURITY_GROUPS_USAGE_AUDIT";
const automatic = (automaticResponseStatus: string, automaticResponseAction?: string) => ({
  automaticResponseConfiguration: { automaticResponseStatus, automaticResponseAction },
});
/** A policy whose data is a text, or these keys beside the type. */
const fms = (type: string, data: string | object | undefined, rest: object = {}) =>
  one("aws_fms_policy", {
    ...rest,
    security_service_policy_data: {
      type,
      managed_service_data: typeof data === "object" ? JSON.stringify({ type, ...data }) : data,
    },
  });
const association = (resource_arn: string, others = {}) =>
  one("aws_wafv2_web_acl_association", { resource_arn }, others);
const ALB = "arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/shop/1";

export const EDGE: Cases = {
  "LZ-ELB-01": [
    ["pass", "TLS 1.3", listener({ protocol: "HTTPS", ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06" })],
    [
      "pass",
      "a redirect",
      listener({ protocol: "HTTP", default_action: [{ type: "redirect", redirect: { protocol: "HTTPS" } }] }),
    ],
    ["fail", "AWS's old default", listener({ protocol: "HTTPS", ssl_policy: "ELBSecurityPolicy-2016-08" }), "2016-08"],
    ["fail", "no policy", listener({ protocol: "TLS" }), "not set"],
    ["fail", "plain HTTP", listener({ protocol: "HTTP", default_action: [{ type: "forward" }] }), "plain HTTP"],
    ["fail", "nothing said", listener({}), "plain HTTP"],
    ["none", "TCP", listener({ protocol: "TCP" })],
    ["unknown", "policy by reference", listener({ protocol: "HTTPS", ssl_policy: "${var.x}" })],
    ["unknown", "protocol by reference", listener({ protocol: "${var.x}" })],
  ],
  "LZ-ELB-02": [
    ["pass", "on", one("aws_lb", { access_logs: { bucket: "logs", enabled: true } })],
    ["fail", "off by default", one("aws_lb", { access_logs: { bucket: "logs" } }), "enabled is not set"],
    ["fail", "none", one("aws_lb", {}), "access_logs is not set"],
    ["none", "a gateway", one("aws_lb", { load_balancer_type: "gateway" })],
    ["unknown", "by reference", one("aws_lb", { access_logs: { enabled: "${var.x}" } })],
  ],
  "LZ-ELB-03": requiredCases("aws_lb", "enable_deletion_protection", true, false),
  "LZ-CLOUDFRONT-01": [
    ["pass", "by delivery", distribution({}, source("${aws_cloudfront_distribution.r.arn}"))],
    ["pass", "the old way", distribution({ logging_config: { bucket: "logs" } })],
    ["fail", "none", distribution({}), "no log delivery"],
    ["unknown", "of something by reference", distribution({}, source("${var.arn}"))],
  ],
  "LZ-CLOUDFRONT-02": [
    ["pass", "TLS 1.2", distribution(TLS)],
    [
      "fail",
      "plain HTTP",
      distribution({ ...TLS, ordered_cache_behavior: [{ viewer_protocol_policy: "allow-all" }] }),
      "allow-all",
    ],
    ["fail", "old TLS", distribution({ ...TLS, viewer_certificate: { minimum_protocol_version: "TLSv1" } }), "TLSv1"],
    [
      "fail",
      "AWS's certificate",
      distribution({ ...TLS, viewer_certificate: { cloudfront_default_certificate: true } }),
    ],
    [
      "fail",
      "no certificate",
      distribution({ ...TLS, viewer_certificate: undefined }),
      "viewer_certificate is not set",
    ],
    ["unknown", "by reference", distribution({ ...TLS, viewer_certificate: { minimum_protocol_version: "${var.x}" } })],
  ],
  "LZ-CLOUDFRONT-03": [
    ["pass", "by reference", distribution({ web_acl_id: "${aws_wafv2_web_acl.w.arn}" })],
    ["fail", "none", distribution({}), "web_acl_id is not set"],
  ],
  "LZ-CLOUDFRONT-04": [
    ["pass", "a bucket's page", distribution({ origin: [bucket], default_root_object: "index.html" })],
    ["fail", "none", distribution({ origin: [bucket] }), "default_root_object is not set"],
    [
      "fail",
      "none, a bucket by reference",
      distribution({ origin: { domain_name: "${aws_s3_bucket.b.bucket_domain_name}" } }),
    ],
    ["none", "an API", distribution({ origin: [api()] })],
    ["none", "a function", distribution({ origin: [functionUrl] })],
    ["unknown", "by reference", distribution({ origin: [bucket], default_root_object: "${var.x}" })],
  ],
  "LZ-CLOUDFRONT-05": [
    ["pass", "a bucket", distribution({ origin: [{ ...bucket, origin_access_control_id: "${var.x}" }] })],
    ["fail", "a bucket by identity", distribution({ origin: [{ ...bucket, s3_origin_config: {} }] }), "files: "],
    ["fail", "a function", distribution({ origin: [functionUrl] }), "origin_access_control_id is not set"],
    ["none", "an API", distribution({ origin: [api()] })],
    [
      "none",
      "a VPC origin",
      distribution({ origin: [{ domain_name: "a.internal", vpc_origin_config: { vpc_origin_id: "v" } }] }),
    ],
  ],
  "LZ-CLOUDFRONT-06": [
    ["pass", "HTTPS", distribution({ origin: [api()] })],
    [
      "fail",
      "as the viewer",
      distribution({ origin: [api({ origin_protocol_policy: "match-viewer" })] }),
      "match-viewer",
    ],
    ["fail", "old TLS", distribution({ origin: [api({ origin_ssl_protocols: ["TLSv1", "TLSv1.2"] })] }), "holds TLSv1"],
    ["unknown", "by reference", distribution({ origin: [api({ origin_protocol_policy: "${var.x}" })] })],
    ["none", "a bucket", distribution({ origin: [bucket] })],
  ],
  "LZ-CLOUDFRONT-07": [
    [
      "pass",
      "by SNI",
      distribution({ viewer_certificate: { acm_certificate_arn: "c", ssl_support_method: "sni-only" } }),
    ],
    [
      "fail",
      "by address",
      distribution({ viewer_certificate: { iam_certificate_id: "c", ssl_support_method: "vip" } }),
      "vip",
    ],
    ["none", "AWS's certificate", distribution({ viewer_certificate: { cloudfront_default_certificate: true } })],
    [
      "unknown",
      "by reference",
      distribution({ viewer_certificate: { acm_certificate_arn: "c", ssl_support_method: "${var.x}" } }),
    ],
  ],
  "LZ-GLOBALACCELERATOR-01": [
    ["pass", "on", one("aws_globalaccelerator_accelerator", { attributes: { flow_logs_enabled: true } })],
    ["fail", "off", one("aws_globalaccelerator_accelerator", { attributes: { flow_logs_enabled: false } }), "false"],
    ["fail", "none", one("aws_globalaccelerator_accelerator", {}), "attributes is not set"],
    [
      "unknown",
      "by reference",
      one("aws_globalaccelerator_accelerator", { attributes: { flow_logs_enabled: "${var.x}" } }),
    ],
  ],
  "LZ-ROUTE53-01": [
    ["pass", "logged", one("aws_route53_zone", {}, queryLog("${aws_route53_zone.r.zone_id}"))],
    ["fail", "not logged", one("aws_route53_zone", {}), "no query log"],
    ["none", "private", one("aws_route53_zone", { vpc: [{ vpc_id: "vpc-1" }] })],
    ["unknown", "one by reference", one("aws_route53_zone", {}, queryLog("${var.zone}"))],
  ],
  "LZ-WAF-01": [
    ["pass", "logged", one("aws_wafv2_web_acl", {}, webAclLog("${aws_wafv2_web_acl.r.arn}"))],
    ["fail", "not logged", one("aws_wafv2_web_acl", {}), "no logging configuration"],
    ["unknown", "one by reference", one("aws_wafv2_web_acl", {}, webAclLog("${var.acl}"))],
  ],
  "LZ-WAF-03": [
    ["pass", "a rate", one("aws_wafv2_web_acl", { rule: [{ statement: { rate_based_statement: { limit: 100 } } }] })],
    ["fail", "no rule", one("aws_wafv2_web_acl", {}), "no rule is rate-based"],
    ["fail", "other rules", one("aws_wafv2_web_acl", { rule: [{ statement: { geo_match_statement: {} } }] })],
    [
      "unknown",
      "in a group",
      one("aws_wafv2_web_acl", { rule: [{ statement: { rule_group_reference_statement: { arn: "a" } } }] }),
    ],
    ["unknown", "as JSON", one("aws_wafv2_web_acl", { rule_json: "[]" })],
  ],
  "LZ-WAF-04": [
    ["pass", "a load balancer", association(ALB)],
    ["pass", "one by reference", association("${aws_lb.l.arn}", { aws_lb: { l: {} } })],
    ["fail", "a Network Load Balancer", association(ALB.replace("/app/", "/net/")), "WAF does not work on"],
    [
      "fail",
      "one by reference",
      association("${aws_lb.l.arn}", { aws_lb: { l: { load_balancer_type: "network" } } }),
      "aws_lb.l is a network load balancer",
    ],
    ["fail", "an HTTP API", association("arn:aws:apigateway:eu-west-1::/apis/a1/stages/live")],
    [
      "fail",
      "one by reference",
      association("${aws_apigatewayv2_stage.s.arn}", { aws_apigatewayv2_stage: { s: {} } }),
      "takes no association",
    ],
    ["unknown", "what only Terraform knows", association("${var.arn}")],
  ],
  "LZ-WAF-05": [
    ["pass", "a user pool", association("arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_a")],
    ["pass", "one by reference", association("${aws_cognito_user_pool.p.arn}", { aws_cognito_user_pool: { p: {} } })],
    ["fail", "a load balancer", association(ALB), "a WAF policy can hold the resource"],
    ["fail", "a stage", association("arn:aws:apigateway:eu-west-1::/restapis/a1/stages/live")],
    ["fail", "one by reference", association("${aws_lb.l.arn}", { aws_lb: { l: {} } })],
    ["unknown", "what only Terraform knows", association("${var.arn}")],
  ],
  "LZ-WAF-02": [
    [
      "pass",
      "Terraform's names",
      one("aws_wafv2_web_acl", { rule: [{ statement: { managed_rule_group_statement: { vendor_name: "AWS" } } }] }),
    ],
    ["pass", "no rule", one("aws_wafv2_web_acl", {})],
    [
      "fail",
      "CDK's names",
      one("aws_wafv2_rule_group", { rule: [{ statement: { geoMatchStatement: { countryCodes: ["DE"] } } }] }),
      "it holds geoMatchStatement, countryCodes",
    ],
  ],
  "LZ-FMS-01": [
    [
      "pass",
      "whole",
      fms(
        "SECURITY_GROUPS_USAGE_AUDIT",
        '{"type":"SECURITY_GROUPS_USAGE_AUDIT","deleteUnusedSecurityGroups":false,"coalesceRedundantSecurityGroups":false}',
      ),
    ],
    ["pass", "a network ACL", fms("NETWORK_ACL_COMMON", undefined)],
    [
      "fail",
      "another type",
      fms("WAFV2", '{"type":"SHIELD_ADVANCED"}'),
      "its type is SHIELD_ADVANCED, the policy's is WAFV2",
    ],
    [
      "fail",
      "a key too few",
      fms("DNS_FIREWALL", '{"type":"DNS_FIREWALL","preProcessRuleGroups":[]}'),
      "it lacks postProcessRuleGroups",
    ],
    ["fail", "not JSON", fms("WAFV2", "{type: WAFV2}"), "not JSON"],
    ["fail", "no data", fms("WAFV2", undefined), "managed_service_data is not set"],
    ["fail", "nothing at all", one("aws_fms_policy", {}), "security_service_policy_data is not set"],
    ["unknown", "by reference", fms("WAFV2", "${jsonencode(local.waf)}")],
    ["pass", "managed options", fms(AUDIT, { preManagedOptions: [{ denyProtocolAllValue: true }] })],
    ["pass", "a group to compare with", fms(AUDIT, { securityGroups: [], securityGroupAction: { type: "DENY" } })],
    ["fail", "nothing to audit by", fms(AUDIT, {}), "it lacks preManagedOptions"],
    [
      "fail",
      "a text for an object",
      fms(AUDIT, { securityGroups: [], securityGroupAction: "DENY" }),
      "securityGroupAction is not an object",
    ],
    ["pass", "Shield with no more to say", fms("SHIELD_ADVANCED", {})],
    ["pass", "an automatic response", fms("SHIELD_ADVANCED", automatic("ENABLED", "COUNT"))],
    ["fail", "ENABLED without an action", fms("SHIELD_ADVANCED", automatic("ENABLED")), "automaticResponseAction"],
    ["fail", "an action without ENABLED", fms("SHIELD_ADVANCED", automatic("IGNORED", "BLOCK")), "automaticResponse"],
    [
      "fail",
      "half a firewall",
      fms("NETWORK_FIREWALL", { awsNetworkFirewallConfig: {} }),
      "it lacks firewallDeploymentModel",
    ],
    [
      "fail",
      "a rule group without its kind",
      fms("WAFV2", {
        preProcessRuleGroups: [{ overrideAction: { type: "NONE" } }],
        postProcessRuleGroups: [],
        defaultAction: { type: "ALLOW" },
        overrideCustomerWebACLAssociation: false,
      }),
      "a rule group lacks",
    ],
  ],
  "LZ-FMS-02": requiredCases("aws_fms_policy", "delete_all_policy_resources", false, true),
  "LZ-FMS-03": [
    ["pass", "it reports only", fms(USAGE, { deleteUnusedSecurityGroups: true })],
    ["pass", "it removes nothing", fms(USAGE, { deleteUnusedSecurityGroups: false }, { remediation_enabled: true })],
    [
      "fail",
      "unused groups",
      fms(USAGE, { deleteUnusedSecurityGroups: true }, { remediation_enabled: true }),
      "deleteUnusedSecurityGroups is true",
    ],
    [
      "fail",
      "groups of others",
      fms(
        "SECURITY_GROUPS_COMMON",
        { exclusiveResourceSecurityGroupManagement: true },
        { remediation_enabled: "true" },
      ),
      "exclusiveResourceSecurityGroupManagement",
    ],
    [
      "unknown",
      "remediation by reference",
      fms(USAGE, { coalesceRedundantSecurityGroups: true }, { remediation_enabled: "${var.x}" }),
    ],
  ],
  "LZ-FMS-04": [
    ["pass", "the whole organization", one("aws_fms_policy", {})],
    ["pass", "accounts and units", one("aws_fms_policy", { include_map: { account: ["1"], orgunit: ["ou-1"] } })],
    ["pass", "all but some", one("aws_fms_policy", { exclude_map: [{ orgunit: ["ou-1"] }] })],
    [
      "fail",
      "both",
      one("aws_fms_policy", { include_map: { account: ["1"] }, exclude_map: { account: ["2"] } }),
      "1 include_map and 1 exclude_map",
    ],
    [
      "fail",
      "a block an account",
      one("aws_fms_policy", { include_map: [{ account: ["1"] }, { account: ["2"] }] }),
      "2 include_map",
    ],
    ["fail", "the root", one("aws_fms_policy", { include_map: { orgunit: ["r-abcd"] } }), "the root r-abcd"],
    ["fail", "nobody", one("aws_fms_policy", { include_map: {} }), "neither account nor orgunit"],
  ],
};

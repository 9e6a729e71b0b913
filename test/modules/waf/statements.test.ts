import { Token } from "cdktf";
import { allQueryArguments } from "../../../modules/waf/fields/all-query-arguments";
import { body } from "../../../modules/waf/fields/body";
import { cookies } from "../../../modules/waf/fields/cookies";
import type { Field } from "../../../modules/waf/fields/field";
import { ja3Fingerprint, ja4Fingerprint } from "../../../modules/waf/fields/fingerprint";
import { headerOrder } from "../../../modules/waf/fields/header-order";
import { headers } from "../../../modules/waf/fields/headers";
import { jsonBody } from "../../../modules/waf/fields/json-body";
import { method } from "../../../modules/waf/fields/method";
import { queryString } from "../../../modules/waf/fields/query-string";
import { singleHeader } from "../../../modules/waf/fields/single-header";
import { singleQueryArgument } from "../../../modules/waf/fields/single-query-argument";
import { uriFragment } from "../../../modules/waf/fields/uri-fragment";
import { uriPath } from "../../../modules/waf/fields/uri-path";
import type { Statement } from "../../../modules/waf/statement";
import { and } from "../../../modules/waf/statements/and";
import { asnMatch } from "../../../modules/waf/statements/asn-match";
import { byteMatch, type PositionalConstraint } from "../../../modules/waf/statements/byte-match";
import { geoMatch } from "../../../modules/waf/statements/geo-match";
import { ipSetReference } from "../../../modules/waf/statements/ip-set-reference";
import { labelMatch } from "../../../modules/waf/statements/label-match";
import { managedRuleGroup } from "../../../modules/waf/statements/managed-rule-group";
import { not } from "../../../modules/waf/statements/not";
import { or } from "../../../modules/waf/statements/or";
import { rateBased } from "../../../modules/waf/statements/rate-based";
import { regexMatch } from "../../../modules/waf/statements/regex-match";
import { regexPatternSetReference } from "../../../modules/waf/statements/regex-pattern-set-reference";
import { ruleGroupReference } from "../../../modules/waf/statements/rule-group-reference";
import { sizeConstraint } from "../../../modules/waf/statements/size-constraint";
import { sqliMatch } from "../../../modules/waf/statements/sqli-match";
import { xssMatch } from "../../../modules/waf/statements/xss-match";

const WAF = "arn:aws:wafv2:eu-west-1:999999999999:regional";
const IP_SET = `${WAF}/ipset/office/a1b2`;
const PATTERNS = `${WAF}/regexpatternset/paths/a1b2`;
const RULE_GROUP = `${WAF}/rulegroup/baseline/a1b2`;
const NONE = [{ priority: 0, type: "NONE" }];
const DECODED = [
  { priority: 0, type: "URL_DECODE" },
  { priority: 1, type: "HTML_ENTITY_DECODE" },
];
const germany = geoMatch({ countryCodes: ["DE"] });
const labelled = labelMatch({ scope: "LABEL", key: "login:failed" });

/** What a rule says, its JSON in whole, and its capacity units by AWS's page of the statement. */
const GOLDEN: readonly (readonly [name: string, statement: Statement, json: object, capacity: number])[] = [
  ["IP set", ipSetReference({ arn: IP_SET }), { ip_set_reference_statement: { arn: IP_SET } }, 1],
  [
    "IP set by a header",
    ipSetReference({ arn: IP_SET, forwardedIp: { fallbackBehavior: "NO_MATCH", position: "FIRST" } }),
    {
      ip_set_reference_statement: {
        arn: IP_SET,
        ip_set_forwarded_ip_config: {
          header_name: "X-Forwarded-For",
          fallback_behavior: "NO_MATCH",
          position: "FIRST",
        },
      },
    },
    1,
  ],
  [
    "IP set at any position of a header",
    ipSetReference({
      arn: IP_SET,
      forwardedIp: { headerName: "X-Real-IP", fallbackBehavior: "MATCH", position: "ANY" },
    }),
    {
      ip_set_reference_statement: {
        arn: IP_SET,
        ip_set_forwarded_ip_config: { header_name: "X-Real-IP", fallback_behavior: "MATCH", position: "ANY" },
      },
    },
    5,
  ],
  [
    "countries, in alphabetical order",
    geoMatch({ countryCodes: ["FR", "DE"] }),
    { geo_match_statement: { country_codes: ["DE", "FR"] } },
    1,
  ],
  [
    "countries by a header",
    geoMatch({ countryCodes: ["DE"], forwardedIp: { fallbackBehavior: "MATCH" } }),
    {
      geo_match_statement: {
        country_codes: ["DE"],
        forwarded_ip_config: { header_name: "X-Forwarded-For", fallback_behavior: "MATCH" },
      },
    },
    1,
  ],
  ["networks", asnMatch({ asns: [64496, 0] }), { asn_match_statement: { asn_list: [64496, 0] } }, 1],
  [
    "networks by a header",
    asnMatch({ asns: [64496], forwardedIp: { fallbackBehavior: "NO_MATCH" } }),
    {
      asn_match_statement: {
        asn_list: [64496],
        forwarded_ip_config: { header_name: "X-Forwarded-For", fallback_behavior: "NO_MATCH" },
      },
    },
    1,
  ],
  ["label", labelled, { label_match_statement: { scope: "LABEL", key: "login:failed" } }, 1],
  [
    "labels of a namespace",
    labelMatch({ scope: "NAMESPACE", key: "awswaf:clientip:geo:country:" }),
    { label_match_statement: { scope: "NAMESPACE", key: "awswaf:clientip:geo:country:" } },
    1,
  ],
  [
    "string",
    byteMatch({ field: uriPath(), searchString: "/admin", positionalConstraint: "STARTS_WITH" }),
    {
      byte_match_statement: {
        search_string: "/admin",
        positional_constraint: "STARTS_WITH",
        field_to_match: { uri_path: {} },
        text_transformation: NONE,
      },
    },
    2,
  ],
  [
    "regular expression",
    regexMatch({ field: queryString(), regex: "^id=[0-9]+$", transformations: ["URL_DECODE", "LOWERCASE"] }),
    {
      regex_match_statement: {
        regex_string: "^id=[0-9]+$",
        field_to_match: { query_string: {} },
        text_transformation: [
          { priority: 0, type: "URL_DECODE" },
          { priority: 1, type: "LOWERCASE" },
        ],
      },
    },
    23,
  ],
  [
    "regular expressions of a set",
    regexPatternSetReference({ arn: PATTERNS, field: uriPath() }),
    {
      regex_pattern_set_reference_statement: {
        arn: PATTERNS,
        field_to_match: { uri_path: {} },
        text_transformation: NONE,
      },
    },
    25,
  ],
  [
    "size",
    sizeConstraint({ field: body({ oversizeHandling: "MATCH" }), comparisonOperator: "GT", size: 8192 }),
    {
      size_constraint_statement: {
        comparison_operator: "GT",
        size: 8192,
        field_to_match: { body: { oversize_handling: "MATCH" } },
        text_transformation: NONE,
      },
    },
    1,
  ],
  [
    "SQL injection",
    sqliMatch({ field: body({ oversizeHandling: "MATCH" }) }),
    {
      sqli_match_statement: {
        sensitivity_level: "HIGH",
        field_to_match: { body: { oversize_handling: "MATCH" } },
        text_transformation: DECODED,
      },
    },
    50,
  ],
  [
    "SQL injection, less sensitive",
    sqliMatch({ field: uriPath(), sensitivityLevel: "LOW", transformations: ["NONE"] }),
    {
      sqli_match_statement: {
        sensitivity_level: "LOW",
        field_to_match: { uri_path: {} },
        text_transformation: NONE,
      },
    },
    20,
  ],
  [
    "cross-site scripting",
    xssMatch({ field: allQueryArguments() }),
    { xss_match_statement: { field_to_match: { all_query_arguments: {} }, text_transformation: DECODED } },
    70,
  ],
  [
    "rate by address",
    rateBased({ limit: 2000 }),
    { rate_based_statement: { limit: 2000, evaluation_window_sec: 300, aggregate_key_type: "IP" } },
    2,
  ],
  [
    "rate by the address in a header, of some requests",
    rateBased({
      limit: 10,
      evaluationWindowInSeconds: 60,
      aggregateKeyType: "FORWARDED_IP",
      forwardedIp: { fallbackBehavior: "NO_MATCH" },
      scopeDown: not(germany),
    }),
    {
      rate_based_statement: {
        limit: 10,
        evaluation_window_sec: 60,
        aggregate_key_type: "FORWARDED_IP",
        forwarded_ip_config: { header_name: "X-Forwarded-For", fallback_behavior: "NO_MATCH" },
        scope_down_statement: { not_statement: { statement: [germany.json] } },
      },
    },
    3,
  ],
  [
    "rate of all requests together",
    rateBased({ limit: 100, evaluationWindowInSeconds: 600, aggregateKeyType: "CONSTANT", scopeDown: germany }),
    {
      rate_based_statement: {
        limit: 100,
        evaluation_window_sec: 600,
        aggregate_key_type: "CONSTANT",
        scope_down_statement: germany.json,
      },
    },
    3,
  ],
  [
    "rate by five keys",
    rateBased({
      limit: 100,
      aggregateKeyType: "CUSTOM_KEYS",
      forwardedIp: { headerName: "X-Real-IP", fallbackBehavior: "MATCH" },
      customKeys: [
        { type: "FORWARDED_IP" },
        { type: "HEADER", name: "x-api-key" },
        { type: "COOKIE", name: "session", transformations: ["URL_DECODE"] },
        { type: "QUERY_ARGUMENT", name: "tenant" },
        { type: "HTTP_METHOD" },
      ],
    }),
    {
      rate_based_statement: {
        limit: 100,
        evaluation_window_sec: 300,
        aggregate_key_type: "CUSTOM_KEYS",
        forwarded_ip_config: { header_name: "X-Real-IP", fallback_behavior: "MATCH" },
        custom_key: [
          { forwarded_ip: {} },
          { header: { name: "x-api-key", text_transformation: NONE } },
          { cookie: { name: "session", text_transformation: [{ priority: 0, type: "URL_DECODE" }] } },
          { query_argument: { name: "tenant", text_transformation: NONE } },
          { http_method: {} },
        ],
      },
    },
    162,
  ],
  [
    "rate by the other keys",
    rateBased({
      limit: 100,
      aggregateKeyType: "CUSTOM_KEYS",
      customKeys: [
        { type: "IP" },
        { type: "QUERY_STRING" },
        { type: "URI_PATH", transformations: ["LOWERCASE"] },
        { type: "JA3_FINGERPRINT", fallbackBehavior: "MATCH" },
        { type: "LABEL_NAMESPACE", namespace: "tenant:" },
      ],
    }),
    {
      rate_based_statement: {
        limit: 100,
        evaluation_window_sec: 300,
        aggregate_key_type: "CUSTOM_KEYS",
        custom_key: [
          { ip: {} },
          { query_string: { text_transformation: NONE } },
          { uri_path: { text_transformation: [{ priority: 0, type: "LOWERCASE" }] } },
          { ja3_fingerprint: { fallback_behavior: "MATCH" } },
          { label_namespace: { namespace: "tenant:" } },
        ],
      },
    },
    162,
  ],
  ["all of several", and(germany, labelled), { and_statement: { statement: [germany.json, labelled.json] } }, 2],
  ["any of several", or(germany, labelled), { or_statement: { statement: [germany.json, labelled.json] } }, 2],
  ["the opposite", not(germany), { not_statement: { statement: [germany.json] } }, 1],
  [
    "rule group",
    ruleGroupReference({ arn: RULE_GROUP, capacity: 120, overrides: { sqli: "count" } }),
    {
      rule_group_reference_statement: {
        arn: RULE_GROUP,
        rule_action_override: [{ name: "sqli", action_to_use: { count: {} } }],
      },
    },
    120,
  ],
  [
    "managed rule group",
    managedRuleGroup({ name: "AWSManagedRulesAmazonIpReputationList" }),
    { managed_rule_group_statement: { vendor_name: "AWS", name: "AWSManagedRulesAmazonIpReputationList" } },
    25,
  ],
  [
    "managed rule group with version, override and scope-down",
    managedRuleGroup({
      name: "AWSManagedRulesCommonRuleSet",
      version: "Version_1.0",
      overrides: { SizeRestrictions_BODY: "count" },
      scopeDown: germany,
    }),
    {
      managed_rule_group_statement: {
        vendor_name: "AWS",
        name: "AWSManagedRulesCommonRuleSet",
        version: "Version_1.0",
        rule_action_override: [{ name: "SizeRestrictions_BODY", action_to_use: { count: {} } }],
        scope_down_statement: germany.json,
      },
    },
    701,
  ],
  [
    "managed rule group of a seller",
    managedRuleGroup({ vendorName: "F5", name: "OWASP_Managed", capacity: 1000 }),
    { managed_rule_group_statement: { vendor_name: "F5", name: "OWASP_Managed" } },
    1000,
  ],
  [
    "bot control",
    managedRuleGroup({ name: "AWSManagedRulesBotControlRuleSet", botControl: { inspectionLevel: "TARGETED" } }),
    {
      managed_rule_group_statement: {
        vendor_name: "AWS",
        name: "AWSManagedRulesBotControlRuleSet",
        managed_rule_group_configs: [
          {
            aws_managed_rules_bot_control_rule_set: { inspection_level: "TARGETED", enable_machine_learning: true },
          },
        ],
      },
    },
    50,
  ],
  [
    "account takeover prevention",
    managedRuleGroup({
      name: "AWSManagedRulesATPRuleSet",
      accountTakeover: {
        loginPath: "/login",
        payloadType: "JSON",
        usernameField: "/user",
        passwordField: "/password",
        responseInspection: { by: "STATUS_CODE", success: [200], failure: [401, 403] },
      },
    }),
    {
      managed_rule_group_statement: {
        vendor_name: "AWS",
        name: "AWSManagedRulesATPRuleSet",
        managed_rule_group_configs: [
          {
            aws_managed_rules_atp_rule_set: {
              login_path: "/login",
              enable_regex_in_path: false,
              request_inspection: {
                payload_type: "JSON",
                username_field: { identifier: "/user" },
                password_field: { identifier: "/password" },
              },
              response_inspection: { status_code: { success_codes: [200], failure_codes: [401, 403] } },
            },
          },
        ],
      },
    },
    50,
  ],
  [
    "account creation fraud prevention",
    managedRuleGroup({
      name: "AWSManagedRulesACFPRuleSet",
      accountCreation: {
        registrationPagePath: "/sign-up",
        creationPath: "/accounts",
        payloadType: "FORM_ENCODED",
        emailField: "email",
        phoneNumberFields: ["phone"],
        addressFields: ["street", "city"],
      },
    }),
    {
      managed_rule_group_statement: {
        vendor_name: "AWS",
        name: "AWSManagedRulesACFPRuleSet",
        managed_rule_group_configs: [
          {
            aws_managed_rules_acfp_rule_set: {
              creation_path: "/accounts",
              registration_page_path: "/sign-up",
              enable_regex_in_path: false,
              request_inspection: {
                payload_type: "FORM_ENCODED",
                email_field: { identifier: "email" },
                phone_number_fields: { identifiers: ["phone"] },
                address_fields: { identifiers: ["street", "city"] },
              },
            },
          },
        ],
      },
    },
    50,
  ],
];

const FIELDS: readonly (readonly [name: string, field: Field, json: object, capacity: number])[] = [
  ["allQueryArguments", allQueryArguments(), { all_query_arguments: {} }, 12],
  ["body", body({ oversizeHandling: "CONTINUE" }), { body: { oversize_handling: "CONTINUE" } }, 2],
  [
    "cookies",
    cookies({ oversizeHandling: "MATCH" }),
    { cookies: { match_pattern: { all: {} }, match_scope: "ALL", oversize_handling: "MATCH" } },
    2,
  ],
  [
    "cookies by name",
    cookies({ oversizeHandling: "MATCH", included: ["Theme"], matchScope: "VALUE" }),
    { cookies: { match_pattern: { included_cookies: ["Theme"] }, match_scope: "VALUE", oversize_handling: "MATCH" } },
    2,
  ],
  [
    "headers but some, in small letters",
    headers({ oversizeHandling: "NO_MATCH", excluded: ["Authorization"], matchScope: "KEY" }),
    {
      headers: {
        match_pattern: { excluded_headers: ["authorization"] },
        match_scope: "KEY",
        oversize_handling: "NO_MATCH",
      },
    },
    2,
  ],
  [
    "headers",
    headers({ oversizeHandling: "MATCH" }),
    { headers: { match_pattern: { all: {} }, match_scope: "ALL", oversize_handling: "MATCH" } },
    2,
  ],
  [
    "headerOrder",
    headerOrder({ oversizeHandling: "CONTINUE" }),
    { header_order: { oversize_handling: "CONTINUE" } },
    2,
  ],
  [
    "ja3Fingerprint",
    ja3Fingerprint({ fallbackBehavior: "MATCH" }),
    { ja3_fingerprint: { fallback_behavior: "MATCH" } },
    2,
  ],
  [
    "ja4Fingerprint",
    ja4Fingerprint({ fallbackBehavior: "NO_MATCH" }),
    { ja4_fingerprint: { fallback_behavior: "NO_MATCH" } },
    2,
  ],
  [
    "jsonBody, which doubles the base",
    jsonBody({ oversizeHandling: "MATCH" }),
    {
      json_body: {
        match_pattern: { all: {} },
        match_scope: "ALL",
        invalid_fallback_behavior: "EVALUATE_AS_STRING",
        oversize_handling: "MATCH",
      },
    },
    4,
  ],
  [
    "jsonBody by path",
    jsonBody({
      oversizeHandling: "MATCH",
      includedPaths: ["/user/name"],
      matchScope: "VALUE",
      invalidFallbackBehavior: "MATCH",
    }),
    {
      json_body: {
        match_pattern: { included_paths: ["/user/name"] },
        match_scope: "VALUE",
        invalid_fallback_behavior: "MATCH",
        oversize_handling: "MATCH",
      },
    },
    4,
  ],
  ["method", method(), { method: {} }, 2],
  ["queryString", queryString(), { query_string: {} }, 2],
  ["singleHeader, in small letters", singleHeader("User-Agent"), { single_header: { name: "user-agent" } }, 2],
  [
    "singleQueryArgument, in small letters",
    singleQueryArgument("UserId"),
    { single_query_argument: { name: "userid" } },
    2,
  ],
  ["uriFragment", uriFragment({ fallbackBehavior: "MATCH" }), { uri_fragment: { fallback_behavior: "MATCH" } }, 2],
  ["uriPath", uriPath(), { uri_path: {} }, 2],
];

describe("a statement", () => {
  test.each(GOLDEN)("%s", (_, statement, json, capacity) => {
    expect(statement.json).toEqual(json);
    expect(statement).toMatchObject({ capacity, problems: [] });
  });

  test.each(FIELDS)("inspects %s", (_, field, json, capacity) => {
    const statement = byteMatch({ field, searchString: "a", positionalConstraint: "EXACTLY" });
    expect(statement.json).toMatchObject({ byte_match_statement: { field_to_match: json } });
    expect(statement).toMatchObject({ capacity, problems: [] });
  });

  test.each<[PositionalConstraint, number]>([
    ["EXACTLY", 2],
    ["STARTS_WITH", 2],
    ["ENDS_WITH", 2],
    ["CONTAINS", 10],
    ["CONTAINS_WORD", 10],
  ])("that looks for a string %s takes %d units", (positionalConstraint, capacity) => {
    expect(byteMatch({ field: method(), searchString: "GET", positionalConstraint }).capacity).toBe(capacity);
  });

  test.each([
    ["${jndi:ldap", "$${jndi:ldap"],
    ["%{x}", "%%{x}"],
    ["$100 {", "$100 {"],
  ])("looks for %s as it stands, whatever Terraform reads in it", (text, written) => {
    const field = uriPath();
    const { json } = byteMatch({ field, searchString: text, positionalConstraint: "CONTAINS" });
    expect(json).toMatchObject({ byte_match_statement: { search_string: written } });
    expect(regexMatch({ field, regex: text }).json).toMatchObject({ regex_match_statement: { regex_string: written } });
  });

  test("keeps a reference of Terraform's", () => {
    const reference = Token.asString({ resolve: () => "${var.path}" });
    const statement = byteMatch({ field: uriPath(), searchString: reference, positionalConstraint: "EXACTLY" });
    expect(statement).toMatchObject({ json: { byte_match_statement: { search_string: reference } }, problems: [] });
  });

  test("is known by one key, and no key within is in camelCase", () => {
    for (const [, { json }] of GOLDEN) {
      expect(Object.keys(json)).toHaveLength(1);
      expect(keysOf(json).filter((key) => /[A-Z]/.test(key))).toEqual([]);
    }
  });
});

function keysOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysOf)];
}

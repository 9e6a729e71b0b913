import { body } from "../../../modules/waf/fields/body";
import { cookies } from "../../../modules/waf/fields/cookies";
import { ja3Fingerprint } from "../../../modules/waf/fields/fingerprint";
import { headerOrder } from "../../../modules/waf/fields/header-order";
import { headers } from "../../../modules/waf/fields/headers";
import { jsonBody } from "../../../modules/waf/fields/json-body";
import { singleHeader } from "../../../modules/waf/fields/single-header";
import { singleQueryArgument } from "../../../modules/waf/fields/single-query-argument";
import { uriPath } from "../../../modules/waf/fields/uri-path";
import type { Rule } from "../../../modules/waf/rule";
import { RuleGroup } from "../../../modules/waf/rule-group";
import { type RuleLimits, ruleProblems } from "../../../modules/waf/rule-problems";
import type { Statement } from "../../../modules/waf/statement";
import { and } from "../../../modules/waf/statements/and";
import { asnMatch } from "../../../modules/waf/statements/asn-match";
import { byteMatch } from "../../../modules/waf/statements/byte-match";
import { geoMatch } from "../../../modules/waf/statements/geo-match";
import { ipSetReference } from "../../../modules/waf/statements/ip-set-reference";
import { labelMatch } from "../../../modules/waf/statements/label-match";
import { managedRuleGroup } from "../../../modules/waf/statements/managed-rule-group";
import { not } from "../../../modules/waf/statements/not";
import { or } from "../../../modules/waf/statements/or";
import { rateBased } from "../../../modules/waf/statements/rate-based";
import { regexMatch } from "../../../modules/waf/statements/regex-match";
import { ruleGroupReference } from "../../../modules/waf/statements/rule-group-reference";
import { sizeConstraint } from "../../../modules/waf/statements/size-constraint";
import { sqliMatch } from "../../../modules/waf/statements/sqli-match";
import { synth } from "../../support/synth";

const WEB_ACL: RuleLimits = { holder: "web ACL", scope: "REGIONAL" };
const RULE_GROUP: RuleLimits = { holder: "rule group", scope: "REGIONAL" };
const IP_SET = "arn:aws:wafv2:eu-west-1:999999999999:regional/ipset/office/a1b2";
const GROUP = "arn:aws:wafv2:eu-west-1:999999999999:regional/rulegroup/baseline/a1b2";

const germany = geoMatch({ countryCodes: ["DE"] });
const field = uriPath();
const oversizeHandling = "MATCH";
const common = managedRuleGroup({ name: "AWSManagedRulesCommonRuleSet" });
const ATP = { loginPath: "/login", payloadType: "JSON", usernameField: "/u", passwordField: "/p" } as const;

/** A value that comes from a file, past the types. */
const untyped = <T>(value: unknown) => value as T;

function rule(statement: Statement, more: Partial<Rule> = {}): Rule {
  return { name: "rule", priority: 0, statement, action: "block", ...more };
}

function group(statement: Statement, more: Partial<Rule> = {}): Rule {
  return { name: "rule", priority: 0, statement, overrideAction: "none", ...more };
}

const bytes = (searchString: string, more: Partial<Parameters<typeof byteMatch>[0]> = {}) =>
  byteMatch({ field, searchString, positionalConstraint: "CONTAINS", ...more });

/** The statement of a rule, and what is wrong with it. */
const BAD_STATEMENTS: readonly (readonly [problem: string, statement: Statement])[] = [
  [
    "countryCodes must hold ISO 3166-1 codes of two capital letters, got 'UK'; did you mean 'GB'?",
    geoMatch({ countryCodes: ["UK"] }),
  ],
  [
    "countryCodes must hold ISO 3166-1 codes of two capital letters, got 'de'; did you mean 'DE'?",
    geoMatch({ countryCodes: ["de"] }),
  ],
  [
    "countryCodes must hold ISO 3166-1 codes of two capital letters, got 'Germany'",
    geoMatch({ countryCodes: ["Germany"] }),
  ],
  ["countryCodes must hold at least one country", geoMatch({ countryCodes: [] })],
  ["countryCodes names DE twice", geoMatch({ countryCodes: ["DE", "FR", "DE"] })],
  ["limit must be a whole number of requests from 10 to 2,000,000,000, got 9", rateBased({ limit: 9 })],
  [
    "limit must be a whole number of requests from 10 to 2,000,000,000, got 2000000001",
    rateBased({ limit: 2_000_000_001 }),
  ],
  ["limit must be a whole number of requests from 10 to 2,000,000,000, got 10.5", rateBased({ limit: 10.5 })],
  [
    "evaluationWindowInSeconds must be 60, 120, 300 or 600, got 90",
    rateBased({ limit: 10, evaluationWindowInSeconds: untyped(90) }),
  ],
  [
    "customKeys must hold 1 to 5 keys, got 0",
    rateBased({ limit: 10, aggregateKeyType: "CUSTOM_KEYS", customKeys: [] }),
  ],
  [
    "customKeys must not be IP alone: write aggregateKeyType IP, which costs 30 capacity units less",
    rateBased({ limit: 10, aggregateKeyType: "CUSTOM_KEYS", customKeys: [{ type: "IP" }] }),
  ],
  [
    "counting by FORWARDED_IP needs forwardedIp with the header",
    rateBased({
      limit: 10,
      aggregateKeyType: "CUSTOM_KEYS",
      customKeys: [{ type: "FORWARDED_IP" }, { type: "HTTP_METHOD" }],
    }),
  ],
  [
    "forwardedIp is for counting by FORWARDED_IP alone",
    rateBased({
      limit: 10,
      aggregateKeyType: "CUSTOM_KEYS",
      customKeys: [{ type: "HTTP_METHOD" }],
      forwardedIp: { fallbackBehavior: "MATCH" },
    }),
  ],
  [
    "aggregateKeyType CONSTANT needs scopeDown: it would count all requests",
    rateBased(untyped({ limit: 10, aggregateKeyType: "CONSTANT" })),
  ],
  [
    "custom key LABEL_NAMESPACE takes letters, digits, hyphens, underscores and colons with a colon at the end, got 'tenant'",
    rateBased({
      limit: 10,
      aggregateKeyType: "CUSTOM_KEYS",
      customKeys: [{ type: "LABEL_NAMESPACE", namespace: "tenant" }],
    }),
  ],
  [
    "custom key HEADER takes names of 1 to 64 characters without spaces, got ''",
    rateBased({ limit: 10, aggregateKeyType: "CUSTOM_KEYS", customKeys: [{ type: "HEADER", name: "" }] }),
  ],
  ["oversizeHandling of body must be CONTINUE, MATCH or NO_MATCH, got none", bytes("a", { field: body(untyped({})) })],
  [
    "oversizeHandling of jsonBody must be CONTINUE, MATCH or NO_MATCH, got none",
    bytes("a", { field: jsonBody(untyped({})) }),
  ],
  [
    "oversizeHandling of headers must be CONTINUE, MATCH or NO_MATCH, got none",
    bytes("a", { field: headers(untyped({})) }),
  ],
  [
    "oversizeHandling of headerOrder must be CONTINUE, MATCH or NO_MATCH, got none",
    bytes("a", { field: headerOrder(untyped({})) }),
  ],
  [
    "oversizeHandling of cookies must be CONTINUE, MATCH or NO_MATCH, got 'SKIP'",
    bytes("a", { field: cookies(untyped({ oversizeHandling: "SKIP" })) }),
  ],
  [
    "fallbackBehavior of ja3Fingerprint must be MATCH or NO_MATCH, got none",
    bytes("a", { field: ja3Fingerprint(untyped({})) }),
  ],
  [
    "headers must name 1 to 199 headers, got 0: leave the list out for all",
    bytes("a", { field: headers({ oversizeHandling, included: [] }) }),
  ],
  [
    "cookies takes names of 1 to 60 characters without spaces, got 'my cookie'",
    bytes("a", { field: cookies({ oversizeHandling, excluded: ["my cookie"] }) }),
  ],
  [
    "cookies takes either included or excluded, got both",
    bytes("a", { field: cookies(untyped({ oversizeHandling, included: ["a"], excluded: ["b"] })) }),
  ],
  [
    "jsonBody includedPaths must be JSON Pointers such as '/user/name' of at most 512 characters, got 'user.name'",
    bytes("a", { field: jsonBody({ oversizeHandling, includedPaths: ["user.name"] }) }),
  ],
  [
    "jsonBody includedPaths must not be empty: leave it out for the whole body",
    bytes("a", { field: jsonBody({ oversizeHandling, includedPaths: [] }) }),
  ],
  [
    "singleHeader takes a name of 1 to 40 letters, digits, hyphens and underscores, got 'x y'",
    bytes("a", { field: singleHeader("x y") }),
  ],
  [
    "singleQueryArgument takes a name of 1 to 30 letters, digits, hyphens and underscores, got 'a[]'",
    bytes("a", { field: singleQueryArgument("a[]") }),
  ],
  ["searchString must be 1 to 200 bytes long, got 0 bytes", bytes("")],
  ["searchString must be 1 to 200 bytes long, got 202 bytes", bytes("ä".repeat(101))],
  [
    "searchString of CONTAINS_WORD must be letters, digits and underscores, got 'bad bot'",
    bytes("bad bot", { positionalConstraint: "CONTAINS_WORD" }),
  ],
  [
    "searchString must be in small letters behind the transformation LOWERCASE, or nothing matches, got 'BadBot'",
    bytes("BadBot", { transformations: ["URL_DECODE", "LOWERCASE"] }),
  ],
  [
    "positionalConstraint must be EXACTLY, STARTS_WITH, ENDS_WITH, CONTAINS or CONTAINS_WORD, got 'LIKE'",
    bytes("a", { positionalConstraint: untyped("LIKE") }),
  ],
  ["transformations must hold 1 to 10 transformations (NONE for none), got 0", bytes("a", { transformations: [] })],
  ["transformations must not hold NONE beside others", bytes("a", { transformations: ["NONE", "LOWERCASE"] })],
  ["regex must be 1 to 200 characters long, got 201", regexMatch({ field, regex: "a".repeat(201) })],
  ["regex must not hold a back reference, which WAF lacks, got '(a)\\1'", regexMatch({ field, regex: "(a)\\1" })],
  ["regex must not hold an atomic group, which WAF lacks, got '(?>a)b'", regexMatch({ field, regex: "(?>a)b" })],
  ["sensitivityLevel must be LOW or HIGH, got 'MEDIUM'", sqliMatch({ field, sensitivityLevel: untyped("MEDIUM") })],
  [
    "comparisonOperator must be EQ, NE, LE, LT, GE or GT, got '>'",
    sizeConstraint({ field, comparisonOperator: untyped(">"), size: 1 }),
  ],
  ["scope must be LABEL or NAMESPACE, got 'label'", labelMatch({ scope: untyped("label"), key: "a" })],
  [
    "matchScope of headers must be ALL, KEY or VALUE, got 'NAME'",
    bytes("a", { field: headers({ oversizeHandling, matchScope: untyped("NAME") }) }),
  ],
  [
    "invalidFallbackBehavior of jsonBody must be MATCH, NO_MATCH or EVALUATE_AS_STRING, got 'SKIP'",
    bytes("a", { field: jsonBody({ oversizeHandling, invalidFallbackBehavior: untyped("SKIP") }) }),
  ],
  [
    "aggregateKeyType must be IP, FORWARDED_IP, CUSTOM_KEYS or CONSTANT, got 'HEADER'",
    rateBased(untyped({ limit: 10, aggregateKeyType: "HEADER" })),
  ],
  [
    "transformations must be those of WAF, got 'LOWER_CASE'; did you mean 'LOWERCASE'?",
    bytes("a", { transformations: [untyped("LOWER_CASE")] }),
  ],
  ["regex must not hold a possessive quantifier, which WAF lacks, got 'a++'", regexMatch({ field, regex: "a++" })],
  [
    "size must be a whole number of bytes from 0 to 2,147,483,647, got -1",
    sizeConstraint({ field, comparisonOperator: "GT", size: -1 }),
  ],
  [
    "size must be a whole number of bytes from 0 to 2,147,483,647, got 2147483648",
    sizeConstraint({ field, comparisonOperator: "GT", size: 2_147_483_648 }),
  ],
  ["asns must hold 1 to 100 numbers, got 0", asnMatch({ asns: [] })],
  ["asns must hold whole numbers from 0 to 4,294,967,295, got 4294967296", asnMatch({ asns: [4_294_967_296] })],
  [
    "key must be 1 to 1,024 letters, digits, hyphens, underscores and colons, got 'log in'",
    labelMatch({ scope: "LABEL", key: "log in" }),
  ],
  ["key of the scope LABEL must not end with a colon, got 'login:'", labelMatch({ scope: "LABEL", key: "login:" })],
  ["key of the scope NAMESPACE must end with a colon, got 'login'", labelMatch({ scope: "NAMESPACE", key: "login" })],
  [
    `arn must be that of a WAF ipset (arn:aws:wafv2:<region>:<account>:regional/ipset/<name>/<id>), got '${GROUP}'`,
    ipSetReference({ arn: GROUP }),
  ],
  [
    "arn must be of the scope REGIONAL, got 'arn:aws:wafv2:us-east-1:999999999999:global/ipset/office/a1b2'",
    ipSetReference({ arn: "arn:aws:wafv2:us-east-1:999999999999:global/ipset/office/a1b2" }),
  ],
  [
    "forwardedIp headerName must be 1 to 255 letters, digits and hyphens, got 'X Real IP'",
    geoMatch({ countryCodes: ["DE"], forwardedIp: { headerName: "X Real IP", fallbackBehavior: "MATCH" } }),
  ],
  [
    "fallbackBehavior of forwardedIp must be MATCH or NO_MATCH, got none",
    geoMatch({ countryCodes: ["DE"], forwardedIp: untyped({}) }),
  ],
  [
    "position of forwardedIp must be FIRST, LAST or ANY, got none",
    ipSetReference({ arn: IP_SET, forwardedIp: untyped({ fallbackBehavior: "MATCH" }) }),
  ],
  ["and must hold at least 2 statements, got 1", and(germany)],
  ["or must hold at least 2 statements, got 0", or()],
  ["not statement must not hold a rate based statement: AWS takes it at the top alone", not(rateBased({ limit: 10 }))],
  [
    "and statement part 2 must not hold a managed rule group statement: AWS takes it at the top alone",
    and(germany, common),
  ],
  [
    "or statement part 1 must not hold a rule group reference statement: AWS takes it at the top alone",
    or(ruleGroupReference({ arn: GROUP, capacity: 10 }), germany),
  ],
  [
    "scopeDown must not hold a rate based statement: AWS takes it at the top alone",
    rateBased({ limit: 10, scopeDown: rateBased({ limit: 10 }) }),
  ],
  [
    "and statement part 1: not statement: countryCodes must hold at least one country",
    and(not(geoMatch({ countryCodes: [] })), germany),
  ],
  ["and, or and not must stand at most 3 deep, got 4", not(not(not(not(germany))))],
  [
    "and, or and not must stand at most 2 deep in scopeDown, got 3",
    rateBased({ limit: 10, scopeDown: not(not(not(germany))) }),
  ],
];

/** A managed rule group, and what is wrong with it. */
const BAD_GROUPS: readonly (readonly [problem: string, statement: Statement])[] = [
  [
    "name must be a managed rule group of AWS, got 'AWSManagedRulesComonRuleSet'; did you mean 'AWSManagedRulesCommonRuleSet'?",
    managedRuleGroup({ name: "AWSManagedRulesComonRuleSet" }),
  ],
  [
    "overrides must name rules of AWSManagedRulesCommonRuleSet, got 'SizeRestriction_BODY'; did you mean 'SizeRestrictions_BODY'?",
    managedRuleGroup({ name: "AWSManagedRulesCommonRuleSet", overrides: { SizeRestriction_BODY: "count" } }),
  ],
  [
    "overrides must name rules of AWSManagedRulesAnonymousIpList, got 'Unheard'; name it in newerRules if it is new",
    managedRuleGroup({ name: "AWSManagedRulesAnonymousIpList", overrides: { Unheard: "count" } }),
  ],
  [
    "override of 'NoUserAgent_HEADER' must be allow, block, captcha, challenge or count, got 'none'",
    managedRuleGroup({ name: "AWSManagedRulesCommonRuleSet", overrides: { NoUserAgent_HEADER: untyped("none") } }),
  ],
  [
    "version must be left out: AWSManagedRulesAnonymousIpList has no versions, got 'Version_1.0'",
    managedRuleGroup({ name: "AWSManagedRulesAnonymousIpList", version: "Version_1.0" }),
  ],
  ["AWSManagedRulesBotControlRuleSet needs botControl", managedRuleGroup({ name: "AWSManagedRulesBotControlRuleSet" })],
  ["AWSManagedRulesATPRuleSet needs accountTakeover", managedRuleGroup({ name: "AWSManagedRulesATPRuleSet" })],
  [
    "botControl is not for AWSManagedRulesSQLiRuleSet",
    managedRuleGroup({ name: "AWSManagedRulesSQLiRuleSet", botControl: { inspectionLevel: "COMMON" } }),
  ],
  [
    "AWSManagedRulesAntiDDoSRuleSet cannot be used here: its configuration needs AWS provider 6.1; a Firewall Manager policy can hold it",
    managedRuleGroup({ name: "AWSManagedRulesAntiDDoSRuleSet" }),
  ],
  [
    "inspectionLevel must be COMMON or TARGETED, got none",
    managedRuleGroup({ name: "AWSManagedRulesBotControlRuleSet", botControl: untyped({}) }),
  ],
  [
    "payloadType must be JSON or FORM_ENCODED, got 'XML'",
    managedRuleGroup({ name: "AWSManagedRulesATPRuleSet", accountTakeover: { ...ATP, payloadType: untyped("XML") } }),
  ],
  [
    "loginPath must begin with a slash and have at most 256 characters, got 'login'",
    managedRuleGroup({ name: "AWSManagedRulesATPRuleSet", accountTakeover: { ...ATP, loginPath: "login" } }),
  ],
  [
    "responseInspection works in front of CloudFront alone: the scope is REGIONAL",
    managedRuleGroup({
      name: "AWSManagedRulesATPRuleSet",
      accountTakeover: { ...ATP, responseInspection: { by: "STATUS_CODE", success: [200], failure: [401] } },
    }),
  ],
  [
    "capacity is needed for 'OWASP' of 'F5': aws wafv2 describe-managed-rule-group shows it",
    managedRuleGroup({ vendorName: "F5", name: "OWASP" }),
  ],
];

/** Rules that stand together, for what, and what is wrong with them. */
const BAD_RULES: readonly (readonly [problem: string, rules: readonly Rule[], limits: RuleLimits])[] = [
  [
    "rule 'b': priority 1 is that of rule 'a' too",
    [rule(germany, { name: "a", priority: 1 }), rule(germany, { name: "b", priority: 1 })],
    WEB_ACL,
  ],
  ["rule 'a': name is used twice", [rule(germany, { name: "a" }), rule(germany, { name: "a", priority: 1 })], WEB_ACL],
  [
    "rule 'no spaces': name must be 1 to 128 letters, digits, hyphens and underscores",
    [rule(germany, { name: "no spaces" })],
    WEB_ACL,
  ],
  [
    "rule 'All': name must not be All or Default_Action, which are metrics of WAF's own",
    [rule(germany, { name: "All" })],
    WEB_ACL,
  ],
  ["rule 'rule': priority must be a whole number from 0 on, got -1", [rule(germany, { priority: -1 })], WEB_ACL],
  [
    "rule 'rule': action is for statements of one's own: a rule group takes overrideAction, got 'block'",
    [rule(common)],
    WEB_ACL,
  ],
  ["rule 'rule': overrideAction is missing: write none or count", [rule(common, { action: undefined })], WEB_ACL],
  [
    "rule 'rule': overrideAction is for rule groups: this statement takes action, got 'none'",
    [group(germany)],
    WEB_ACL,
  ],
  [
    "rule 'rule': action is missing: write allow, block, captcha, challenge or count",
    [rule(germany, { action: undefined })],
    WEB_ACL,
  ],
  [
    "rule 'rule': action must be allow, block, captcha, challenge or count, got 'deny'",
    [rule(germany, { action: untyped("deny") })],
    WEB_ACL,
  ],
  [
    "rule 'rule': overrideAction must be none or count, got 'block'",
    [group(common, { overrideAction: untyped("block") })],
    WEB_ACL,
  ],
  [
    "rule 'rule': labels are for statements of one's own: the rules of a rule group have their own labels",
    [group(common, { labels: ["a"] })],
    WEB_ACL,
  ],
  [
    "rule 'rule': labels must be letters, digits, hyphens and underscores with single colons between parts of 1 to 128 characters, got 'a::b'",
    [rule(germany, { labels: ["a::b"] })],
    WEB_ACL,
  ],
  [
    "rule 'rule': labels must not hold 'awswaf', which AWS keeps for its own, got 'awswaf:mine'",
    [rule(germany, { labels: ["awswaf:mine"] })],
    WEB_ACL,
  ],
  [
    "rule 'rule': labels must have at most 10 parts, got 11 in 'a:a:a:a:a:a:a:a:a:a:a'",
    [rule(germany, { labels: [Array(11).fill("a").join(":")] })],
    WEB_ACL,
  ],
  [
    "rule 'rule': customResponse is for the action block alone",
    [rule(germany, { action: "count", customResponse: { responseCode: 429 } })],
    WEB_ACL,
  ],
  [
    "rule 'rule': responseCode must be 200 to 599, got 600",
    [rule(germany, { customResponse: { responseCode: 600 } })],
    WEB_ACL,
  ],
  ["rule 'rule': insertHeaders are not for the action block", [rule(germany, { insertHeaders: { a: "b" } })], WEB_ACL],
  [
    "rule 'rule': headers must have names of 1 to 64 letters, digits and the characters . _ $ -, got 'a b'",
    [rule(germany, { action: "count", insertHeaders: { "a b": "c" } })],
    WEB_ACL,
  ],
  [
    "rule 'rule': immunityTimeInSeconds is for the actions captcha and challenge",
    [rule(germany, { immunityTimeInSeconds: 60 })],
    WEB_ACL,
  ],
  [
    "rule 'rule': immunityTimeInSeconds of captcha must be 60 to 259,200, got 59",
    [rule(germany, { action: "captcha", immunityTimeInSeconds: 59 })],
    WEB_ACL,
  ],
  [
    "rule 'rule': immunityTimeInSeconds of a challenge is for a web ACL",
    [rule(germany, { action: "challenge", immunityTimeInSeconds: 300 })],
    RULE_GROUP,
  ],
  ["rule 'rule': a rule group must not hold another rule group: name both in the web ACL", [group(common)], RULE_GROUP],
  [
    "rule 'b': the managed rule group stands here twice for the same requests, and counts twice",
    [group(common, { name: "a" }), group(common, { name: "b", priority: 1 })],
    WEB_ACL,
  ],
  [
    "the rules take 70 capacity units: capacity is 50",
    [rule(ipSetReference({ arn: IP_SET }), { statement: { ...germany, capacity: 70 } })],
    { ...RULE_GROUP, capacity: 50 },
  ],
  ["capacity must be 1 to 5000, got 6000", [rule(germany)], { ...RULE_GROUP, capacity: 6000 }],
  [
    "the rules take 5001 capacity units: AWS allows a rule group 5000",
    [rule({ ...germany, capacity: 5001 })],
    RULE_GROUP,
  ],
  ["the rules take 5001 capacity units: AWS allows a web ACL 5000", [rule({ ...germany, capacity: 5001 })], WEB_ACL],
  [
    "a rule group must hold at most 4 rate-based rules, got 5",
    Array.from({ length: 5 }, (_, index) => rule(rateBased({ limit: 10 }), { name: `r${index}`, priority: index })),
    RULE_GROUP,
  ],
  [
    "a web ACL must hold at most 50 references to sets and rule groups, got 51",
    Array.from({ length: 51 }, (_, index) =>
      rule(ipSetReference({ arn: IP_SET }), { name: `r${index}`, priority: index }),
    ),
    WEB_ACL,
  ],
];

describe("a rule is refused", () => {
  test.each(BAD_STATEMENTS)("%s", (problem, statement) => {
    expect(ruleProblems([rule(statement)], WEB_ACL).errors).toContain(`rule 'rule': ${problem}`);
  });

  test.each(BAD_GROUPS)("%s", (problem, statement) => {
    expect(ruleProblems([group(statement)], WEB_ACL).errors).toContain(`rule 'rule': ${problem}`);
  });

  test.each(BAD_RULES)("%s", (problem, rules, limits) => {
    expect(ruleProblems(rules, limits).errors).toEqual([problem]);
  });

  test("with more than 50 countries, and hears how it works", () => {
    const countryCodes =
      "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU".split(
        " ",
      );
    expect(geoMatch({ countryCodes }).problems).toEqual([
      "countryCodes must hold at most 50 countries, got 51 codes: put two geo match statements into an or",
    ]);
  });

  test("with all its problems and those of the other rules in one error", () => {
    const rules = [
      rule(geoMatch({ countryCodes: ["UK"] }), { name: "a" }),
      rule(rateBased({ limit: 1 }), { name: "a" }),
    ];
    const build = () =>
      synth((stack) => new RuleGroup(stack, "group", { placement: stack.in("eu-west-1"), name: "group", rules }));
    expect(build).toThrow(
      "[test/group] rule 'a': countryCodes must hold ISO 3166-1 codes of two capital letters, got 'UK'; did you mean 'GB'?\n" +
        "  rule 'a': limit must be a whole number of requests from 10 to 2,000,000,000, got 1\n" +
        "  rule 'a': name is used twice\n  rule 'a': priority 0 is that of rule 'a' too",
    );
  });
});

describe("rules are taken", () => {
  test("with a word about the price from 1,501 capacity units on", () => {
    const taken = (capacity: number) => ruleProblems([rule({ ...germany, capacity })], WEB_ACL);
    expect(taken(1500)).toEqual({ errors: [], warnings: [] });
    expect(taken(1501)).toEqual({
      errors: [],
      warnings: ["the rules take 1501 capacity units: above 1500 each request costs more"],
    });
  });

  test("with looks at responses in front of CloudFront", () => {
    const responseInspection = { by: "STATUS_CODE", success: [200], failure: [401] } as const;
    const statement = managedRuleGroup({
      name: "AWSManagedRulesATPRuleSet",
      accountTakeover: { ...ATP, responseInspection },
    });
    expect(ruleProblems([group(statement)], { holder: "web ACL", scope: "CLOUDFRONT" }).errors).toEqual([]);
  });

  test("with a rule that AWS added to a group since", () => {
    const statement = managedRuleGroup({
      name: "AWSManagedRulesSQLiRuleSet",
      overrides: { SQLi_NEWPART: "count" },
      newerRules: ["SQLi_NEWPART"],
    });
    expect(ruleProblems([group(statement)], WEB_ACL).errors).toEqual([]);
  });

  test("with the same group for different requests", () => {
    const group1 = group(managedRuleGroup({ name: "AWSManagedRulesSQLiRuleSet", scopeDown: germany }), { name: "a" });
    const group2 = group(managedRuleGroup({ name: "AWSManagedRulesSQLiRuleSet", scopeDown: not(germany) }), {
      name: "b",
      priority: 1,
    });
    expect(ruleProblems([group1, group2], WEB_ACL).errors).toEqual([]);
  });
});

import { BASELINE_PRIORITIES, baselineRules } from "../../../modules/waf/baseline";
import { capacityOf } from "../../../modules/waf/capacity";
import { uriPath } from "../../../modules/waf/fields/uri-path";
import { IpSets } from "../../../modules/waf/ip-sets";
import type { Rule } from "../../../modules/waf/rule";
import { ruleProblems } from "../../../modules/waf/rule-problems";
import { synth } from "../../support/synth";

const names = (rules: readonly Rule[]): string[] => rules.map(({ name }) => name);
const rule = (rules: readonly Rule[], name: string): Rule | undefined => rules.find((each) => each.name === name);
const json = (rules: readonly Rule[], name: string): unknown => rule(rules, name)?.statement.json;

function withLists(use: (lists: { denied: IpSets; allowed: IpSets }) => void): void {
  synth((s) => {
    const make = (name: string, addresses: string[]): IpSets =>
      new IpSets(s, name, { placement: s.in("eu-west-1"), name, addresses });
    use({ denied: make("denied", ["203.0.113.0/24", "2001:db8::/32"]), allowed: make("allowed", ["192.0.2.0/24"]) });
  });
}

describe("the baseline", () => {
  test("holds AWS's groups and our own rules, in order, without a mistake", () => {
    const rules = baselineRules();
    expect(names(rules)).toEqual([
      "ip-reputation",
      "anonymous-ip",
      "common-rules",
      "body-size",
      "known-bad-inputs",
      "sql-database",
      "sql-injection",
      "cross-site-scripting",
      "request-size",
      "request-rate",
    ]);
    expect(ruleProblems(rules, { holder: "web ACL", scope: "REGIONAL" })).toEqual({ errors: [], warnings: [] });
  });

  test("stays within what the basic price covers, with lists and four upload paths", () => {
    withLists(({ denied, allowed }) => {
      const lists = { deniedSources: denied, allowedSources: allowed, countries: { denied: ["KP"] } };
      const rules = baselineRules({ ...lists, uploadPaths: ["/a/", "/b/", "/c/", "/d/"] });
      expect(names(rules)).toEqual(Object.keys(BASELINE_PRIORITIES));
      expect(capacityOf(rules)).toBeLessThanOrEqual(1500);
      expect(capacityOf(baselineRules())).toBe(1380);
    });
  });

  test("keeps sources on the list out, and all but the allowed ones", () => {
    withLists(({ denied, allowed }) => {
      const rules = baselineRules({ deniedSources: denied, allowedSources: allowed });
      expect(rule(rules, "denied-sources")).toMatchObject({
        action: "block",
        statement: { json: { or_statement: { statement: [{}, {}] } } },
      });
      expect(rule(rules, "allowed-sources")).toMatchObject({
        action: "block",
        statement: { json: { not_statement: { statement: [{ ip_set_reference_statement: {} }] } } },
      });
    });
  });

  test("keeps countries out, or lets only some in", () => {
    expect(json(baselineRules({ countries: { denied: ["KP", "IR"] } }), "countries")).toEqual({
      geo_match_statement: { country_codes: ["IR", "KP"] },
    });
    expect(json(baselineRules({ countries: { allowed: ["CH"] } }), "countries")).toEqual({
      not_statement: { statement: [{ geo_match_statement: { country_codes: ["CH"] } }] },
    });
  });

  test("spreads more than fifty countries over several statements", () => {
    const codes = Array.from({ length: 60 }, (_, index) => `X${index}`);
    expect(json(baselineRules({ countries: { denied: codes } }), "countries")).toMatchObject({
      or_statement: { statement: [{ geo_match_statement: {} }, { geo_match_statement: {} }] },
    });
  });

  test("counts large bodies in AWS's group and blocks them by the label, save on the upload paths", () => {
    const rules = baselineRules({ uploadPaths: ["/documents/"] });
    expect(json(rules, "common-rules")).toMatchObject({
      managed_rule_group_statement: {
        vendor_name: "AWS",
        name: "AWSManagedRulesCommonRuleSet",
        rule_action_override: [{ name: "SizeRestrictions_BODY", action_to_use: { count: {} } }],
      },
    });
    expect(rule(rules, "body-size")).toMatchObject({
      action: "block",
      statement: {
        json: {
          and_statement: {
            statement: [
              {
                label_match_statement: {
                  scope: "LABEL",
                  key: "awswaf:managed:aws:core-rule-set:SizeRestrictions_Body",
                },
              },
              {
                not_statement: {
                  statement: [
                    {
                      byte_match_statement: {
                        search_string: "/documents/",
                        positional_constraint: "STARTS_WITH",
                        field_to_match: { uri_path: {} },
                        text_transformation: [
                          { priority: 0, type: "URL_DECODE" },
                          { priority: 1, type: "NORMALIZE_PATH" },
                        ],
                      },
                    },
                  ],
                },
              },
            ],
          },
        },
      },
    });
    expect(BASELINE_PRIORITIES["body-size"]).toBeGreaterThan(BASELINE_PRIORITIES["common-rules"]);
  });

  test("needs the label's rule for that", () => {
    expect(names(baselineRules({ modes: { "common-rules": "off" } }))).not.toContain("body-size");
  });

  test("lets programs in hosting centres in unless told otherwise", () => {
    expect(json(baselineRules(), "anonymous-ip")).toMatchObject({
      managed_rule_group_statement: { rule_action_override: [{ name: "HostingProviderIPList" }] },
    });
    expect(json(baselineRules({ denyHostingProviders: true }), "anonymous-ip")).toEqual({
      managed_rule_group_statement: { vendor_name: "AWS", name: "AWSManagedRulesAnonymousIpList" },
    });
  });

  test("looks for SQL code and scripts where AWS's groups do not, or where it is told", () => {
    const fields = (rules: readonly Rule[]): string[] =>
      [...JSON.stringify(json(rules, "sql-injection")).matchAll(/"field_to_match":\{"(\w+)"/g)].map(
        ([, name]) => name ?? "",
      );
    expect(fields(baselineRules())).toEqual(["headers", "uri_path"]);
    expect(json(baselineRules({ inspectedFields: [uriPath()] }), "cross-site-scripting")).toMatchObject({
      xss_match_statement: { field_to_match: { uri_path: {} } },
    });
  });

  test("limits sizes and rates as told", () => {
    const rules = baselineRules({ maxPathBytes: 100, maxQueryStringBytes: 200, requestsPerFiveMinutes: 300 });
    expect(json(rules, "request-size")).toMatchObject({
      or_statement: {
        statement: [{ size_constraint_statement: { size: 100 } }, { size_constraint_statement: { size: 200 } }],
      },
    });
    expect(json(rules, "request-rate")).toEqual({
      rate_based_statement: { limit: 300, evaluation_window_sec: 300, aggregate_key_type: "IP" },
    });
  });

  test("tells clients behind a proxy by the header", () => {
    withLists(({ denied }) => {
      const forwardedIp = { headerName: "X-Real-IP", fallbackBehavior: "MATCH", position: "FIRST" } as const;
      const rules = baselineRules({ deniedSources: denied, countries: { denied: ["KP"] }, forwardedIp });
      const config = { header_name: "X-Real-IP", fallback_behavior: "MATCH" };
      expect(JSON.stringify(json(rules, "denied-sources")).match(/ip_set_forwarded_ip_config/g)).toHaveLength(2);
      expect(json(rules, "countries")).toMatchObject({ geo_match_statement: { forwarded_ip_config: config } });
      expect(json(rules, "request-rate")).toMatchObject({
        rate_based_statement: { aggregate_key_type: "FORWARDED_IP", forwarded_ip_config: config },
      });
    });
  });

  test("counts or leaves out single rules, and moves no other", () => {
    const rules = baselineRules({
      modes: { "anonymous-ip": "off", "sql-database": "count", "request-rate": "count", "ip-reputation": "on" },
    });
    expect(names(rules)).not.toContain("anonymous-ip");
    expect(rule(rules, "sql-database")).toMatchObject({ overrideAction: "count", priority: 900 });
    expect(rule(rules, "request-rate")).toMatchObject({ action: "count", priority: 1300 });
    expect(rule(rules, "ip-reputation")).toMatchObject({ overrideAction: "none" });
  });

  test("only counts in the first weeks", () => {
    const done = baselineRules({ countOnly: true }).map(({ action, overrideAction }) => action ?? overrideAction);
    expect(new Set(done)).toEqual(new Set(["count"]));
  });
});

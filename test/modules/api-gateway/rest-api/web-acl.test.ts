import { uploadPaths } from "../../../../modules/api-gateway/rest-api/web-acl";
import { RestApi, type RestApiWebAcl } from "../../../../modules/api-gateway/rest-api/rest-api";
import { IpSets } from "../../../../modules/waf/ip-sets";
import { byteMatch } from "../../../../modules/waf/statements/byte-match";
import { uriPath } from "../../../../modules/waf/fields/uri-path";
import { bodiesOf } from "../../../support/bodies";
import { resourceOf, synth } from "../../../support/synth";
import { getOrders, putFile, restApi, restApiProps } from "./props";

const own: Extract<RestApiWebAcl, { mode: "own" }> = {
  mode: "own",
  logs: { destinationArn: "arn:aws:s3:::aws-waf-logs-example" },
  reason: "this account stands outside of the organization's policies",
};

interface AclRule {
  readonly name: string;
  readonly override_action?: object;
  readonly action?: object;
}

const rulesOf = (stack: ReturnType<typeof restApi>): AclRule[] =>
  resourceOf(stack, "aws_wafv2_web_acl").rule as AclRule[];

describe("the web ACL", () => {
  test("is Firewall Manager's by default: none is made, and the report says so", () => {
    const stack = restApi();
    expect(bodiesOf(stack, "aws_wafv2_web_acl")).toEqual([]);
    expect(bodiesOf(stack, "aws_wafv2_web_acl_association")).toEqual([]);
    expect(JSON.stringify(resourceOf(stack, "aws_api_gateway_stage")["//"])).toContain("LZ-APIGATEWAY-05");
  });

  test("of one's own stands before the stage, with its log", () => {
    const stack = restApi({ webAcl: own });
    expect(resourceOf(stack, "aws_wafv2_web_acl")).toMatchObject({ name: "shop", scope: "REGIONAL" });
    expect(resourceOf(stack, "aws_wafv2_web_acl_association")).toMatchObject({
      resource_arn: "${aws_api_gateway_stage.api_stage_stage.arn}",
      web_acl_arn: "${aws_wafv2_web_acl.api_web-acl_acl_acl.arn}",
    });
    expect(JSON.stringify(resourceOf(stack, "aws_wafv2_web_acl_association")["//"])).toContain(own.reason);
    expect(resourceOf(stack, "aws_api_gateway_stage")["//"]).not.toHaveProperty("acknowledged");
    expect(bodiesOf(stack, "aws_wafv2_web_acl_logging_configuration")).toHaveLength(1);
  });

  test("of one's own blocks what the common rules find, and sources that ask too often", () => {
    const rules = rulesOf(restApi({ webAcl: own }));
    expect(rules.find(({ name }) => name === "common-rules")?.override_action).toEqual({ none: {} });
    expect(rules.find(({ name }) => name === "request-rate")?.action).toEqual({ block: {} });
    expect(rules.filter(({ override_action: group }) => group && "count" in group)).toEqual([]);
  });

  test("of one's own takes bodies above 8 KB on the path of uploads alone", () => {
    const bodySize = (more: Parameters<typeof restApi>[0]) =>
      JSON.stringify(rulesOf(restApi({ webAcl: own, ...more })).find(({ name }) => name === "body-size"));
    const withUploads = bodySize({ routes: [getOrders, putFile] });
    expect(withUploads).toContain("SizeRestrictions_Body");
    expect(withUploads).toContain('"search_string":"/api/files/"');
    expect(withUploads).toContain('"not_statement"');
    expect(bodySize({})).not.toContain("search_string");
  });

  test("of one's own has rules and limits beside the baseline", () => {
    const statement = byteMatch({ field: uriPath(), searchString: "/internal", positionalConstraint: "STARTS_WITH" });
    const stack = restApi({
      webAcl: {
        ...own,
        rules: [{ name: "internal", priority: 1350, statement, action: "block" }],
        baseline: { modes: { "request-rate": "off" } },
        inspectedKilobytes: 64,
      },
    });
    const names = rulesOf(stack).map(({ name }) => name);
    expect(names).toContain("internal");
    expect(names).not.toContain("request-rate");
    expect(JSON.stringify(resourceOf(stack, "aws_wafv2_web_acl").association_config)).toContain("KB_64");
  });
});

test("policies of Firewall Manager leave the stage out by its tags", () => {
  const tags = { "web-acl": "own" };
  expect(resourceOf(restApi({ webAcl: { ...own, stageTags: tags } }), "aws_api_gateway_stage").tags).toEqual(tags);
  expect(resourceOf(restApi({ webAcl: own }), "aws_api_gateway_stage")).not.toHaveProperty("tags");
});

test("a web ACL of one's own lets listed sources in alone", () => {
  const stack = synth((s) => {
    const placement = s.in("eu-west-1");
    const allowedSources = new IpSets(s, "office", { placement, name: "office", addresses: ["203.0.113.0/24"] });
    new RestApi(s, "api", { ...restApiProps, placement, webAcl: { ...own, baseline: { allowedSources } } });
  });
  expect(resourceOf(stack, "aws_wafv2_ip_set").addresses).toEqual(["203.0.113.0/24"]);
  expect(rulesOf(stack).find(({ name }) => name === "allowed-sources")).toMatchObject({
    action: { block: {} },
    statement: {
      not_statement: {
        statement: [{ ip_set_reference_statement: { arn: "${aws_wafv2_ip_set.office_ipv4-1.arn}" } }],
      },
    },
  });
});

describe("uploadPaths", () => {
  test("has routes of functions that take large bodies", () => {
    const large = { ...getOrders, method: "PUT", path: "/orders", request: { largeBody: true } } as const;
    expect(uploadPaths([large], ["/api"])).toEqual(["/api/orders"]);
  });

  test.each<[string, string, readonly string[], string[]]>([
    ["behind the stage", "/files/{key}", ["/api"], ["/api/files/"]],
    ["behind a name of one's own", "/files/{key}", ["/api", ""], ["/api/files/", "/files/"]],
    ["behind a base path", "/a/files/{key}", ["/shop"], ["/shop/a/files/"]],
    ["below a parameter", "/{tenant}/files/{key}", ["/api"], ["/api/"]],
  ])("%s", (_, path, prefixes, expected) => {
    expect(uploadPaths([getOrders, { ...putFile, path }], prefixes)).toEqual(expected);
  });
});

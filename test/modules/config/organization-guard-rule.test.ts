import {
  OrganizationGuardRule,
  type OrganizationGuardRuleProps,
} from "../../../modules/config/organization-guard-rule";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const build = (more: Partial<OrganizationGuardRuleProps> = {}) =>
  bodiesOf(
    synth(
      (s) =>
        new OrganizationGuardRule(s, "guard", {
          placement: s.in("eu-west-1"),
          name: "bucket-names",
          policyText: "rule names { configuration.name == /^example-/ }",
          resourceTypes: ["AWS::S3::Bucket"],
          ...more,
        }),
    ),
    "aws_config_organization_custom_policy_rule",
  );

describe("OrganizationGuardRule", () => {
  test("runs the text on changes of the resource types, large ones too", () => {
    expect(build()).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "bucket-names",
        policy_runtime: "guard-2.x.x",
        policy_text: "rule names { configuration.name == /^example-/ }",
        resource_types_scope: ["AWS::S3::Bucket"],
        trigger_types: ["ConfigurationItemChangeNotification", "OversizedConfigurationItemChangeNotification"],
        timeouts: { create: "30m", update: "30m", delete: "30m" },
      },
    ]);
  });

  test("sets description, parameters, excluded accounts; lists are sorted", () => {
    const [rule] = build({
      description: "Names.",
      parameters: { b: "2", a: "1" },
      resourceTypes: ["AWS::S3::Bucket", "AWS::EC2::Instance"],
      excludedAccountIds: ["777777777777", "222222222222"],
    });
    expect(rule).toMatchObject({
      description: "Names.",
      input_parameters: '{"a":"1","b":"2"}',
      resource_types_scope: ["AWS::EC2::Instance", "AWS::S3::Bucket"],
      excluded_accounts: ["222222222222", "777777777777"],
    });
  });

  test("leaves %{ and ${ in the text as they are", () => {
    expect(build({ policyText: "name == /^%{2}${1}/" })[0]?.policy_text).toBe("name == /^%%{2}$${1}/");
  });

  test.each([
    [{ policyText: "" }, "policyText must be 1-10000 characters, got 0"],
    [{ policyText: "x".repeat(10_001) }, "policyText must be 1-10000 characters, got 10001"],
    [{ resourceTypes: [] }, "resourceTypes must name 1-100 types, got 0"],
    [
      { resourceTypes: Array.from({ length: 101 }, (_, i) => `AWS::X::T${i}`) },
      "resourceTypes must name 1-100 types, got 101",
    ],
  ])("fails on what AWS refuses %#", (more, message) => {
    expect(() => build(more)).toThrow(`[test/guard] ${message}`);
  });
});

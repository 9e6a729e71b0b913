import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { AccountRule, type AccountRuleProps } from "../../../modules/config/account-rule";
import type { RemediationSettings } from "../../../modules/config/account-rule-remediation";
import { bodiesOf } from "../../support/bodies";
import { synth, TEST_ACCOUNT } from "../../support/synth";

const ROLE = `arn:aws:iam::${TEST_ACCOUNT}:role/example-remediation`;
const REMEDIATION: RemediationSettings = { document: "AWS-ConfigureS3BucketVersioning" };

const stackWith = ({ region = "eu-west-1", ...more }: Partial<AccountRuleProps> & { region?: string } = {}) =>
  synth(
    (s) =>
      new AccountRule(s, "versions", {
        placement: s.in(region),
        name: "bucket-versions",
        identifier: "S3_BUCKET_VERSIONING_ENABLED",
        ...more,
      }),
  );

const ruleWith = (more?: Parameters<typeof stackWith>[0]) => bodiesOf(stackWith(more), "aws_config_config_rule")[0];

const remediationWith = (more: Partial<RemediationSettings> = {}) =>
  bodiesOf(stackWith({ remediation: { ...REMEDIATION, ...more } }), "aws_config_remediation_configuration")[0];

describe("AccountRule", () => {
  test("is a managed rule and says nothing that was not asked for", () => {
    const stack = stackWith();
    expect(bodiesOf(stack, "aws_config_config_rule")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "bucket-versions",
        source: { owner: "AWS", source_identifier: "S3_BUCKET_VERSIONING_ENABLED" },
      },
    ]);
    expect(bodiesOf(stack, "aws_config_remediation_configuration")).toEqual([]);
  });

  test("writes parameters as one text, whatever their order", () => {
    expect(ruleWith({ parameters: { b: "2", a: "1" } })?.input_parameters).toBe('{"a":"1","b":"2"}');
    expect(ruleWith({ parameters: {} })).not.toHaveProperty("input_parameters");
  });

  test.each([
    [
      { resourceTypes: ["AWS::S3::Bucket", "AWS::EC2::Volume", "AWS::S3::Bucket"] },
      { compliance_resource_types: ["AWS::EC2::Volume", "AWS::S3::Bucket"] },
    ],
    [
      { resourceTypes: ["AWS::S3::Bucket"], resourceId: "example" },
      { compliance_resource_types: ["AWS::S3::Bucket"], compliance_resource_id: "example" },
    ],
    [{ tagKey: "data" }, { tag_key: "data" }],
    [
      { tagKey: "data", tagValue: "personal" },
      { tag_key: "data", tag_value: "personal" },
    ],
  ])("judges only %j", (scope, expected) => {
    expect(ruleWith({ scope })?.scope).toEqual(expected);
  });

  test("runs a periodic rule once a day unless told otherwise", () => {
    const identifier = "ACM_CERTIFICATE_EXPIRATION_CHECK";
    expect(ruleWith({ identifier })?.maximum_execution_frequency).toBe("TwentyFour_Hours");
    expect(ruleWith({ identifier, frequency: "Six_Hours" })?.maximum_execution_frequency).toBe("Six_Hours");
  });

  test("takes an identifier that our list does not know yet", () => {
    const rule = ruleWith({ identifier: "NEW_RULE_OF_AWS", unlisted: true });
    expect(rule?.source).toEqual({ owner: "AWS", source_identifier: "NEW_RULE_OF_AWS" });
  });

  const types = Array.from({ length: 101 }, (_, index) => `AWS::X::T${index}`);
  test.each<[Parameters<typeof stackWith>[0], string | RegExp]>([
    [
      { identifier: "S3_BUCKET_VERSIONS" },
      /identifier must be in our list of managed rules .*, got 'S3_BUCKET_VERSIONS'/,
    ],
    [{ unlisted: true }, "unlisted must be false, since our list knows 'S3_BUCKET_VERSIONING_ENABLED'"],
    [{ name: "" }, "name must be 1-64 characters, got 0"],
    [{ name: "x".repeat(65) }, "name must be 1-64 characters, got 65"],
    [{ description: "x".repeat(257) }, "description must be 0-256 characters, got 257"],
    [{ parameters: { a: "x".repeat(1024) } }, "parameters as JSON must be 0-1024 characters, got 1032"],
    [
      { identifier: "ENCRYPTED_VOLUMES", frequency: "One_Hour" },
      "frequency must not be set: 'ENCRYPTED_VOLUMES' runs when a resource changes",
    ],
    [{ scope: { resourceTypes: [] } }, "scope.resourceTypes must name 1-100 types, got 0"],
    [{ scope: { resourceTypes: types } }, "scope.resourceTypes must name 1-100 types, got 101"],
    [
      { scope: { resourceTypes: types.slice(0, 2), resourceId: "x" } },
      "scope.resourceId needs exactly one of scope.resourceTypes, got 2",
    ],
    [
      { identifier: "INSPECTOR_ECR_SCAN_ENABLED", region: "ca-west-1" },
      "identifier 'INSPECTOR_ECR_SCAN_ENABLED' is not available in 'ca-west-1'",
    ],
  ])("fails on what AWS refuses %#", (more, message) => {
    expect(() => stackWith(more)).toThrow(message);
  });
});

describe("remediation of an AccountRule", () => {
  test("is started by hand unless said otherwise, and comes after the rule", () => {
    expect(remediationWith()).toEqual({
      provider: "aws.eu-west-1",
      config_rule_name: "${aws_config_config_rule.versions_rule.name}",
      target_type: "SSM_DOCUMENT",
      target_id: "AWS-ConfigureS3BucketVersioning",
      automatic: false,
    });
  });

  test("passes the resource's id, fixed values and the role, sorted by name as AWS gives them back", () => {
    const remediation = remediationWith({
      documentVersion: "3",
      resourceIdParameters: ["BucketName"],
      parameters: { VersioningState: "Enabled", Accounts: ["2", "1"], One: ["x"] },
      automationRoleArn: ROLE,
    });
    expect(remediation?.target_version).toBe("3");
    expect(remediation?.parameter).toEqual([
      { name: "Accounts", static_values: ["2", "1"] },
      { name: "AutomationAssumeRole", static_value: ROLE },
      { name: "BucketName", resource_value: "RESOURCE_ID" },
      { name: "One", static_value: "x" },
      { name: "VersioningState", static_value: "Enabled" },
    ]);
  });

  test("writes out the numbers that AWS assumes", () => {
    expect(remediationWith({ automationRoleArn: ROLE, automatic: {}, executionControls: {} })).toMatchObject({
      automatic: true,
      maximum_automatic_attempts: 5,
      retry_attempt_seconds: 60,
      execution_controls: { ssm_controls: { concurrent_execution_rate_percentage: 10, error_percentage: 50 } },
    });
  });

  test("sets attempts, seconds and controls", () => {
    const more: Partial<RemediationSettings> = {
      automationRoleArn: ROLE,
      automatic: { attempts: 25, retrySeconds: 2_678_000 },
      executionControls: { concurrentExecutionRatePercentage: 1, errorPercentage: 100 },
    };
    expect(remediationWith(more)).toMatchObject({
      maximum_automatic_attempts: 25,
      retry_attempt_seconds: 2_678_000,
      execution_controls: { ssm_controls: { concurrent_execution_rate_percentage: 1, error_percentage: 100 } },
    });
  });

  test("acts as a role of the same stack", () => {
    const stack = synth((s) => {
      const placement = s.in("eu-west-1");
      const role = new IamRole(s, "role", { ...placement, name: "example", assumeRolePolicy: "{}" });
      const remediation = { ...REMEDIATION, automationRoleArn: role.arn, automatic: {} };
      new AccountRule(s, "versions", { placement, name: "v", identifier: "S3_BUCKET_VERSIONING_ENABLED", remediation });
    });
    expect(bodiesOf(stack, "aws_config_remediation_configuration")[0]?.parameter).toEqual([
      { name: "AutomationAssumeRole", static_value: "${aws_iam_role.role.arn}" },
    ]);
  });

  const many = Object.fromEntries(Array.from({ length: 26 }, (_, index) => [`p${index}`, "x"]));
  const whole = (prop: string, max: number, got: number) =>
    `${prop} must be a whole number from 1 to ${max}, got ${got}`;
  test.each<[Partial<RemediationSettings>, string]>([
    [{ document: "" }, "document must be 1-256 characters, got 0"],
    [{ automatic: {} }, "automationRoleArn must be set: automatic remediation acts as a role"],
    [
      { automationRoleArn: "arn:aws:iam::111111111111:role/other" },
      `automationRoleArn must begin with 'arn:aws:iam::${TEST_ACCOUNT}:role/', got 'arn:aws:iam::111111111111:role/other'`,
    ],
    [
      { automationRoleArn: ROLE, parameters: { AutomationAssumeRole: ROLE } },
      "AutomationAssumeRole is set by automationRoleArn alone",
    ],
    [{ resourceIdParameters: ["Id"], parameters: { Id: "x" } }, "parameter 'Id' must be given once"],
    [{ parameters: many }, "parameters must be at most 25 in all, got 26"],
    [{ parameters: { p: [] } }, "parameters.p must have 1-25 values, got 0"],
    [{ parameters: { p: Object.keys(many) } }, "parameters.p must have 1-25 values, got 26"],
    [{ automationRoleArn: ROLE, automatic: { attempts: 0 } }, whole("automatic.attempts", 25, 0)],
    [{ automationRoleArn: ROLE, automatic: { attempts: 26 } }, whole("automatic.attempts", 25, 26)],
    [{ automationRoleArn: ROLE, automatic: { retrySeconds: 1.5 } }, whole("automatic.retrySeconds", 2_678_000, 1.5)],
    [{ executionControls: { errorPercentage: 101 } }, whole("executionControls.errorPercentage", 100, 101)],
    [
      { executionControls: { concurrentExecutionRatePercentage: 0 } },
      whole("executionControls.concurrentExecutionRatePercentage", 100, 0),
    ],
  ])("fails on what AWS refuses %#", (more, message) => {
    expect(() => remediationWith(more)).toThrow(`[test/versions/remediation] ${message}`);
  });
});

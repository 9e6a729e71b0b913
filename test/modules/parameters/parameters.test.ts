import { TerraformVariable, Token } from "cdktf";
import { EphemeralVariable } from "../../../modules/ephemeral-variable";
import { Parameter, type ParameterProps } from "../../../modules/parameters/parameter";
import { SecureParameter, type SecureParameterProps } from "../../../modules/parameters/secure-parameter";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const NAME = "/example/shop/prod/level";
const KEY = "arn:aws:kms:eu-west-1:999999999999:key/11111111-2222-3333-4444-555555555555";

const parameter = (props: Partial<ParameterProps> = {}) =>
  synth((s) => new Parameter(s, "p", { placement: s.in("eu-west-1"), name: NAME, value: "info", ...props }));

const secure = (props: Partial<SecureParameterProps> = {}) =>
  synth(
    (s) =>
      new SecureParameter(s, "p", {
        placement: s.in("eu-west-1"),
        name: NAME,
        value: new EphemeralVariable(s, "token", "Token"),
        valueVersion: 1,
        encryption: { mode: "customer", keyArn: KEY },
        ...props,
      }),
  );

describe("Parameter", () => {
  test("is a String that plans show, in a tier that the account's default does not decide", () => {
    expect(bodiesOf(parameter(), "aws_ssm_parameter")).toEqual([
      { provider: "aws.eu-west-1", name: NAME, type: "String", insecure_value: "info", tier: "Standard" },
    ]);
  });

  test("is a StringList of items", () => {
    expect(bodiesOf(parameter({ value: ["a", "b"] }), "aws_ssm_parameter")).toMatchObject([
      { type: "StringList", insecure_value: "a,b" },
    ]);
  });

  test("keeps ${...} as text, and a reference as a reference", () => {
    expect(bodiesOf(parameter({ value: "${HOME} %{x}" }), "aws_ssm_parameter")).toMatchObject([
      { insecure_value: "$${HOME} %%{x}" },
    ]);
    const stack = synth((s) => {
      const value = new TerraformVariable(s, "x", {}).stringValue;
      new Parameter(s, "p", { placement: s.in("eu-west-1"), name: NAME, value, allowedPattern: "^a" });
      expect(Token.isUnresolved(value)).toBe(true);
    });
    expect(bodiesOf(stack, "aws_ssm_parameter")).toMatchObject([{ insecure_value: "${var.x}" }]);
  });

  test("names images by their type", () => {
    expect(
      bodiesOf(parameter({ value: "ami-0123456789abcdef0", dataType: "aws:ec2:image" }), "aws_ssm_parameter"),
    ).toMatchObject([{ data_type: "aws:ec2:image" }]);
  });

  test("takes a pattern that its value matches, and a description", () => {
    const body = { allowedPattern: "^(info|warn)$", description: "Level of the log" };
    expect(bodiesOf(parameter(body), "aws_ssm_parameter")).toMatchObject([
      { allowed_pattern: "^(info|warn)$", description: "Level of the log" },
    ]);
  });

  test.each<[string, Partial<ParameterProps>]>([
    ["4096 bytes in Standard", { value: "x".repeat(4096) }],
    ["8192 bytes in Advanced", { value: "x".repeat(8192), tier: "Advanced" }],
    ["5 KB where AWS chooses", { value: "x".repeat(5120), tier: "Intelligent-Tiering" }],
  ])("takes %s", (_, props) => {
    expect(bodiesOf(parameter(props), "aws_ssm_parameter")).toMatchObject([{ insecure_value: props.value }]);
  });

  test.each<[string, Partial<ParameterProps>, string]>([
    [
      "5 KB in Standard",
      { value: "x".repeat(5120) },
      "value must have at most 4096 bytes in UTF-8 in tier Standard, got 5120; use Advanced (USD 0.05 a month)",
    ],
    ["8.1 KB in Standard", { value: "x".repeat(8295) }, "got 8295; Parameter Store has no larger one"],
    [
      "8.1 KB in Advanced",
      { value: "x".repeat(8295), tier: "Advanced" },
      "at most 8192 bytes in UTF-8 in tier Advanced",
    ],
    ["8.1 KB where AWS chooses", { value: "x".repeat(8295), tier: "Intelligent-Tiering" }, "tier Intelligent-Tiering"],
    ["1,400 characters of 3 bytes", { value: "€".repeat(1400) }, "got 4200"],
    ["nothing", { value: "" }, "value must not be empty"],
    ["no item", { value: [] }, "at least one item"],
    ["an item with a comma", { value: ["a,b"] }, "items that hold no comma and are not empty, got 'a,b'"],
    ["an empty item", { value: ["a", ""] }, "items that hold no comma and are not empty, got ''"],
    ["another parameter within", { value: "x{{ssm:other}}" }, "value must not hold {{...}}"],
    ["a value out of its pattern", { allowedPattern: "^warn$" }, "value must match allowedPattern '^warn$'"],
    ["a pattern that is none", { allowedPattern: "(" }, "allowedPattern must be a regular expression, got '('"],
    ["a long pattern", { allowedPattern: "x".repeat(1025) }, "allowedPattern must have at most 1024 characters"],
    ["a long description", { description: "x".repeat(1025) }, "description must have at most 1024 characters"],
    ["an image that is none", { dataType: "aws:ec2:image" }, "value must be the id of an image"],
    ["a list of images", { value: ["ami-12345678"], dataType: "aws:ec2:image" }, "dataType must be text for a list"],
    ["a name without a slash", { name: "level" }, "name must be levels of"],
    ["a name of AWS's", { name: "/aws/shop" }, "name must not begin with 'aws' or 'ssm'"],
    ["16 levels", { name: "/a".repeat(16) }, "name must have at most 15 levels, got 16"],
    ["a long name", { name: `/${"a".repeat(1000)}` }, "name must have at most 1011 characters as an ARN, got 104"],
  ])("refuses %s", (_, props, message) => {
    expect(() => parameter(props)).toThrow(message);
  });
});

describe("SecureParameter", () => {
  test("hands on a value that is kept nowhere, under the key of ours", () => {
    const stack = secure({ description: "Token of the shop", tier: "Advanced" });
    expect(bodiesOf(stack, "aws_ssm_parameter")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: NAME,
        type: "SecureString",
        value_wo: "${var.token}",
        value_wo_version: 1,
        key_id: KEY,
        description: "Token of the shop",
        tier: "Advanced",
      },
    ]);
    expect(stack.variable).toMatchObject({ token: { ephemeral: true, sensitive: true } });
  });

  test("names the account's own key, so that a change back is seen", () => {
    expect(bodiesOf(secure({ encryption: { mode: "aws-managed" } }), "aws_ssm_parameter")).toMatchObject([
      { key_id: "alias/aws/ssm" },
    ]);
  });

  test("has Terraform check what it cannot see itself: size and pattern", () => {
    expect(secure({ allowedPattern: "^[\\d]+${x}" }).variable).toMatchObject({
      token: {
        validation: [
          {
            condition:
              '${var.token != "" && length(base64encode(var.token)) * 3 / 4 - length(regexall("=", base64encode(var.token))) <= 4096}',
            error_message: `The value of the parameter ${NAME} must have 1 to 4096 bytes in UTF-8.`,
          },
          {
            condition: '${can(regex("^[\\\\d]+$${x}", var.token))}',
            error_message: `The value of the parameter ${NAME} must match its allowed pattern.`,
          },
        ],
      },
    });
    expect(JSON.stringify(secure({ tier: "Intelligent-Tiering" }).variable)).toContain("<= 8192");
  });

  test.each<[string, Partial<SecureParameterProps>, string]>([
    ["version 0", { valueVersion: 0 }, "valueVersion must be a whole number from 1, got 0"],
    ["half a version", { valueVersion: 1.5 }, "valueVersion must be a whole number from 1, got 1.5"],
    ["a name of AWS's", { name: "/SSM/token" }, "name must not begin with 'aws' or 'ssm'"],
    ["a pattern that is none", { allowedPattern: "[" }, "allowedPattern must be a regular expression"],
  ])("refuses %s", (_, props, message) => {
    expect(() => secure(props)).toThrow(message);
  });
});

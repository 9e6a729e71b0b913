import { EphemeralVariable } from "../../../modules/ephemeral-variable";
import { Parameter } from "../../../modules/parameters/parameter";
import { ParameterSet, type ParameterSetProps } from "../../../modules/parameters/parameter-set";
import { parameterUse, parameterUseProblems } from "../../../modules/parameters/use";
import { PARAMETER_TIERS } from "../../../core/parameter-store";
import { resourcesOf, synth, type TestStack } from "../../support/synth";

const PATH = "/example/shop/prod";

const set = (s: TestStack, props: Partial<ParameterSetProps> = {}): ParameterSet =>
  new ParameterSet(s, "set", { placement: s.in("eu-west-1"), path: PATH, values: { level: "info" }, ...props });

describe("ParameterSet", () => {
  test("makes everything under one path, the secrets under one key", () => {
    const stack = synth((s) => {
      const made = set(s, {
        values: { level: "info", "db/hosts": ["a", "b"], rules: { value: "x", tier: "Advanced" } },
        secrets: {
          encryption: { mode: "aws-managed" },
          values: { "db/token": { value: new EphemeralVariable(s, "token", "Token"), valueVersion: 3 } },
        },
      });
      expect(made.nameOf("db/token")).toBe("/example/shop/prod/db/token");
    });
    const made = Object.entries(resourcesOf(stack, "aws_ssm_parameter")).map(([id, { name, type, tier }]) => [
      id,
      name,
      type,
      tier,
    ]);
    expect(made).toEqual([
      ["set_db_hosts_parameter", "/example/shop/prod/db/hosts", "StringList", "Standard"],
      ["set_db_token_parameter", "/example/shop/prod/db/token", "SecureString", "Standard"],
      ["set_level_parameter", "/example/shop/prod/level", "String", "Standard"],
      ["set_rules_parameter", "/example/shop/prod/rules", "String", "Advanced"],
    ]);
  });

  test.each<[string, Partial<ParameterSetProps>, string]>([
    ["nothing", { values: {} }, "values and secrets must hold at least one parameter, got none"],
    ["a path with a slash at its end", { path: "/example/shop/" }, "path must be levels of"],
    ["a path of AWS's", { path: "/aws/shop" }, "path must not begin with 'aws' or 'ssm'"],
    ["a key with a space", { values: { "log level": "info" } }, "name must be levels of"],
    ["5 KB", { values: { rules: "x".repeat(5120) } }, "use Advanced (USD 0.05 a month)"],
  ])("refuses %s", (_, props, message) => {
    expect(() => synth((s) => set(s, props))).toThrow(message);
  });

  test("knows its parameters", () => {
    expect(() => synth((s) => set(s).nameOf("levle"))).toThrow("has no parameter 'levle', only level");
  });

  test("a parameter that another construct makes too is refused", () => {
    const twice = () =>
      synth((s) => {
        set(s);
        new Parameter(s, "other", { placement: s.in("eu-west-1"), name: `${PATH}/level`, value: "warn" });
      });
    expect(twice).toThrow("each parameter must be made once, got two of arn:aws:ssm:eu-west-1:999999999999:parameter");
  });

  test("the same name in another region is another parameter", () => {
    const stack = synth((s) => {
      set(s);
      new Parameter(s, "other", { placement: s.in("us-east-1"), name: `${PATH}/level`, value: "warn" });
    });
    expect(Object.keys(resourcesOf(stack, "aws_ssm_parameter"))).toHaveLength(2);
  });
});

describe("use of Parameter Store", () => {
  test("is counted by account, region and tier, with its price", () => {
    synth((s) => {
      set(s, {
        values: {
          level: "info",
          rules: { value: "x", tier: "Advanced" },
          small: { value: "x", tier: "Intelligent-Tiering" },
          large: { value: "x".repeat(5000), tier: "Intelligent-Tiering" },
        },
        secrets: {
          encryption: { mode: "aws-managed" },
          values: {
            token: { value: new EphemeralVariable(s, "t", "Token"), valueVersion: 1, tier: "Intelligent-Tiering" },
          },
        },
      });
      new Parameter(s, "other", { placement: s.in("us-east-1"), name: "/example/other", value: "x" });
      expect(parameterUse(s)).toEqual([
        {
          accountId: "999999999999",
          region: "eu-west-1",
          count: { Standard: 2, Advanced: 3 },
          usdPerMonth: expect.closeTo(0.15),
        },
        { accountId: "999999999999", region: "us-east-1", count: { Standard: 1, Advanced: 0 }, usdPerMonth: 0 },
      ]);
    });
  });

  test("more than AWS takes of a tier is refused", () => {
    const standard = jest.replaceProperty(PARAMETER_TIERS, "Standard", {
      ...PARAMETER_TIERS.Standard,
      maxParameters: 1,
    });
    try {
      synth((s) => {
        new Parameter(s, "a", { placement: s.in("eu-west-1"), name: "/a", value: "x" });
        new Parameter(s, "b", { placement: s.in("eu-west-1"), name: "/b", value: "x" });
        expect(parameterUseProblems(s, s.in("eu-west-1"))).toEqual([
          "account 999999999999 must have at most 1 parameters of tier Standard in eu-west-1, got 2",
        ]);
      });
    } finally {
      standard.restore();
    }
  });
});

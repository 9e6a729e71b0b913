import {
  OrganizationConformancePack,
  type OrganizationConformancePackProps,
} from "../../../modules/config/organization-conformance-pack";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const TEMPLATE = "Resources:\n  Rule:\n    Type: AWS::Config::ConfigRule\n";

const build = (more: Partial<OrganizationConformancePackProps> = {}) =>
  bodiesOf(
    synth(
      (s) =>
        new OrganizationConformancePack(s, "pack", {
          placement: s.in("eu-west-1"),
          name: "payment-data",
          templateBody: TEMPLATE,
          ...more,
        }),
    ),
    "aws_config_organization_conformance_pack",
  );

describe("OrganizationConformancePack", () => {
  test("deploys the template and waits half an hour: the provider's 10 minutes are too short", () => {
    expect(build()).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "payment-data",
        template_body: TEMPLATE,
        timeouts: { create: "30m", update: "30m", delete: "30m" },
      },
    ]);
  });

  test("sets parameters, bucket and excluded accounts in order", () => {
    const [pack] = build({
      parameters: { Role: "r", Age: "90" },
      deliveryBucket: "awsconfigconforms-example",
      excludedAccountIds: ["777777777777", "222222222222"],
    });
    expect(pack).toMatchObject({
      input_parameter: [
        { parameter_name: "Age", parameter_value: "90" },
        { parameter_name: "Role", parameter_value: "r" },
      ],
      delivery_s3_bucket: "awsconfigconforms-example",
      excluded_accounts: ["222222222222", "777777777777"],
    });
  });

  test("leaves placeholders of CloudFormation to CloudFormation", () => {
    const [pack] = build({ templateBody: "Value: !Sub ${AWS::Region}" });
    expect(pack?.template_body).toBe("Value: !Sub $${AWS::Region}");
  });

  test.each([
    [{ templateBody: "" }, "templateBody must be 1-51200 bytes, got 0"],
    [{ templateBody: "ä".repeat(25_601) }, "templateBody must be 1-51200 bytes, got 51202"],
    [{ deliveryBucket: "results" }, "deliveryBucket must begin with 'awsconfigconforms', got 'results'"],
    [
      { parameters: Object.fromEntries(Array.from({ length: 61 }, (_, i) => [`P${i}`, "x"])) },
      "parameters must be at most 60, got 61",
    ],
  ])("fails on what AWS refuses %#", (more, message) => {
    expect(() => build(more)).toThrow(`[test/pack] ${message}`);
  });
});

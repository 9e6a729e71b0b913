import { ConfigRecorder, type ConfigRecorderProps } from "../../../modules/config/recorder";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const props: Omit<ConfigRecorderProps, "placement"> = {
  roleArn: "arn:aws:iam::999999999999:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
  bucketName: "example-config-222222222222-eu-west-1",
  kmsKeyArn: "arn:aws:kms:eu-west-1:222222222222:key/mrk-1",
  recordsGlobalResources: true,
};

const build = (more: Partial<ConfigRecorderProps> = {}, region = "eu-west-1") =>
  synth((s) => new ConfigRecorder(s, "config", { placement: s.in(region), ...props, ...more }));

describe("ConfigRecorder", () => {
  test("records every supported type continuously", () => {
    expect(bodiesOf(build(), "aws_config_configuration_recorder")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "default",
        role_arn: props.roleArn,
        recording_group: { all_supported: true, include_global_resource_types: true },
        recording_mode: { recording_frequency: "CONTINUOUS" },
      },
    ]);
  });

  test("leaves global resources out where another region records them", () => {
    const [recorder] = bodiesOf(build({ recordsGlobalResources: false }), "aws_config_configuration_recorder");
    expect(recorder?.recording_group).toEqual({ all_supported: true, include_global_resource_types: false });
  });

  const override = (region: string) => {
    const [recorder] = bodiesOf(build({ recordingFrequency: "daily" }, region), "aws_config_configuration_recorder");
    const { recording_frequency, recording_mode_override } = recorder?.recording_mode as Record<string, unknown>;
    return { recording_frequency, ...(recording_mode_override as { resource_types: string[] }) };
  };

  test("records once a day if asked to, but continuously what Firewall Manager needs", () => {
    const [recorder] = bodiesOf(build({ recordingFrequency: "daily" }), "aws_config_configuration_recorder");
    expect(recorder?.recording_mode).toEqual({
      recording_frequency: "DAILY",
      recording_mode_override: {
        description: "What Firewall Manager depends on",
        recording_frequency: "CONTINUOUS",
        resource_types: expect.arrayContaining([
          "AWS::ApiGateway::Stage",
          "AWS::EC2::SecurityGroup",
          "AWS::ElasticLoadBalancingV2::LoadBalancer",
          "AWS::ShieldRegional::Protection",
          "AWS::WAFv2::WebACL",
        ]) as string[],
      },
    });
  });

  test("lists each type once and in order, so that the order never shows up as a change", () => {
    const types = override("us-east-1").resource_types;
    expect(types).toEqual([...new Set(types)].sort());
  });

  test.each([
    ["us-east-1", true],
    ["eu-west-1", false],
  ])("keeps types of global services continuous where they are recorded: %s", (region, expected) => {
    const types = override(region).resource_types;
    for (const type of ["AWS::CloudFront::Distribution", "AWS::Shield::Protection", "AWS::WAF::WebACL"]) {
      expect(types.includes(type)).toBe(expected);
    }
  });

  test("fails where Config cannot record IAM", () => {
    expect(() => build({}, "eu-central-2")).toThrow(
      "[test/config] recordsGlobalResources must be false in 'eu-central-2', where AWS Config cannot record IAM",
    );
    expect(() => build({ recordsGlobalResources: false }, "eu-central-2")).not.toThrow();
  });

  test("delivers to the bucket without a prefix, encrypted with the given key", () => {
    expect(bodiesOf(build(), "aws_config_delivery_channel")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "default",
        s3_bucket_name: props.bucketName,
        s3_kms_key_arn: props.kmsKeyArn,
        snapshot_delivery_properties: { delivery_frequency: "TwentyFour_Hours" },
        depends_on: ["aws_config_configuration_recorder.config_recorder"],
      },
    ]);
  });

  test("starts recording only after there is a channel", () => {
    expect(bodiesOf(build(), "aws_config_configuration_recorder_status")).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "${aws_config_configuration_recorder.config_recorder.name}",
        is_enabled: true,
        depends_on: ["aws_config_delivery_channel.config_delivery-channel"],
      },
    ]);
  });

  test.each([
    [undefined, 2557],
    [30, 30],
    [2557, 2557],
  ])("keeps items as long as asked for: %p", (retentionInDays, days) => {
    const [retention] = bodiesOf(build({ retentionInDays }), "aws_config_retention_configuration");
    expect(retention?.retention_period_in_days).toBe(days);
  });

  test.each([29, 2558, 365.5])("fails when the retention is %p", (retentionInDays) => {
    expect(() => build({ retentionInDays })).toThrow(
      `[test/config] retentionInDays must be a whole number from 30 to 2557, got ${retentionInDays}`,
    );
  });
});

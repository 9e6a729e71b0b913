import type { LandingZone } from "../../config/model";
import { CLOUD_TRAIL_LAKE_ACKNOWLEDGEMENT } from "../../config/schema/services/cloudtrail";
import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { loadExample, synthesizedExample } from "../support/example";
import { type StackJson, synthApp } from "../support/synth";

type Services = LandingZone["settings"]["services"];

const example = loadExample("default");

/** The stack called `name` of the default example, with other settings; only that one is built. */
function stackOf(name: string, settings: Partial<LandingZone["settings"]> = {}): StackJson {
  const landingZone = { ...example, settings: { ...example.settings, ...settings } };
  const definition = stackDefinitions(landingZone).find((each) => each.name === name);
  return synthApp((app) => definition?.create(app))[name] as StackJson;
}

const services = (more: Partial<Services>): Pick<LandingZone["settings"], "services"> => ({
  services: { ...example.settings.services, ...more },
});

const regionOf = ({ provider }: Record<string, unknown>): string => String(provider).replace("aws.", "");

describe("account stack", () => {
  test("records global resources in the home region alone", () => {
    const recorders = bodiesOf(stackOf("account-rfp-prod"), "aws_config_configuration_recorder");
    expect(
      recorders.map((each) => [
        regionOf(each),
        (each.recording_group as Record<string, unknown>).include_global_resource_types,
      ]),
    ).toEqual([
      ["eu-central-1", false],
      ["eu-west-1", true],
      ["us-east-1", false],
    ]);
  });

  test("takes the recording frequency of the last override that covers account and region", () => {
    const config: Services["config"] = {
      ...example.settings.services.config,
      overrides: [
        { targets: { organizationalUnits: ["Workloads"] }, recordingFrequency: "daily" },
        { targets: { accounts: ["rfp-prod"], regions: ["eu-west-1"] }, recordingFrequency: "continuous" },
        { targets: { accounts: ["security"] }, recordingFrequency: "daily" },
      ],
    };
    const recorders = bodiesOf(stackOf("account-rfp-prod", services({ config })), "aws_config_configuration_recorder");
    const frequency = ({ recording_mode }: Record<string, unknown>) =>
      (recording_mode as Record<string, unknown>).recording_frequency;
    expect(recorders.map((each) => [regionOf(each), frequency(each)])).toEqual([
      ["eu-central-1", "DAILY"],
      ["eu-west-1", "CONTINUOUS"],
      ["us-east-1", "DAILY"],
    ]);
  });

  test("delivers every region's configuration to the log archive's bucket and key of the home region", () => {
    const channels = bodiesOf(stackOf("account-rfp-prod"), "aws_config_delivery_channel");
    expect(new Set(channels.map((each) => each.s3_bucket_name))).toEqual(
      new Set(["example-config-222222222222-eu-west-1"]),
    );
    expect(new Set(channels.map((each) => each.s3_kms_key_arn))).toEqual(
      new Set(["arn:aws:kms:eu-west-1:222222222222:key/mrk-22222222222222222222222222222222"]),
    );
  });

  test("imports the service-linked role where the configuration says that it exists", () => {
    const organization = { ...example.settings.organization, adopt: { serviceLinkedRoles: ["config.amazonaws.com"] } };
    expect(stackOf("account-rfp-prod").import).toBeUndefined();
    expect(stackOf("account-rfp-prod", { organization }).import).toEqual([
      {
        id: "arn:aws:iam::555555555555:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
        to: "aws_iam_service_linked_role.config_service-linked-role_role",
      },
    ]);
  });

  test("encrypts volumes only where the targets say", () => {
    const ebsEncryption = { targets: { accounts: ["rfp-prod"], regions: ["us-east-1"] }, customerManagedKey: false };
    expect(
      bodiesOf(stackOf("account-rfp-prod", services({ ebsEncryption })), "aws_ebs_encryption_by_default").map(regionOf),
    ).toEqual(["us-east-1"]);
    expect(stackOf("account-rfp-nonprod", services({ ebsEncryption })).resource).not.toHaveProperty(
      "aws_ebs_encryption_by_default",
    );
  });

  test("leaves the access log buckets that other stacks make to them", () => {
    const buckets = (name: string) => bodiesOf(stackOf(name), "aws_s3_bucket").map(regionOf);
    expect(buckets("account-rfp-prod")).toEqual(["eu-central-1", "eu-west-1", "us-east-1"]);
    expect(buckets("account-management")).toEqual(["eu-central-1", "us-east-1"]);
    expect(buckets("account-log-archive")).toEqual([]);
  });

  test("publishes the security account's detectors and is silent elsewhere", () => {
    expect(stackOf("account-security").output).toMatchObject({
      facts: {
        value: {
          guardDutyDetectors: {
            security: {
              "eu-central-1": "${aws_guardduty_detector.guardduty_eu-central-1_detector.id}",
              "eu-west-1": "${aws_guardduty_detector.guardduty_eu-west-1_detector.id}",
              "us-east-1": "${aws_guardduty_detector.guardduty_us-east-1_detector.id}",
            },
          },
        },
      },
    });
    expect(stackOf("account-shared-services").output).toBeUndefined();
  });
});

describe("organization-services stack", () => {
  test("delegates in the home region first, everywhere after the management account's own plans", () => {
    const administrators = bodiesOf(stackOf("organization-services"), "aws_guardduty_organization_admin_account");
    const home = "aws_guardduty_organization_admin_account.guardduty-delegation_eu-west-1_administrator";
    expect(administrators.map((each) => [regionOf(each), each.admin_account_id, each.depends_on])).toEqual([
      [
        "eu-central-1",
        "333333333333",
        ["aws_guardduty_detector_feature.guardduty_eu-central-1_runtime-monitoring", home],
      ],
      ["eu-west-1", "333333333333", ["aws_guardduty_detector_feature.guardduty_eu-west-1_runtime-monitoring"]],
      ["us-east-1", "333333333333", ["aws_guardduty_detector_feature.guardduty_us-east-1_runtime-monitoring", home]],
    ]);
  });

  test("publishes a region as delegated only once the delegation stands", () => {
    const { facts } = stackOf("organization-services").output as { facts: { value: Record<string, string[]> } };
    expect(facts.value.guardDutyDelegations).toEqual(
      ["eu-central-1", "eu-west-1", "us-east-1"].map((region) => {
        const address = `aws_guardduty_organization_admin_account.guardduty-delegation_${region}_administrator`;
        return `\${(${address}.id != null) ? "${region}" : ""}`;
      }),
    );
  });

  test("leaves every bucket of the log archive out of S3 data events, and no other", () => {
    const cloudTrail = { ...example.settings.services.cloudTrail };
    const settings = services({
      cloudTrail: { ...cloudTrail, dataEvents: { dynamodb: false, s3: true, lambda: false } },
    });
    const [trail] = bodiesOf(stackOf("organization-services", settings), "aws_cloudtrail");
    const selectors = trail?.advanced_event_selector as { field_selector: { not_starts_with?: string[] }[] }[];
    const excluded = selectors.flatMap((each) => each.field_selector.flatMap((field) => field.not_starts_with ?? []));
    const buckets = bodiesOf(stackOf("log-archive"), "aws_s3_bucket").map(
      (each) => `arn:aws:s3:::${String(each.bucket)}/`,
    );
    expect(excluded).toEqual(buckets.sort());
  });

  test("has no event data store unless the configuration asks for it", () => {
    expect(stackOf("organization-services").resource).not.toHaveProperty("aws_cloudtrail_event_data_store");
    const lake = { acknowledgement: CLOUD_TRAIL_LAKE_ACKNOWLEDGEMENT, retentionInDays: 2555 } as const;
    const cloudTrail = { ...example.settings.services.cloudTrail, lake };
    expect(
      bodiesOf(stackOf("organization-services", services({ cloudTrail })), "aws_cloudtrail_event_data_store"),
    ).toMatchObject([{ provider: "aws.eu-west-1", retention_period: 2555 }]);
  });
});

describe("GuardDuty in every stack that has it", () => {
  test("names no datasources, no auto_enable and no detector of a member", () => {
    const stacks = synthesizedExample("default");
    const withDetectors = Object.keys(stacks).filter((name) => stacks[name]?.resource?.aws_guardduty_detector);
    expect(withDetectors.sort()).toEqual(["account-security", "organization-services"]);
    for (const stack of Object.values(stacks)) {
      for (const body of bodiesOf(stack, "aws_guardduty_detector")) expect(body).not.toHaveProperty("datasources");
      for (const body of bodiesOf(stack, "aws_guardduty_organization_configuration")) {
        expect(body).not.toHaveProperty("datasources");
        expect(body).not.toHaveProperty("auto_enable");
      }
    }
  });

  test.each(["account-security", "organization-services", "security"])(
    "%s leaves out a plan that a region skips",
    (name) => {
      const skip = {
        region: "us-east-1",
        capability: "guardduty:RUNTIME_MONITORING",
        reason: "a test of the skips",
      } as const;
      const stack = stackOf(name, { regions: { ...example.settings.regions, skips: [skip] } });
      const features = [
        ...bodiesOf(stack, "aws_guardduty_detector_feature"),
        ...bodiesOf(stack, "aws_guardduty_organization_configuration_feature"),
      ];
      expect(features.filter((each) => each.name === "RUNTIME_MONITORING").map(regionOf)).toEqual([
        "eu-central-1",
        "eu-west-1",
      ]);
    },
  );

  test("configures the organization on the security account's own detectors", () => {
    const configurations = bodiesOf(stackOf("security"), "aws_guardduty_organization_configuration");
    expect(configurations.map((each) => [regionOf(each), each.detector_id])).toEqual([
      ["eu-central-1", "33333333333333333333333333333c01"],
      ["eu-west-1", "33333333333333333333333333333a01"],
      ["us-east-1", "33333333333333333333333333333b01"],
    ]);
  });
});

import type { LandingZone } from "../../config/model";
import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { loadExample } from "../support/example";
import { type StackJson, synthApp } from "../support/synth";

type SystemsManager = LandingZone["settings"]["accountDefaults"]["systemsManager"];

const example = loadExample("default");
const REGIONS = ["eu-central-1", "eu-west-1", "us-east-1"];
const ELSEWHERE = { accounts: ["rfp-nonprod"] };
const HERE = { accounts: ["rfp-prod"], regions: ["eu-west-1"] };

function stackOf(systemsManager: Partial<SystemsManager> = {}): StackJson {
  const { accountDefaults } = example.settings;
  const landingZone = {
    ...example,
    settings: {
      ...example.settings,
      accountDefaults: {
        ...accountDefaults,
        systemsManager: { ...accountDefaults.systemsManager, ...systemsManager },
      },
    },
  };
  const definition = stackDefinitions(landingZone).find(({ name }) => name === "account-rfp-prod");
  return synthApp((app) => definition?.create(app))["account-rfp-prod"] as StackJson;
}

const patching = (more: Partial<SystemsManager["patching"]>): Partial<SystemsManager> => ({
  patching: { ...example.settings.accountDefaults.systemsManager.patching, ...more },
});

const regionOf = ({ provider }: Record<string, unknown>): string => String(provider).replace("aws.", "");
const regionsOf = (stack: StackJson, type: string): string[] => bodiesOf(stack, type).map(regionOf).sort();

/** Regions in which the last part of a setting's path is set. */
const settingRegions = (stack: StackJson, setting: string): string[] =>
  bodiesOf(stack, "aws_ssm_service_setting")
    .filter(({ setting_id }) => String(setting_id).endsWith(`/${setting}`))
    .map(regionOf)
    .sort();

describe("Systems Manager in an account", () => {
  const stack = stackOf();

  test("blocks public documents, keeps the output of scripts and manages instances in every region", () => {
    expect(settingRegions(stack, "public-sharing-permission")).toEqual(REGIONS);
    expect(settingRegions(stack, "customer-script-log-destination")).toEqual(REGIONS);
    expect(settingRegions(stack, "default-ec2-instance-management-role")).toEqual(REGIONS);
  });

  test("looks for missing patches, and installs and collects nothing unless asked to", () => {
    const names = bodiesOf(stack, "aws_ssm_association").map(({ association_name }) => association_name);
    expect(names).toEqual(REGIONS.map(() => "example-patch-scan"));
    expect(stack.resource).not.toHaveProperty("aws_ssm_maintenance_window");
    expect(stack.resource).not.toHaveProperty("aws_ssm_patch_baseline");
  });

  test("leaves settings out where the configuration excepts them", () => {
    const excepted = stackOf({
      publicDocuments: { exceptions: [{ targets: HERE, reason: "published documents" }] },
      automationLogs: { exceptions: [{ targets: ELSEWHERE, reason: "no automation there" }] },
    });
    expect(settingRegions(excepted, "public-sharing-permission")).toEqual(["eu-central-1", "us-east-1"]);
    expect(settingRegions(excepted, "customer-script-log-destination")).toEqual(REGIONS);
  });

  test.each([
    ["is off", { enabled: false, targets: {} }],
    ["is for other accounts", { enabled: true, targets: ELSEWHERE }],
  ])("makes no role when host management %s", (_, hostManagement) => {
    const without = stackOf({ hostManagement });
    expect(settingRegions(without, "default-ec2-instance-management-role")).toEqual([]);
    expect(JSON.stringify(without.resource)).not.toContain("AmazonSSMManagedEC2InstanceDefaultPolicy");
  });

  test("collects the inventory where it is asked for", () => {
    const inventory = { enabled: true, intervalInHours: 6, targets: HERE };
    const associations = bodiesOf(stackOf({ inventory }), "aws_ssm_association");
    expect(
      associations
        .filter(({ association_name }) => association_name === "example-inventory")
        .map((each) => [regionOf(each), each.schedule_expression]),
    ).toEqual([["eu-west-1", "rate(6 hours)"]]);
  });
});

describe("patching of an account", () => {
  const rules = [
    { classifications: ["Security"], severities: [], complianceLevel: "HIGH" as const, nonSecurityUpdates: false },
  ];
  const linux = {
    ...{ operatingSystem: "AMAZON_LINUX_2023", rules, approvedPatches: [], rejectedPatches: [], patchGroups: [] },
  };

  test("has baselines where their targets say, under the organization's name", () => {
    const stack = stackOf(
      patching({
        baselines: [
          { ...linux, name: "linux", targets: HERE },
          { ...linux, name: "other", targets: ELSEWHERE },
        ],
      }),
    );
    expect(bodiesOf(stack, "aws_ssm_patch_baseline").map((each) => [regionOf(each), each.name])).toEqual([
      ["eu-west-1", "example-linux"],
    ]);
    expect(regionsOf(stack, "aws_ssm_default_patch_baseline")).toEqual(["eu-west-1"]);
  });

  test("has windows where their targets say", () => {
    const weekly = {
      ...{ schedule: "cron(0 3 ? * SUN *)", timeZone: "Europe/Berlin", durationInHours: 4, cutoffInHours: 2 },
      ...{ tag: { key: "patch-window", value: "weekly" }, reboot: false, maxConcurrency: "25%", maxErrors: "1" },
    };
    const stack = stackOf(
      patching({
        installWindows: [
          { ...weekly, name: "weekly", targets: HERE },
          { ...weekly, name: "none", targets: ELSEWHERE },
        ],
      }),
    );
    expect(
      bodiesOf(stack, "aws_ssm_maintenance_window").map((each) => [regionOf(each), each.name, each.cutoff]),
    ).toEqual([["eu-west-1", "example-weekly", 2]]);
    expect(bodiesOf(stack, "aws_ssm_maintenance_window_task")[0]).toMatchObject({
      max_concurrency: "25%",
      max_errors: "1",
    });
  });

  test("looks at nothing where the scan is off or for other accounts", () => {
    for (const scan of [
      { enabled: false, intervalInHours: 24, targets: {} },
      { enabled: true, intervalInHours: 24, targets: ELSEWHERE },
    ]) {
      expect(stackOf(patching({ scan })).resource).not.toHaveProperty("aws_ssm_association");
    }
  });
});

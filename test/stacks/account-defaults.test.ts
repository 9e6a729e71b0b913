import type { LandingZone } from "../../config/model";
import { ROLLOUTS } from "../../config/schema/organization-policies/control";
import { activeAccounts } from "../../config/resolve";
import { declarativeEc2 } from "../../stacks/organization-policies/declarative-ec2";
import { reaches } from "../../stacks/organization-policies/reach";
import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { type ExampleName, EXAMPLES, loadExample, synthesizeLandingZone } from "../support/example";
import { type StackJson, synthApp } from "../support/synth";

type Settings = LandingZone["settings"];
type AccountDefaults = Settings["accountDefaults"];

const example = loadExample("default");
const REGIONS = ["eu-central-1", "eu-west-1", "us-east-1"];

function stackOf(name: string, defaults: Partial<AccountDefaults> = {}, more: Partial<LandingZone> = {}): StackJson {
  const accountDefaults = { ...example.settings.accountDefaults, ...defaults };
  const settings = { ...example.settings, ...more.settings, accountDefaults };
  const definition = stackDefinitions({ ...example, ...more, settings }).find((each) => each.name === name);
  return synthApp((app) => definition?.create(app))[name] as StackJson;
}

const regionOf = ({ provider }: Record<string, unknown>): string => String(provider).replace("aws.", "");
const regionsOf = (stack: StackJson, type: string): string[] => bodiesOf(stack, type).map(regionOf).sort();

/** Attribute of the declarative policy -> what sets the same in an account. */
const EC2_SETTINGS = {
  instance_metadata_defaults: "aws_ec2_instance_metadata_defaults",
  image_block_public_access: "aws_ec2_image_block_public_access",
  snapshot_block_public_access: "aws_ebs_snapshot_block_public_access",
  serial_console_access: "aws_ec2_serial_console_access",
} as const;

/** Attributes that the declarative policies in force in an account keep, read from the policies themselves. */
function declaredIn(landingZone: LandingZone, account: LandingZone["accounts"][number]): string[] {
  return declarativeEc2(landingZone)
    .filter((policy) => reaches(landingZone, policy, account))
    .flatMap(({ content }) => Object.keys((content as { ec2_attributes: object }).ec2_attributes));
}

describe.each(Object.keys(EXAMPLES) as ExampleName[])("settings of EC2 in the %s example", (name) => {
  const original = loadExample(name);
  const { ec2 } = original.settings.accountDefaults;
  const bare = {
    ...ec2,
    instanceMetadata: { ...ec2.instanceMetadata, exceptions: [] },
    publicSnapshots: { ...ec2.publicSnapshots, exceptions: [] },
    publicImages: { exceptions: [] },
    serialConsole: { exceptions: [] },
  };

  const withRollout = (rollout: (typeof ROLLOUTS)[number] | "off"): LandingZone => {
    const { organizationPolicies, accountDefaults } = original.settings;
    const declarative = { ...organizationPolicies.declarativeEc2, enabled: rollout !== "off" };
    return {
      ...original,
      settings: {
        ...original.settings,
        organizationPolicies: {
          ...organizationPolicies,
          declarativeEc2: { ...declarative, rollout: rollout === "off" ? undefined : rollout },
        },
        accountDefaults: { ...accountDefaults, ec2: bare },
      },
    };
  };

  test.each([...ROLLOUTS, "off"] as const)(
    "are kept by a policy or by the account, never both: rollout %s",
    (rollout) => {
      const landingZone = withRollout(rollout);
      const stacks = synthesizeLandingZone(landingZone);
      for (const account of activeAccounts(landingZone)) {
        const stack = stacks[`account-${account.name}`];
        // An account whose facts are not known yet has no stack.
        if (stack === undefined) continue;
        const declared = declaredIn(landingZone, account);
        for (const [attribute, type] of Object.entries(EC2_SETTINGS)) {
          const here = declared.includes(attribute) ? [] : [...landingZone.heldRegions].sort();
          expect({ account: account.name, type, regions: regionsOf(stack, type) }).toEqual({
            account: account.name,
            type,
            regions: here,
          });
        }
      }
    },
  );
});

describe("a setting that a policy keeps", () => {
  const { organizationPolicies } = example.settings;
  const declared = {
    settings: {
      ...example.settings,
      organizationPolicies: {
        ...organizationPolicies,
        declarativeEc2: { ...organizationPolicies.declarativeEc2, enabled: true, rollout: "all" as const },
      },
    },
  };
  const { ec2 } = example.settings.accountDefaults;
  const exceptions = [{ targets: { accounts: ["rfp-prod"] }, reason: "a test of exceptions" }];

  test.each([
    ["without exceptions", ec2],
    ["in spite of an exception, since AWS refuses to turn it off", { ...ec2, serialConsole: { exceptions } }],
  ])("is let go of in every region, and not turned off: %s", (_, settings) => {
    const stack = stackOf("account-rfp-prod", { ec2: settings }, declared);
    const removed = stack.removed as { from: string; lifecycle: object }[];
    expect(removed.filter(({ from }) => from.startsWith("aws_ec2_serial_console_access."))).toEqual(
      ["eu-west-1", "eu-central-1", "us-east-1"].map((region) => ({
        from: `aws_ec2_serial_console_access.ec2_serial-console_${region}_access`,
        lifecycle: { destroy: false },
      })),
    );
    expect(removed).toHaveLength(12);
  });
});

describe("account defaults", () => {
  const undeclared = {
    settings: {
      ...example.settings,
      organizationPolicies: {
        ...example.settings.organizationPolicies,
        declarativeEc2: { ...example.settings.organizationPolicies.declarativeEc2, enabled: false },
      },
    },
  };

  test("leave out accounts and regions that are excepted", () => {
    const { ec2 } = example.settings.accountDefaults;
    const targets = { accounts: ["rfp-prod"], regions: ["us-east-1"] };
    const serialConsole = { exceptions: [{ targets, reason: "a test of exceptions" }] };
    const defaults = { ec2: { ...ec2, serialConsole } };
    expect(regionsOf(stackOf("account-rfp-prod", defaults, undeclared), EC2_SETTINGS.serial_console_access)).toEqual([
      "eu-central-1",
      "eu-west-1",
    ]);
    expect(regionsOf(stackOf("account-rfp-nonprod", defaults, undeclared), EC2_SETTINGS.serial_console_access)).toEqual(
      REGIONS,
    );
  });

  test("take the values of the configuration", () => {
    const { ec2 } = example.settings.accountDefaults;
    const defaults = {
      ec2: {
        ...ec2,
        instanceMetadata: { hopLimit: 1, tags: "enabled" as const, exceptions: [] },
        publicSnapshots: { state: "block-new-sharing" as const, exceptions: [] },
      },
    };
    const stack = stackOf("account-rfp-prod", defaults, undeclared);
    expect(bodiesOf(stack, EC2_SETTINGS.instance_metadata_defaults)[0]).toMatchObject({
      http_put_response_hop_limit: 1,
      instance_metadata_tags: "enabled",
    });
    expect(bodiesOf(stack, EC2_SETTINGS.snapshot_block_public_access)[0]).toMatchObject({ state: "block-new-sharing" });
  });

  test("block public buckets once an account, in the home region", () => {
    expect(regionsOf(stackOf("account-rfp-prod"), "aws_s3_account_public_access_block")).toEqual(["eu-west-1"]);
    const exceptions = [{ targets: { accounts: ["rfp-prod"] }, reason: "a public website" }];
    const excepted = stackOf("account-rfp-prod", { s3: { publicAccessBlock: { exceptions } } });
    expect(excepted.resource).not.toHaveProperty("aws_s3_account_public_access_block");
  });

  test("keep what must not go off in a region that is given up, and end what looks after instances there", () => {
    const retiring = {
      ...undeclared,
      governedRegions: ["eu-west-1", "eu-central-1"],
      heldRegions: ["eu-west-1", "eu-central-1", "us-east-1"],
      retiringRegions: [{ name: "us-east-1", reason: "a test of regions", logs: "keep" as const }],
    };
    const stack = stackOf("account-rfp-prod", {}, retiring);
    for (const type of Object.values(EC2_SETTINGS)) expect(regionsOf(stack, type)).toEqual(REGIONS);
    const settings = bodiesOf(stack, "aws_ssm_service_setting").map(
      (each) => `${regionOf(each)} ${String(each.setting_id).replace(/.*\//, "")}`,
    );
    expect(settings.filter((each) => each.startsWith("us-east-1")).sort()).toEqual([
      "us-east-1 customer-script-log-destination",
      "us-east-1 public-sharing-permission",
    ]);
    for (const type of ["aws_ssm_association", "aws_default_vpc"]) {
      expect(regionsOf(stack, type)).toEqual(["eu-central-1", "eu-west-1"]);
    }
  });

  test("close every default VPC but those that were removed or stay open", () => {
    const exceptions = [
      { targets: { accounts: ["rfp-prod"] }, state: "open" as const, reason: "an old workload" },
      { targets: { regions: ["us-east-1"] }, state: "removed" as const, reason: "removed by hand" },
      { targets: { accounts: ["rfp-prod"], regions: ["eu-west-1"] }, state: "closed" as const, reason: "moved out" },
    ];
    const defaultVpc = { state: "closed" as const, exceptions };
    expect(regionsOf(stackOf("account-rfp-prod", { defaultVpc }), "aws_default_vpc")).toEqual(["eu-west-1"]);
    expect(regionsOf(stackOf("account-rfp-nonprod", { defaultVpc }), "aws_default_network_acl")).toEqual([
      "eu-central-1",
      "eu-west-1",
    ]);
    const removed = { state: "removed" as const, exceptions: [] };
    expect(stackOf("account-rfp-prod", { defaultVpc: removed }).resource).not.toHaveProperty("aws_default_vpc");
  });
});

describe("the default key of EBS", () => {
  const { services } = example.settings;
  const settings = {
    ...example.settings,
    services: { ...services, ebsEncryption: { targets: {}, customerManagedKey: true } },
  };

  test("is one an account and region, if it is asked for", () => {
    const stack = stackOf("account-rfp-prod", {}, { settings });
    expect(regionsOf(stack, "aws_ebs_default_kms_key")).toEqual(REGIONS);
    expect(bodiesOf(stack, "aws_kms_alias").filter(({ name }) => name === "alias/example-ebs")).toHaveLength(3);
    expect(stackOf("account-rfp-prod").resource).not.toHaveProperty("aws_ebs_default_kms_key");
  });
});

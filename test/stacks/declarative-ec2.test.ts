import type { LandingZone } from "../../config/model";
import { declarativeEc2Schema } from "../../config/schema/organization-policies/declarative-ec2";
import { declarativeEc2 } from "../../stacks/organization-policies/declarative-ec2";
import { isDeclared } from "../../stacks/organization-policies/declared";
import { loadExample } from "../support/example";

const example = loadExample("default");

type Changes = Partial<LandingZone["settings"]["organizationPolicies"]>;

function landingZoneWith(changes: Changes): LandingZone {
  const organizationPolicies = { ...example.settings.organizationPolicies, ...changes };
  return { ...example, settings: { ...example.settings, organizationPolicies } };
}

function ec2(settings: unknown): Changes {
  return { rollout: "all", declarativeEc2: declarativeEc2Schema.parse(settings) };
}

function accountNamed(name: string) {
  const account = example.accounts.find((each) => each.name === name);
  if (!account) throw new Error(`the example has no account ${name}`);
  return account;
}

test("the policy declares what the configuration says, and leaves out what it leaves to the accounts", () => {
  const [policy, ...more] = declarativeEc2(landingZoneWith(ec2({ serialConsoleAccess: "account" })));
  expect(more).toEqual([]);
  expect(policy).toMatchObject({ name: "declarative-ec2", type: "DECLARATIVE_POLICY_EC2", targets: {} });
  expect(policy?.content).toEqual({
    ec2_attributes: {
      exception_message: { "@@assign": "A policy of your organization forbids this. Ask the platform team." },
      image_block_public_access: { state: { "@@assign": "block_new_sharing" } },
      instance_metadata_defaults: {
        http_endpoint: { "@@assign": "enabled" },
        http_put_response_hop_limit: { "@@assign": "2" },
        http_tokens: { "@@assign": "required" },
      },
      snapshot_block_public_access: { state: { "@@assign": "block_all_sharing" } },
    },
  });
});

test("there is no policy that is switched off or declares nothing", () => {
  const nothing = {
    instanceMetadataDefaults: { httpTokens: "account", httpPutResponseHopLimit: "account", httpEndpoint: "account" },
    imageBlockPublicAccess: "account",
    snapshotBlockPublicAccess: "account",
    serialConsoleAccess: "account",
  };
  expect(declarativeEc2(landingZoneWith(ec2(nothing)))).toEqual([]);
  expect(declarativeEc2(landingZoneWith(ec2({ enabled: false })))).toEqual([]);
});

describe("an attribute is declared in an account", () => {
  test.each([
    ["everywhere", ec2({}), "rfp-prod", true],
    ["the management account inherits from the root", ec2({}), "management", true],
    ["switched off", ec2({ enabled: false }), "rfp-prod", false],
    ["left to the account", ec2({ serialConsoleAccess: "account" }), "rfp-prod", false],
    ["only the staging unit so far", { ...ec2({}), rollout: "staging" }, "rfp-prod", false],
    ["its own rollout goes before", { ...ec2({ rollout: "staging" }) }, "rfp-prod", false],
    ["only some units so far", { ...ec2({}), rollout: "ou", rolloutOrganizationalUnits: ["Prod"] }, "rfp-prod", true],
    ["other units", { ...ec2({}), rollout: "ou", rolloutOrganizationalUnits: ["Prod"] }, "rfp-nonprod", false],
    ["another account's", ec2({ targets: { accounts: ["security"] } }), "rfp-prod", false],
    ["excluded", ec2({ targets: { exclude: { accounts: ["management"] } } }), "management", false],
  ] as const)("%s", (_case, changes, account, expected) => {
    expect(isDeclared(landingZoneWith(changes as Changes), accountNamed(account), "serialConsoleAccess")).toBe(
      expected,
    );
  });

  test("VPC block public access only if a mode is chosen", () => {
    const account = accountNamed("rfp-prod");
    expect(isDeclared(landingZoneWith(ec2({})), account, "vpcBlockPublicAccess")).toBe(false);
    const chosen = landingZoneWith(ec2({ vpcBlockPublicAccess: { mode: "block_ingress" } }));
    expect(isDeclared(chosen, account, "vpcBlockPublicAccess")).toBe(true);
  });
});

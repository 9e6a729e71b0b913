import { Inventory } from "../../../review/coverage/inventory";
import type { Landscape } from "../../../review/coverage/landscape";
import { ungovernedRegions } from "../../../review/coverage/ungoverned";
import { denyUngovernedRegions } from "../../../policies/service-control/deny-ungoverned-regions";
import { CONTEXT } from "../../support/service-control-cases";

const landscape: Landscape = {
  organization: "acme",
  homeRegion: "eu-west-1",
  governedRegions: ["eu-west-1", "us-east-1"],
  retiringRegions: [{ name: "eu-central-1", reason: "no workloads there any more" }],
  accounts: [
    { name: "root", id: "111111111111", kind: "management", state: "active", parentIds: ["r-acme"] },
    { name: "shop", id: "444444444444", kind: "workload", state: "active", parentIds: ["ou-prod", "r-acme"] },
    { name: "lab", id: "555555555555", kind: "workload", state: "active", parentIds: ["ou-sandbox", "r-acme"] },
    { name: "old", id: "666666666666", kind: "workload", state: "suspended", parentIds: ["ou-gone", "r-acme"] },
  ],
  skips: [],
  exclusions: [],
};

const DENY = {
  Sid: "DenyOtherRegions",
  Effect: "Deny",
  NotAction: ["iam:*", "sts:*"],
  Resource: "*",
  Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-west-1", "us-east-1"] } },
};

/** The statements of our own control. */
const CONTROL = denyUngovernedRegions(CONTEXT, {
  regions: landscape.governedRegions,
  exceptions: [{ region: "us-west-2", services: ["bedrock"], reason: "models that Europe lacks" }],
  additionalGlobalServices: [],
}).statements;

function inventory(
  statement: object | readonly object[],
  targets: readonly string[] = ["r-acme"],
  policyType?: string,
): Inventory {
  const content = JSON.stringify({ Version: "2012-10-17", Statement: [statement].flat() });
  const attachments = targets.map((target_id, index) => [
    `attachment-${index}`,
    { provider: "aws.home", policy_id: "${aws_organizations_policy.region.id}", target_id },
  ]);
  return new Inventory({
    "organization-policies": {
      provider: { aws: [{ alias: "home", region: "eu-west-1", allowed_account_ids: ["111111111111"] }] },
      resource: {
        aws_organizations_policy: { region: { provider: "aws.home", content, type: policyType } },
        aws_organizations_policy_attachment: Object.fromEntries(attachments) as Record<string, object>,
      } as never,
    },
  });
}

const stateOf = (region: string, stacks: Inventory) =>
  ungovernedRegions(stacks, landscape).find((each) => each.region === region);

describe("regions that are not governed", () => {
  test("are every other region of the partition, once", () => {
    const regions = ungovernedRegions(new Inventory({}), landscape).map(({ region }) => region);
    expect(regions).toContain("ap-southeast-2");
    expect(regions).not.toContain("eu-west-1");
    expect(regions.filter((region) => region.startsWith("us-gov") || region.startsWith("cn-"))).toEqual([]);
    expect(new Set(regions).size).toBe(regions.length);
  });

  test.each([
    ["a deny of everything but some actions", DENY, ["r-acme"]],
    ["a deny of all actions", { ...DENY, NotAction: undefined, Action: "*" }, ["r-acme"]],
    ["a deny on every unit that holds an active account", DENY, ["ou-prod", "ou-sandbox"]],
    ["a deny on every active account", DENY, ["444444444444", "555555555555"]],
    [
      "a deny with an exception for the deploying role",
      { ...DENY, Condition: { ...DENY.Condition, ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/deploy" } } },
      ["r-acme"],
    ],
  ])("are denied by %s", (_, statement, targets) => {
    expect(stateOf("eu-west-2", inventory(statement, targets))).toMatchObject({
      state: "denied",
      by: [{ stack: "organization-policies", address: "aws_organizations_policy.region" }],
    });
  });

  // Global services and exceptions are open in us-west-2; whatever else is denied there.
  test.each([
    ["eu-west-2", "denied to every member account"],
    ["us-west-2", "denied to every member account except bedrock:*"],
  ])("are denied by our own control: %s", (region, note) => {
    expect(stateOf(region, inventory(CONTROL))).toEqual({
      region,
      state: "denied",
      note,
      by: [{ stack: "organization-policies", address: "aws_organizations_policy.region" }],
    });
  });

  test.each([
    ["nothing denies them", undefined, "no policy denies it"],
    ["the policy is attached to nothing", inventory(DENY, []), "not denied to shop, lab"],
    ["the policy leaves out a unit", inventory(DENY, ["ou-prod"]), "not denied to lab"],
    ["the statement allows", inventory({ ...DENY, Effect: "Allow" }), "no policy denies it"],
    [
      "the statement is about one action",
      inventory({ ...DENY, NotAction: undefined, Action: "ec2:*" }),
      "no policy denies it",
    ],
    ["the policy is of another type", inventory(DENY, ["r-acme"], "TAG_POLICY"), "no policy denies it"],
    [
      "the policy leaves the region open",
      inventory({ ...DENY, Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-west-1", "eu-west-2"] } } }),
      "no policy denies it",
    ],
  ])("are a gap if %s", (_, stacks, note) => {
    expect(stateOf("eu-west-2", stacks ?? new Inventory({}))).toMatchObject({ state: "gap", note });
  });

  test("that must be enabled first say so", () => {
    expect(stateOf("eu-south-1", new Inventory({}))?.note).toBe("no policy denies it; off until an account enables it");
  });

  test("that are being given up are no gap", () => {
    expect(stateOf("eu-central-1", new Inventory({}))).toMatchObject({
      state: "retiring",
      note: "no workloads there any more",
    });
  });
});

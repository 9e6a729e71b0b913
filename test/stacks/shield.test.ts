import { type Account, type LandingZone } from "../../config/model";
import { SHIELD_ADVANCED_ACKNOWLEDGEMENT } from "../../config/schema/services/shield";
import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { loadExample, synthesizedExample } from "../support/example";
import { type StackJson, synthApp } from "../support/synth";

type Shield = NonNullable<LandingZone["settings"]["services"]["shield"]>;

const example = loadExample("default");

const SHIELD: Shield = {
  acknowledgement: SHIELD_ADVANCED_ACKNOWLEDGEMENT,
  targets: { accounts: ["rfp-prod"] },
  autoRenew: true,
  protectionGroups: [],
};

function accountStack(shield: Shield, account = "rfp-prod"): StackJson {
  const settings = { ...example.settings, services: { ...example.settings.services, shield } };
  const name = `account-${account}`;
  const definition = stackDefinitions({ ...example, settings }).find((each) => each.name === name);
  return synthApp((app) => definition?.create(app))[name] as StackJson;
}

const shieldTypes = ({ resource = {} }: StackJson): string[] =>
  Object.keys(resource).filter((type) => type.startsWith("aws_shield_"));

describe("Shield Advanced in the stacks of accounts", () => {
  test("is nowhere unless acknowledged", () => {
    for (const stack of Object.values(synthesizedExample("default"))) expect(shieldTypes(stack)).toEqual([]);
  });

  test("is in the accounts that are targeted, by the sentence alone, from us-east-1", () => {
    const stack = accountStack(SHIELD);
    expect(shieldTypes(stack)).toEqual(["aws_shield_subscription"]);
    expect(bodiesOf(stack, "aws_shield_subscription")).toEqual([
      { provider: "aws.us-east-1", auto_renew: "ENABLED", skip_destroy: true },
    ]);
    const others = example.accounts.filter(({ name, state }) => name !== "rfp-prod" && state === "active");
    const covered = (account: Account): string[] => shieldTypes(accountStack(SHIELD, account.name));
    expect(others.slice(0, 2).flatMap(covered)).toEqual([]);
  });

  test("gives the response team the account's own buckets, and keeps the contacts", () => {
    const stack = accountStack({
      ...SHIELD,
      autoRenew: false,
      responseTeam: {
        logBuckets: [
          { account: "rfp-prod", bucket: "rfp-logs" },
          { account: "security", bucket: "other-logs" },
        ],
      },
      proactiveEngagement: { enabled: false, contacts: [{ email: "a@example.com", phone: "+12065550100" }] },
      protectionGroups: [
        { name: "all", pattern: "ALL", aggregation: "SUM" },
        { name: "cdn", pattern: "BY_RESOURCE_TYPE", resourceType: "CLOUDFRONT_DISTRIBUTION", aggregation: "MAX" },
      ],
    });
    expect(bodiesOf(stack, "aws_shield_subscription")[0]?.auto_renew).toBe("DISABLED");
    const after = ["aws_shield_subscription.shield_subscription_subscription"];
    expect(bodiesOf(stack, "aws_shield_protection_group")).toMatchObject([
      { protection_group_id: "all", pattern: "ALL", aggregation: "SUM", depends_on: after },
      { protection_group_id: "cdn", resource_type: "CLOUDFRONT_DISTRIBUTION", aggregation: "MAX", depends_on: after },
    ]);
    const buckets = bodiesOf(stack, "aws_shield_drt_access_log_bucket_association");
    expect(buckets.map(({ log_bucket }) => log_bucket)).toEqual(["rfp-logs"]);
    const roles = bodiesOf(stack, "aws_iam_role").map(({ name }) => name);
    expect(roles).toContain(`${example.settings.organization.name}-shield-response-team`);
    expect(bodiesOf(stack, "aws_shield_proactive_engagement")).toMatchObject([
      {
        enabled: false,
        depends_on: [
          "aws_shield_drt_access_role_arn_association.shield_response-team_access",
          "aws_shield_drt_access_log_bucket_association.shield_response-team_log-bucket-rfp-logs",
        ],
      },
    ]);
  });
});

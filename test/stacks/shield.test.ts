import { type Account, type LandingZone } from "../../config/model";
import { SHIELD_ADVANCED_ACKNOWLEDGEMENT } from "../../config/schema/services/shield";
import { stackDefinitions } from "../../stacks/waves";
import type { Statement } from "../../policies/document";
import { listOf } from "../../policies/elements";
import { bodiesOf } from "../support/bodies";
import { loadExample, synthesizedExample } from "../support/example";
import { decide } from "../support/policy-decision";
import { type StackJson, synthApp } from "../support/synth";

type Shield = NonNullable<LandingZone["settings"]["services"]["shield"]>;

const example = loadExample("default");

const SHIELD: Shield = {
  acknowledgement: SHIELD_ADVANCED_ACKNOWLEDGEMENT,
  targets: { accounts: ["rfp-prod"] },
  autoRenew: true,
  protectionGroups: [],
};

const accountStack = (shield: Shield, account = "rfp-prod"): StackJson => stackOf(`account-${account}`, shield);

function stackOf(name: string, shield: Shield): StackJson {
  const settings = { ...example.settings, services: { ...example.settings.services, shield } };
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
        archivedLogs: [],
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

describe("the logs that the response team reads in the log archive", () => {
  const responseTeam = { logBuckets: [], archivedLogs: ["waf" as const, "load-balancer" as const] };
  const stack = stackOf("log-archive", { ...SHIELD, responseTeam });
  const team = { service: "drt.shield.amazonaws.com" };

  test("are those of the kinds that are named, in every region", () => {
    const readable = bodiesOf(stack, "aws_s3_bucket_policy")
      .filter(({ policy }) => String(policy).includes("drt.shield.amazonaws.com"))
      .map(
        ({ policy }) => statementsIn(policy).find(({ Sid }) => Sid === "AWSDDoSResponseTeamAccessS3Bucket")?.Resource,
      );
    const kinds = readable.map((resource) => String(listOf(resource as string[])[0]).replace(/-\d{12}-.*$/, ""));
    expect([...new Set(kinds)].sort()).toEqual([
      "arn:aws:s3:::aws-waf-logs-example",
      "arn:aws:s3:::example-load-balancer",
    ]);
    expect(readable).toHaveLength(2 * example.heldRegions.length);
  });

  test("are decrypted by the key of the region, for those buckets alone", () => {
    const [policy] = bodiesOf(stack, "aws_kms_key").map((body) => statementsIn(body.policy));
    const decrypt = (region: string, bucket: string) =>
      decide(policy ?? [], {
        principal: team,
        action: "kms:Decrypt",
        resource: "*",
        context: {
          "kms:ViaService": `s3.${region}.amazonaws.com`,
          "kms:EncryptionContext:aws:s3:arn": `arn:aws:s3:::${bucket}`,
        },
      });
    const archive = example.logArchiveAccount.id ?? "";
    expect(decrypt("eu-west-1", `aws-waf-logs-example-${archive}-eu-west-1`)).toBe("allowed");
    expect(decrypt("eu-west-1", `example-cloudtrail-${archive}-eu-west-1`)).toBe("not allowed");
    expect(decrypt("us-east-1", `aws-waf-logs-example-${archive}-eu-west-1`)).toBe("not allowed");
  });

  test("are none unless kinds are named", () => {
    expect(JSON.stringify(stackOf("log-archive", SHIELD))).not.toContain("drt.shield");
    const named = { ...SHIELD, responseTeam: { logBuckets: [], archivedLogs: [] } };
    expect(JSON.stringify(stackOf("log-archive", named))).not.toContain("drt.shield");
  });
});

function statementsIn(policy: unknown): Statement[] {
  return (JSON.parse(String(policy)) as { Statement: Statement[] }).Statement;
}

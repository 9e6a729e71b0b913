import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { ProactiveEngagement, type ProactiveEngagementProps } from "../../../modules/shield/proactive-engagement";
import { ShieldProtection } from "../../../modules/shield/protection";
import { ResponseTeamAccess } from "../../../modules/shield/response-team-access";
import { ShieldSubscription } from "../../../modules/shield/subscription";
import { bodiesOf } from "../../support/bodies";
import { synth, type TestStack } from "../../support/synth";

const access = (s: TestStack, logBuckets?: readonly string[], subscription?: ShieldSubscription): ResponseTeamAccess =>
  new ResponseTeamAccess(s, "team", {
    placement: s.in("us-east-1"),
    roleName: "example-shield-response-team",
    logBuckets,
    subscription,
  });

const withBuckets = (...logBuckets: string[]) => synth((s) => access(s, logBuckets));

describe("ResponseTeamAccess", () => {
  test("gives the team AWS's own policy and no other", () => {
    const stack = synth((s) => access(s));
    expect(bodiesOf(stack, "aws_iam_role_policy_attachment")).toEqual([
      {
        provider: "aws.us-east-1",
        role: "${aws_iam_role.team_role.name}",
        policy_arn: "arn:aws:iam::aws:policy/service-role/AWSShieldDRTAccessPolicy",
      },
    ]);
    expect(bodiesOf(stack, "aws_iam_role_policy")).toEqual([]);
    expect(bodiesOf(stack, "aws_shield_drt_access_log_bucket_association")).toEqual([]);
  });

  test("names the role only once the account is subscribed and the role has its policy, which AWS looks at", () => {
    const stack = synth((s) => {
      access(s, [], new ShieldSubscription(s, "subscription", { placement: s.in("us-east-1") }));
    });
    expect(bodiesOf(stack, "aws_shield_drt_access_role_arn_association")).toEqual([
      {
        provider: "aws.us-east-1",
        role_arn: "${aws_iam_role.team_role.arn}",
        depends_on: ["aws_shield_subscription.subscription_subscription", "aws_iam_role_policy_attachment.team_policy"],
      },
    ]);
  });

  test("adds the buckets after the role, one after the other, since each changes the same list", () => {
    const buckets = bodiesOf(withBuckets("shop-logs", "cdn-logs"), "aws_shield_drt_access_log_bucket_association");
    const role_arn_association_id = "${aws_shield_drt_access_role_arn_association.team_access.id}";
    expect(buckets).toEqual([
      {
        provider: "aws.us-east-1",
        log_bucket: "cdn-logs",
        role_arn_association_id,
        depends_on: ["aws_shield_drt_access_log_bucket_association.team_log-bucket-shop-logs"],
      },
      { provider: "aws.us-east-1", log_bucket: "shop-logs", role_arn_association_id },
    ]);
  });

  test("waits for the policies of buckets that the same stack makes", () => {
    const stack = synth((s) => {
      const policy = new S3Bucket(s, "bucket", { ...s.in("eu-west-1"), bucket: "shop-logs" });
      const placement = s.in("us-east-1");
      new ResponseTeamAccess(s, "team", {
        placement,
        roleName: "team",
        logBuckets: ["shop-logs"],
        dependsOn: [policy],
      });
    });
    expect(bodiesOf(stack, "aws_shield_drt_access_log_bucket_association")[0]?.depends_on).toEqual([
      "aws_s3_bucket.bucket",
    ]);
  });

  test.each<[string, readonly string[], string]>([
    ["eleven buckets", Array.from({ length: 11 }, (_, n) => `logs-${n}`), "logBuckets must be at most 10, got 11"],
    ["a bucket twice", ["logs", "logs"], "logBuckets must name each bucket once, got logs, logs"],
    [
      "what is no name",
      ["arn:aws:s3:::logs"],
      "logBuckets: bucketName must be lower case letters, digits, dots and hyphens, not at either end, got 'arn:aws:s3:::logs'",
    ],
  ])("refuses %s", (_, buckets, message) => {
    expect(() => withBuckets(...buckets)).toThrow(`[test/team] ${message}`);
  });
});

test("ResponseTeamAccess refuses a bucket whose name only Terraform knows", () => {
  const build = () => synth((s) => access(s, [new S3Bucket(s, "bucket", { ...s.in("eu-west-1") }).bucket]));
  expect(build).toThrow("[test/team] logBuckets must be names known before the plan");
});

const CONTACT = { email: "oncall@example.com", phone: "+12065550100" };

const engagement = (more: Partial<ProactiveEngagementProps> = {}, healthCheckArn?: string) =>
  synth((s) => {
    const placement = s.in("us-east-1");
    const zone = new ShieldProtection(s, "zone", {
      placement,
      name: "zone",
      resourceType: "ROUTE_53_HOSTED_ZONE",
      resourceArn: "arn:aws:route53:::hostedzone/Z0123456789EXAMPLE",
      healthCheckArn,
    });
    new ProactiveEngagement(s, "engagement", {
      placement,
      contacts: [CONTACT],
      responseTeam: access(s, ["shop-logs"]),
      protections: [zone],
      ...more,
    });
  });

const HEALTH_CHECK = "arn:aws:route53:::healthcheck/11111111-2222-3333-4444-555555555555";

describe("ProactiveEngagement", () => {
  test("comes after the team's access and the health check, and keeps the order of the contacts", () => {
    const contacts = [CONTACT, { email: "b@example.com", notes: "By day" }, { email: "a@example.com" }];
    expect(bodiesOf(engagement({ contacts }, HEALTH_CHECK), "aws_shield_proactive_engagement")).toEqual([
      {
        provider: "aws.us-east-1",
        enabled: true,
        emergency_contact: [
          { email_address: "oncall@example.com", phone_number: "+12065550100" },
          { email_address: "b@example.com", contact_notes: "By day" },
          { email_address: "a@example.com" },
        ],
        depends_on: [
          "aws_shield_drt_access_role_arn_association.team_access",
          "aws_shield_drt_access_log_bucket_association.team_log-bucket-shop-logs",
          "aws_shield_protection.zone_protection",
          "aws_shield_protection_health_check_association.zone_health-check",
        ],
      },
    ]);
  });

  test("keeps the contacts when the team is not to call", () => {
    const [body] = bodiesOf(engagement({ enabled: false }, HEALTH_CHECK), "aws_shield_proactive_engagement");
    expect(body).toMatchObject({ enabled: false, emergency_contact: [{ email_address: "oncall@example.com" }] });
  });

  test("takes protections of other stacks on trust", () => {
    const [body] = bodiesOf(engagement({ protections: "in-other-stacks" }), "aws_shield_proactive_engagement");
    expect(body?.depends_on).toEqual([
      "aws_shield_drt_access_role_arn_association.team_access",
      "aws_shield_drt_access_log_bucket_association.team_log-bucket-shop-logs",
    ]);
  });

  test.each<[string, Partial<ProactiveEngagementProps>, string]>([
    [
      "protections without a health check",
      {},
      "protections must hold one with healthCheckArn: the team watches no other, got none",
    ],
    ["nobody", { contacts: [] }, "contacts must be 1-10, got 0"],
    ["eleven contacts", { contacts: Array.from({ length: 11 }, () => CONTACT) }, "contacts must be 1-10, got 11"],
    [
      "e-mail addresses alone",
      { contacts: [{ email: "a@example.com" }] },
      "contacts must hold a phone number: the team calls, got e-mail addresses alone",
    ],
    [
      "what is no address",
      { contacts: [{ ...CONTACT, email: "oncall" }] },
      "contacts: email must be an address of at most 150 characters, got 'oncall'",
    ],
    [
      "a number without a country",
      { contacts: [{ ...CONTACT, phone: "0206 555 0100" }] },
      "contacts: phone must be a number by E.164 such as +12065550100, got '0206 555 0100'",
    ],
    [
      "notes with a character that AWS refuses",
      { contacts: [{ ...CONTACT, notes: "at night!" }] },
      "contacts: notes must be 1-1,024 letters, digits, spaces and . - , : / ( ) + @ _, got 'at night!'",
    ],
  ])("refuses %s", (_, props, message) => {
    expect(() => engagement(props)).toThrow(`[test/engagement] ${message}`);
  });
});

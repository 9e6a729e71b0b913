import { inFlight } from "../../../cli/deploy/recovery/in-flight";
import { importId } from "../../../cli/deploy/recovery/import-ids";
import { recover } from "../../../cli/deploy/recovery/recover";
import { recoveryPlan } from "../../../cli/deploy/recovery/recovery-plan";
import { StackResources } from "../../../cli/deploy/recovery/stack-json";
import type { ProgressEvent } from "../../../cli/deploy/progress-event";
import type { ProcessResult } from "../../../cli/terraform/process";

const OWNER = { accountId: "222222222222", homeRegion: "eu-west-1" };

const started = (address: string): ProgressEvent => ({ address, action: "create", phase: "started" });
const done = (address: string, id?: string): ProgressEvent => ({ address, action: "create", phase: "done", id });

describe("inFlight", () => {
  test("is what was begun and is not in the state", () => {
    const events = [started("aws_a.a"), started("aws_b.b"), done("aws_a.a", "1"), started("aws_c.c")];
    expect(inFlight(events, new Set(["aws_a.a"]))).toEqual([{ address: "aws_b.b" }, { address: "aws_c.c" }]);
  });

  test("holds the id of what was complete but never reached a remote state", () => {
    expect(inFlight([started("aws_a.a"), done("aws_a.a", "1")], new Set())).toEqual([{ address: "aws_a.a", id: "1" }]);
  });

  test("leaves out what was destroyed again", () => {
    const destroyed: ProgressEvent = { address: "aws_a.a", action: "destroy", phase: "done" };
    expect(inFlight([started("aws_a.a"), done("aws_a.a", "1"), destroyed], new Set())).toEqual([]);
  });
});

const RESOURCES = new StackResources(
  {
    aws_cloudtrail: { trail: { name: "example-trail", provider: "aws.us-east-1" } },
    aws_cloudwatch_log_group: { group: { name: "/example/trail" } },
    aws_guardduty_filter: { noise: { detector_id: "12abc34d567e8fa901bc2d34e56789f0", name: "own-port-scans" } },
    aws_guardduty_organization_admin_account: {
      delegation: { admin_account_id: "333333333333", provider: "aws.us-east-1" },
    },
    aws_iam_role: { role: { name: "example-role" }, generated: { name_prefix: "x" } },
    aws_iam_role_policy: { policy: { role: "${aws_iam_role.role.id}", name: "p" } },
    aws_iam_service_linked_role: {
      config: { aws_service_name: "config.amazonaws.com" },
      odd: { aws_service_name: "x.amazonaws.com" },
    },
    aws_kms_alias: { alias: { name: "alias/logs" } },
    aws_kms_key: { key: { provider: "aws.us-east-1" } },
    aws_organizations_delegated_administrator: {
      known: { account_id: "${aws_organizations_account.security.id}", service_principal: "config.amazonaws.com" },
      unknown: { account_id: "${aws_organizations_account.new.id}", service_principal: "config.amazonaws.com" },
    },
    aws_organizations_policy_attachment: {
      known: { policy_id: "${aws_organizations_policy.scp.id}", target_id: "r-exam" },
      unknown: { policy_id: "${aws_organizations_policy.new.id}", target_id: "r-exam" },
    },
    aws_s3_bucket: { bucket: { bucket: "example-${aws_iam_role.role.name}" } },
    aws_s3_bucket_policy: { policy: { bucket: "${aws_s3_bucket.bucket.id}" } },
    aws_scheduler_schedule: { expiry: { group_name: "${aws_scheduler_schedule_group.shop.name}", name: "expiry" } },
    aws_scheduler_schedule_group: { shop: { name: "shop" } },
    aws_sns_topic: { topic: { name: "alerts" } },
    aws_ssm_parameter: {
      plain: { name: "/shop/level", type: "String" },
      secret: { name: "/shop/token", type: "SecureString" },
    },
  },
  new Map([
    ["aws_organizations_account.security", { id: "333333333333" }],
    ["aws_organizations_policy.scp", { id: "p-12345678" }],
  ]),
  { "aws.us-east-1": "us-east-1" },
);

describe("importId", () => {
  test.each([
    ["aws_cloudtrail.trail", "arn:aws:cloudtrail:us-east-1:222222222222:trail/example-trail"],
    ["aws_cloudwatch_log_group.group", "/example/trail"],
    ["aws_guardduty_filter.noise", "12abc34d567e8fa901bc2d34e56789f0:own-port-scans"],
    ["aws_guardduty_organization_admin_account.delegation", "333333333333"],
    ["aws_iam_role.role", "example-role"],
    ["aws_iam_role.generated", undefined],
    [
      "aws_iam_service_linked_role.config",
      "arn:aws:iam::222222222222:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
    ],
    ["aws_iam_service_linked_role.odd", undefined],
    ["aws_kms_alias.alias", "alias/logs"],
    ["aws_organizations_delegated_administrator.known", "333333333333/config.amazonaws.com"],
    ["aws_organizations_delegated_administrator.unknown", undefined],
    ["aws_organizations_policy_attachment.known", "r-exam:p-12345678"],
    ["aws_organizations_policy_attachment.unknown", undefined],
    ["aws_s3_bucket.bucket", "example-example-role"],
    ["aws_s3_bucket.not-configured", undefined],
    ["aws_scheduler_schedule.expiry", "shop/expiry"],
    ["aws_scheduler_schedule_group.shop", "shop"],
    ["aws_ssm_parameter.plain", "/shop/level"],
    ["aws_ssm_parameter.secret", undefined],
    ["aws_sns_topic.topic", "arn:aws:sns:eu-west-1:222222222222:alerts"],
    ["aws_kms_key.key", undefined],
  ])("of %s is %s", (address, id) => {
    expect(importId(address, RESOURCES, OWNER)).toBe(id);
  });
});

describe("recoveryPlan", () => {
  const plan = (address: string, id?: string) => recoveryPlan([{ address, id }], RESOURCES, OWNER)[0];

  test.each([
    ["a bucket", "aws_s3_bucket.bucket", undefined, { kind: "import", id: "example-example-role" }],
    ["a bucket's policy", "aws_s3_bucket_policy.policy", undefined, { kind: "repeat" }],
    ["a delegation to a new account", "aws_organizations_delegated_administrator.unknown", undefined, { kind: "find" }],
    ["a key", "aws_kms_key.key", undefined, { kind: "orphan", lookUp: "aws kms list-keys --region us-east-1" }],
    ["a key that was complete", "aws_kms_key.key", "1234", { kind: "import", id: "1234" }],
    ["a bucket that is no longer configured", "aws_s3_bucket.gone", undefined, { kind: "removed" }],
  ])("for %s", (_, address, id, step) => {
    expect(plan(address, id)).toMatchObject({ address, ...step });
  });
});

describe("recover", () => {
  const result = (code: number, stderr = ""): ProcessResult => ({
    code,
    stderr,
    stdout: "",
    signal: null,
    timedOut: false,
    aborted: false,
  });
  const bucket = { kind: "import", address: "aws_s3_bucket.b", id: "b" } as const;
  const tell = async (outcome: ProcessResult): Promise<string[]> => {
    const lines: string[] = [];
    await recover(
      "bootstrap",
      "out",
      [bucket],
      () => Promise.resolve(outcome),
      (line) => lines.push(line),
    );
    return lines;
  };

  test.each([
    ["imports what exists", result(0), "existed already and is imported (b)"],
    [
      "goes on where nothing exists",
      result(1, "Error: Cannot import non-existent remote object"),
      "does not exist yet (b)",
    ],
    [
      "goes on where a state has it",
      result(1, "Error: Resource already managed by Terraform"),
      "is in the state already",
    ],
  ])("%s", async (_, outcome, text) => {
    expect(await tell(outcome)).toEqual([`aws_s3_bucket.b: ${text}`]);
  });

  test("stops where it cannot know, with the command to run by hand", async () => {
    const denied = tell(result(1, "Error: reading S3 Bucket (b): AccessDenied"));
    await expect(denied).rejects.toMatchObject({
      message: expect.stringContaining("AccessDenied"),
      hint: "run it by hand: terraform -chdir=out import aws_s3_bucket.b b",
    });
  });

  test("prints the command for what it cannot import", async () => {
    const lines: string[] = [];
    const steps = [
      { kind: "orphan", address: "aws_kms_key.k", lookUp: "aws kms list-keys" },
      { kind: "find", address: "aws_iam_role.r", lookUp: "aws iam list-roles" },
    ] as const;
    await recover(
      "bootstrap",
      "out",
      steps,
      () => Promise.reject(new Error("not called")),
      (line) => lines.push(line),
    );
    const text = lines.join("\n");
    expect(text).toContain("aws kms list-keys");
    expect(text).toContain("terraform -chdir=out import aws_kms_key.k '<id>'");
    expect(text).toContain("aws iam list-roles");
    expect(text).toContain("terraform -chdir=out import aws_iam_role.r '<id>'");
  });
});

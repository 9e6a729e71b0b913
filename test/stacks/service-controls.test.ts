import { activeAccounts } from "../../config/resolve";
import type { LandingZone } from "../../config/model";
import type { LandingZoneSettings } from "../../config/schema";
import { accountStackName } from "../../core/names";
import { canonicalJson, type Json } from "../../core/json";
import { exempted } from "../../policies/organization/exempt";
import { controlContext } from "../../stacks/organization-policies/context";
import type { PlacedControl } from "../../stacks/organization-policies/placed";
import { serviceControls } from "../../stacks/organization-policies/service-controls";
import { bodiesOf } from "../support/bodies";
import { EXAMPLES, type ExampleName, loadExample, synthesizedExample } from "../support/example";
import { decideControls } from "../support/policy-decision";
import { withRegions } from "../support/variants";

const NAMES = Object.keys(EXAMPLES) as ExampleName[];

type ServiceControlSettings = LandingZoneSettings["organizationPolicies"]["serviceControl"];

function withServiceControl(landingZone: LandingZone, changes: Partial<ServiceControlSettings>): LandingZone {
  const { settings } = landingZone;
  const { organizationPolicies } = settings;
  const serviceControl = { ...organizationPolicies.serviceControl, ...changes };
  return {
    ...landingZone,
    settings: { ...settings, organizationPolicies: { ...organizationPolicies, serviceControl } },
  };
}

const idsOf = (landingZone: LandingZone): string[] => serviceControls(landingZone).map(({ control }) => control.id);

function controlOf(landingZone: LandingZone, id: string): PlacedControl {
  const found = serviceControls(landingZone).find(({ control }) => control.id === id);
  if (!found) throw new Error(`no control ${id}`);
  return found;
}

/** Characters that a control takes in a policy. */
function sizeOf(landingZone: LandingZone, { control }: PlacedControl): number {
  const { exemptPrincipalArns } = controlContext(landingZone);
  const statements = control.statements.map((statement) => exempted(statement, exemptPrincipalArns));
  return canonicalJson(statements as unknown as Json).length - "[]".length;
}

/** A type whose resources only the landing zone may change: an action that it must deny, and the ARN it is denied for. */
interface ProtectedType {
  readonly type: string;
  readonly action: string;
  readonly arn: (body: Record<string, unknown>, account: string) => string;
}

const name = (body: Record<string, unknown>): string => body.name as string;

/** On a bus of its own a rule's name begins with the bus's. */
const ruleName = (body: Record<string, unknown>): string =>
  body.event_bus_name === undefined ? name(body) : `${body.event_bus_name as string}/${name(body)}`;

const PROTECTED: readonly ProtectedType[] = [
  { type: "aws_iam_role", action: "iam:PutRolePolicy", arn: (body, id) => `arn:aws:iam::${id}:role/${name(body)}` },
  { type: "aws_s3_bucket", action: "s3:PutBucketPolicy", arn: ({ bucket }) => `arn:aws:s3:::${String(bucket)}` },
  {
    type: "aws_s3_bucket",
    action: "s3:DeleteObjectVersion",
    arn: ({ bucket }) => `arn:aws:s3:::${String(bucket)}/a/b`,
  },
  { type: "aws_sns_topic", action: "sns:DeleteTopic", arn: (body, id) => `arn:aws:sns:eu-west-1:${id}:${name(body)}` },
  { type: "aws_sqs_queue", action: "sqs:DeleteQueue", arn: (body, id) => `arn:aws:sqs:eu-west-1:${id}:${name(body)}` },
  {
    type: "aws_cloudwatch_event_rule",
    action: "events:DisableRule",
    arn: (body, id) => `arn:aws:events:eu-west-1:${id}:rule/${ruleName(body)}`,
  },
  {
    type: "aws_cloudwatch_event_bus",
    action: "events:DeleteEventBus",
    arn: (body, id) => `arn:aws:events:eu-west-1:${id}:event-bus/${name(body)}`,
  },
  {
    type: "aws_cloudwatch_metric_alarm",
    action: "cloudwatch:DeleteAlarms",
    arn: ({ alarm_name }, id) => `arn:aws:cloudwatch:eu-west-1:${id}:alarm:${String(alarm_name)}`,
  },
  {
    type: "aws_cloudwatch_log_group",
    action: "logs:DeleteLogGroup",
    arn: (body, id) => `arn:aws:logs:eu-west-1:${id}:log-group:${name(body)}:*`,
  },
  {
    type: "aws_athena_workgroup",
    action: "athena:DeleteWorkGroup",
    arn: (body, id) => `arn:aws:athena:eu-west-1:${id}:workgroup/${name(body)}`,
  },
  {
    type: "aws_glue_catalog_database",
    action: "glue:DeleteDatabase",
    arn: (body, id) => `arn:aws:glue:eu-west-1:${id}:database/${name(body)}`,
  },
  {
    type: "aws_accessanalyzer_analyzer",
    action: "access-analyzer:DeleteAnalyzer",
    arn: ({ analyzer_name }, id) => `arn:aws:access-analyzer:eu-west-1:${id}:analyzer/${String(analyzer_name)}`,
  },
  {
    type: "aws_backup_vault",
    action: "backup:DeleteBackupVault",
    arn: (body, id) => `arn:aws:backup:eu-west-1:${id}:backup-vault:${name(body)}`,
  },
  {
    type: "aws_iam_policy",
    action: "iam:CreatePolicyVersion",
    arn: (body, id) => `arn:aws:iam::${id}:policy/${name(body)}`,
  },
];

describe.each(NAMES)("the example %s", (example) => {
  const landingZone = loadExample(example);

  test("protects whatever its stacks name in member accounts", () => {
    const statements = serviceControls(landingZone).flatMap(({ control }) => control.statements);
    const { logArchiveAccount, securityAccount, managementAccount } = landingZone;
    const stacks = [
      ...activeAccounts(landingZone)
        .filter(({ name }) => name !== managementAccount.name)
        .map((account) => ({ account, stack: accountStackName(account.name) })),
      { account: logArchiveAccount, stack: "log-archive" },
      { account: securityAccount, stack: "security" },
    ];
    const json = synthesizedExample(example);
    const unprotected: string[] = [];
    let asked = 0;
    for (const { account, stack } of stacks) {
      for (const { type, action, arn } of PROTECTED) {
        for (const body of bodiesOf(json[stack] ?? {}, type)) {
          const resource = arn(body, account.id ?? "");
          const principal = { arn: `arn:aws:iam::${account.id ?? ""}:role/intruder` };
          asked += 1;
          if (decideControls(statements, { principal, action, resource }) !== "denied") unprotected.push(resource);
        }
      }
    }
    expect(unprotected).toEqual([]);
    expect(asked).toBeGreaterThan(50);
  });

  test("protects every role that a control does not bind", () => {
    const statements = serviceControls(landingZone).flatMap(({ control }) => control.statements);
    const { exemptPrincipalArns } = controlContext(landingZone);
    const patterns = new Set([
      ...exemptPrincipalArns,
      ...statements.flatMap(({ Condition }) => [Condition?.ArnNotLike?.["aws:PrincipalArn"] ?? []].flat()),
    ]);
    // No role can have a colon in its name: that is EC2 itself.
    const open = [...patterns].filter((pattern) => {
      if (pattern.endsWith(":role/aws:ec2-infrastructure")) return false;
      const resource = pattern.replace("::*:", "::444444444444:").replaceAll("*", "anything");
      const principal = { arn: "arn:aws:iam::444444444444:role/intruder" };
      return ["iam:CreateRole", "iam:UpdateAssumeRolePolicy", "iam:AttachRolePolicy"].some(
        (action) => decideControls(statements, { principal, action, resource }) !== "denied",
      );
    });
    expect(open).toEqual([]);
    expect(patterns.size).toBeGreaterThan(1);
  });

  test("gives every statement a Sid of its own, in letters and digits", () => {
    const sids = serviceControls(landingZone).flatMap(({ control }) => control.statements.map(({ Sid }) => Sid));
    expect(new Set(sids).size).toBe(sids.length);
    expect(sids.filter((sid) => !/^[A-Za-z0-9]+$/.test(sid))).toEqual([]);
  });

  test("has no control that is too large for a policy of its own", () => {
    const large = serviceControls(landingZone).filter((control) => sizeOf(landingZone, control) > 5000);
    expect(large.map(({ control }) => control.id)).toEqual([]);
  });
});

test("the controls that are on by default fit three policies", () => {
  const landingZone = loadExample("default");
  const sizes = Object.fromEntries(
    serviceControls(landingZone).map((placed) => [placed.control.id, sizeOf(landingZone, placed)]),
  );
  expect(sizes).toMatchInlineSnapshot(`
   {
     "deny-default-encryption-changes": 272,
     "deny-iam-users": 310,
     "deny-organization-changes": 313,
     "deny-public-sharing": 1973,
     "deny-root-user": 255,
     "deny-ungoverned-regions": 2045,
     "protect-account-settings": 427,
     "protect-data": 1069,
     "protect-keys": 972,
     "protect-landing-zone": 3191,
     "protect-security-services": 2492,
     "require-imdsv2": 869,
   }
  `);
  expect(Object.values(sizes).reduce((sum, size) => sum + size)).toBeLessThan(3 * 5000);
});

test("each control can be switched off, and stands where its targets say", () => {
  const landingZone = loadExample("default");
  const { denyRootUser, denyInternetGateways } = landingZone.settings.organizationPolicies.serviceControl;
  expect(idsOf(landingZone)).toContain("deny-root-user");
  expect(idsOf(withServiceControl(landingZone, { denyRootUser: { ...denyRootUser, enabled: false } }))).not.toContain(
    "deny-root-user",
  );
  expect(idsOf(landingZone)).not.toContain("deny-internet-gateways");
  const prod = { organizationalUnits: ["Prod"] };
  const placed = withServiceControl(landingZone, {
    denyInternetGateways: { ...denyInternetGateways, enabled: true, targets: prod, rollout: "all" },
    allowedServices: [{ name: "pci", services: ["dynamodb"], reason: "PCI DSS scope", targets: prod }],
  });
  expect(controlOf(placed, "deny-internet-gateways")).toMatchObject({ targets: prod, rollout: "all" });
  expect(controlOf(placed, "allow-services-pci")).toMatchObject({ targets: prod, rollout: undefined });
});

describe("retiring regions", () => {
  const retiring = withRegions(loadExample("default"), {
    governed: ["eu-west-1", "us-east-1"],
    retiring: [{ region: "eu-central-1", reason: "workloads moved to Ireland", logs: "keep" }],
  });
  const closed = withServiceControl(retiring, {
    denyUngovernedRegions: {
      ...retiring.settings.organizationPolicies.serviceControl.denyUngovernedRegions,
      closeRetiringRegions: true,
    },
  });

  test.each([
    ["stay open while workloads leave", retiring, "not denied"],
    ["are closed when asked", closed, "denied"],
  ] as const)("%s", (_, landingZone, expected) => {
    const { control } = controlOf(landingZone, "deny-ungoverned-regions");
    const request = {
      principal: { arn: "arn:aws:iam::444444444444:role/developer" },
      action: "s3:DeleteBucket",
      resource: "arn:aws:s3:::images",
      context: { "aws:RequestedRegion": "eu-central-1" },
    };
    expect(decideControls(control.statements, request)).toBe(expected);
  });
});

test("a role that may create users is protected only while that control is on", () => {
  const landingZone = loadExample("default");
  const { denyIamUsers } = landingZone.settings.organizationPolicies.serviceControl;
  const resources = (enabled: boolean): string =>
    JSON.stringify(
      controlOf(
        withServiceControl(landingZone, { denyIamUsers: { ...denyIamUsers, enabled, exemptRoles: ["mail-*"] } }),
        "protect-landing-zone",
      ).control.statements,
    );
  expect(resources(true)).toContain("arn:aws:iam::*:role/mail-*");
  expect(resources(false)).not.toContain("mail-*");
});

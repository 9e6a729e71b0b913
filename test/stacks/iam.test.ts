import type { LandingZone } from "../../config/model";
import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { loadExample, synthesizedExample } from "../support/example";
import { statementsOf } from "../support/statements";
import { resourcesOf, type StackJson, synthApp } from "../support/synth";

type AccountDefaults = LandingZone["settings"]["accountDefaults"];

const example = loadExample("default");

/** The stack called `name` of the default example with other account defaults; only that one is built. */
function stackOf(name: string, more: Partial<AccountDefaults> = {}): StackJson {
  const { settings } = example;
  const accountDefaults = { ...settings.accountDefaults, ...more };
  const landingZone = { ...example, settings: { ...settings, accountDefaults } };
  const definition = stackDefinitions(landingZone).find((each) => each.name === name);
  return synthApp((app) => definition?.create(app))[name] as StackJson;
}

const complete = synthesizedExample("complete");
const namesOf = (stack: StackJson | undefined, type: string) =>
  bodiesOf(stack ?? {}, type)
    .map(({ name }) => name)
    .sort();

const trustOf = (stack: StackJson | undefined, role: string) => {
  const body = bodiesOf(stack ?? {}, "aws_iam_role").find(({ name }) => name === role);
  return statementsOf(body?.assume_role_policy).TrustedPrincipals;
};

describe("IAM of every account", () => {
  const stacks = Object.entries(synthesizedExample("default")).filter(([name]) => name.startsWith("account-"));

  test.each(stacks)("%s has the password policy and the roles", (_name, stack) => {
    expect(bodiesOf(stack, "aws_iam_account_password_policy")).toHaveLength(1);
    expect(namesOf(stack, "aws_iam_role")).toEqual(
      expect.arrayContaining(["example-api-gateway-logs", "example-break-glass", "example-plan", "example-support"]),
    );
    expect(bodiesOf(stack, "aws_iam_account_alias")).toEqual([]);
  });

  test("roles are left out where the configuration says so", () => {
    const { iam } = example.settings.accountDefaults;
    const stack = stackOf("account-rfp-prod", {
      iam: {
        ...iam,
        breakGlass: undefined,
        supportRole: { ...iam.supportRole, enabled: false },
        planRole: { ...iam.planRole, enabled: false },
      },
    });
    const names = namesOf(stack, "aws_iam_role");
    for (const name of ["example-break-glass", "example-plan", "example-support"]) expect(names).not.toContain(name);
  });

  test("roles trust the account that the configuration names, the management account by default", () => {
    const byDefault = synthesizedExample("default")["account-rfp-prod"];
    expect(trustOf(byDefault, "example-break-glass")?.Principal).toEqual({ AWS: "arn:aws:iam::111111111111:root" });
    expect(trustOf(byDefault, "example-plan")?.Principal).toEqual({ AWS: "arn:aws:iam::111111111111:root" });
    const stack = complete["account-payments-prod"];
    const { lock } = loadExample("complete");
    expect(trustOf(stack, "complete-break-glass")?.Principal).toEqual({
      AWS: `arn:aws:iam::${lock.accounts.security}:root`,
    });
    expect(trustOf(stack, "complete-plan")?.Condition).toEqual({
      ArnLike: {
        "aws:PrincipalArn": [
          "arn:aws:iam::101010101010:role/ci/plan",
          "arn:aws:iam::101010101010:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_PlatformAdministrator_*",
          "arn:aws:iam::101010101010:user/ci/legacy-plan",
        ],
      },
    });
  });

  test("targets hold for each role and service-linked role by itself", () => {
    expect(namesOf(complete["account-network"], "aws_iam_role")).not.toContain("complete-break-glass");
    expect(namesOf(complete["account-network"], "aws_iam_role")).not.toContain("complete-plan");
    expect(namesOf(complete["account-payments-nonprod"], "aws_iam_role")).not.toContain("complete-support");
    const services = (name: string) =>
      bodiesOf(complete[name] ?? {}, "aws_iam_service_linked_role").map((each) => each.aws_service_name);
    expect(services("account-payments-prod")).toContain("autoscaling.amazonaws.com");
    expect(services("account-network")).not.toContain("autoscaling.amazonaws.com");
    expect(services("account-network")).toContain("elasticloadbalancing.amazonaws.com");
  });

  test("an alias is made of the prefix and the account's name", () => {
    expect(bodiesOf(complete["account-payments-prod"] ?? {}, "aws_iam_account_alias")).toEqual([
      { provider: "aws.eu-central-1", account_alias: "complete-example-payments-prod" },
    ]);
  });
});

describe("the alarm on the break-glass role", () => {
  const alarms = (stack: StackJson) =>
    bodiesOf(stack, "aws_cloudwatch_metric_alarm").map((alarm) => alarm.alarm_name as string);

  test("is there as soon as somebody may take the role", () => {
    const stack = synthesizedExample("default")["organization-services"] as StackJson;
    expect(alarms(stack)).toContain("example-security-break-glass");
    const filter = resourcesOf(stack, "aws_cloudwatch_log_metric_filter")["break-glass_filter"];
    expect(filter?.log_group_name).toBe("${aws_cloudwatch_log_group.cloudtrail_logs_group.name}");
  });

  test("and not before", () => {
    const iam = { ...example.settings.accountDefaults.iam, breakGlass: undefined };
    expect(alarms(stackOf("organization-services", { iam }))).not.toContain("example-security-break-glass");
  });
});

describe("contacts", () => {
  const contacts = (stack: StackJson | undefined) =>
    Object.fromEntries(
      bodiesOf(stack ?? {}, "aws_account_alternate_contact").map((each) => [
        each.alternate_contact_type,
        each.email_address,
      ]),
    );

  test("are those that the configuration names", () => {
    expect(contacts(synthesizedExample("default")["account-management"])).toEqual({
      SECURITY: "security-team@example.com",
    });
  });

  test("an override holds for its accounts and its types", () => {
    const others = { OPERATIONS: "platform@example.org", BILLING: "bills@example.org" };
    expect(contacts(complete["account-network"])).toEqual({ ...others, SECURITY: "security@example.org" });
    expect(contacts(complete["account-payments-prod"])).toEqual({ ...others, SECURITY: "pci@example.org" });
  });

  test("nobody named: nothing is set", () => {
    const stack = stackOf("account-rfp-prod", { contacts: { overrides: [] } });
    expect(contacts(stack)).toEqual({});
  });
});

describe("API Gateway's logs", () => {
  const providers = (stack: StackJson | undefined) =>
    bodiesOf(stack ?? {}, "aws_api_gateway_account").map(({ provider }) => provider);

  test("can be written in every governed region", () => {
    const expected = ["aws.eu-central-1", "aws.eu-west-1", "aws.us-east-1"];
    expect(providers(synthesizedExample("default")["account-rfp-prod"])).toEqual(expected);
  });

  test("or where they are wanted: without the role elsewhere", () => {
    expect(providers(complete["account-network"])).toEqual(["aws.eu-central-1", "aws.us-east-1"]);
    expect(providers(complete["account-log-archive"])).toEqual([]);
    expect(namesOf(complete["account-log-archive"], "aws_iam_role")).not.toContain("complete-api-gateway-logs");
    const apiGateway = { ...example.settings.accountDefaults.apiGateway, enabled: false };
    expect(providers(stackOf("account-rfp-prod", { apiGateway }))).toEqual([]);
  });
});

describe("service quotas", () => {
  const asked = (stack: StackJson | undefined) =>
    bodiesOf(stack ?? {}, "aws_servicequotas_service_quota").map((each) => [
      each.provider,
      each.service_code,
      each.value,
    ]);

  test("are asked for where the targets say, those of global services in us-east-1", () => {
    expect(asked(complete["account-network"])).toEqual([["aws.eu-central-1", "vpc", 20]]);
    expect(asked(complete["account-payments-prod"])).toEqual([["aws.us-east-1", "iam", 20]]);
    expect(asked(complete["account-management"])).toEqual([["aws.us-east-1", "organizations", 50]]);
    expect(asked(complete["account-security"])).toEqual([]);
  });
});

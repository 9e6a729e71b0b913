import type { LandingZone } from "../../config/model";
import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { loadExample, synthesizedExample } from "../support/example";
import type { Resource, StackJson } from "../support/synth";

const RULE = "aws_config_organization_managed_rule";

const security = (example: "default" | "complete"): StackJson => synthesizedExample(example).security as StackJson;
const regionOf = ({ provider }: Resource): string => String(provider).replace("aws.", "");
const rulesCalled = (stack: StackJson, name: string): Resource[] =>
  bodiesOf(stack, RULE).filter((rule) => rule.name === name);

describe("AWS Config in stack security", () => {
  test("gathers everything in the home region", () => {
    expect(bodiesOf(security("default"), "aws_config_configuration_aggregator").map(regionOf)).toEqual(["eu-west-1"]);
  });

  test.each(["acm-certificate-expiration-check", "dynamodb-pitr-enabled", "api-gw-associated-with-waf"])(
    "judges every governed region: %s",
    (name) => {
      expect(rulesCalled(security("default"), name).map(regionOf).sort()).toEqual([
        "eu-central-1",
        "eu-west-1",
        "us-east-1",
      ]);
    },
  );

  test("judges what is there once in an account in the home region alone", () => {
    expect(rulesCalled(security("default"), "iam-root-access-key-check").map(regionOf)).toEqual(["eu-west-1"]);
  });

  test("leaves suspended accounts out of every rule and pack: one without a recorder fails it for all", () => {
    for (const [example, suspended] of [
      ["default", "777777777777"],
      ["complete", "707070707070"],
    ] as const) {
      const stack = security(example);
      const all = [RULE, "aws_config_organization_custom_policy_rule", "aws_config_organization_conformance_pack"];
      const bodies = all.flatMap((type) => bodiesOf(stack, type));
      expect(bodies.length).toBeGreaterThan(100);
      expect(bodies.filter(({ excluded_accounts }) => !(excluded_accounts as string[]).includes(suspended))).toEqual(
        [],
      );
    }
  });

  test("leaves out the accounts that a rule excludes, ids in order", () => {
    const [rule] = rulesCalled(security("complete"), "rds-storage-encrypted");
    expect(rule?.excluded_accounts).toEqual(["606060606060", "707070707070"]);
  });

  test("does not wait for a closed account, which is no longer there", () => {
    const ids = bodiesOf(security("complete"), RULE).flatMap(({ excluded_accounts }) => excluded_accounts);
    expect(ids).not.toContain("808080808080");
  });

  test("waits until the ids of suspended accounts are known", () => {
    const example = loadExample("default");
    const accounts = example.accounts.map((account) =>
      account.name === "legacy-crm" ? { ...account, id: undefined } : account,
    );
    const landingZone: LandingZone = { ...example, accounts };
    const definition = stackDefinitions(landingZone).find(({ name }) => name === "security");
    expect(definition?.missingFacts.map(({ name, producer }) => [name, producer])).toContainEqual([
      "accounts.legacy-crm",
      "organization",
    ]);
  });

  test("comes after the recorders of every account", () => {
    const waves = stackDefinitions(loadExample("complete")).map(({ name, wave }) => [name, wave] as const);
    const wave = waves.find(([name]) => name === "security")?.[1] ?? 0;
    const recorders = waves.filter(([name]) => name.startsWith("account-"));
    expect(recorders.length).toBeGreaterThan(5);
    expect(recorders.filter(([, each]) => each >= wave)).toEqual([]);
  });

  test("takes rules in Guard and conformance packs from their files", () => {
    const [guard] = bodiesOf(security("complete"), "aws_config_organization_custom_policy_rule");
    expect(guard).toMatchObject({ provider: "aws.eu-central-1", name: "bucket-names" });
    expect(guard?.policy_text).toContain("rule bucket_names when");
    const [pack] = bodiesOf(security("complete"), "aws_config_organization_conformance_pack");
    expect(pack).toMatchObject({
      provider: "aws.eu-central-1",
      name: "payment-data",
      input_parameter: [{ parameter_name: "RemediationRole", parameter_value: "config-remediation" }],
      delivery_s3_bucket: "awsconfigconforms-complete-results",
      excluded_accounts: ["606060606060", "707070707070"],
    });
    expect(pack?.template_body).toContain("AWS::Config::RemediationConfiguration");
  });

  test("changes, adds and disables rules as the configuration says", () => {
    const stack = security("complete");
    const [certificates] = rulesCalled(stack, "acm-certificate-expiration-check");
    expect(certificates).toMatchObject({
      input_parameters: '{"daysToExpiration":"30"}',
      maximum_execution_frequency: "Twelve_Hours",
    });
    expect(rulesCalled(stack, "s3-bucket-replication-enabled")).toEqual([]);
    expect(rulesCalled(stack, "vpc-flow-logs-enabled").map(regionOf).sort()).toEqual(["eu-central-1", "eu-south-1"]);
    expect(rulesCalled(stack, "shield-drt-access").map(regionOf)).toEqual(["us-east-1"]);
  });
});

describe("AWS Config in the account stacks", () => {
  test("lets a delegated administrator's rules reach the management account, the one where AWS makes no role", () => {
    const stacks = Object.entries(synthesizedExample("default")).filter(([name]) => name.startsWith("account-"));
    const withRole = stacks.filter(([, stack]) =>
      bodiesOf(stack, "aws_iam_service_linked_role").some(
        ({ aws_service_name }) => aws_service_name === "config-multiaccountsetup.amazonaws.com",
      ),
    );
    expect(withRole.map(([name]) => name)).toEqual(["account-management"]);
  });
});

import {
  type OrganizationManagedRule,
  OrganizationManagedRules,
} from "../../../modules/config/organization-managed-rules";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const RULE: OrganizationManagedRule = { name: "dynamodb-pitr-enabled", identifier: "DYNAMODB_PITR_ENABLED" };

const build = (...rules: OrganizationManagedRule[]) =>
  bodiesOf(
    synth((s) => new OrganizationManagedRules(s, "config", { placement: s.in("eu-west-1"), rules })),
    "aws_config_organization_managed_rule",
  );

const TIMEOUTS = { create: "30m", update: "30m", delete: "30m" };

describe("OrganizationManagedRules", () => {
  test("says nothing that was not asked for, since AWS gives nothing else back", () => {
    expect(build(RULE)).toEqual([
      {
        provider: "aws.eu-west-1",
        name: "dynamodb-pitr-enabled",
        rule_identifier: "DYNAMODB_PITR_ENABLED",
        timeouts: TIMEOUTS,
      },
    ]);
  });

  test("writes parameters as one text, whatever their order", () => {
    const [one, two] = [
      { b: "2", a: "1" },
      { a: "1", b: "2" },
    ].map((parameters) => build({ ...RULE, parameters })[0]);
    expect(one?.input_parameters).toBe('{"a":"1","b":"2"}');
    expect(two?.input_parameters).toBe(one?.input_parameters);
  });

  test.each([[undefined], [{}]])("leaves out parameters when there are none: %j", (parameters) => {
    expect(build({ ...RULE, parameters })[0]).not.toHaveProperty("input_parameters");
  });

  test("sorts excluded accounts and names each once", () => {
    const excludedAccountIds = ["777777777777", "222222222222", "777777777777"];
    expect(build({ ...RULE, excludedAccountIds })[0]?.excluded_accounts).toEqual(["222222222222", "777777777777"]);
    expect(build({ ...RULE, excludedAccountIds: [] })[0]).not.toHaveProperty("excluded_accounts");
  });

  test("sets description and frequency", () => {
    expect(build({ ...RULE, description: "No way back.", frequency: "Six_Hours" })[0]).toMatchObject({
      description: "No way back.",
      maximum_execution_frequency: "Six_Hours",
    });
  });

  test("waits for large organizations", () => {
    expect(build(RULE)[0]?.timeouts).toEqual(TIMEOUTS);
  });

  test("fails when a description is longer than AWS takes", () => {
    expect(() => build({ ...RULE, description: "x".repeat(257) })).toThrow(
      "[test/config] description of 'dynamodb-pitr-enabled' must be at most 256 characters",
    );
  });
});

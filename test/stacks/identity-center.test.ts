import { stackDefinitions } from "../../stacks/waves";
import { bodiesOf } from "../support/bodies";
import { loadExample, synthesizedExample } from "../support/example";
import type { StackJson } from "../support/synth";

const landingZone = loadExample("complete");
const stack = synthesizedExample("complete")["organization-services"] as StackJson;
const { accounts } = landingZone.lock;
const management = landingZone.managementAccount.id as string;

/** Accounts that a group has a permission set in. */
const assigned = (group: string, set: string) =>
  Object.entries(stack.resource?.aws_ssoadmin_account_assignment ?? {})
    .filter(([name]) => name.startsWith(`identity-center_assignment_${group}_${set}_`))
    .map(([, body]) => body.target_id)
    .sort();

test("every permission set is in the region of Identity Center", () => {
  const sets = bodiesOf(stack, "aws_ssoadmin_permission_set");
  expect(sets.map(({ name }) => name).sort()).toEqual(
    ["Billing", "PaymentsDeveloper", "PlatformAdministrator", "ReadOnly", "SecurityAudit", "Support"].sort(),
  );
  expect(new Set(sets.map(({ provider }) => provider))).toEqual(new Set(["aws.eu-central-1"]));
});

test("groups without an id are made, the others taken as they are", () => {
  expect(bodiesOf(stack, "aws_identitystore_group").map((each) => each.display_name)).toEqual(["Platform", "Security"]);
  const principals = new Set(bodiesOf(stack, "aws_ssoadmin_account_assignment").map((each) => each.principal_id));
  expect(principals).toEqual(
    new Set([
      "${aws_identitystore_group.identity-center_group_Platform_group.group_id}",
      "${aws_identitystore_group.identity-center_group_Security_group.group_id}",
      "1234567890-11111111-2222-3333-4444-555555555555",
      "66666666-7777-8888-9999-000000000000",
    ]),
  );
});

test("the management account is reached only by its name", () => {
  expect(assigned("Accounting", "Billing")).toEqual([management]);
  expect(assigned("Platform", "PlatformAdministrator")).toContain(management);
  expect(assigned("Security", "SecurityAudit")).not.toContain(management);
});

test("targets reach every active account, and no suspended or closed one", () => {
  const active = ["log-archive", "network", "payments-nonprod", "payments-prod", "security"].map((n) => accounts[n]);
  expect(assigned("Security", "SecurityAudit")).toEqual([...active].sort());
  expect(assigned("Payments developers".replace(" ", "_"), "ReadOnly")).toEqual([accounts["payments-prod"]]);
});

test("the stack waits for the ids of the accounts that somebody is assigned in", () => {
  const without = {
    ...landingZone,
    accounts: landingZone.accounts.map((each) => (each.name === "payments-prod" ? { ...each, id: undefined } : each)),
  };
  const services = stackDefinitions(without).find(({ name }) => name === "organization-services");
  expect(services?.missingFacts.map(({ name }) => name)).toEqual(["accounts.payments-prod"]);
});

test("nothing of it without the setting", () => {
  const plain = synthesizedExample("default")["organization-services"] as StackJson;
  expect(Object.keys(plain.resource ?? {}).filter((type) => /ssoadmin|identitystore/.test(type))).toEqual([]);
});

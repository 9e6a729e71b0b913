import { Accounts } from "../../../modules/organizations/accounts";
import { ClosedAccounts } from "../../../modules/organizations/closed-accounts";
import { DelegatedAdministrators } from "../../../modules/organizations/delegated-administrators";
import { OptInRegions } from "../../../modules/organizations/opt-in-regions";
import { resourceOf, resourcesOf, synth } from "../../support/synth";

const account = (name: string) => ({ name, email: `${name}@example.com`, parentId: "ou-1", tags: { team: "a" } });

describe("Accounts", () => {
  const stack = synth(
    (s) =>
      new Accounts(s, "account", {
        placement: s.in("eu-west-1"),
        roleName: "OrganizationAccountAccessRole",
        accounts: [account("first"), account("second"), account("third")],
      }),
  );
  const accounts = Object.values(resourcesOf(stack, "aws_organizations_account"));

  test("are made one after the other, since Organizations refuses a second creation at the same time", () => {
    expect(accounts.map((each) => (each.depends_on as string[] | undefined)?.length ?? 0).sort()).toEqual([0, 1, 1]);
  });

  test("are neither destroyed by accident nor closed when they leave Terraform", () => {
    for (const each of accounts) {
      expect(each.close_on_deletion).toBe(false);
      expect(each.lifecycle).toEqual({
        prevent_destroy: true,
        ignore_changes: ["role_name", "iam_user_access_to_billing"],
      });
    }
  });

  test("are imported when they exist already", () => {
    const adopted = synth(
      (s) =>
        new Accounts(s, "account", {
          placement: s.in("eu-west-1"),
          roleName: "r",
          accounts: [{ ...account("old"), adopt: "123456789012" }],
        }),
    );
    expect(adopted.import).toEqual([expect.objectContaining({ id: "123456789012" })]);
  });
});

describe("ClosedAccounts", () => {
  test("leave the state without being destroyed", () => {
    const stack = synth((s) => new ClosedAccounts(s, "closed", { names: ["gone"], accountsId: "account" }));
    expect(stack.removed).toEqual([{ from: "aws_organizations_account.account_gone", lifecycle: { destroy: false } }]);
  });

  test("write nothing when no account is closed", () => {
    expect(synth((s) => new ClosedAccounts(s, "closed", { names: [], accountsId: "account" })).removed).toBeUndefined();
  });
});

describe("DelegatedAdministrators", () => {
  const build = (service: string) =>
    synth(
      (s) =>
        new DelegatedAdministrators(s, "administrator", {
          placement: s.in("eu-west-1"),
          administrators: new Map([[service, "333333333333"]]),
        }),
    );

  test("register an account for a service", () => {
    expect(resourceOf(build("config.amazonaws.com"), "aws_organizations_delegated_administrator")).toMatchObject({
      account_id: "333333333333",
      service_principal: "config.amazonaws.com",
    });
  });

  test("fail for a service whose own resource registers the administrator", () => {
    expect(() => build("guardduty.amazonaws.com")).toThrow(
      "[test/administrator] 'guardduty.amazonaws.com' has a delegation resource of its own; leave it out here",
    );
  });
});

describe("OptInRegions", () => {
  test("are switched on in members by id and in the management account without one", () => {
    const stack = synth(
      (s) =>
        new OptInRegions(s, "region", {
          placement: s.in("eu-west-1"),
          regions: ["eu-south-1"],
          accounts: new Map([
            ["management", undefined],
            ["prod", "555555555555"],
          ]),
          dependsOn: [],
        }),
    );
    const regions = Object.values(resourcesOf(stack, "aws_account_region"));
    expect(regions).toHaveLength(2);
    expect(regions.every((region) => region.enabled === true && region.region_name === "eu-south-1")).toBe(true);
    expect(regions.map((region) => region.account_id)).toEqual(expect.arrayContaining([undefined, "555555555555"]));
  });

  test("are at most six at a time for an account, as AWS takes them", () => {
    const regions = ["af-south-1", "ap-east-1", "ap-east-2", "ap-south-2", "eu-south-1", "eu-south-2", "il-central-1"];
    const stack = synth(
      (s) =>
        new OptInRegions(s, "region", {
          placement: s.in("eu-west-1"),
          regions,
          accounts: new Map([
            ["management", undefined],
            ["prod", "555555555555"],
          ]),
          dependsOn: [],
        }),
    );
    const waiting = Object.values(resourcesOf(stack, "aws_account_region")).filter(
      ({ depends_on }) => (depends_on as string[]).length > 0,
    );
    expect(waiting.map(({ region_name, depends_on }) => [region_name, depends_on])).toEqual([
      ["il-central-1", ["aws_account_region.region_management-af-south-1"]],
      ["il-central-1", ["aws_account_region.region_prod-af-south-1"]],
    ]);
  });
});

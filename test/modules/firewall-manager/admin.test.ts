import { TerraformOutput } from "cdktf";
import { FirewallManagerAdmin } from "../../../modules/firewall-manager/admin";
import { ResourceSet } from "../../../modules/firewall-manager/resource-set";
import { bodiesOf } from "../../support/bodies";
import { synth, TEST_ACCOUNT } from "../../support/synth";

const admin = (region: string, administratorAccountId: string) =>
  synth((s) => {
    const { delegatedRegion } = new FirewallManagerAdmin(s, "admin", {
      placement: s.in(region),
      administratorAccountId,
    });
    new TerraformOutput(s, "region", { value: delegatedRegion });
  });

describe("FirewallManagerAdmin", () => {
  test("names the administrator in us-east-1, patiently and for good", () => {
    const json = admin("us-east-1", "333333333333");
    expect(bodiesOf(json, "aws_fms_admin_account")).toEqual([
      {
        provider: "aws.us-east-1",
        account_id: "333333333333",
        timeouts: { create: "30m", delete: "30m" },
        lifecycle: { prevent_destroy: true },
      },
    ]);
    // Known only once the association stands: AWS refuses policies before.
    expect(json.output).toEqual({
      region: { value: '${(aws_fms_admin_account.admin_administrator.id != null) ? "us-east-1" : ""}' },
    });
  });

  test.each([
    ["eu-west-1", "333333333333", "placement must be in us-east-1, got 'eu-west-1'"],
    [
      "us-east-1",
      TEST_ACCOUNT,
      `administratorAccountId must be another account than the management account, got '${TEST_ACCOUNT}'`,
    ],
  ])("fails in %s for %s", (region, account, message) => {
    expect(() => admin(region, account)).toThrow(`[test/admin] ${message}`);
  });
});

describe("ResourceSet", () => {
  const set = (props: { name: string; resourceTypes?: string[] }) =>
    synth((s) => new ResourceSet(s, "set", { placement: s.in("eu-west-1"), description: "Firewalls", ...props }));

  test("holds firewalls by default", () => {
    expect(bodiesOf(set({ name: "firewalls" }), "aws_fms_resource_set")).toEqual([
      {
        provider: "aws.eu-west-1",
        resource_set: [
          { name: "firewalls", description: "Firewalls", resource_type_list: ["AWS::NetworkFirewall::Firewall"] },
        ],
      },
    ]);
  });

  test.each([
    [{ name: "" }, "name must be 1-128 letters, digits, spaces and _.:/=+-@, got ''"],
    [{ name: "a", resourceTypes: [] }, "resourceTypes must name at least one type, got none"],
  ])("fails for %p", (props, message) => {
    expect(() => set(props)).toThrow(`[test/set] ${message}`);
  });
});

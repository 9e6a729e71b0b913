import { FirewallManagerAdmin } from "../../../modules/firewall-manager/admin";
import { FirewallManagerPolicy } from "../../../modules/firewall-manager/policy";
import { ResourceSet } from "../../../modules/firewall-manager/resource-set";
import { resourceOf, synth } from "../../support/synth";
import { policyOf } from "./policies";

describe("FirewallManagerPolicy", () => {
  test("reports only, for the whole organization, and takes nothing away, by default", () => {
    expect(policyOf({})).toEqual({
      provider: "aws.eu-west-1",
      name: "test",
      resource_type: "AWS::EC2::SecurityGroup",
      exclude_resource_tags: false,
      remediation_enabled: false,
      delete_all_policy_resources: false,
      delete_unused_fm_managed_resources: false,
      security_service_policy_data: {
        type: "SECURITY_GROUPS_USAGE_AUDIT",
        managed_service_data:
          '{"coalesceRedundantSecurityGroups":false,"deleteUnusedSecurityGroups":false,"optionalDelayForUnusedInMinutes":60,"type":"SECURITY_GROUPS_USAGE_AUDIT"}',
      },
    });
  });

  test("does as it is told", () => {
    expect(
      policyOf({ description: "Audit", remediation: true, cleanUp: true, deleteResourcesWithPolicy: true }),
    ).toMatchObject({
      description: "Audit",
      remediation_enabled: true,
      delete_all_policy_resources: true,
      delete_unused_fm_managed_resources: true,
    });
  });

  test("has one type as resource_type and several as a sorted list, or the second plan would not be empty", () => {
    const managed = {};
    const type = "SECURITY_GROUPS_CONTENT_AUDIT";
    const one = policyOf({ service: { type, managed, resourceTypes: ["AWS::EC2::Instance"] } });
    expect([one.resource_type, one.resource_type_list]).toEqual(["AWS::EC2::Instance", undefined]);
    const two = policyOf({
      service: { type, managed, resourceTypes: ["AWS::EC2::NetworkInterface", "AWS::EC2::Instance"] },
    });
    expect([two.resource_type, two.resource_type_list]).toEqual([
      undefined,
      ["AWS::EC2::Instance", "AWS::EC2::NetworkInterface"],
    ]);
  });

  test("has all accounts and units in one block, sorted", () => {
    const members = {
      accountIds: ["222222222222", "111111111111"],
      organizationalUnitIds: ["ou-abcd-22222222", "ou-abcd-11111111"],
    };
    const map = {
      account: ["111111111111", "222222222222"],
      orgunit: ["ou-abcd-11111111", "ou-abcd-22222222"],
    };
    const included = policyOf({ scope: { include: members } });
    expect([included.include_map, included.exclude_map]).toEqual([map, undefined]);
    const excluded = policyOf({ scope: { exclude: members } });
    expect([excluded.include_map, excluded.exclude_map]).toEqual([undefined, map]);
    expect(policyOf({ scope: { include: { accountIds: ["111111111111"] } } }).include_map).toEqual({
      account: ["111111111111"],
    });
  });

  test("is for resources with the tags, or for all others", () => {
    expect(policyOf({ resourceTags: { include: { firewall: "on" } } })).toMatchObject({
      exclude_resource_tags: false,
      resource_tags: { firewall: "on" },
    });
    expect(policyOf({ resourceTags: { exclude: { exempt: "" } } })).toMatchObject({
      exclude_resource_tags: true,
      resource_tags: { exempt: "" },
    });
  });

  test("says nothing of clean-up to Shield, which AWS would refuse", () => {
    const shield = policyOf({ service: { type: "SHIELD_ADVANCED", resourceTypes: ["AWS::EC2::EIP"] } });
    expect(shield).not.toHaveProperty("delete_unused_fm_managed_resources");
  });

  test("waits for the administrator, and takes resource sets that Terraform alone knows", () => {
    const json = synth((s) => {
      const admin = new FirewallManagerAdmin(s, "admin", {
        placement: s.in("us-east-1"),
        administratorAccountId: "333333333333",
      });
      const firewalls = new ResourceSet(s, "firewalls", { placement: s.in("eu-west-1"), name: "firewalls" });
      new FirewallManagerPolicy(s, "policy", {
        placement: s.in("eu-west-1"),
        name: "test",
        service: { type: "SECURITY_GROUPS_USAGE_AUDIT" },
        resourceSetIds: [firewalls.resourceSetId],
        after: [admin.settled],
      });
    });
    expect(resourceOf(json, "aws_fms_policy")).toMatchObject({
      resource_set_ids: ["${aws_fms_resource_set.firewalls_set.id}"],
      depends_on: ["aws_fms_admin_account.admin_administrator"],
    });
  });
});

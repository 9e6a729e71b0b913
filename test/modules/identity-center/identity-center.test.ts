import { AccountAssignment } from "../../../modules/identity-center/account-assignment";
import { IdentityGroup } from "../../../modules/identity-center/group";
import { PermissionSet, type PermissionSetProps } from "../../../modules/identity-center/permission-set";
import { bodiesOf } from "../../support/bodies";
import { resourceOf, resourcesOf, synth, type TestStack } from "../../support/synth";

const instanceArn = "arn:aws:sso:::instance/ssoins-1234567890abcdef";

const permissionSet = (s: TestStack, more: Partial<PermissionSetProps> = {}) =>
  new PermissionSet(s, "set", { placement: s.in("eu-west-1"), instanceArn, name: "Engineer", ...more });

const synthSet = (more: Partial<PermissionSetProps> = {}) => synth((s) => void permissionSet(s, more));

const common = {
  provider: "aws.eu-west-1",
  instance_arn: instanceArn,
  permission_set_arn: "${aws_ssoadmin_permission_set.set_permission-set.arn}",
};

describe("PermissionSet", () => {
  test("gives sessions of an hour unless asked for more", () => {
    expect(bodiesOf(synthSet(), "aws_ssoadmin_permission_set")).toEqual([
      { provider: "aws.eu-west-1", instance_arn: instanceArn, name: "Engineer", session_duration: "PT1H" },
    ]);
    const more = { sessionHours: 12, description: "Engineers", relayState: "https://example.com", tags: { a: "b" } };
    expect(resourceOf(synthSet(more), "aws_ssoadmin_permission_set")).toMatchObject({
      session_duration: "PT12H",
      description: "Engineers",
      relay_state: "https://example.com",
      tags: { a: "b" },
    });
  });

  test.each([0, 13, 1.5])("refuses a session of %s hours", (sessionHours) => {
    expect(() => synthSet({ sessionHours })).toThrow(
      `[test/set] sessionHours must be a whole number from 1 to 12, got ${sessionHours}`,
    );
  });

  const json = synthSet({
    managedPolicies: ["ReadOnlyAccess", "job-function/Billing"],
    customerManagedPolicies: [{ name: "engineer", path: "/teams/" }],
    inlinePolicy: '{ "Version": "2012-10-17", "Statement": [{ "Resource": "user/${aws:username}" }] }',
    permissionsBoundary: { name: "boundary", path: "/" },
  });

  test("has its policies by ARN, name and text", () => {
    expect(bodiesOf(json, "aws_ssoadmin_managed_policy_attachment").map((each) => each.managed_policy_arn)).toEqual([
      "arn:aws:iam::aws:policy/ReadOnlyAccess",
      "arn:aws:iam::aws:policy/job-function/Billing",
    ]);
    expect(resourceOf(json, "aws_ssoadmin_customer_managed_policy_attachment")).toMatchObject({
      ...common,
      customer_managed_policy_reference: { name: "engineer", path: "/teams/" },
    });
    expect(resourceOf(json, "aws_ssoadmin_permissions_boundary_attachment")).toMatchObject({
      ...common,
      permissions_boundary: { customer_managed_policy_reference: { name: "boundary", path: "/" } },
    });
  });

  test("keeps variables of IAM in the text from Terraform", () => {
    expect(resourceOf(json, "aws_ssoadmin_permission_set_inline_policy").inline_policy).toBe(
      '{"Statement":[{"Resource":"user/$${aws:username}"}],"Version":"2012-10-17"}',
    );
  });

  test("takes an AWS managed policy as a boundary", () => {
    const bounded = synthSet({ permissionsBoundary: "PowerUserAccess" });
    expect(bodiesOf(bounded, "aws_ssoadmin_permissions_boundary_attachment")).toEqual([
      { ...common, permissions_boundary: { managed_policy_arn: "arn:aws:iam::aws:policy/PowerUserAccess" } },
    ]);
  });

  test("says why it makes administrators, on that policy alone", () => {
    const more = { managedPolicies: ["ReadOnlyAccess", "AdministratorAccess"], administratorReason: "for emergencies" };
    const attachments = resourcesOf(synthSet(more), "aws_ssoadmin_managed_policy_attachment");
    expect(attachments["set_AdministratorAccess"]?.["//"]).toMatchObject({
      acknowledgements: { "LZ-IAM-02": { reason: "for emergencies" } },
    });
    expect(attachments["set_ReadOnlyAccess"]?.["//"]).not.toHaveProperty("acknowledgements");
  });

  test("gets one policy after the other: two changes at once are a conflict", () => {
    const after = (type: string) => bodiesOf(json, type).map((each) => each.depends_on);
    expect(after("aws_ssoadmin_managed_policy_attachment")).toEqual([
      undefined,
      ["aws_ssoadmin_managed_policy_attachment.set_ReadOnlyAccess"],
    ]);
    expect(after("aws_ssoadmin_customer_managed_policy_attachment")).toEqual([
      ["aws_ssoadmin_managed_policy_attachment.set_job-function-Billing"],
    ]);
    expect(after("aws_ssoadmin_permission_set_inline_policy")).toEqual([
      ["aws_ssoadmin_customer_managed_policy_attachment.set_customer-teams-engineer"],
    ]);
    expect(after("aws_ssoadmin_permissions_boundary_attachment")).toEqual([
      ["aws_ssoadmin_permission_set_inline_policy.set_inline-policy"],
    ]);
  });
});

test("IdentityGroup is made in the identity store", () => {
  const json = synth((s) => {
    const placement = s.in("eu-west-1");
    new IdentityGroup(s, "group", { placement, identityStoreId: "d-1234567890", name: "Engineers" });
  });
  expect(bodiesOf(json, "aws_identitystore_group")).toEqual([
    { provider: "aws.eu-west-1", identity_store_id: "d-1234567890", display_name: "Engineers" },
  ]);
});

describe("AccountAssignment", () => {
  const assigned = (more: Partial<PermissionSetProps>) =>
    bodiesOf(
      synth((s) => {
        new AccountAssignment(s, "assignment", {
          placement: s.in("eu-west-1"),
          instanceArn,
          permissionSet: permissionSet(s, more),
          groupId: "11111111-2222-3333-4444-555555555555",
          accountId: "444444444444",
        });
      }),
      "aws_ssoadmin_account_assignment",
    );

  test("comes after the last policy of the set, so that nobody's role lacks one", () => {
    expect(assigned({ managedPolicies: ["ReadOnlyAccess", "SecurityAudit"] })).toEqual([
      {
        ...common,
        principal_type: "GROUP",
        principal_id: "11111111-2222-3333-4444-555555555555",
        target_type: "AWS_ACCOUNT",
        target_id: "444444444444",
        depends_on: ["aws_ssoadmin_managed_policy_attachment.set_SecurityAudit"],
      },
    ]);
  });

  test("comes after the set itself if it has none", () => {
    expect(assigned({})[0]?.depends_on).toEqual(["aws_ssoadmin_permission_set.set_permission-set"]);
  });
});

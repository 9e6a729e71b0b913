import { OrganizationPolicy, type OrganizationPolicyProps } from "../../../modules/organizations/policy";
import { resourceOf, resourcesOf, type StackJson, synth } from "../../support/synth";

const content = '{"Statement":[],"Version":"2012-10-17"}';

function build(props: Partial<OrganizationPolicyProps> = {}): StackJson {
  return synth(
    (stack) =>
      new OrganizationPolicy(stack, "scp-1", {
        placement: stack.in("eu-west-1"),
        name: "acme-scp-1",
        type: "SERVICE_CONTROL_POLICY",
        description: "leaving the organization",
        content,
        targets: [
          { id: "root", targetId: "r-acme" },
          { id: "unit-Prod", targetId: "ou-acme-prodprod" },
        ],
        ...props,
      }),
  );
}

describe("OrganizationPolicy", () => {
  test("makes the policy as it is given", () => {
    expect(resourceOf(build(), "aws_organizations_policy")).toMatchObject({
      name: "acme-scp-1",
      type: "SERVICE_CONTROL_POLICY",
      description: "leaving the organization",
      content,
      provider: "aws.eu-west-1",
    });
  });

  test("attaches it once a target, at addresses that name the target", () => {
    const attachments = resourcesOf(build(), "aws_organizations_policy_attachment");
    expect(Object.keys(attachments)).toEqual(["scp-1_root", "scp-1_unit-Prod"]);
    expect(attachments["scp-1_unit-Prod"]).toMatchObject({
      policy_id: "${aws_organizations_policy.scp-1_policy.id}",
      target_id: "ou-acme-prodprod",
    });
  });

  test("can be destroyed and rolled back: nothing is protected, nothing is left behind", () => {
    const stack = build();
    const resources = [
      resourceOf(stack, "aws_organizations_policy"),
      ...Object.values(resourcesOf(stack, "aws_organizations_policy_attachment")),
    ];
    for (const resource of resources) {
      expect(resource.skip_destroy).toBeUndefined();
      expect(resource.lifecycle).toBeUndefined();
    }
  });

  test("may be attached nowhere", () => {
    expect(resourcesOf(build({ targets: [] }), "aws_organizations_policy_attachment")).toEqual({});
  });

  test("cuts a description off that AWS would not take", () => {
    const { description } = resourceOf(build({ description: "x".repeat(600) }), "aws_organizations_policy");
    expect(description).toBe(`${"x".repeat(509)}...`);
    expect(resourceOf(build({ description: "x".repeat(512) }), "aws_organizations_policy").description).toHaveLength(
      512,
    );
  });

  test("fails when two targets have one id", () => {
    const targets = [
      { id: "root", targetId: "r-acme" },
      { id: "root", targetId: "r-other" },
    ];
    expect(() => build({ targets })).toThrow("[test/scp-1] targets must have ids of their own, got 'root' twice");
  });
});

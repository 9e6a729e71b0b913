import { Organization } from "../../../modules/organizations/organization";
import { resourceOf, synth } from "../../support/synth";

describe("Organization", () => {
  const stack = synth((s) => new Organization(s, "organization", { placement: s.in("eu-west-1") }));
  const organization = resourceOf(stack, "aws_organizations_organization");

  test("has all features, since no policy works without them", () => {
    expect(organization.feature_set).toBe("ALL");
  });

  test("gives trusted access to every service of the baseline, sorted", () => {
    const principals = organization.aws_service_access_principals as string[];
    expect(principals).toEqual([...principals].sort());
    expect(principals).toEqual(
      expect.arrayContaining(
        [
          "cloudtrail",
          "config",
          "config-multiaccountsetup",
          "fms",
          "guardduty",
          "inspector2",
          "macie",
          "ram",
          "securityhub",
        ].map((service) => `${service}.amazonaws.com`),
      ),
    );
  });

  test("switches on the seven policy types", () => {
    expect(organization.enabled_policy_types).toEqual([
      "AISERVICES_OPT_OUT_POLICY",
      "BACKUP_POLICY",
      "CHATBOT_POLICY",
      "DECLARATIVE_POLICY_EC2",
      "RESOURCE_CONTROL_POLICY",
      "SERVICE_CONTROL_POLICY",
      "TAG_POLICY",
    ]);
  });

  test("cannot be destroyed by accident", () => {
    expect(organization.lifecycle).toEqual({ prevent_destroy: true });
  });

  test("shares by RAM and takes over the root credentials of members, after the organization", () => {
    for (const type of ["aws_ram_sharing_with_organization", "aws_iam_organizations_features"]) {
      expect(resourceOf(stack, type).depends_on).toEqual([
        expect.stringMatching(/^aws_organizations_organization\.organization_/),
      ]);
    }
    expect(resourceOf(stack, "aws_iam_organizations_features")).toMatchObject({
      enabled_features: ["RootCredentialsManagement", "RootSessions"],
    });
  });

  test("is created unless one is adopted", () => {
    expect(stack.import).toBeUndefined();
    const adopted = synth(
      (s) => new Organization(s, "organization", { placement: s.in("eu-west-1"), adopt: "o-exampleorg1" }),
    );
    expect(adopted.import).toEqual([expect.objectContaining({ id: "o-exampleorg1" })]);
  });
});

import { EbsEncryptionByDefault } from "@cdktf/provider-aws/lib/ebs-encryption-by-default";
import {
  type EnabledConfiguration,
  SecurityHubConfigurationPolicy,
  type SecurityHubConfigurationPolicyProps,
} from "../../../modules/security-hub/configuration-policy";
import { SecurityHubOrganization } from "../../../modules/security-hub/organization";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const EVERYTHING: EnabledConfiguration = { standards: ["fsbp"], disabledControls: [] };

const build = (more: Partial<SecurityHubConfigurationPolicyProps> = {}, region = "eu-west-1") =>
  synth((s) => {
    const placement = s.in(region);
    const { settled } = new SecurityHubOrganization(s, "organization", { placement, linkedRegions: [] });
    const policy = new SecurityHubConfigurationPolicy(s, "policy", {
      placement,
      name: "example-baseline",
      configuration: EVERYTHING,
      targets: [{ id: "root", targetId: "r-exam" }],
      after: [settled],
      ...more,
    });
    new EbsEncryptionByDefault(s, "later", { ...placement, dependsOn: [...policy.settled] });
  });

const policyOf = (configuration: SecurityHubConfigurationPolicyProps["configuration"], region?: string) =>
  bodiesOf(build({ configuration }, region), "aws_securityhub_configuration_policy")[0]?.configuration_policy as Record<
    string,
    unknown
  >;

describe("SecurityHubConfigurationPolicy", () => {
  test("is made after central configuration, which alone knows policies", () => {
    expect(bodiesOf(build(), "aws_securityhub_configuration_policy")).toMatchObject([
      {
        provider: "aws.eu-west-1",
        name: "example-baseline",
        depends_on: ["aws_securityhub_organization_configuration.organization_configuration"],
      },
    ]);
  });

  test("names standards by ARNs of the home region, sorted", () => {
    const configuration: EnabledConfiguration = {
      standards: ["pci-dss-4.0.1", "fsbp", "nist-800-53-5.0.0", "cis-5.0.0"],
      disabledControls: [],
    };
    expect(policyOf(configuration, "eu-central-1").enabled_standard_arns).toEqual([
      "arn:aws:securityhub:eu-central-1::standards/aws-foundational-security-best-practices/v/1.0.0",
      "arn:aws:securityhub:eu-central-1::standards/cis-aws-foundations-benchmark/v/5.0.0",
      "arn:aws:securityhub:eu-central-1::standards/nist-800-53/v/5.0.0",
      "arn:aws:securityhub:eu-central-1::standards/pci-dss/v/4.0.1",
    ]);
  });

  test("names them in the home region's partition", () => {
    expect(policyOf(EVERYTHING, "us-gov-west-1").enabled_standard_arns).toEqual([
      "arn:aws-us-gov:securityhub:us-gov-west-1::standards/aws-foundational-security-best-practices/v/1.0.0",
    ]);
  });

  test("lists disabled controls also where there are none, and never enabled ones: exactly one list must be there", () => {
    expect(policyOf(EVERYTHING).security_controls_configuration).toEqual({ disabled_control_identifiers: [] });
  });

  test("lists disabled controls sorted", () => {
    expect(policyOf({ ...EVERYTHING, disabledControls: ["S3.11", "EC2.10"] }).security_controls_configuration).toEqual({
      disabled_control_identifiers: ["EC2.10", "S3.11"],
    });
  });

  test("collects findings alone where there is no standard", () => {
    expect(policyOf({ standards: [], disabledControls: [] })).toEqual({
      service_enabled: true,
      enabled_standard_arns: [],
      security_controls_configuration: { disabled_control_identifiers: [] },
    });
  });

  test("says nothing but 'off' where Security Hub is turned off: AWS would forget the rest, a change at every plan", () => {
    expect(policyOf("off")).toEqual({ service_enabled: false });
  });

  test("is associated with each target by its own id", () => {
    const targets = [
      { id: "unit-Prod", targetId: "ou-exam-prod1111" },
      { id: "account-security", targetId: "333333333333" },
    ];
    expect(build({ targets }).resource?.aws_securityhub_configuration_policy_association).toMatchObject({
      "policy_unit-Prod": {
        policy_id: "${aws_securityhub_configuration_policy.policy_policy.id}",
        target_id: "ou-exam-prod1111",
      },
      "policy_account-security": {
        policy_id: "${aws_securityhub_configuration_policy.policy_policy.id}",
        target_id: "333333333333",
      },
    });
  });

  test("is settled once every association is", () => {
    expect(bodiesOf(build(), "aws_ebs_encryption_by_default")).toMatchObject([
      { depends_on: ["aws_securityhub_configuration_policy_association.policy_root"] },
    ]);
  });

  test("fails without a target", () => {
    expect(() => build({ targets: [] })).toThrow("[test/policy] targets must name at least one target, got none");
  });
});

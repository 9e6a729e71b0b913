import { EbsEncryptionByDefault } from "@cdktf/provider-aws/lib/ebs-encryption-by-default";
import { SecurityHubOrganization } from "../../../modules/security-hub/organization";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

const build = (linkedRegions: readonly string[], home = "eu-west-1") =>
  synth((s) => {
    const placement = s.in(home);
    const { settled } = new SecurityHubOrganization(s, "security-hub", { placement, linkedRegions });
    new EbsEncryptionByDefault(s, "later", { ...placement, dependsOn: [settled] });
  });

describe("SecurityHubOrganization", () => {
  test("links the governed regions by name, sorted, and no others", () => {
    expect(bodiesOf(build(["us-east-1", "eu-central-1"]), "aws_securityhub_finding_aggregator")).toEqual([
      {
        provider: "aws.eu-west-1",
        linking_mode: "SPECIFIED_REGIONS",
        specified_regions: ["eu-central-1", "us-east-1"],
      },
    ]);
  });

  test("makes the home region one with nothing linked to it where it is governed alone", () => {
    expect(bodiesOf(build([]), "aws_securityhub_finding_aggregator")).toEqual([
      { provider: "aws.eu-west-1", linking_mode: "NO_REGIONS" },
    ]);
  });

  test("goes over to central configuration after the aggregator, without enrolling accounts itself", () => {
    expect(bodiesOf(build(["us-east-1"]), "aws_securityhub_organization_configuration")).toEqual([
      {
        provider: "aws.eu-west-1",
        auto_enable: false,
        auto_enable_standards: "NONE",
        organization_configuration: { configuration_type: "CENTRAL" },
        depends_on: ["aws_securityhub_finding_aggregator.security-hub_aggregator"],
      },
    ]);
  });

  test("is settled once central configuration stands", () => {
    expect(bodiesOf(build([]), "aws_ebs_encryption_by_default")).toMatchObject([
      { depends_on: ["aws_securityhub_organization_configuration.security-hub_configuration"] },
    ]);
  });

  test("takes an opt-in region as a linked one", () => {
    const [aggregator] = bodiesOf(build(["eu-south-1"]), "aws_securityhub_finding_aggregator");
    expect(aggregator?.specified_regions).toEqual(["eu-south-1"]);
  });

  test("fails in a home region that is disabled by default", () => {
    expect(() => build([], "eu-south-1")).toThrow(
      "[test/security-hub] placement must be in a region that is enabled by default, got 'eu-south-1'",
    );
  });

  test("fails when the home region would be linked to itself", () => {
    expect(() => build(["eu-west-1"])).toThrow(
      "[test/security-hub] linkedRegions must not contain the home region, got 'eu-west-1'",
    );
  });
});

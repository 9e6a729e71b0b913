import { InstanceMetadataDefaults, type InstanceMetadataDefaultsProps } from "../../../modules/ec2/instance-metadata";
import { resourceOf, synth } from "../../support/synth";

const defaults = (props: Omit<InstanceMetadataDefaultsProps, "placement">) =>
  synth((s) => new InstanceMetadataDefaults(s, "metadata", { placement: s.in("eu-central-1"), ...props }));

describe("InstanceMetadataDefaults", () => {
  test("asks for IMDSv2 with room for a container, and says every argument that AWS gives back", () => {
    expect(resourceOf(defaults({}), "aws_ec2_instance_metadata_defaults")).toMatchObject({
      provider: "aws.eu-central-1",
      http_endpoint: "enabled",
      http_tokens: "required",
      http_put_response_hop_limit: 2,
      instance_metadata_tags: "no-preference",
    });
  });

  test("takes another hop limit and tags", () => {
    const body = resourceOf(defaults({ hopLimit: 1, tags: "enabled" }), "aws_ec2_instance_metadata_defaults");
    expect(body).toMatchObject({ http_put_response_hop_limit: 1, instance_metadata_tags: "enabled" });
  });

  test.each([0, 65, 1.5])("fails with a hop limit of %s", (hopLimit) => {
    expect(() => defaults({ hopLimit })).toThrow(
      `[test/metadata] hopLimit must be a whole number from 1 to 64, got ${hopLimit}`,
    );
  });
});

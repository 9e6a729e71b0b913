import { ClosedDefaultVpc } from "../../../modules/vpc/closed-default-vpc";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

describe("ClosedDefaultVpc", () => {
  const json = synth((s) => new ClosedDefaultVpc(s, "default-vpc", { placement: s.in("eu-central-1") }));
  const provider = "aws.eu-central-1";

  test("takes the VPC over and never deletes it", () => {
    expect(bodiesOf(json, "aws_default_vpc")).toEqual([{ provider }]);
  });

  test("leaves its default security group and network ACL without a rule", () => {
    const [group] = bodiesOf(json, "aws_default_security_group");
    expect(group).toEqual({ provider, vpc_id: "${aws_default_vpc.default-vpc_vpc.id}" });
    const [acl] = bodiesOf(json, "aws_default_network_acl");
    expect(acl).toMatchObject({
      provider,
      default_network_acl_id: "${aws_default_vpc.default-vpc_vpc.default_network_acl_id}",
    });
    expect(acl).not.toHaveProperty("ingress");
    expect(acl).not.toHaveProperty("egress");
  });

  test("does not try to take the subnets away from the network ACL at each run", () => {
    expect(bodiesOf(json, "aws_default_network_acl")[0]?.lifecycle).toEqual({ ignore_changes: ["subnet_ids"] });
  });
});

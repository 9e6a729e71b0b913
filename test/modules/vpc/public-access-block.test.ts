import { VpcPublicAccessBlock } from "../../../modules/vpc/public-access-block";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

test.each(["block-bidirectional", "block-ingress"] as const)("VpcPublicAccessBlock sets %s", (mode) => {
  const json = synth((s) => new VpcPublicAccessBlock(s, "block", { placement: s.in("eu-west-1"), mode }));
  expect(bodiesOf(json, "aws_vpc_block_public_access_options")).toEqual([
    { provider: "aws.eu-west-1", internet_gateway_block_mode: mode },
  ]);
});

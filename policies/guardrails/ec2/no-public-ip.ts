import type { Guardrail } from "../guardrail";
import { all, mayBe } from "../judge";
import { blocksOf } from "../readers/arguments";

/** LZ-EC2-03. */
export const ec2NoPublicIp: Guardrail = {
  id: "LZ-EC2-03",
  title: "nothing gets a public address by itself",
  why: "A public address puts a machine on the internet; a load balancer or VPC endpoint does not (Security Hub EC2.9, EC2.15, EC2.25).",
  fix: "leave out associatePublicIpAddress and mapPublicIpOnLaunch",
  severity: "high",
  controls: { fsbp: ["EC2.9", "EC2.15", "EC2.25"], cis: [] },
  types: ["aws_instance", "aws_subnet", "aws_default_subnet", "aws_launch_template", "aws_launch_configuration"],
  judge: ({ body }) =>
    all([
      mayBe(body, "associate_public_ip_address", false),
      mayBe(body, "map_public_ip_on_launch", false),
      ...blocksOf(body, "network_interfaces").map((each) => mayBe(each, "associate_public_ip_address", false)),
    ]),
};

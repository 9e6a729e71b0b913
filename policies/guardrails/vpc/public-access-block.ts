import type { Guardrail } from "../guardrail";
import { mustBe } from "../judge";

/** LZ-VPC-03. */
export const vpcPublicAccessBlock: Guardrail = {
  id: "LZ-VPC-03",
  title: "VPC Block Public Access blocks where it is set",
  why: "Set to off, it says that every internet gateway of the account is welcome (Security Hub EC2.172).",
  fix: "set internetGatewayBlockMode to block-bidirectional or block-ingress, or leave the resource out",
  severity: "medium",
  controls: { fsbp: ["EC2.172"], cis: [] },
  types: ["aws_vpc_block_public_access_options"],
  judge: ({ body }) => mustBe(body, "internet_gateway_block_mode", "block-bidirectional", "block-ingress"),
};

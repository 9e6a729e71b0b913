import type { Guardrail } from "../guardrail";
import { mayBe } from "../judge";

/** LZ-EC2-08. */
export const ec2TransitGateway: Guardrail = {
  id: "LZ-EC2-08",
  title: "transit gateways accept no attachment by themselves",
  why: "Whoever the gateway is shared with would join the network without being asked (Security Hub EC2.23).",
  fix: "leave autoAcceptSharedAttachments out",
  severity: "high",
  controls: { fsbp: ["EC2.23"], cis: [] },
  types: ["aws_ec2_transit_gateway"],
  judge: ({ body }) => mayBe(body, "auto_accept_shared_attachments", "disable"),
};

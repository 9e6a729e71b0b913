import type { Guardrail, Judgement } from "../guardrail";
import { all, mustBeTrue, within } from "../judge";
import { blocksAt, blocksOf } from "../readers/arguments";
import type { Resource } from "../readers/terraform-json";

/** LZ-EC2-01. */
export const ec2EncryptedVolumes: Guardrail = {
  id: "LZ-EC2-01",
  title: "EBS volumes and copies of snapshots are encrypted",
  why: "A snapshot of a plain volume is plain wherever it is copied (Security Hub EC2.3, EC2.181, CIS 5.1.1).",
  fix: "set encrypted: true on the volume or block device",
  severity: "medium",
  controls: { fsbp: ["EC2.3", "EC2.181"], cis: ["5.1.1"] },
  types: ["aws_ebs_volume", "aws_ebs_snapshot_copy", "aws_ami_copy", "aws_instance", "aws_launch_template"],
  judge(resource) {
    const judgements = volumesOf(resource);
    return judgements.length === 0 ? undefined : all(judgements);
  },
};

function volumesOf({ type, body }: Resource): Judgement[] {
  if (type === "aws_instance") {
    return ["root_block_device", "ebs_block_device"].flatMap((name) =>
      blocksOf(body, name).map((block) => within(name, mustBeTrue(block, "encrypted"))),
    );
  }
  if (type === "aws_launch_template") {
    const volumes = blocksAt(body, "block_device_mappings", "ebs");
    return volumes.map((volume) => within("block_device_mappings", mustBeTrue(volume, "encrypted")));
  }
  return [mustBeTrue(body, "encrypted")];
}

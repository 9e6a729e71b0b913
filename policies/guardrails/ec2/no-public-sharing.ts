import type { Guardrail } from "../guardrail";
import { fail, pass } from "../judge";
import { blocksOf, textsOf } from "../readers/arguments";

/** LZ-EC2-06. */
export const ec2NoPublicSharing: Guardrail = {
  id: "LZ-EC2-06",
  title: "no image, snapshot or SSM document is shared with everybody",
  why: "Whatever lies on the disk is then everybody's (Security Hub EC2.1, SSM.4).",
  fix: "share with account ids or the organization's ARN",
  severity: "critical",
  controls: { fsbp: ["EC2.1", "SSM.4", "RDS.1"], cis: [] },
  types: [
    "aws_ami_launch_permission",
    "aws_snapshot_create_volume_permission",
    "aws_db_snapshot",
    "aws_db_cluster_snapshot",
    "aws_rds_cluster_snapshot_copy",
    "aws_db_snapshot_copy",
    "aws_ssm_document",
  ],
  judge({ body }) {
    // Each type has its own argument, and each takes the word "all" for everybody.
    const permissions = blocksOf(body, "permissions").flatMap(({ account_ids }) => textsOf(account_ids));
    const { group, account_id, shared_accounts } = body;
    // SSM's permissions are a map in provider 5 and 6, so account_ids may be one text with commas.
    const receivers = [group, account_id, shared_accounts]
      .flatMap(textsOf)
      .concat(permissions.flatMap((each) => each.split(",")));
    const everybody = receivers.filter((receiver) => receiver.trim().toLowerCase() === "all");
    return everybody.length > 0
      ? fail("it is shared with all accounts of AWS")
      : pass("it is not shared with everybody");
  },
};

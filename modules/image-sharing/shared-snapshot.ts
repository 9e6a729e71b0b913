import { SnapshotCreateVolumePermission } from "@cdktf/provider-aws/lib/snapshot-create-volume-permission";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { firstOf, idProblem, sharedKeyProblem, receiversProblem } from "./problems";

export interface SharedSnapshotProps {
  /** Account and region of the snapshot. */
  readonly placement: Placement;

  /** Id of the snapshot, snap-.... */
  readonly snapshotId: string;

  /**
   * Full ARN of the key that encrypts the snapshot: a snapshot under aws/ebs cannot be shared. Its policy must let the
   * accounts use it: `imageSharing` in the `statements` of the `Key`.
   */
  readonly keyArn: string;

  /** Accounts that may make volumes and copies of it, 12 digits each; AWS shares no snapshot with an organization. */
  readonly accountIds: readonly string[];
}

/**
 * Shares an EBS snapshot with named accounts; never with everybody. Who makes a copy keeps it after the sharing ends.
 *
 * https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html
 */
export class SharedSnapshot extends Construct {
  constructor(scope: Construct, id: string, props: SharedSnapshotProps) {
    super(scope, id);
    const { placement, snapshotId, accountIds } = props;
    const problem = firstOf(
      idProblem("snapshotId", snapshotId, "snap"),
      sharedKeyProblem("keyArn", props.keyArn, { region: placement.regionName }),
      receiversProblem("accountIds", accountIds, placement.accountId),
    );
    if (problem !== undefined) throw new ConfigError(this, problem);
    for (const accountId of accountIds) {
      new SnapshotCreateVolumePermission(this, `to-${accountId}`, { ...placement, snapshotId, accountId });
    }
  }
}

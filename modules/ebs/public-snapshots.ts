import { EbsSnapshotBlockPublicAccess } from "@cdktf/provider-aws/lib/ebs-snapshot-block-public-access";
import { Construct } from "constructs";
import type { Placement } from "../placement";

export interface PublicSnapshotsBlockProps {
  readonly placement: Placement;

  /**
   * Whether snapshots that are public already are hidden too, or only no further one becomes public.
   *
   * @default "block-all-sharing"
   */
  readonly state?: "block-all-sharing" | "block-new-sharing";
}

/**
 * No EBS snapshot of the account in a region can be public. Sharing with single accounts still works. Security Hub
 * EC2.182; https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html
 *
 * Not in an account where a declarative policy keeps the setting: AWS refuses the call. Destroying it lifts the block.
 */
export class PublicSnapshotsBlock extends Construct {
  constructor(scope: Construct, id: string, props: PublicSnapshotsBlockProps) {
    super(scope, id);
    new EbsSnapshotBlockPublicAccess(this, "block", { ...props.placement, state: props.state ?? "block-all-sharing" });
  }
}

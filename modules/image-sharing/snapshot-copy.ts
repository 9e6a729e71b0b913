import { EbsSnapshotCopy } from "@cdktf/provider-aws/lib/ebs-snapshot-copy";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { copySourceProblem, type CopySource } from "./copy-source";
import { firstOf, idProblem } from "./problems";

export interface SnapshotCopyProps extends CopySource {
  /** Id of the snapshot that is copied, snap-...: one of the account's own, or one that is shared with it. */
  readonly sourceSnapshotId: string;

  /** What the copy is. Up to 255 characters. */
  readonly description: string;
}

/**
 * A copy of a snapshot in the own account or another region, encrypted anew with a key of its place: EBS decrypts with
 * the source's key and encrypts with this one. Volumes of the copy have this key too.
 *
 * https://docs.aws.amazon.com/ebs/latest/userguide/ebs-copy-snapshot.html
 */
export class SnapshotCopy extends Construct {
  /** Id of the copy. */
  public readonly snapshotId: string;

  constructor(scope: Construct, id: string, props: SnapshotCopyProps) {
    super(scope, id);
    const problem = firstOf(
      idProblem("sourceSnapshotId", props.sourceSnapshotId, "snap"),
      props.description.length > 255
        ? `description must have up to 255 characters, got ${props.description.length}`
        : undefined,
      copySourceProblem(props),
    );
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { placement } = props;
    const copy = new EbsSnapshotCopy(this, "copy", {
      ...placement,
      description: props.description,
      sourceSnapshotId: props.sourceSnapshotId,
      sourceRegion: props.sourceRegion ?? placement.regionName,
      encrypted: true,
      // The ARN: EC2 tells it back, and anything else would be a change for ever.
      kmsKeyId: props.keyArn,
    });
    this.snapshotId = copy.id;
  }
}

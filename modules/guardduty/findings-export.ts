import { GuarddutyPublishingDestination } from "@cdktf/provider-aws/lib/guardduty-publishing-destination";
import { Construct } from "constructs";
import { bucketArn, partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

export interface GuardDutyFindingsExportProps {
  /** The administrator's account: from there the findings of every member are exported too. */
  readonly placement: Placement;

  /** Id of the administrator's own detector in this region. */
  readonly detectorId: string;

  /** The log archive's bucket. Its policy must let GuardDuty in before: GuardDuty tries it at once. */
  readonly bucketName: string;

  /** ARN of the key that encrypts the findings. AWS wants it in the bucket's region, whichever region exports. */
  readonly keyArn: string;

  /** Region of the bucket. */
  readonly bucketRegion: string;
}

/**
 * Sends the findings of one region to a bucket, in files that outlive the 90 days of GuardDuty itself. Suppressed
 * findings are not exported.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html
 */
export class GuardDutyFindingsExport extends Construct {
  constructor(scope: Construct, id: string, props: GuardDutyFindingsExportProps) {
    super(scope, id);
    const { placement, bucketRegion, keyArn } = props;
    const keyRegion = keyArn.split(":")[3];
    if (keyRegion !== bucketRegion) {
      throw new ConfigError(this, `keyArn must be of a key in the bucket's region ${bucketRegion}, got '${keyArn}'`);
    }
    new GuarddutyPublishingDestination(this, "destination", {
      ...placement,
      detectorId: props.detectorId,
      // Without a path: GuardDuty makes AWSLogs/<account>/GuardDuty/<region> itself, and wants any other to exist.
      destinationArn: bucketArn(props.bucketName, undefined, partitionOf(bucketRegion)),
      kmsKeyArn: keyArn,
    });
  }
}

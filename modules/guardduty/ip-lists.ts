import { createHash } from "node:crypto";
import { GuarddutyIpset } from "@cdktf/provider-aws/lib/guardduty-ipset";
import { GuarddutyThreatintelset } from "@cdktf/provider-aws/lib/guardduty-threatintelset";
import { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import { Construct } from "constructs";
import { bucketArn, partitionOf } from "../../core/arns";
import { ipListBucketName } from "../../core/names";
import { terraformLiteral } from "../../core/template";
import { guardDutyListRead } from "../../policies/bucket/guardduty-lists";
import type { Placement } from "../placement";
import { type AccessLogTarget, SecureBucket } from "../s3/secure-bucket";

/** A list of public addresses. */
export interface IpList {
  /** Unique in account and region; letters, digits, _ and -. Findings of a threat list show it. */
  readonly name: string;

  /** How GuardDuty reads `text`. */
  readonly format: "TXT" | "STIX" | "OTX_CSV" | "ALIEN_VAULT" | "PROOF_POINT" | "FIRE_EYE";

  /** What the list holds; for TXT one address or range a line. At most 35 MB. */
  readonly text: string;
}

export interface GuardDutyIpListsProps {
  /** The administrator's account: its lists hold for every member. */
  readonly placement: Placement;

  /** Name of the organization, the first part of the bucket's name. */
  readonly organization: string;

  /** Id of the administrator's own detector in this region. */
  readonly detectorId: string;

  /**
   * Addresses that GuardDuty raises no findings about: 2,000 entries at most.
   *
   * @default - no address is trusted
   */
  readonly trusted?: IpList;

  /** Addresses that GuardDuty raises a finding about: six lists of 250,000 entries at most. */
  readonly threats: readonly IpList[];

  /** Where the bucket's server access logs go. */
  readonly accessLogs: AccessLogTarget;
}

/**
 * Trusted and threatening addresses of one region: a bucket with the lists, and GuardDuty reading them.
 *
 * The bucket is in GuardDuty's own region, since AWS promises for no other that GuardDuty can read it, and S3 encrypts
 * it with keys of its own: GuardDuty then needs no right to a key.
 *
 * Whoever deploys must be allowed iam:PutRolePolicy and iam:DeleteRolePolicy on AWSServiceRoleForAmazonGuardDuty:
 * GuardDuty gives its role access to each list on the caller's behalf.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-lists-prerequisites.html
 */
export class GuardDutyIpLists extends Construct {
  readonly #props: GuardDutyIpListsProps;
  readonly #bucket: SecureBucket;

  constructor(scope: Construct, id: string, props: GuardDutyIpListsProps) {
    super(scope, id);
    this.#props = props;
    const { accountId, regionName: region } = props.placement;
    const bucketName = ipListBucketName(props.organization, accountId, region);
    const partition = partitionOf(region);
    this.#bucket = new SecureBucket(this, "bucket", {
      placement: props.placement,
      bucketName,
      encryption: { type: "s3" },
      statements: [guardDutyListRead(bucketArn(bucketName, undefined, partition), accountId, partition)],
      accessLogs: props.accessLogs,
      // It holds nothing that the configuration's files do not hold.
      preventDestroy: false,
    });
    if (props.trusted) new GuarddutyIpset(this, "trusted", this.list("trusted", props.trusted));
    for (const threat of props.threats) {
      new GuarddutyThreatintelset(this, `threat-${threat.name}`, this.list(`threat-${threat.name}`, threat));
    }
  }

  /** Arguments of the list, and the object that it is read from. */
  private list(id: string, { name, format, text }: IpList) {
    const { placement, detectorId } = this.#props;
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
    const object = new S3Object(this, `${id}-object`, {
      ...placement,
      bucket: this.#bucket.bucketName,
      // GuardDuty reads a list once. Other content under another name is how it learns of a change.
      key: `${id}/${hash}`,
      content: terraformLiteral(text),
      contentType: "text/plain",
      dependsOn: [...this.#bucket.ready],
      // The old object stays until nobody refers to it.
      lifecycle: { createBeforeDestroy: true },
    });
    return {
      ...placement,
      detectorId,
      name,
      format,
      location: `s3://${object.bucket}/${object.key}`,
      activate: true,
      // A list whose entries changed must be activated again, and the provider activates only what it creates.
      // https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-lists-update-procedure.html
      // By name, since Terraform's JSON wants no ${} around it.
      lifecycle: { replaceTriggeredBy: [`${S3Object.tfResourceType}.${object.friendlyUniqueId}.key`] },
    };
  }
}

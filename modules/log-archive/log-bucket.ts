import type { Construct } from "constructs";
import { bucketArn, partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { denyExternalPrincipals } from "../../policies/bucket/baseline";
import { responseTeamReads } from "../../policies/bucket/shield";
import type { Placement } from "../placement";
import type { BucketEncryption } from "../s3/encryption";
import type { BucketLifecycle } from "../s3/lifecycle";
import type { BucketObjectLock } from "../s3/object-lock";
import { type AccessLogTarget, SecureBucket } from "../s3/secure-bucket";
import type { LogKind } from "./log-kinds";
import type { LogSources } from "./log-sources";

export interface LogBucketProps {
  /** The log archive account, in the home region or, for kinds of every region, in a governed one. */
  readonly placement: Placement;

  /** What is logged: a row of `LOG_KINDS`. */
  readonly kind: LogKind;

  /** Name of the organization, the first part of the bucket's name. */
  readonly organization: string;

  /** Who may deliver. */
  readonly sources: LogSources;

  /**
   * ARN of the log key in the bucket's region.
   *
   * @default - none, for kinds that S3 encrypts with its own keys
   */
  readonly keyArn?: string;

  /** How long logs are kept. */
  readonly lifecycle: BucketLifecycle;

  /** Default retention, put on kinds whose service can write to such a bucket. */
  readonly objectLock: BucketObjectLock;

  /** Where the bucket's own access logs go. */
  readonly accessLogs: AccessLogTarget;

  /** Whether the Shield Response Team may read the logs; those that a key encrypts need its policy too. @default false */
  readonly responseTeamReads?: boolean;
}

/** The bucket of one kind of logs: only its service writes, only principals of the organization get near. */
export class LogBucket extends SecureBucket {
  constructor(scope: Construct, id: string, props: LogBucketProps) {
    const { kind, placement, sources } = props;
    const region = placement.regionName;
    const name = kind.bucketName(props.organization, placement.accountId, region);
    const arn = bucketArn(name, undefined, partitionOf(region));
    super(scope, id, {
      placement,
      bucketName: name,
      encryption: encryptionOf(scope, id, props),
      objectLock: kind.objectLock ? props.objectLock : undefined,
      lifecycle: props.lifecycle,
      accessLogs: props.accessLogs,
      statements: [
        denyExternalPrincipals(arn, sources.organizationId),
        ...kind.statements({ bucketArn: arn, region }, sources),
        ...(props.responseTeamReads ? [responseTeamReads(arn)] : []),
      ],
    });
  }
}

function encryptionOf(scope: Construct, id: string, { kind, keyArn }: LogBucketProps): BucketEncryption {
  if (kind.encryption === "s3") return { type: "s3" };
  if (keyArn === undefined) {
    throw new ConfigError(
      scope,
      `${id} needs keyArn, since logs of kind '${kind.name}' are encrypted with the log key`,
    );
  }
  return { type: "kms", keyArn, bucketKey: kind.bucketKey };
}

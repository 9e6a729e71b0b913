import type { ITerraformDependable } from "cdktf";
import type { Placement } from "../placement";

/** Where the server access logs of a bucket go. */
export interface AccessLogTarget {
  /** A bucket of the same account and region, made by `AccessLogBucket`. */
  readonly bucketName: string;

  /**
   * What the keys of the log objects begin with.
   *
   * @default - the name of the logged bucket and a slash
   */
  readonly prefix?: string;

  /**
   * Where that bucket is, so that another account or region is noticed before S3 refuses it.
   *
   * @default - not known, and not checked
   */
  readonly placement?: Placement;

  /**
   * What must stand before S3 accepts the target: its policy, if the same stack makes it.
   *
   * @default - the target is made by an earlier stack
   */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/** What S3 would refuse about the target, in words for a ConfigError; undefined if all is well. */
export function accessLogsProblem(
  bucketName: string,
  { accountId, regionName }: Placement,
  target: AccessLogTarget | undefined,
): string | undefined {
  if (target === undefined) return undefined;
  if (target.bucketName === bucketName) {
    return `accessLogs.bucketName must be another bucket, got '${bucketName}' itself`;
  }
  const there = target.placement;
  if (there !== undefined && (there.accountId !== accountId || there.regionName !== regionName)) {
    return `accessLogs must go to a bucket of the same account and region, ${accountId} in '${regionName}', got ${there.accountId} in '${there.regionName}'`;
  }
  return undefined;
}

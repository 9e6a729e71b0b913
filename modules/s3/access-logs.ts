import type { ITerraformDependable } from "cdktf";

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
   * What must stand before S3 accepts the target: its policy, if the same stack makes it.
   *
   * @default - the target is made by an earlier stack
   */
  readonly dependsOn?: readonly ITerraformDependable[];
}

import type { ITerraformDependable } from "cdktf";
import type { Statement } from "../../policies/document";
import type { Encryption } from "../kms/encryption";
import type { Placement } from "../placement";

export interface NodeFunctionProps {
  readonly placement: Placement;

  /** Name of the function: up to 64 letters, digits, `-` and `_`. Its log group is `/aws/lambda/<name>`. */
  readonly functionName: string;

  /** What the function does, as the console shows it. */
  readonly description: string;

  /** Path of the zip file: `functionArchive` for a function of this package. It must have `index.js` with `handler`. */
  readonly archive: string;

  /**
   * Whose key encrypts the environment and the log. AWS's are `aws/lambda` and one that CloudWatch Logs owns; a key of
   * ours needs `logGroupEncryption` of policies/key/log-group.ts for the group.
   */
  readonly encryption: Exclude<Encryption, { mode: "aws-owned" }>;

  /** What the function may do, beside its own log, traces and dead letters. @default - nothing */
  readonly statements?: readonly Statement[];

  /** Variables that the code reads. No secrets: they stand in the state. @default - none */
  readonly environment?: Readonly<Record<string, string>>;

  /**
   * Memory in MB, 128-10240. Processing power grows with it.
   *
   * @default 256
   */
  readonly memoryInMb?: number;

  /**
   * Seconds until an invocation is ended, 1-900.
   *
   * @default 30
   */
  readonly timeoutInSeconds?: number;

  /**
   * Invocations at a time, which are taken from the account's quota of the region and kept for this function. It is a
   * limit too; 0 stops the function.
   *
   * @default - no limit but the account's quota
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
   */
  readonly reservedConcurrency?: number;

  /**
   * Days that the log is kept: one of the periods that CloudWatch Logs takes.
   *
   * @default 365
   */
  readonly logRetentionInDays?: number;

  /** Subnets and security groups that the function reaches things from. @default - outside of any VPC */
  readonly network?: { readonly subnetIds: readonly string[]; readonly securityGroupIds: readonly string[] };

  /** Queue of SQS for events that the function failed on twice, when it was invoked asynchronously. @default - none */
  readonly deadLetterQueueArn?: string;

  /** What must stand before the function, such as that queue where the same stack makes it. @default - nothing */
  readonly after?: readonly ITerraformDependable[];

  /**
   * Name of the function's role. Roles are global: two regions of an account need two names.
   *
   * @default `<functionName>-<region>`
   */
  readonly roleName?: string;
}

export const DEFAULT_MEMORY_IN_MB = 256;
export const DEFAULT_TIMEOUT_IN_SECONDS = 30;
export const DEFAULT_LOG_RETENTION_IN_DAYS = 365;

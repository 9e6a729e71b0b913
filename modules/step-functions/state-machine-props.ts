import type { Statement } from "../../policies/document";
import type { Encryption } from "../kms/encryption";
import type { Placement } from "../placement";
import type { StateMachineDefinition } from "./definition/types";

/**
 * What is logged: everything, what failed or was caught, or what ended an execution.
 *
 * https://docs.aws.amazon.com/step-functions/latest/dg/cloudwatch-log-level.html
 */
export type StateMachineLogLevel = "ALL" | "ERROR" | "FATAL";

export interface StateMachineProps {
  readonly placement: Placement;

  /** Name: 1-80 letters, digits, `-` and `_`. Its log group is `/aws/vendedlogs/states/<name>`. */
  readonly stateMachineName: string;

  /** What the state machine does: the description of its role. */
  readonly description: string;

  /**
   * STANDARD runs each step once, keeps the history and can be redriven; EXPRESS is for many short executions of at most
   * five minutes. Another type makes another state machine.
   *
   * @default "STANDARD"
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html
   */
  readonly type?: "STANDARD" | "EXPRESS";

  /**
   * The definition, over references to the functions that it invokes, such as `functionArn` of a `NodeFunction`.
   *
   * One that holds no reference is refused: AWS provider hands a definition that is known at plan to AWS to be checked
   * (ValidateStateMachineDefinition), so that no plan could be made without credentials.
   */
  readonly definition: StateMachineDefinition;

  /** What the state machine may do beside invoking its functions, logging and tracing. @default - nothing */
  readonly statements?: readonly Statement[];

  /**
   * Whose key encrypts the definition, the executions and the log. A key of ours needs `stateMachineLogDelivery` of
   * policies/key/step-functions.ts and `logGroupEncryption` of policies/key/log-group.ts.
   */
  readonly encryption: Exclude<Encryption, { mode: "aws-managed" }>;

  /**
   * What is logged. Input and output of states never are: the log would hold the data of every execution.
   *
   * @default "ERROR"
   */
  readonly logLevel?: StateMachineLogLevel;

  /**
   * Days that the log is kept: one of the periods that CloudWatch Logs takes.
   *
   * @default 365
   */
  readonly logRetentionInDays?: number;

  /**
   * Name of the role, at most 64 characters. Roles are global: two regions of an account need two names.
   *
   * @default `<stateMachineName>-states-<region>`
   */
  readonly roleName?: string;
}

export const DEFAULT_LOG_RETENTION_IN_DAYS = 365;

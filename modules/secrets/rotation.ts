import { SecretsmanagerSecretRotation } from "@cdktf/provider-aws/lib/secretsmanager-secret-rotation";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { FunctionPermission } from "../lambda/permission";
import type { Placement } from "../placement";
import { type RotationSchedule, scheduleProblem } from "./rotation-schedule";
import type { Secret } from "./secret";

export interface SecretRotationProps {
  /** Account and region of the secret: a replica follows by itself. */
  readonly placement: Placement;

  /** The secret that is rotated. */
  readonly secret: Secret;

  /** ARN of the function that rotates, of `RotationFunction` or one of your own, in the same account and region. */
  readonly functionArn: string;

  /** When it is rotated. */
  readonly schedule: RotationSchedule;

  /**
   * Hours in which the rotation may begin, 1-24; not past midnight UTC, nor into the next window.
   *
   * @default - the hour for a schedule in hours, else the rest of the day
   */
  readonly windowInHours?: number;

  /**
   * Whether the secret rotates at once when this is made or changed, which shows that rotation works. Else Secrets
   * Manager only calls the step that tests.
   *
   * @default true
   */
  readonly rotateImmediately?: boolean;
}

/** The schedule by which Secrets Manager has a function rotate a secret, and its leave to invoke the function for it. */
export class SecretRotation extends Construct {
  /** Stands once rotation is turned on. */
  public readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: SecretRotationProps) {
    super(scope, id);
    const { placement, secret, functionArn, schedule, windowInHours } = props;
    const problem = scheduleProblem(schedule, windowInHours);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const permission = new FunctionPermission(this, "permission", {
      placement,
      functionName: functionArn,
      statementId: "SecretsManager",
      service: "secretsmanager.amazonaws.com",
      sourceArn: secret.secretArn,
    });
    this.ready = new SecretsmanagerSecretRotation(this, "rotation", {
      ...placement,
      secretId: secret.secretArn,
      rotationLambdaArn: functionArn,
      rotateImmediately: props.rotateImmediately ?? true,
      rotationRules: {
        ...("everyDays" in schedule
          ? { automaticallyAfterDays: schedule.everyDays }
          : { scheduleExpression: schedule.expression }),
        duration: windowInHours === undefined ? undefined : `${windowInHours}h`,
      },
      // Secrets Manager invokes the function at once, and the function needs a value to rotate.
      dependsOn: [permission.ready, secret.ready],
    });
  }
}

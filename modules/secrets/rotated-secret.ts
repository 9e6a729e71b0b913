import { Construct } from "constructs";
import { SecretRotation, type SecretRotationProps } from "./rotation";
import { RotationFunction, type RotationFunctionProps } from "./rotation-function";
import { Secret, type SecretProps } from "./secret";
import type { InitialValue } from "./secret-props";

export interface RotatedSecretProps
  extends
    Omit<SecretProps, "notRotatedBecause" | "initialValue">,
    Pick<SecretRotationProps, "schedule" | "windowInHours" | "rotateImmediately">,
    Pick<RotationFunctionProps, "functionName" | "value" | "network" | "logRetentionInDays"> {
  /** What the first rotation begins with: for a secret that is a JSON object, the fields beside the rotated one too. */
  readonly initialValue: InitialValue;
}

/** A secret with its rotation function and schedule: what a secret that only its readers know needs. */
export class RotatedSecret extends Construct {
  public readonly secret: Secret;

  constructor(scope: Construct, id: string, props: RotatedSecretProps) {
    super(scope, id);
    const { placement, encryption, functionName, value, network, logRetentionInDays } = props;
    this.secret = new Secret(this, "secret", props);
    const { functionArn } = new RotationFunction(this, "function", {
      placement,
      functionName,
      encryption,
      value,
      network,
      logRetentionInDays,
      secret: this.secret,
    });
    new SecretRotation(this, "rotation", { ...props, secret: this.secret, functionArn });
  }
}

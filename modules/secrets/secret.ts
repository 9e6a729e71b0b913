import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SecretsmanagerSecretPolicy } from "@cdktf/provider-aws/lib/secretsmanager-secret-policy";
import { SecretsmanagerSecretVersion } from "@cdktf/provider-aws/lib/secretsmanager-secret-version";
import { Fn, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { policyDocument } from "../../policies/document";
import { acknowledge } from "../acknowledge";
import { customerKeyArn } from "../kms/encryption";
import { secretProblem } from "./secret-problem";
import { DEFAULT_RECOVERY_WINDOW_IN_DAYS, type SecretProps } from "./secret-props";

export type { InitialValue, SecretEncryption, SecretProps, SecretReplica } from "./secret-props";

/**
 * A secret of Secrets Manager, with copies in other regions and a policy. Its value never stands in the state: the first
 * one comes by an `EphemeralVariable`, later ones by rotation or by hand, and Terraform does not look at them.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html
 */
export class Secret extends Construct {
  /** The whole ARN, with the six characters that AWS adds. A replica has the same one, but for the region. */
  public readonly secretArn: string;

  /** ARN of the key of ours; undefined where AWS's own encrypts. */
  public readonly keyArn: string | undefined;

  /** Stands once the secret has its first value, if it has one from here. */
  public readonly ready: ITerraformDependable;

  readonly #home: string;
  readonly #replicas: readonly string[];

  constructor(scope: Construct, id: string, props: SecretProps) {
    super(scope, id);
    const problem = secretProblem(props);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { placement, initialValue, statements = [], replicas = [] } = props;
    this.#home = placement.regionName;
    this.#replicas = replicas.map(({ region }) => region);
    this.keyArn = customerKeyArn(props.encryption);

    const secret = new SecretsmanagerSecret(this, "secret", {
      ...placement,
      name: props.secretName,
      description: props.description,
      kmsKeyId: this.keyArn,
      recoveryWindowInDays: props.recoveryWindowInDays ?? DEFAULT_RECOVERY_WINDOW_IN_DAYS,
      forceOverwriteReplicaSecret: props.overwriteReplicas ?? false,
      replica: replicas.map(({ region, encryption }) => ({ region, kmsKeyId: customerKeyArn(encryption) })),
    });
    if (props.notRotatedBecause !== undefined) acknowledge(secret, "LZ-SECRETSMANAGER-01", props.notRotatedBecause);
    this.secretArn = secret.arn;

    if (statements.length > 0) {
      new SecretsmanagerSecretPolicy(this, "policy", {
        ...placement,
        secretArn: secret.arn,
        policy: policyDocument(statements),
        blockPublicPolicy: true,
      });
    }
    this.ready =
      initialValue === undefined
        ? secret
        : new SecretsmanagerSecretVersion(this, "initial-value", {
            ...placement,
            secretId: secret.id,
            secretStringWo: initialValue.value.stringValue,
            secretStringWoVersion: initialValue.version ?? 1,
          });
  }

  /** ARN of the secret in its own region, or of its replica in another. */
  public secretArnIn(region: string): string {
    if (region === this.#home) return this.secretArn;
    if (!this.#replicas.includes(region)) {
      throw new ConfigError(this, `has no copy in '${region}', only in ${[this.#home, ...this.#replicas].join(", ")}`);
    }
    return Fn.replace(this.secretArn, `:${this.#home}:`, `:${region}:`);
  }
}

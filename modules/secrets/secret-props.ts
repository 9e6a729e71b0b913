import type { Statement } from "../../policies/document";
import type { EphemeralVariable } from "../ephemeral-variable";
import type { Encryption } from "../kms/encryption";
import type { Placement } from "../placement";

/** Keys that Secrets Manager encrypts with: it has no key of its own that costs nothing and shows to nobody. */
export type SecretEncryption = Exclude<Encryption, { mode: "aws-owned" }>;

/** A copy of a secret in another region of the same account, which Secrets Manager keeps in step. */
export interface SecretReplica {
  readonly region: string;

  /** A key of the replica's region: a multi-Region key of the primary's has an ARN of its own there. */
  readonly encryption: SecretEncryption;
}

/** A first value that Terraform hands on and keeps nowhere. */
export interface InitialValue {
  readonly value: EphemeralVariable;

  /**
   * Counts up when the value is to be written again. Terraform does not know the value, so a new one alone is no change.
   *
   * @default 1
   */
  readonly version?: number;
}

export interface SecretProps {
  readonly placement: Placement;

  /** Name, often a path such as `orders/database`: letters, digits and `/_+=.@-`, up to 512. */
  readonly secretName: string;

  /** What the secret opens, as the console shows it. Not secret. */
  readonly description: string;

  /**
   * Whose key encrypts it. A secret that another account reads needs a key of ours.
   *
   * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
   */
  readonly encryption: SecretEncryption;

  /** @default - none: it has no value until somebody puts one */
  readonly initialValue?: InitialValue;

  /** Copies in other regions. @default - none */
  readonly replicas?: readonly SecretReplica[];

  /**
   * Whether a replica may take the place of a secret of the same name that the region has already.
   *
   * @default false
   */
  readonly overwriteReplicas?: boolean;

  /**
   * Days between the order to delete the secret and its end, 7-30. Until then the order can be taken back, and the name
   * is taken.
   *
   * @default 30
   */
  readonly recoveryWindowInDays?: number;

  /**
   * Statements of the secret's policy, which its replicas get too: policies/secret has some. Secrets Manager refuses one
   * that opens it to everybody.
   *
   * @default - none: IAM policies of the account decide
   */
  readonly statements?: readonly Statement[];

  /**
   * Why the secret is never rotated, in a sentence: it stands in every report. With a `SecretRotation` leave it out.
   *
   * @default - it is rotated, or breaks LZ-SECRETSMANAGER-01
   */
  readonly notRotatedBecause?: string;
}

export const DEFAULT_RECOVERY_WINDOW_IN_DAYS = 30;

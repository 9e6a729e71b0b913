import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Statement } from "../../policies/document";
import type { EncryptionKeyAccess } from "../../policies/key/access";
import type { Placement } from "../placement";
import { keyPolicyText } from "./key-policy";
import {
  DEFAULT_DELETION_WINDOW_IN_DAYS,
  DEFAULT_ROTATION_PERIOD_IN_DAYS,
  type KeySettings,
  keySettingsProblem,
} from "./settings";

export interface KeyProps extends KeySettings {
  readonly placement: Placement;

  /**
   * Who administers and who uses the key.
   *
   * @default - the account, by its IAM policies
   */
  readonly access?: EncryptionKeyAccess;

  /**
   * Statements of the key policy beside those of `access`: for services of AWS, mostly, as `policies/key/` has them.
   *
   * @default - none
   */
  readonly statements?: readonly Statement[];
}

/** A symmetric KMS key of one region that rotates, with its alias. The choice unless data must be read in two regions. */
export class Key extends Construct {
  /** ARN of the key. */
  public readonly keyArn: string;

  constructor(scope: Construct, id: string, props: KeyProps) {
    super(scope, id);
    const problem = keySettingsProblem(props);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { placement } = props;
    const key = new KmsKey(this, "key", {
      ...placement,
      description: props.description,
      enableKeyRotation: true,
      rotationPeriodInDays: props.rotationPeriodInDays ?? DEFAULT_ROTATION_PERIOD_IN_DAYS,
      deletionWindowInDays: props.deletionWindowInDays ?? DEFAULT_DELETION_WINDOW_IN_DAYS,
      policy: keyPolicyText(this, placement, props),
      lifecycle: { preventDestroy: props.preventDestroy ?? true },
    });
    new KmsAlias(this, "alias", { ...placement, name: props.alias, targetKeyId: key.keyId });
    this.keyArn = key.arn;
  }
}

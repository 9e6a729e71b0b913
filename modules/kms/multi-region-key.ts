import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import type { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Statement } from "../../policies/document";
import type { EncryptionKeyAccess } from "../../policies/key/access";
import type { Placement } from "../placement";
import { KeyInRegions } from "./key-in-regions";
import { keyPolicyText } from "./key-policy";
import {
  DEFAULT_DELETION_WINDOW_IN_DAYS,
  DEFAULT_ROTATION_PERIOD_IN_DAYS,
  type KeySettings,
  keySettingsProblem,
} from "./settings";
import { type Replicas, replicasProblem } from "./replicas";

export interface MultiRegionKeyProps extends KeySettings, Replicas {
  /** Account and region of the primary key. */
  readonly primary: Placement;

  /**
   * Who administers and who uses the key, in every region.
   *
   * @default - the account, by its IAM policies
   */
  readonly access?: EncryptionKeyAccess;

  /**
   * Statements of the key policy in each region, beside those of `access`. A replica does not take over the primary's
   * policy, and services are named by region, so there is one policy a region.
   *
   * @default - none
   */
  readonly statements?: (placement: Placement) => readonly Statement[];
}

/**
 * A symmetric KMS multi-Region key: one primary that rotates, replicas with the same key id and material, and in each
 * region a policy and an alias of its own. Data encrypted in one region can be decrypted in another, so take it only
 * where that is wanted: `Key` keeps regions apart.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
 */
export class MultiRegionKey extends KeyInRegions {
  constructor(scope: Construct, id: string, props: MultiRegionKeyProps) {
    super(scope, id);
    const { primary, replicas } = props;
    const problem = keySettingsProblem(props) ?? replicasProblem(primary, props);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const settings = (placement: Placement) => ({
      ...placement,
      description: props.description,
      deletionWindowInDays: props.deletionWindowInDays ?? DEFAULT_DELETION_WINDOW_IN_DAYS,
      policy: keyPolicyText(this, placement, { access: props.access, statements: props.statements?.(placement) }),
      lifecycle: { preventDestroy: props.preventDestroy ?? true },
    });
    const primaryKey = new KmsKey(this, "primary", {
      ...settings(primary),
      multiRegion: true,
      enableKeyRotation: true,
      rotationPeriodInDays: props.rotationPeriodInDays ?? DEFAULT_ROTATION_PERIOD_IN_DAYS,
    });
    this.add("primary-alias", primary, props.alias, primaryKey);
    this.replicate(primaryKey, replicas, props.alias, settings);
  }
}

import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { KmsReplicaKey } from "@cdktf/provider-aws/lib/kms-replica-key";
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
import { type MultiRegionUse, multiRegionUseProblem } from "./multi-region-use";

export interface MultiRegionKeyProps extends KeySettings {
  /** Account and region of the primary key. */
  readonly primary: Placement;

  /** What the key is for, since regions should stay apart where they can. */
  readonly use: MultiRegionUse;

  /** Regions that get a replica, in the primary's account. */
  readonly replicas: readonly Placement[];

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
export class MultiRegionKey extends Construct {
  readonly #keyArns = new Map<string, string>();

  constructor(scope: Construct, id: string, props: MultiRegionKeyProps) {
    super(scope, id);
    this.validate(props);
    const { primary, replicas } = props;
    const deletionWindowInDays = props.deletionWindowInDays ?? DEFAULT_DELETION_WINDOW_IN_DAYS;
    const lifecycle = { preventDestroy: props.preventDestroy ?? true };
    const policyIn = (placement: Placement): string =>
      keyPolicyText(this, placement, { access: props.access, statements: props.statements?.(placement) });

    const primaryKey = new KmsKey(this, "primary", {
      ...primary,
      description: props.description,
      multiRegion: true,
      // Rotation is the primary's: replicas follow it and have no setting for it.
      enableKeyRotation: true,
      rotationPeriodInDays: props.rotationPeriodInDays ?? DEFAULT_ROTATION_PERIOD_IN_DAYS,
      deletionWindowInDays,
      policy: policyIn(primary),
      lifecycle,
    });
    this.add("primary", primary, props.alias, primaryKey);

    for (const placement of replicas) {
      const id = `replica-${placement.regionName}`;
      const replica = new KmsReplicaKey(this, id, {
        ...placement,
        primaryKeyArn: primaryKey.arn,
        description: props.description,
        deletionWindowInDays,
        policy: policyIn(placement),
        lifecycle,
      });
      this.add(id, placement, props.alias, replica);
    }
  }

  /** Regions that have the key, the primary's first. */
  public get regions(): string[] {
    return [...this.#keyArns.keys()];
  }

  /** ARN of the key to use in `region`: the primary's or a replica's. */
  public keyArnIn(region: string): string {
    const keyArn = this.#keyArns.get(region);
    if (keyArn === undefined) {
      throw new ConfigError(this, `has no key in '${region}', only in ${this.regions.join(", ")}`);
    }
    return keyArn;
  }

  private add(id: string, placement: Placement, alias: string, key: KmsKey | KmsReplicaKey): void {
    new KmsAlias(this, `${id}-alias`, { ...placement, name: alias, targetKeyId: key.keyId });
    this.#keyArns.set(placement.regionName, key.arn);
  }

  private validate(props: MultiRegionKeyProps): void {
    const problem = keySettingsProblem(props) ?? multiRegionUseProblem(props.use);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { primary, replicas } = props;
    const seen = new Set<string>();
    for (const { regionName, accountId } of replicas) {
      if (regionName === primary.regionName) {
        throw new ConfigError(this, `replicas must not contain the primary's region, got '${regionName}'`);
      }
      if (seen.has(regionName))
        throw new ConfigError(this, `replicas must name each region once, got '${regionName}' twice`);
      if (accountId !== primary.accountId) {
        throw new ConfigError(
          this,
          `replicas must be in the primary's account ${primary.accountId}, got ${accountId} in '${regionName}'`,
        );
      }
      seen.add(regionName);
    }
  }
}

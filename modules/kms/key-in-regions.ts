import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import type { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { KmsReplicaKey, type KmsReplicaKeyConfig } from "@cdktf/provider-aws/lib/kms-replica-key";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";

/** A key that may be in several regions: in each it has an ARN of its own and the same alias. */
export abstract class KeyInRegions extends Construct {
  readonly #keyArns = new Map<string, string>();

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

  /** Puts an alias beside the key of a region. */
  protected add(id: string, placement: Placement, alias: string, key: { keyId: string; arn: string }): void {
    new KmsAlias(this, id, { ...placement, name: alias, targetKeyId: key.keyId });
    this.#keyArns.set(placement.regionName, key.arn);
  }

  /** Replicas of a key whose material KMS made, with their aliases. Rotation is the primary's: replicas follow it. */
  protected replicate(
    primary: KmsKey,
    replicas: readonly Placement[],
    alias: string,
    settings: (placement: Placement) => Omit<KmsReplicaKeyConfig, "primaryKeyArn">,
  ): void {
    for (const placement of replicas) {
      const id = `replica-${placement.regionName}`;
      const replica = new KmsReplicaKey(this, id, { ...settings(placement), primaryKeyArn: primary.arn });
      this.add(`${id}-alias`, placement, alias, replica);
    }
  }
}

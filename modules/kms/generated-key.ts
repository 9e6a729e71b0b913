import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import type { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Statement } from "../../policies/document";
import type { KeyAccess } from "../../policies/key/access";
import type { KeyPurpose } from "../../policies/key/users";
import type { Placement } from "../placement";
import { KeyInRegions } from "./key-in-regions";
import { keyPolicyText } from "./key-policy";
import { type Replicas, replicasProblem } from "./replicas";
import { type BasicKeySettings, DEFAULT_DELETION_WINDOW_IN_DAYS, keySettingsProblem } from "./settings";

/** Props of a key that KMS makes and does not rotate. */
export interface GeneratedKeyProps extends BasicKeySettings {
  /** Account and region of the key; of its primary, if it is in several regions. */
  readonly placement: Placement;

  /**
   * Makes it a multi-Region key. KMS cannot make one of a key that is there already, nor the other way round.
   *
   * @default - a key of one region
   */
  readonly multiRegion?: Replicas;

  /**
   * Who administers and who uses the key, in every region.
   *
   * @default - the account, by its IAM policies
   */
  readonly access?: KeyAccess;

  /**
   * Statements of the key policy in each region, beside those of `access`.
   *
   * @default - none
   */
  readonly statements?: (placement: Placement) => readonly Statement[];
}

/** What the kind of key says; or what is wrong with it, in words for a ConfigError. */
export type GeneratedKeyKind =
  | { readonly customerMasterKeySpec: string; readonly keyUsage: string; readonly purpose: KeyPurpose }
  | { readonly problem: string };

/** A key that KMS makes and does not rotate, with its alias and its replicas. */
export abstract class GeneratedKey extends KeyInRegions {
  /** ARN of the key; of its primary, if it is in several regions. */
  public readonly keyArn: string;

  constructor(scope: Construct, id: string, props: GeneratedKeyProps, kind: GeneratedKeyKind) {
    super(scope, id);
    const { placement, multiRegion, alias } = props;
    const problem =
      keySettingsProblem(props) ?? rotationProblem(props) ?? (multiRegion && replicasProblem(placement, multiRegion));
    if (problem !== undefined) throw new ConfigError(this, problem);
    if ("problem" in kind) throw new ConfigError(this, kind.problem);
    const { purpose, customerMasterKeySpec, keyUsage } = kind;
    const settings = (at: Placement) => ({
      ...at,
      description: props.description,
      deletionWindowInDays: props.deletionWindowInDays ?? DEFAULT_DELETION_WINDOW_IN_DAYS,
      policy: keyPolicyText(this, at, { access: props.access, statements: props.statements?.(at), purpose }),
      lifecycle: { preventDestroy: props.preventDestroy ?? true },
    });
    const key = new KmsKey(this, "key", {
      ...settings(placement),
      customerMasterKeySpec,
      keyUsage,
      multiRegion: multiRegion === undefined ? undefined : true,
    });
    this.add("alias", placement, alias, key);
    this.replicate(key, multiRegion?.replicas ?? [], alias, settings);
    this.keyArn = this.keyArnIn(placement.regionName);
  }
}

/** The types have no rotation, but who builds props from elsewhere may bring one. */
function rotationProblem(props: GeneratedKeyProps & { readonly rotationPeriodInDays?: unknown }): string | undefined {
  if (props.rotationPeriodInDays === undefined) return undefined;
  return "rotationPeriodInDays must be left out: KMS rotates no key of this kind";
}

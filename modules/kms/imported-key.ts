import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsExternalKey } from "@cdktf/provider-aws/lib/kms-external-key";
import { KmsReplicaExternalKey } from "@cdktf/provider-aws/lib/kms-replica-external-key";
import type { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { wholeNumberProblem } from "../../core/whole-number";
import type { Statement } from "../../policies/document";
import type { EncryptionKeyAccess } from "../../policies/key/access";
import type { Placement } from "../placement";
import { KeyInRegions } from "./key-in-regions";
import { keyPolicyText } from "./key-policy";
import { type Replicas, replicasProblem } from "./replicas";
import { type BasicKeySettings, DEFAULT_DELETION_WINDOW_IN_DAYS, keySettingsProblem } from "./settings";

/** One of the two keys behind an alias. */
export type KeyColour = "blue" | "green";

const MAX_ALIAS = 250;
const SECONDS_A_DAY = 24 * 60 * 60;

/** When the material goes is said at its import. A plan that takes the day away would import nothing in its place. */
const SET_BY_THE_IMPORT = ["valid_to"];

export interface ImportedKeyProps extends BasicKeySettings {
  /** Account and region of the key; of its primary, if it is in several regions. */
  readonly placement: Placement;

  /**
   * Keys that there are. For a new material, add the other one, import, and turn the alias.
   *
   * @default ["blue"]
   */
  readonly keys?: readonly KeyColour[];

  /**
   * The key that the alias stands for, so the one that new data is encrypted with. Each key has an alias of its own beside
   * it: the alias with -blue or -green at the end.
   */
  readonly aliasTarget: KeyColour;

  /**
   * Makes them multi-Region keys. The same material is imported into each region.
   *
   * @default - keys of one region
   */
  readonly multiRegion?: Replicas;

  /**
   * Alarms before material expires, if it was imported with an end. Without its material a key decrypts nothing.
   *
   * @default - none
   */
  readonly expiryAlarm?: {
    /** Name of the alarms; colour and region are added. */
    readonly name: string;
    /** Days before the end. @default 30 */
    readonly days?: number;
    /** ARNs of topics to tell, by region. @default - nothing; the state of an alarm is an event */
    readonly actionsIn?: (region: string) => readonly string[];
  };

  /**
   * Who administers and who uses the keys, in every region.
   *
   * @default - the account, by its IAM policies
   */
  readonly access?: EncryptionKeyAccess;

  /**
   * Statements of the key policy in each region, beside those of `access`.
   *
   * @default - none
   */
  readonly statements?: (placement: Placement) => readonly Statement[];
}

/**
 * Symmetric keys whose material comes from outside. Terraform makes them without it: the provider has no write-only argument
 * for it, so it would stand in the state in clear. docs/runbooks/imported-keys.md imports it. KMS does not rotate such a
 * key by itself; there are two, and the alias goes from one to the other.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys.html
 */
export class ImportedKey extends KeyInRegions {
  constructor(scope: Construct, id: string, props: ImportedKeyProps) {
    super(scope, id);
    const { placement, multiRegion, keys = ["blue"] } = props;
    const problem =
      keySettingsProblem(props) ?? (multiRegion && replicasProblem(placement, multiRegion)) ?? coloursProblem(props);
    if (problem !== undefined) throw new ConfigError(this, problem);
    for (const colour of keys) this.make(colour, props);
  }

  private make(colour: KeyColour, props: ImportedKeyProps): void {
    const { placement, multiRegion, alias, aliasTarget } = props;
    const settings = (at: Placement) => ({
      ...at,
      description: `${props.description} (${colour})`,
      deletionWindowInDays: props.deletionWindowInDays ?? DEFAULT_DELETION_WINDOW_IN_DAYS,
      policy: keyPolicyText(this, at, { access: props.access, statements: props.statements?.(at) }),
      lifecycle: { preventDestroy: props.preventDestroy ?? true, ignoreChanges: SET_BY_THE_IMPORT },
    });
    const primary = new KmsExternalKey(this, colour, {
      ...settings(placement),
      multiRegion: multiRegion === undefined ? undefined : true,
    });
    const keys = [{ at: placement, keyId: primary.id, arn: primary.arn }];
    for (const at of multiRegion?.replicas ?? []) {
      const id = `${colour}-replica-${at.regionName}`;
      const replica = new KmsReplicaExternalKey(this, id, { ...settings(at), primaryKeyArn: primary.arn });
      keys.push({ at, keyId: replica.keyId, arn: replica.arn });
    }
    for (const { at, ...key } of keys) {
      if (colour === aliasTarget) this.add(`alias-${at.regionName}`, at, alias, key);
      new KmsAlias(this, `${colour}-alias-${at.regionName}`, {
        ...at,
        name: `${alias}-${colour}`,
        targetKeyId: key.keyId,
      });
      this.alarm(colour, at, key.keyId, props.expiryAlarm);
    }
  }

  private alarm(colour: KeyColour, at: Placement, keyId: string, alarm: ImportedKeyProps["expiryAlarm"]): void {
    if (alarm === undefined) return;
    const days = alarm.days ?? 30;
    const actions = alarm.actionsIn?.(at.regionName);
    new CloudwatchMetricAlarm(this, `${colour}-expiry-${at.regionName}`, {
      ...at,
      alarmName: `${alarm.name}-${colour}-${at.regionName}`,
      alarmDescription: `Imported key material expires in ${days} days; see docs/runbooks/imported-keys.md`,
      // https://docs.aws.amazon.com/kms/latest/developerguide/imported-key-material-expiration-alarm.html
      namespace: "AWS/KMS",
      metricName: "SecondsUntilKeyMaterialExpiration",
      dimensions: { KeyId: keyId },
      statistic: "Minimum",
      comparisonOperator: "LessThanOrEqualToThreshold",
      threshold: days * SECONDS_A_DAY,
      period: 60,
      evaluationPeriods: 1,
      // Material without an end sends no metric, nor does a key without material.
      treatMissingData: "notBreaching",
      alarmActions: actions === undefined ? undefined : [...actions],
    });
  }
}

function coloursProblem({ alias, keys = ["blue"], aliasTarget, expiryAlarm }: ImportedKeyProps): string | undefined {
  if (new Set(keys).size !== keys.length) return `keys must name each colour once, got ${keys.join(", ")}`;
  if (!keys.includes(aliasTarget)) {
    return `aliasTarget must be one of the keys ${keys.join(", ")}, got '${aliasTarget}'`;
  }
  if (alias.length > MAX_ALIAS)
    return `alias must leave room for -green, so be at most ${MAX_ALIAS} long, got '${alias}'`;
  return wholeNumberProblem("expiryAlarm.days", expiryAlarm?.days, 1, 365);
}

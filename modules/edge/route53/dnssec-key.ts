import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import { policyDocument } from "../../../policies/document";
import { accountAdministration } from "../../../policies/key/account";
import { dnssecSigning } from "../../../policies/key/dnssec";
import { DEFAULT_DELETION_WINDOW_IN_DAYS, keySettingsProblem } from "../../kms/settings";
import type { Placement } from "../../placement";
import { requireEdgeRegion } from "../home-region";

export interface DnssecKeyProps {
  /** The account of the zones, in us-east-1: Route 53 takes keys from no other region. */
  readonly placement: Placement;

  /** Alias with its prefix, such as alias/dnssec. */
  readonly alias: string;

  /**
   * Days between the order to delete the key and its end, 7-30.
   *
   * @default 30
   */
  readonly deletionWindowInDays?: number;

  /**
   * Whether Terraform refuses to destroy it. Without its key, a signed zone can no longer be resolved.
   *
   * @default true
   */
  readonly preventDestroy?: boolean;
}

/**
 * The KMS key behind the key-signing keys of an account's zones: ECC_NIST_P256, as Route 53 demands. Several zones can
 * share one. Asymmetric keys do not rotate.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-configuring-dnssec-cmk-requirements.html
 */
export class DnssecKey extends Construct {
  public readonly keyArn: string;

  constructor(scope: Construct, id: string, props: DnssecKeyProps) {
    super(scope, id);
    const { placement, alias, deletionWindowInDays = DEFAULT_DELETION_WINDOW_IN_DAYS } = props;
    requireEdgeRegion(this, placement);
    const description = "Signs hosted zones (DNSSEC)";
    const problem = keySettingsProblem({ alias, description, deletionWindowInDays });
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { accountId, regionName: region } = placement;
    const key = new KmsKey(this, "key", {
      ...placement,
      description,
      customerMasterKeySpec: "ECC_NIST_P256",
      keyUsage: "SIGN_VERIFY",
      deletionWindowInDays,
      policy: policyDocument([accountAdministration(accountId, region), ...dnssecSigning({ accountId, region })]),
      lifecycle: { preventDestroy: props.preventDestroy ?? true },
    });
    new KmsAlias(this, "alias", { ...placement, name: alias, targetKeyId: key.keyId });
    this.keyArn = key.arn;
  }
}

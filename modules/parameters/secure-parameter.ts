import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { parameterArn } from "../../core/parameter-name";
import type { StoredTier } from "../../core/parameter-store";
import type { EphemeralVariable } from "../ephemeral-variable";
import { customerKeyArn, type Encryption } from "../kms/encryption";
import type { Placement } from "../placement";
import { maxBytesOf, type ParameterSettings, settingsProblem, storedTier } from "./settings";
import { literal } from "./value";
import { patternRule, sizeRule } from "./value-rules";

/** The key that AWS makes in each account and region for parameters. */
const AWS_MANAGED_KEY = "alias/aws/ssm";

/** Parameter Store has no key of the service's own: without a choice the account's key for it encrypts. */
export type ParameterEncryption = Exclude<Encryption, { readonly mode: "aws-owned" }>;

export interface SecureParameterProps extends ParameterSettings {
  /** The secret. Terraform hands it to AWS and keeps it nowhere. */
  readonly value: EphemeralVariable;

  /**
   * Whole number from 1, raised whenever AWS is to get something new: Terraform cannot see that the secret has changed,
   * and with any other change of the parameter it would send an empty value, which AWS refuses.
   */
  readonly valueVersion: number;

  /** Key of the same region; a customer managed one, where access to the secret is to be decided by its policy too. */
  readonly encryption: ParameterEncryption;
}

/**
 * A SecureString: an encrypted parameter whose value stands neither in the code nor in a plan nor in the state.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html
 */
export class SecureParameter extends Construct {
  /** Full name. */
  public readonly parameterName: string;

  /** ARN, for policies. */
  public readonly parameterArn: string;

  public readonly placement: Placement;

  /** Tier that it comes to lie in; of Intelligent-Tiering the dearer, since the size is not known here. */
  public readonly tier: StoredTier;

  constructor(scope: Construct, id: string, props: SecureParameterProps) {
    super(scope, id);
    const { placement, name, tier = "Standard", allowedPattern, value, valueVersion } = props;
    const problem = settingsProblem(props) ?? versionProblem(valueVersion);
    if (problem !== undefined) throw new ConfigError(this, problem);
    // Refused when planned, before anything is changed; the value is not told.
    value.addValidation(sizeRule(value, maxBytesOf(tier), name));
    if (allowedPattern !== undefined) value.addValidation(patternRule(value, allowedPattern, name));
    new SsmParameter(this, "parameter", {
      ...placement,
      name,
      type: "SecureString",
      valueWo: value.stringValue,
      valueWoVersion: valueVersion,
      keyId: customerKeyArn(props.encryption) ?? AWS_MANAGED_KEY,
      description: props.description === undefined ? undefined : literal(props.description),
      // Always said: without it the default tier of the account decides, which anybody there can change.
      tier,
      allowedPattern: allowedPattern === undefined ? undefined : literal(allowedPattern),
    });
    this.parameterName = name;
    this.parameterArn = parameterArn(placement.accountId, placement.regionName, name);
    this.placement = placement;
    this.tier = storedTier(tier);
  }
}

function versionProblem(version: number): string | undefined {
  if (Number.isSafeInteger(version) && version >= 1) return undefined;
  return `valueVersion must be a whole number from 1, got ${version}`;
}

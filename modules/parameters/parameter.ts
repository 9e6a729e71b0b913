import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { parameterArn } from "../../core/parameter-name";
import type { StoredTier } from "../../core/parameter-store";
import type { Placement } from "../placement";
import { type ParameterSettings, settingsProblem, storedTier } from "./settings";
import { itemsProblem, literal, valueProblem } from "./value";

export interface ParameterProps extends ParameterSettings {
  /** What the parameter holds; a list becomes a StringList. Nothing secret: `SecureParameter` is for that. */
  readonly value: string | readonly string[];

  /**
   * aws:ec2:image has AWS check that the image is there, and lets launch templates name the parameter. AWS checks after
   * it has answered: an image that is not there makes Terraform wait two minutes and fail.
   *
   * @default "text"
   * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-ec2-aliases.html
   */
  readonly dataType?: "text" | "aws:ec2:image";
}

/**
 * A parameter that everybody with access to the account may see: configuration, names, ids. Its value stands in the code,
 * in plans and in the state, so that reviews see what changes.
 */
export class Parameter extends Construct {
  /** Full name. */
  public readonly parameterName: string;

  /** ARN, for policies. */
  public readonly parameterArn: string;

  public readonly placement: Placement;

  /** Tier that it comes to lie in. */
  public readonly tier: StoredTier;

  constructor(scope: Construct, id: string, props: ParameterProps) {
    super(scope, id);
    const { placement, name, tier = "Standard", allowedPattern, dataType = "text" } = props;
    const isList = typeof props.value !== "string";
    const value = typeof props.value === "string" ? props.value : props.value.join(",");
    const problem =
      settingsProblem(props) ??
      (typeof props.value === "string" ? undefined : itemsProblem(props.value)) ??
      (isList && dataType !== "text" ? `dataType must be text for a list, got '${dataType}'` : undefined) ??
      valueProblem(value, { tier, allowedPattern, dataType });
    if (problem !== undefined) throw new ConfigError(this, problem);
    new SsmParameter(this, "parameter", {
      ...placement,
      name,
      type: isList ? "StringList" : "String",
      // Shown in plans, unlike `value`: that is for secrets, and would hide what changes.
      insecureValue: literal(value),
      description: props.description === undefined ? undefined : literal(props.description),
      // Always said: without it the default tier of the account decides, which anybody there can change.
      tier,
      allowedPattern: allowedPattern === undefined ? undefined : literal(allowedPattern),
      dataType: dataType === "text" ? undefined : dataType,
    });
    this.parameterName = name;
    this.parameterArn = parameterArn(placement.accountId, placement.regionName, name);
    this.placement = placement;
    this.tier = storedTier(tier, value);
  }
}

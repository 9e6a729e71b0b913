import type {
  SecurityhubConfigurationPolicyConfigurationPolicySecurityControlsConfigurationSecurityControlCustomParameter as CustomParameter,
  SecurityhubConfigurationPolicyConfigurationPolicySecurityControlsConfigurationSecurityControlCustomParameterParameter as Parameter,
} from "@cdktf/provider-aws/lib/securityhub-configuration-policy";

/** Value of a control's parameter, by the kind that the control's page names for it. */
export type ParameterValue =
  | { readonly boolean: boolean }
  | { readonly double: number }
  | { readonly enum: string }
  | { readonly enumList: readonly string[] }
  | { readonly integer: number }
  | { readonly integerList: readonly number[] }
  | { readonly string: string }
  | { readonly stringList: readonly string[] };

/** A parameter of a control that differs from AWS's default. */
export interface ControlParameter {
  /** Id of the control, such as IAM.7. */
  readonly control: string;
  /** Name of the parameter, such as MinimumPasswordLength. */
  readonly name: string;
  readonly value: ParameterValue;
}

/** Grouped by control, both sorted, so that the order of writing changes nothing. */
export function customParameters(parameters: readonly ControlParameter[]): CustomParameter[] {
  const controls = [...new Set(parameters.map(({ control }) => control))].sort();
  return controls.map((control) => ({
    securityControlId: control,
    parameter: parameters
      .filter((parameter) => parameter.control === control)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, value }): Parameter => ({ name, valueType: "CUSTOM", ...valueBlock(value) })),
  }));
}

function valueBlock(value: ParameterValue): Partial<Parameter> {
  if ("boolean" in value) return { bool: { value: value.boolean } };
  if ("double" in value) return { double: { value: value.double } };
  if ("enum" in value) return { enum: { value: value.enum } };
  if ("enumList" in value) return { enumList: { value: [...value.enumList] } };
  if ("integer" in value) return { int: { value: value.integer } };
  if ("integerList" in value) return { intList: { value: [...value.integerList] } };
  if ("string" in value) return { string: { value: value.string } };
  return { stringList: { value: [...value.stringList] } };
}

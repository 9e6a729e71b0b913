import type { TerraformVariableValidationConfig } from "cdktf";
import type { EphemeralVariable } from "../ephemeral-variable";

/**
 * Rule of Terraform's over a secret that this code never sees: it fits the tier. Base64 tells its bytes, since
 * Terraform's own `length` counts characters.
 */
export function sizeRule(
  { friendlyUniqueId: variable }: EphemeralVariable,
  maxBytes: number,
  parameterName: string,
): TerraformVariableValidationConfig {
  const encoded = `base64encode(var.${variable})`;
  const bytes = `length(${encoded}) * 3 / 4 - length(regexall("=", ${encoded}))`;
  return {
    condition: `\${var.${variable} != "" && ${bytes} <= ${maxBytes}}`,
    errorMessage: `The value of the parameter ${parameterName} must have 1 to ${maxBytes} bytes in UTF-8.`,
  };
}

/** Rule of Terraform's over a secret that this code never sees: it matches the parameter's pattern. */
export function patternRule(
  { friendlyUniqueId: variable }: EphemeralVariable,
  pattern: string,
  parameterName: string,
): TerraformVariableValidationConfig {
  return {
    condition: `\${can(regex(${quoted(pattern)}, var.${variable}))}`,
    errorMessage: `The value of the parameter ${parameterName} must match its allowed pattern.`,
  };
}

/** Text as a string of Terraform's language. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[$%]\{/g, (begin) => `${begin[0]}${begin}`);
}

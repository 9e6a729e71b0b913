import type { Wafv2WebAclDataProtectionConfig } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { quote } from "../../core/text";

/** A part of the request that WAF does not show wherever it shows a request: logs, samples and Security Lake. */
export interface DataProtection {
  readonly fieldType: "SINGLE_HEADER" | "SINGLE_COOKIE" | "SINGLE_QUERY_ARGUMENT" | "QUERY_STRING" | "BODY";

  /**
   * Names of the headers, cookies or arguments, at most 100; QUERY_STRING and BODY have none.
   *
   * @default - all of them
   */
  readonly fieldKeys?: readonly string[];

  /**
   * SUBSTITUTION shows REDACTED instead, HASH a hash by which two requests can still be told to be the same.
   *
   * @default SUBSTITUTION
   */
  readonly action?: "SUBSTITUTION" | "HASH";
}

/**
 * What somebody else could act as the user with. The redaction of a log alone would not do: it reaches neither samples
 * nor what a rule over all headers matched.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/data-protection-masking.html
 */
export const DEFAULT_DATA_PROTECTION: readonly DataProtection[] = [
  { fieldType: "SINGLE_HEADER", fieldKeys: ["authorization", "cookie"] },
  { fieldType: "SINGLE_COOKIE" },
];

/** Everything that WAF would refuse. */
export function dataProtectionProblems(protections: readonly DataProtection[]): string[] {
  const problems = protections.flatMap(({ fieldType, fieldKeys = [] }, index) => {
    const path = `dataProtection[${index}].fieldKeys`;
    if (/^(QUERY_STRING|BODY)$/.test(fieldType)) {
      return fieldKeys.length > 0 ? [`${path} must be left out for ${fieldType}, which has no parts`] : [];
    }
    const odd = fieldKeys.filter((key) => key.trim() === "" || key.length > 64).map(quote);
    return [
      ...odd.map((key) => `${path} must hold names of 1 to 64 characters, got ${key}`),
      ...(fieldKeys.length > 100 ? [`${path} must hold at most 100 names, got ${fieldKeys.length}`] : []),
    ];
  });
  return protections.length > 26
    ? [...problems, `dataProtection must hold at most 26, got ${protections.length}`]
    : problems;
}

/** The protection as Terraform's provider takes it; undefined for none. */
export function dataProtectionConfig(
  protections: readonly DataProtection[],
): Wafv2WebAclDataProtectionConfig | undefined {
  if (protections.length === 0) return undefined;
  return {
    dataProtection: protections.map(({ fieldType, fieldKeys, action = "SUBSTITUTION" }) => ({
      field: { fieldType, fieldKeys: fieldKeys && [...fieldKeys] },
      action,
    })),
  };
}

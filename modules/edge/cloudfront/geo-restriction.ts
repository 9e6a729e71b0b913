import type { CloudfrontDistributionRestrictionsGeoRestriction } from "@cdktf/provider-aws/lib/cloudfront-distribution";
import { isWafCountryCode } from "../../../core/waf-country-codes";

/** Countries that viewers may, or may not, come from, as two-letter codes of ISO 3166-1 such as DE. */
export type GeoRestriction = { readonly allow: readonly string[] } | { readonly block: readonly string[] };

/** The distribution's block. */
export function geoRestrictionBlock(
  restriction: GeoRestriction | undefined,
): CloudfrontDistributionRestrictionsGeoRestriction {
  if (restriction === undefined) return { restrictionType: "none" };
  return "allow" in restriction
    ? { restrictionType: "whitelist", locations: [...restriction.allow].sort() }
    : { restrictionType: "blacklist", locations: [...restriction.block].sort() };
}

/** What CloudFront would refuse about a restriction, in words for a ConfigError. */
export function geoRestrictionProblem(restriction: GeoRestriction | undefined): string | undefined {
  if (restriction === undefined) return undefined;
  const countries = "allow" in restriction ? restriction.allow : restriction.block;
  if (countries.length === 0) return "geoRestriction must name at least one country, or be left out";
  // CloudFront and WAF take the same codes.
  const wrong = countries.find((country) => !isWafCountryCode(country));
  if (wrong !== undefined) return `geoRestriction must hold two-letter country codes such as DE, got '${wrong}'`;
  const twice = countries.find((country, index) => countries.indexOf(country) !== index);
  return twice === undefined ? undefined : `geoRestriction names '${twice}' twice`;
}

import { count, quote } from "../../../core/text";
import { isWafCountryCode, wafCountryCodeMeant } from "../../../core/waf-country-codes";
import { BASE_CAPACITY } from "../capacity";
import { type Problem, statement, type Statement } from "../statement";
import { type ForwardedIp, forwardedIpJson, forwardedIpProblems } from "./forwarded-ip";

export interface GeoMatchProps {
  /** ISO 3166-1 alpha-2 codes, 1 to 50 of them. */
  readonly countryCodes: readonly string[];

  /** Behind a proxy: the address of a header. @default - the address of the request */
  readonly forwardedIp?: ForwardedIp;
}

/** https://repost.aws/questions/QUGpaqaB54SCaMWTWwI_cPJg: AWS's answer; more stand in two statements under an or. */
const MAX_COUNTRIES = 50;

/**
 * The country that the address belongs to. The codes are written in alphabetical order.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-geo-match.html
 */
export function geoMatch({ countryCodes, forwardedIp }: GeoMatchProps): Statement {
  const codes = [...countryCodes].sort();
  return statement(
    "geo_match_statement",
    { country_codes: codes, ...(forwardedIp && { forwarded_ip_config: forwardedIpJson(forwardedIp) }) },
    BASE_CAPACITY.geoMatch,
    [
      codes.length === 0 && "countryCodes must hold at least one country",
      codes.length > MAX_COUNTRIES &&
        `countryCodes must hold at most ${MAX_COUNTRIES} countries, got ${count(codes.length, "code")}: put two geo match statements into an or`,
      ...codes.map(unknownCode),
      ...codes.filter((code, index) => codes[index - 1] === code).map((code) => `countryCodes names ${code} twice`),
      ...forwardedIpProblems(forwardedIp),
    ],
  );
}

function unknownCode(code: string): Problem {
  if (isWafCountryCode(code)) return undefined;
  const meant = wafCountryCodeMeant(code);
  const hint = meant === undefined ? "" : `; did you mean '${meant}'?`;
  return `countryCodes must hold ISO 3166-1 codes of two capital letters, got ${quote(code)}${hint}`;
}

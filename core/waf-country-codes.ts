/** Date (ISO 8601) on which the table was made. */
export const WAF_COUNTRY_CODES_AS_OF = "2026-11-22";

/**
 * Country codes that a geo match statement takes: ISO 3166-1 alpha-2 and XK (Kosovo). From the shape `CountryCode` of the
 * AWS SDK (botocore 1.43.11), the machine-readable form of
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_GeoMatchStatement.html
 */
export const WAF_COUNTRY_CODES: readonly string[] = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
  CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF
  GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
  KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
  NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI
  SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
  VN VU WF WS XK YE YT ZA ZM ZW
`
  .trim()
  .split(/\s+/);

const CODES: ReadonlySet<string> = new Set(WAF_COUNTRY_CODES);

/** Codes in daily use that ISO 3166-1 does not have. */
const COMMON_MISTAKES: Readonly<Record<string, string>> = { UK: "GB", EL: "GR" };

/** Whether a geo match statement takes the code. */
export function isWafCountryCode(code: string): boolean {
  return CODES.has(code);
}

/**
 * The code that was probably meant; undefined if there is no telling. Two letters are too short to compare by their
 * distance: it would propose any country at all.
 */
export function wafCountryCodeMeant(got: string): string | undefined {
  const upper = got.trim().toUpperCase();
  return CODES.has(upper) ? upper : COMMON_MISTAKES[upper];
}

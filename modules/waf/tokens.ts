import type { Wafv2WebAclConfig } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { quote } from "../../core/text";
import { wholeNumberProblem } from "../../core/whole-number";

/**
 * How WAF's tokens work, by which it knows a client that solved a puzzle or passed a challenge.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-tokens.html
 */
export interface TokenSettings {
  /**
   * Domains whose tokens are accepted, such as example.com, each with what stands below it; not a public suffix.
   *
   * @default - the domain of the protected resource
   */
  readonly tokenDomains?: readonly string[];

  /** Seconds for which a solved puzzle counts, 60-259,200. @default 300 */
  readonly captchaImmunityInSeconds?: number;

  /** Seconds for which a passed challenge counts, 300-259,200. @default 300 */
  readonly challengeImmunityInSeconds?: number;
}

const LONGEST_IMMUNITY = 259_200;

/** Everything that WAF would refuse (https://docs.aws.amazon.com/waf/latest/APIReference/API_ImmunityTimeProperty.html). */
export function tokenProblems(settings: TokenSettings): string[] {
  const { tokenDomains = [] } = settings;
  const odd = tokenDomains.filter((domain) => !/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/.test(domain));
  const immunity = (name: "captchaImmunityInSeconds" | "challengeImmunityInSeconds", least: number): string[] => {
    const problem = wholeNumberProblem(name, settings[name], least, LONGEST_IMMUNITY);
    return problem === undefined ? [] : [problem];
  };
  return [
    ...odd.map((domain) => `tokenDomains must hold domains such as example.com, got ${quote(domain)}`),
    ...immunity("captchaImmunityInSeconds", 60),
    ...immunity("challengeImmunityInSeconds", 300),
  ];
}

/** The settings as Terraform's provider takes them. */
export function tokenArguments({
  tokenDomains,
  captchaImmunityInSeconds: captcha,
  challengeImmunityInSeconds: challenge,
}: TokenSettings): Pick<Wafv2WebAclConfig, "tokenDomains" | "captchaConfig" | "challengeConfig"> {
  return {
    tokenDomains: tokenDomains && [...tokenDomains],
    captchaConfig: captcha === undefined ? undefined : { immunityTimeProperty: { immunityTime: captcha } },
    challengeConfig: challenge === undefined ? undefined : { immunityTimeProperty: { immunityTime: challenge } },
  };
}

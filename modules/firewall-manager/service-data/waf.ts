import { rangeProblem, shapeProblem } from "./checks";
import { APPLICATION_LOAD_BALANCER, CLOUDFRONT, resourceTypeProblems } from "./resource-types";
import type { PolicyService } from "./service";
import { ruleGroupData, ruleGroupProblems, type WafRuleGroup } from "./waf-rule-groups";
import { loggingData, loggingProblems, type WafPolicyLogging } from "./waf-logging";

const RESOURCE_TYPES = ["AWS::ApiGateway::Stage", APPLICATION_LOAD_BALANCER, CLOUDFRONT] as const;

/** A policy that puts a web ACL of AWS WAF before resources. */
export interface WafSettings {
  readonly type: "WAFV2";

  /** Load balancers and API stages, or distributions alone (then in us-east-1). */
  readonly resourceTypes: readonly (typeof RESOURCE_TYPES)[number][];

  /** Rule groups before the rules of the account, in this order. @default - none */
  readonly firstRuleGroups?: readonly WafRuleGroup[];

  /** Rule groups after the rules of the account, in this order. @default - none */
  readonly lastRuleGroups?: readonly WafRuleGroup[];

  /** What happens to a request that no rule matched. @default ALLOW */
  readonly defaultAction?: "ALLOW" | "BLOCK";

  /** @default - the web ACLs do not log */
  readonly logging?: WafPolicyLogging;

  /** Whether a web ACL that somebody put on a resource is replaced, with remediation on. @default false */
  readonly replaceCustomerWebAcls?: boolean;

  /**
   * Whether web ACLs are made only where a resource uses them. Turning it on deletes the unused ones once.
   *
   * @default true
   */
  readonly onlyUsedWebAcls?: boolean;

  /** Whether the account's own web ACLs stay and get the rule groups where that works. @default false */
  readonly retrofitExisting?: boolean;

  /** Seconds for which a solved CAPTCHA holds, 60-259200. @default 300 */
  readonly captchaImmunityInSeconds?: number;

  /** Seconds for which a passed challenge holds, 300-259200. @default 300 */
  readonly challengeImmunityInSeconds?: number;

  /** Domains beside the resource's own for which tokens hold. @default - none */
  readonly tokenDomains?: readonly string[];

  /**
   * How much of a body WAF looks at, for distributions alone; above 16 KB AWS bills more.
   *
   * @default KB_16
   */
  readonly bodyInspectionLimit?: "KB_16" | "KB_32" | "KB_48" | "KB_64";
}

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_ImmunityTimeProperty.html */
const LONGEST_IMMUNITY = 259_200;

export const WAF: PolicyService<WafSettings> = {
  resourceTypes: ({ resourceTypes }) => resourceTypes,

  data: (settings) => ({
    type: "WAFV2",
    preProcessRuleGroups: (settings.firstRuleGroups ?? []).map(ruleGroupData),
    postProcessRuleGroups: (settings.lastRuleGroups ?? []).map(ruleGroupData),
    defaultAction: { type: settings.defaultAction ?? "ALLOW" },
    customRequestHandling: null,
    customResponse: null,
    overrideCustomerWebACLAssociation: settings.replaceCustomerWebAcls ?? false,
    sampledRequestsEnabledForDefaultActions: true,
    loggingConfiguration: settings.logging ? loggingData(settings.logging) : null,
    optimizeUnassociatedWebACL: settings.onlyUsedWebAcls ?? true,
    webACLSource: settings.retrofitExisting === true ? "RETROFIT_EXISTING" : "DEFAULT",
    captchaConfig: immunity(settings.captchaImmunityInSeconds),
    challengeConfig: immunity(settings.challengeImmunityInSeconds),
    tokenDomains: [...(settings.tokenDomains ?? [])],
    associationConfig: settings.resourceTypes.includes(CLOUDFRONT)
      ? { requestBody: { CLOUDFRONT: { defaultSizeInspectionLimit: settings.bodyInspectionLimit ?? "KB_16" } } }
      : null,
  }),

  problems: (settings, place) => {
    const { firstRuleGroups = [], lastRuleGroups = [], logging } = settings;
    const scope = settings.resourceTypes.includes(CLOUDFRONT) ? "global" : "regional";
    return [
      ...resourceTypeProblems(settings.resourceTypes, RESOURCE_TYPES, place),
      ...(firstRuleGroups.length + lastRuleGroups.length === 0
        ? [
            "service.firstRuleGroups or service.lastRuleGroups must name a rule group: without one the web ACLs do nothing",
          ]
        : []),
      ...ruleGroupProblems("service.firstRuleGroups", firstRuleGroups, place, scope),
      ...ruleGroupProblems("service.lastRuleGroups", lastRuleGroups, place, scope),
      ...(logging ? loggingProblems(logging) : []),
      ...rangeProblem("service.captchaImmunityInSeconds", settings.captchaImmunityInSeconds, 60, LONGEST_IMMUNITY),
      ...rangeProblem("service.challengeImmunityInSeconds", settings.challengeImmunityInSeconds, 300, LONGEST_IMMUNITY),
      ...(settings.tokenDomains ?? []).flatMap((domain) =>
        shapeProblem("service.tokenDomains", domain, /^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "domains such as example.com"),
      ),
      ...(settings.bodyInspectionLimit !== undefined && scope === "regional"
        ? [`service.bodyInspectionLimit is for ${CLOUDFRONT} alone, got '${settings.bodyInspectionLimit}'`]
        : []),
      ...(settings.retrofitExisting === true && settings.onlyUsedWebAcls === false
        ? ["service.retrofitExisting needs onlyUsedWebAcls, got false"]
        : []),
    ];
  },
};

function immunity(seconds = 300) {
  return { immunityTimeProperty: { immunityTime: seconds } };
}

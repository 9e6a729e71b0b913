import { Token } from "cdktf";
import type { Json } from "../../../core/json";
import { terraformLiteral } from "../../../core/template";
import type { RuleAction } from "../../waf/rule";
import type { PolicyPlace } from "./service";

/** A rule group that AWS or another vendor keeps. */
export interface ManagedRuleGroup {
  /** Name of the group, such as AWSManagedRulesCommonRuleSet. */
  readonly managed: string;

  /** @default AWS */
  readonly vendor?: string;

  /** Pinned version, such as Version_1.15. @default - the vendor's default version, which changes by itself */
  readonly version?: string;

  /** Whether every match of the group is only counted. @default false */
  readonly count?: boolean;

  /** Other actions for rules of the group, by name of the rule. @default - the group's own */
  readonly ruleActions?: Readonly<Record<string, RuleAction>>;

  /** Level of AWSManagedRulesBotControlRuleSet. @default - AWS's: COMMON */
  readonly botControl?: "COMMON" | "TARGETED";

  /** What AWSManagedRulesATPRuleSet must know of the login. Needed for that group. */
  readonly accountTakeover?: AccountTakeover;

  /** Settings of AWSManagedRulesAntiDDoSRuleSet. Needed for that group. */
  readonly antiDdos?: AntiDdos;
}

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_AWSManagedRulesATPRuleSet.html */
export interface AccountTakeover {
  /** Path of the login, such as /login. */
  readonly loginPath: string;
  readonly payloadType: "JSON" | "FORM_ENCODED";
  /** JSON pointer or form field of the user name, such as /user/name. */
  readonly usernameField: string;
  readonly passwordField: string;
}

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_AWSManagedRulesAntiDDoSRuleSet.html */
export interface AntiDdos {
  /** Whether browsers are challenged during an attack. */
  readonly challenge: "ENABLED" | "DISABLED";
  /** How sure AWS must be to challenge. @default HIGH */
  readonly challengeSensitivity?: "LOW" | "MEDIUM" | "HIGH";
  /** How sure AWS must be to block. @default LOW */
  readonly blockSensitivity?: "LOW" | "MEDIUM" | "HIGH";
  /** Paths that cannot answer a challenge, as regular expressions, such as ^/api/. @default - none */
  readonly exemptUriRegexes?: readonly string[];
}

/** A rule group in the administrator's own account, in the policy's region. */
export interface OwnRuleGroup {
  /** ARN of the group: scope CLOUDFRONT for a policy of distributions, REGIONAL for the others. */
  readonly ruleGroupArn: string;

  /** Whether every match of the group is only counted. @default false */
  readonly count?: boolean;
}

export type WafRuleGroup = ManagedRuleGroup | OwnRuleGroup;

/** A rule group as the policy's data names it. */
export function ruleGroupData(group: WafRuleGroup): Json {
  const overrideAction = { type: group.count === true ? "COUNT" : "NONE" };
  if ("ruleGroupArn" in group) {
    return {
      ruleGroupArn: group.ruleGroupArn,
      overrideAction,
      managedRuleGroupIdentifier: null,
      ruleGroupType: "RuleGroup",
      excludeRules: [],
      sampledRequestsEnabled: true,
    };
  }
  const { managed, vendor = "AWS", version, ruleActions = {} } = group;
  const overrides = Object.entries(ruleActions).map(([name, action]) => ({ name, actionToUse: { [action]: {} } }));
  return {
    ruleGroupArn: null,
    overrideAction,
    managedRuleGroupIdentifier: {
      // Without versionEnabled AWS passes over the version.
      versionEnabled: version === undefined ? null : true,
      version: version ?? null,
      vendorName: vendor,
      managedRuleGroupName: managed,
      managedRuleGroupConfigs: configs(group),
    },
    ruleGroupType: "ManagedRuleGroup",
    excludeRules: [],
    sampledRequestsEnabled: true,
    ruleActionOverrides: overrides.length > 0 ? overrides : undefined,
  };
}

function configs({ botControl, accountTakeover, antiDdos }: ManagedRuleGroup): Json {
  const found: Json[] = [];
  if (botControl !== undefined) found.push({ awsmanagedRulesBotControlRuleSet: { inspectionLevel: botControl } });
  if (accountTakeover !== undefined) {
    const { loginPath, payloadType, usernameField, passwordField } = accountTakeover;
    found.push({
      awsmanagedRulesATPRuleSet: {
        loginPath,
        requestInspection: {
          payloadType,
          usernameField: { identifier: usernameField },
          passwordField: { identifier: passwordField },
        },
      },
    });
  }
  if (antiDdos !== undefined) {
    const { challenge, challengeSensitivity = "HIGH", blockSensitivity = "LOW", exemptUriRegexes = [] } = antiDdos;
    found.push({
      awsmanagedRulesAntiDDoSRuleSet: {
        clientSideActionConfig: {
          challenge: {
            usageOfAction: challenge,
            sensitivity: challengeSensitivity,
            exemptUriRegularExpressions: exemptUriRegexes.map((regexString) => ({
              regexString: terraformLiteral(regexString),
            })),
          },
        },
        sensitivityToBlock: blockSensitivity,
      },
    });
  }
  return found.length > 0 ? found : null;
}

/** Groups of AWS with settings of their own: the setting and whether AWS refuses the group without it. */
const WITH_SETTINGS: Readonly<Record<string, { setting: keyof ManagedRuleGroup; needed: boolean }>> = {
  AWSManagedRulesBotControlRuleSet: { setting: "botControl", needed: false },
  AWSManagedRulesATPRuleSet: { setting: "accountTakeover", needed: true },
  AWSManagedRulesAntiDDoSRuleSet: { setting: "antiDdos", needed: true },
};

/** Rule groups of one policy, https://docs.aws.amazon.com/waf/latest/developerguide/fms-limits.html */
const MAXIMUM = 50;

/** What is wrong with the groups that stand under `name`. */
export function ruleGroupProblems(
  name: string,
  groups: readonly WafRuleGroup[],
  place: PolicyPlace,
  scope: "global" | "regional",
): string[] {
  const problems =
    groups.length > MAXIMUM ? [`${name} must be at most ${MAXIMUM} rule groups, got ${groups.length}`] : [];
  for (const group of groups) {
    problems.push(
      ...("ruleGroupArn" in group ? arnProblems(name, group.ruleGroupArn, place, scope) : settingProblems(name, group)),
    );
  }
  return problems;
}

function settingProblems(name: string, group: ManagedRuleGroup): string[] {
  if (group.managed === "") return [`${name}: managed must be the name of a rule group, got ''`];
  return Object.entries(WITH_SETTINGS).flatMap(([managed, { setting, needed }]) => {
    const given = group[setting] !== undefined;
    if (group.managed !== managed)
      return given ? [`${name}: ${setting} is for ${managed}, got it on ${group.managed}`] : [];
    return needed && !given ? [`${name}: ${managed} needs ${setting}`] : [];
  });
}

function arnProblems(name: string, arn: string, { accountId, region }: PolicyPlace, scope: string): string[] {
  if (Token.isUnresolved(arn)) return [];
  const [, , service, itsRegion, itsAccount, resource = ""] = arn.split(":");
  const [itsScope, kind] = resource.split("/");
  const right =
    service === "wafv2" &&
    itsRegion === region &&
    itsAccount === accountId &&
    itsScope === scope &&
    kind === "rulegroup";
  return right
    ? []
    : [
        `${name}: a rule group must stand in the administrator's account and the policy's region, ` +
          `arn:*:wafv2:${region}:${accountId}:${scope}/rulegroup/..., got '${arn}'`,
      ];
}

/** Date (ISO 8601) on which the table was made. */
export const WAF_MANAGED_RULE_GROUPS_AS_OF = "2026-11-22";

/** Where a web ACL stands: beside a regional resource, or in front of CloudFront (made in us-east-1). */
export type WafScope = "REGIONAL" | "CLOUDFRONT";

/** A rule group that AWS keeps. */
export interface WafManagedRuleGroup {
  readonly name: string;

  /** Web ACL capacity units (WCU). */
  readonly capacity: number;

  /** Namespace of its labels, without the colon at the end. */
  readonly labelNamespace: string;

  /** Whether a version can be pinned. IP reputation groups have none: AWS changes them by itself. */
  readonly versioned: boolean;

  /** The configuration without which AWS does not take the group, in the words of `managedRuleGroup`. */
  readonly configuration?: "botControl" | "accountTakeover" | "accountCreation" | "antiDdos";

  /** A price of its own, beside that of WAF. https://aws.amazon.com/waf/pricing/ */
  readonly paid: boolean;

  /** Names of its rules, for overrides: those of the versions that can be chosen today. */
  readonly rules: readonly string[];
}

/**
 * The rule groups of AWS Managed Rules, from the pages under
 * https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html; which of them have versions:
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-managed-rule-groups-versioning.html. All of them exist in both
 * scopes. Without a version a group follows AWS's default version. What an account sees today:
 * `aws wafv2 describe-managed-rule-group --vendor-name AWS --scope REGIONAL --name <name>`.
 */
export const WAF_MANAGED_RULE_GROUPS: readonly WafManagedRuleGroup[] = [
  group("AWSManagedRulesCommonRuleSet", 700, "core-rule-set", [
    "NoUserAgent_HEADER",
    "UserAgent_BadBots_HEADER",
    ...on("SizeRestrictions", "QUERYSTRING", "Cookie_HEADER", "BODY", "URIPATH"),
    ...on("EC2MetaDataSSRF", "BODY", "COOKIE", "URIPATH", "QUERYARGUMENTS"),
    ...on("GenericLFI", "QUERYARGUMENTS", "URIPATH", "BODY"),
    ...on("RestrictedExtensions", "URIPATH", "QUERYARGUMENTS"),
    ...on("GenericRFI", "QUERYARGUMENTS", "BODY", "URIPATH"),
    ...on("CrossSiteScripting", "COOKIE", "QUERYARGUMENTS", "BODY", "URIPATH"),
  ]),
  group("AWSManagedRulesAdminProtectionRuleSet", 100, "admin-protection", ["AdminProtection_URIPATH"]),
  group("AWSManagedRulesKnownBadInputsRuleSet", 200, "known-bad-inputs", [
    ...on("JavaDeserializationRCE", "HEADER", "BODY", "URIPATH", "QUERYSTRING"),
    "Host_localhost_HEADER",
    "PROPFIND_METHOD",
    "ExploitablePaths_URIPATH",
    ...on("Log4JRCE", "HEADER", "QUERYSTRING", "BODY", "URIPATH"),
    "ReactJSRCE_BODY",
  ]),
  group("AWSManagedRulesSQLiRuleSet", 200, "sql-database", [
    ...on("SQLi", "QUERYARGUMENTS", "BODY", "COOKIE", "URIPATH"),
    ...on("SQLiExtendedPatterns", "QUERYARGUMENTS", "BODY", "HEADER", "URIPATH"),
  ]),
  group("AWSManagedRulesLinuxRuleSet", 200, "linux-os", on("LFI", "URIPATH", "QUERYSTRING", "HEADER")),
  group(
    "AWSManagedRulesUnixRuleSet",
    100,
    "posix-os",
    on("UNIXShellCommandsVariables", "QUERYSTRING", "QUERYARGUMENTS", "BODY", "HEADER"),
  ),
  group("AWSManagedRulesWindowsRuleSet", 200, "windows-os", [
    ...on("WindowsShellCommands", "COOKIE", "HEADER", "QUERYARGUMENTS", "QUERYSTRING", "URIPATH", "BODY"),
    ...on("PowerShellCommands", "COOKIE", "QUERYARGUMENTS", "BODY"),
  ]),
  group(
    "AWSManagedRulesPHPRuleSet",
    100,
    "php-app",
    on("PHPHighRiskMethodsVariables", "HEADER", "QUERYSTRING", "QUERYARGUMENTS", "BODY", "URIPATH"),
  ),
  group("AWSManagedRulesWordPressRuleSet", 100, "wordpress-app", [
    "WordPressExploitableCommands_QUERYSTRING",
    "WordPressExploitablePaths_URIPATH",
  ]),
  group(
    "AWSManagedRulesAmazonIpReputationList",
    25,
    "amazon-ip-list",
    ["AWSManagedIPReputationList", "AWSManagedReconnaissanceList", "AWSManagedIPDDoSList"],
    { versioned: false },
  ),
  group("AWSManagedRulesAnonymousIpList", 50, "anonymous-ip-list", ["AnonymousIPList", "HostingProviderIPList"], {
    versioned: false,
  }),
  group(
    "AWSManagedRulesBotControlRuleSet",
    50,
    "bot-control",
    [
      ...each("Category", "Advertising Archiver ContentFetcher EmailClient HttpLibrary LinkChecker Miscellaneous"),
      ...each("Category", "Monitoring PagePreview ScrapingFramework SearchEngine Security Seo SocialMedia Webhooks AI"),
      ...each("Signal", "AutomatedBrowser KnownBotDataCenter NonBrowserUserAgent"),
      ...each("TGT_", "VolumetricIpTokenAbsent TokenAbsent VolumetricSession VolumetricSessionMaximum"),
      ...each("TGT_Signal", "AutomatedBrowser BrowserAutomationExtension BrowserInconsistency"),
      ...each("TGT_ML_CoordinatedActivity", "Low Medium High"),
      // Version 1.0 has one rule for an IP address, later versions have three.
      "TGT_TokenReuseIp",
      ...["Ip", "Country", "Asn"].flatMap((what) => each(`TGT_TokenReuse${what}`, "Low Medium High")),
    ],
    { configuration: "botControl", paid: true },
  ),
  group(
    "AWSManagedRulesATPRuleSet",
    50,
    "atp",
    [
      "UnsupportedCognitoIDP",
      ...each("Volumetric", "IpHigh Session IpFailedLoginResponseHigh SessionFailedLoginResponseHigh"),
      ...each("Attribute", "CompromisedCredentials UsernameTraversal PasswordTraversal LongSession"),
      "TokenRejected",
      "SignalMissingCredential",
    ],
    { configuration: "accountTakeover", paid: true },
  ),
  group(
    "AWSManagedRulesACFPRuleSet",
    50,
    "acfp",
    [
      "UnsupportedCognitoIDP",
      "AllRequests",
      "RiskScoreHigh",
      "SignalCredentialCompromised",
      "SignalClientHumanInteractivityAbsentLow",
      "AutomatedBrowser",
      "BrowserInconsistency",
      ...each("Volumetric", "IpHigh SessionHigh PhoneNumberHigh AddressHigh AddressLow"),
      ...each("Volumetric", "IPSuccessfulResponse SessionSuccessfulResponse SessionTokenReuseIp"),
      "AttributeUsernameTraversalHigh",
    ],
    { configuration: "accountCreation", paid: true },
  ),
  group(
    "AWSManagedRulesAntiDDoSRuleSet",
    50,
    "anti-ddos",
    ["ChallengeAllDuringEvent", "ChallengeDDoSRequests", "DDoSRequests"],
    { configuration: "antiDdos", paid: true },
  ),
];

/** Names of all groups, in the order of AWS's list. */
export const WAF_MANAGED_RULE_GROUP_NAMES: readonly string[] = WAF_MANAGED_RULE_GROUPS.map(({ name }) => name);

const BY_NAME: ReadonlyMap<string, WafManagedRuleGroup> = new Map(
  WAF_MANAGED_RULE_GROUPS.map((each) => [each.name, each]),
);

/** The group; undefined if AWS has none of that name. */
export function wafManagedRuleGroup(name: string): WafManagedRuleGroup | undefined {
  return BY_NAME.get(name);
}

function group(
  name: string,
  capacity: number,
  namespace: string,
  rules: readonly string[],
  more: Partial<Pick<WafManagedRuleGroup, "versioned" | "configuration" | "paid">> = {},
): WafManagedRuleGroup {
  const labelNamespace = `awswaf:managed:aws:${namespace}`;
  return { name, capacity, labelNamespace, versioned: true, paid: false, ...more, rules };
}

/** AWS names most rules after what they look for and in which part of the request. */
function on(what: string, ...parts: readonly string[]): string[] {
  return parts.map((part) => `${what}_${part}`);
}

function each(prefix: string, names: string): string[] {
  return names.split(" ").map((name) => `${prefix}${name}`);
}

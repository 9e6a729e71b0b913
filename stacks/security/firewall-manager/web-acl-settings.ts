import type { FirewallPolicyOf } from "../../../config/schema/services/firewall-manager/policies";
import { bucketArn, partitionOf } from "../../../core/arns";
import type { AutomaticResponse, ShieldSettings } from "../../../modules/firewall-manager/service-data/shield";
import type { RedactedField } from "../../../modules/firewall-manager/service-data/waf-logging";
import type { WafRuleGroup } from "../../../modules/firewall-manager/service-data/waf-rule-groups";
import type { WafSettings } from "../../../modules/firewall-manager/service-data/waf";
import { logKind } from "../../../modules/log-archive/log-kinds";
import type { LandingZoneStack } from "../../base-stack";
import { knownFact } from "../../known-fact";
import { ruleGroupIn } from "./in-region";
import type { PolicyContext } from "./rule-groups";

type WebAclPolicy = FirewallPolicyOf<"WAFV2">;
type Reference = WebAclPolicy["firstRuleGroups"][number];

const WEB_ACL_TYPES = {
  "load-balancers-and-apis": ["AWS::ApiGateway::Stage", "AWS::ElasticLoadBalancingV2::LoadBalancer"],
  cloudfront: ["AWS::CloudFront::Distribution"],
} as const;

const SHIELD_TYPES = {
  "load-balancers": ["AWS::ElasticLoadBalancingV2::LoadBalancer"],
  "elastic-ips-and-classic-load-balancers": ["AWS::EC2::EIP", "AWS::ElasticLoadBalancing::LoadBalancer"],
  cloudfront: ["AWS::CloudFront::Distribution"],
} as const;

const RESPONSES: Readonly<Record<FirewallPolicyOf<"SHIELD_ADVANCED">["automaticResponse"], AutomaticResponse>> = {
  block: { status: "ENABLED", action: "BLOCK" },
  count: { status: "ENABLED", action: "COUNT" },
  off: { status: "DISABLED" },
  "left-to-accounts": { status: "IGNORED" },
};

/** Web ACLs, which log to the log archive's bucket of their region. */
export function webAclSettings(
  stack: LandingZoneStack,
  policy: WebAclPolicy,
  { region, ruleGroups }: PolicyContext,
): WafSettings {
  const own = ruleGroups.webAcl[policy.resources === "cloudfront" ? "CLOUDFRONT" : "REGIONAL"];
  const named = (references: readonly Reference[]): WafRuleGroup[] =>
    references.map((reference) =>
      reference.own === undefined
        ? managedRuleGroup(reference)
        : { ruleGroupArn: ruleGroupIn(stack, own, reference.own, region), count: reference.countOnly },
    );
  return {
    type: policy.type,
    resourceTypes: WEB_ACL_TYPES[policy.resources],
    firstRuleGroups: named(policy.firstRuleGroups),
    lastRuleGroups: named(policy.lastRuleGroups),
    defaultAction: policy.defaultAction === "allow" ? "ALLOW" : "BLOCK",
    logging: {
      destinationArn: logBucketArn(stack, region),
      redactedFields: redactedFields(policy.logging),
      keepOnly: policy.logging.keep === "all" ? undefined : ["BLOCK", "COUNT", "EXCLUDED_AS_COUNT"],
    },
    replaceCustomerWebAcls: policy.replaceWebAcls,
    onlyUsedWebAcls: !policy.keepUnusedWebAcls,
    retrofitExisting: policy.webAclSource === "RETROFIT_EXISTING",
    captchaImmunityInSeconds: policy.captchaImmunityInSeconds,
    challengeImmunityInSeconds: policy.challengeImmunityInSeconds,
    tokenDomains: policy.tokenDomains,
    bodyInspectionLimit: policy.inspectedBodyInKilobytes && `KB_${policy.inspectedBodyInKilobytes}`,
  };
}

/** Protections of Shield Advanced. */
export function shieldSettings(policy: FirewallPolicyOf<"SHIELD_ADVANCED">): ShieldSettings {
  const resourceTypes = SHIELD_TYPES[policy.resources];
  // What has no web ACL takes no word about one.
  if (policy.resources === "elastic-ips-and-classic-load-balancers") return { type: policy.type, resourceTypes };
  return {
    type: policy.type,
    resourceTypes,
    automaticResponse: RESPONSES[policy.automaticResponse],
    replaceClassicWebAcls: policy.replaceClassicWebAcls,
    onlyUsedWebAcls: !policy.keepUnusedWebAcls,
  };
}

function managedRuleGroup(reference: Reference): WafRuleGroup {
  const { managed = "", vendor, version, countOnly, overrides, configuration = {} } = reference;
  const { botControl, accountTakeover, antiDdos } = configuration;
  return {
    managed,
    vendor,
    version,
    count: countOnly,
    ruleActions: overrides,
    botControl: botControl?.inspectionLevel,
    accountTakeover,
    antiDdos: antiDdos && { ...antiDdos, exemptUriRegexes: antiDdos.exemptPaths },
  };
}

function redactedFields({
  redactedHeaders,
  redactQueryString,
  redactUriPath,
}: WebAclPolicy["logging"]): RedactedField[] {
  return [
    ...redactedHeaders.map((header) => ({ header })),
    ...(redactQueryString ? ["query-string" as const] : []),
    ...(redactUriPath ? ["uri-path" as const] : []),
  ];
}

function logBucketArn(stack: LandingZoneStack, region: string): string {
  const { settings, logArchiveAccount } = stack.landingZone;
  const logArchiveId = knownFact(stack, `accounts.${logArchiveAccount.name}`, logArchiveAccount.id);
  const name = logKind("waf").bucketName(settings.organization.name, logArchiveId, region);
  return bucketArn(name, undefined, partitionOf(region));
}

/** Rule groups of one kind: name in the configuration, then region, then what Firewall Manager's data calls them by. */
export type RuleGroups = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Rule groups of AWS WAF by scope: those for CloudFront and those for a region's own resources are not the same. */
export type WebAclRuleGroups = Readonly<Record<"REGIONAL" | "CLOUDFRONT", RuleGroups>>;

/** Every rule group that policies can name. */
export interface FirewallRuleGroups {
  /** By their ids. */
  readonly dnsFirewall: RuleGroups;
  /** By their ARNs. */
  readonly networkFirewall: RuleGroups;
  /** By their ARNs. */
  readonly webAcl: WebAclRuleGroups;
}

/** Where a policy is written, and what it can name. */
export interface PolicyContext {
  readonly region: string;
  readonly ruleGroups: FirewallRuleGroups;
}

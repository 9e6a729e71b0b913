/** Rule groups of one kind: name in the configuration, then region, then what Firewall Manager's data calls them by. */
export type RuleGroups = ReadonlyMap<string, ReadonlyMap<string, string>>;

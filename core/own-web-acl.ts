/**
 * Tag of what has a web ACL of its own, so that a policy of Firewall Manager can leave it out by `excludedResourceTags`. A
 * resource has one web ACL: with both, each would take the other's off.
 */
export const OWN_WEB_ACL = { key: "web-acl", value: "own" } as const;

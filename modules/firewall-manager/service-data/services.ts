import { DNS_FIREWALL, type DnsFirewallSettings } from "./dns-firewall";
import { NETWORK_ACL, type NetworkAclSettings } from "./network-acl";
import { NETWORK_FIREWALL, type NetworkFirewallSettings } from "./network-firewall";
import { SECURITY_GROUPS_COMMON, type SecurityGroupsCommonSettings } from "./security-groups-common";
import {
  SECURITY_GROUPS_CONTENT_AUDIT,
  type SecurityGroupsContentAuditSettings,
} from "./security-groups-content-audit";
import { SECURITY_GROUPS_USAGE_AUDIT, type SecurityGroupsUsageAuditSettings } from "./security-groups-usage-audit";
import type { PolicyService } from "./service";
import { SHIELD, type ShieldSettings } from "./shield";
import { WAF, type WafSettings } from "./waf";

/** What a policy does, by its type. */
export type ServiceSettings =
  | WafSettings
  | ShieldSettings
  | SecurityGroupsCommonSettings
  | SecurityGroupsContentAuditSettings
  | SecurityGroupsUsageAuditSettings
  | NetworkFirewallSettings
  | DnsFirewallSettings
  | NetworkAclSettings;

export type ServiceType = ServiceSettings["type"];

const SERVICES: { readonly [T in ServiceType]: PolicyService<Extract<ServiceSettings, { type: T }>> } = {
  WAFV2: WAF,
  SHIELD_ADVANCED: SHIELD,
  SECURITY_GROUPS_COMMON,
  SECURITY_GROUPS_CONTENT_AUDIT,
  SECURITY_GROUPS_USAGE_AUDIT,
  NETWORK_FIREWALL,
  DNS_FIREWALL,
  NETWORK_ACL_COMMON: NETWORK_ACL,
};

/** How the type of some settings is written. */
export function serviceOf<S extends ServiceSettings>(settings: S): PolicyService<S> {
  return SERVICES[settings.type] as unknown as PolicyService<S>;
}

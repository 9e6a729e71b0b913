import { z } from "zod";
import { dnsFirewallSchema } from "./firewall-manager/dns-firewall";
import { networkFirewallSchema } from "./firewall-manager/network-firewall";
import { firewallPoliciesSchema } from "./firewall-manager/policies";
import { webAclSchema } from "./firewall-manager/web-acl";

export const firewallManagerSchema = z
  .strictObject({
    policies: firewallPoliciesSchema,
    webAcl: webAclSchema,
    dnsFirewall: dnsFirewallSchema,
    networkFirewall: networkFirewallSchema,
  })
  .prefault({})
  .describe("AWS Firewall Manager: firewalls of all accounts, administered by the security account.");

import { z } from "zod";

export const dnsFirewallSchema = z
  .strictObject({})
  .prefault({})
  .describe("Rule groups of the Route 53 Resolver DNS Firewall that policies name.");

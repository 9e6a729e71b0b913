import { z } from "zod";

export const networkFirewallSchema = z
  .strictObject({})
  .prefault({})
  .describe("Rule groups of AWS Network Firewall that policies name.");

import { z } from "zod";

export const firewallPoliciesSchema = z
  .array(z.strictObject({}))
  .default([])
  .describe("Policies of Firewall Manager. None, none of its resources: AWS bills each policy in each region.");

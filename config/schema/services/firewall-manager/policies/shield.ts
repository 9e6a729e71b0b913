import { z } from "zod";
import { policyFields } from "./common";

/** https://docs.aws.amazon.com/waf/latest/developerguide/shield-policies.html */
export const shieldPolicySchema = z
  .strictObject({
    type: z
      .literal("SHIELD_ADVANCED")
      .describe("Shield Advanced. Firewall Manager subscribes the accounts in scope: needs `services.shield`."),
    ...policyFields,
    resources: z
      .enum(["load-balancers", "elastic-ips-and-classic-load-balancers", "cloudfront"])
      .describe("Application Load Balancers; Elastic IPs and Classic Load Balancers; CloudFront distributions."),
    automaticResponse: z
      .enum(["block", "count", "off", "left-to-accounts"])
      .default("left-to-accounts")
      .describe(
        "What Shield's own rules against an attack at the application layer do. Only for load-balancers and cloudfront; " +
          "`left-to-accounts` changes no account's setting.",
      ),
    keepUnusedWebAcls: z
      .boolean()
      .default(false)
      .describe("Whether accounts have a web ACL while they have no resource for it."),
    replaceClassicWebAcls: z
      .boolean()
      .default(false)
      .describe("Whether web ACLs of AWS WAF Classic are replaced, which the automatic response cannot use."),
  })
  .describe("Protections of Shield Advanced.");

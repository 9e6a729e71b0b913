import { z } from "zod";
import { text } from "../../../fields";
import { deleteOutOfScope, policyFields } from "./common";

/** What a rule of a group does instead of its own action. */
const overriddenAction = z.enum(["allow", "block", "captcha", "challenge", "count"]);

const ruleGroupReference = z
  .strictObject({
    managed: text(/^[\w-]{1,128}$/, "the name of a managed rule group such as AWSManagedRulesCommonRuleSet")
      .optional()
      .describe("Name of a managed rule group. Either this or `own`."),
    vendor: text(/^[\w .-]{1,128}$/, "the name of a vendor")
      .default("AWS")
      .describe("Vendor of the managed rule group; of AWS Marketplace, one that the security account subscribed to."),
    version: text(/^[\w#:./-]{1,64}$/, "a version such as Version_2.0")
      .optional()
      .describe("Version of the managed rule group; the vendor's default version if left out."),
    own: z.string().optional().describe("Name of a rule group of services.firewallManager.webAcl."),
    countOnly: z
      .boolean()
      .default(false)
      .describe("True: whatever the group would do, requests are only counted. For trying a group out."),
    overrides: z
      .record(text(/^[\w-]{1,128}$/, "the name of a rule"), overriddenAction)
      .default({})
      .describe("Rule of the managed group -> action in place of its own."),
    configuration: z
      .strictObject({
        botControl: z
          .strictObject({
            inspectionLevel: z.enum(["COMMON", "TARGETED"]).describe("TARGETED costs more and finds bots that hide."),
          })
          .optional()
          .describe("For AWSManagedRulesBotControlRuleSet."),
        accountTakeover: z
          .strictObject({
            loginPath: text(/^\/\S{0,255}$/, "a path such as /login").describe("Path of the login page."),
            payloadType: z.enum(["JSON", "FORM_ENCODED"]).describe("How user name and password are sent."),
            usernameField: z.string().min(1).max(512).describe("Field of the user name: a JSON pointer such as /user."),
            passwordField: z.string().min(1).max(512).describe("Field of the password."),
          })
          .optional()
          .describe("For AWSManagedRulesATPRuleSet."),
        antiDdos: z
          .strictObject({
            challenge: z.enum(["ENABLED", "DISABLED"]).describe("Whether browsers are challenged during an attack."),
            challengeSensitivity: z
              .enum(["LOW", "MEDIUM", "HIGH"])
              .default("HIGH")
              .describe("How suspicious a request must be for a challenge; LOW challenges few."),
            blockSensitivity: z
              .enum(["LOW", "MEDIUM", "HIGH"])
              .default("LOW")
              .describe("How suspicious a request must be to be blocked; LOW blocks few."),
            exemptPaths: z
              .array(z.string().min(1).max(512))
              .max(5)
              .default([])
              .describe("Regular expressions of paths that cannot answer a challenge, such as ^/api/; at most 5."),
          })
          .optional()
          .describe("For AWSManagedRulesAntiDDoSRuleSet."),
      })
      .optional()
      .describe("What some managed rule groups must be told. AWS bills these groups by request."),
  })
  .describe("A rule group in the web ACL.");

const ruleGroups = z.array(ruleGroupReference).max(50).default([]);

/** https://docs.aws.amazon.com/waf/latest/developerguide/waf-policies.html */
export const webAclPolicySchema = z
  .strictObject({
    type: z.literal("WAFV2").describe("A web ACL of AWS WAF."),
    ...policyFields,
    resources: z
      .enum(["load-balancers-and-apis", "cloudfront"])
      .describe("Application Load Balancers and stages of REST APIs, or CloudFront distributions (us-east-1)."),
    firstRuleGroups: ruleGroups.describe("Rule groups before the account owner's own rules, in this order."),
    lastRuleGroups: ruleGroups.describe("Rule groups after the account owner's own rules, in this order."),
    defaultAction: z
      .enum(["allow", "block"])
      .default("allow")
      .describe("What becomes of requests that no rule has decided on."),
    webAclSource: z
      .enum(["DEFAULT", "RETROFIT_EXISTING"])
      .default("DEFAULT")
      .describe(
        "DEFAULT: Firewall Manager makes web ACLs of its own; " +
          "RETROFIT_EXISTING: it adds the rule groups to web ACLs that accounts have already, where it can.",
      ),
    replaceWebAcls: z
      .boolean()
      .default(false)
      .describe("Whether remediation replaces web ACLs that accounts have put on their resources themselves."),
    keepUnusedWebAcls: z
      .boolean()
      .default(false)
      .describe("Whether accounts have the web ACL while they have no resource for it. AWS bills each web ACL."),
    logging: z
      .strictObject({
        keep: z
          .enum(["all", "blocked-and-counted"])
          .default("all")
          .describe("Which requests are logged, into the log archive's bucket of the region."),
        redactedHeaders: z
          .array(text(/^[\w-]{1,64}$/, "the name of a header"))
          .max(18)
          .default(["authorization", "cookie"])
          .describe("Headers whose values are left out of the log."),
        redactQueryString: z.boolean().default(false).describe("Whether query strings are left out of the log."),
        redactUriPath: z.boolean().default(false).describe("Whether paths are left out of the log."),
      })
      .prefault({})
      .describe("Logs of the web ACLs, which are always on."),
    captchaImmunityInSeconds: z
      .number()
      .int()
      .min(60)
      .max(259_200)
      .default(300)
      .describe("Seconds for which a solved CAPTCHA holds, 60-259200."),
    challengeImmunityInSeconds: z
      .number()
      .int()
      .min(300)
      .max(259_200)
      .default(300)
      .describe("Seconds for which a solved challenge holds, 300-259200."),
    tokenDomains: z
      .array(text(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "a domain such as example.com"))
      .max(10)
      .default([])
      .describe("Further domains whose tokens of CAPTCHA and challenge count, at most 10."),
    inspectedBodyInKilobytes: z
      .literal([16, 32, 48, 64])
      .optional()
      .describe(
        "For `cloudfront`: how much of a body the rules see: 16 (AWS's default), 32, 48 or 64 KB. More costs more.",
      ),
    deleteOutOfScope,
  })
  .describe("Web ACLs on load balancers, API stages or CloudFront distributions.");

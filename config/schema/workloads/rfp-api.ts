import { z } from "zod";
import { LOG_GROUP_RETENTION_IN_DAYS } from "../../../core/log-group-retention";
import { hyphenatedName, knowledgeBaseId, regionCode } from "../fields";
import { domainSchema, endpointSchema } from "./endpoint";
import { guardrailSchema, modelsSchema } from "./models";

/** The role of the longest function name, in the region with the longest code, has 64 characters: all that IAM takes. */
const MAX_NAME_LENGTH = 24;

const email = z.email("must be an e-mail address");

export const rfpApiSchema = z.strictObject({
  name: hyphenatedName
    .max(MAX_NAME_LENGTH)
    .describe("What the names of its resources begin with; its stack is workload-<name>. Another name is another API."),
  account: z.string().describe("Name of the account that it is in, which holds workloads."),
  region: regionCode.optional().describe("Governed region that it is in; the home region if left out."),
  dataKey: z
    .string()
    .describe(
      "Name of a data key (dataKeys) of the account, which encrypts its tables, documents, functions and logs.",
    ),
  production: z
    .boolean()
    .default(true)
    .describe(
      "Whether what it holds matters: deletion protection is then on, and pages come by https alone. " +
        "False: the stack can be destroyed with all data, and http://localhost may call the API.",
    ),
  allowedOrigins: z
    .array(z.string())
    .min(1)
    .max(10)
    .describe("Origins of the pages that may call the API, such as https://rfp.example.com; no path, no wildcard."),
  endpoint: endpointSchema,
  domain: domainSchema,
  webAcl: z
    .enum(["firewall-manager", "own"])
    .default("firewall-manager")
    .describe(
      "Whose web ACL guards the API: that of the organization's Firewall Manager policy, or one of its own. " +
        "A stage has one; with both, each would take the other's off, so with its own the stage has the tag " +
        "`web-acl: own`, which policies that reach it must name in `excludedResourceTags`.",
    ),
  mfa: z
    .enum(["ON", "OPTIONAL"])
    .default("ON")
    .describe("Whether everybody needs a second factor to sign in, from an authenticator app."),
  models: modelsSchema,
  guardrail: guardrailSchema,
  knowledgeBases: z
    .strictObject({
      faqId: knowledgeBaseId.optional().describe("Knowledge base of questions that were answered before."),
      documentsId: knowledgeBaseId.optional().describe("Knowledge base of the company's documents."),
      stack: z
        .string()
        .optional()
        .describe("Instead of the ids: name of an entry of rfpKnowledge, whose knowledge bases are taken."),
    })
    .describe("Knowledge bases of Amazon Bedrock in the same account and region, from which questions are answered."),
  maxConcurrency: z
    .number()
    .int()
    .min(1)
    .max(40)
    .default(5)
    .describe("Questions of a document that are answered at a time, 1-40, as far as the model's quota reaches."),
  malwareProtection: z
    .boolean()
    .default(true)
    .describe("Whether GuardDuty scans uploads, and only clean ones are read. AWS bills each object and GB."),
  uploadsRetentionInDays: z
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(90)
    .describe("Days after which an uploaded document expires, 1-3650; questions and answers stay."),
  logRetentionInDays: z
    .literal(LOG_GROUP_RETENTION_IN_DAYS)
    .default(365)
    .describe("Days that the logs are kept: one of the periods that CloudWatch Logs takes."),
  limits: z
    .strictObject({
      requestsPerSecond: z.number().min(1).max(10_000).default(20).describe("Requests a second, over time."),
      burst: z.number().int().min(1).max(5_000).default(40).describe("Requests at once."),
    })
    .prefault({})
    .describe("Requests that the API takes from all callers together; more get 429."),
  alarms: z
    .strictObject({
      emails: z.array(email).max(10).default([]).describe("Who is told; each must confirm once."),
    })
    .prefault({})
    .describe("Alarms on errors, latency, throttling and failed jobs. They show in CloudWatch whoever is told."),
});

export type RfpApiSettings = z.output<typeof rfpApiSchema>;

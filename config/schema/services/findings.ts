import { z } from "zod";
import { text } from "../fields";

const guid = text(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, "a GUID (8-4-4-4-12 hexadecimal digits)");

/** Destinations that every landing zone has, beside the receivers of the file. */
export const FINDING_DESTINATIONS = ["people", "chat"] as const;

const name = text(/^[a-z][a-z0-9-]{0,29}$/, "1-30 small letters, digits and dashes, beginning with a letter");

const chatName = text(/^[A-Za-z0-9_-]{1,128}$/, "1-128 letters, digits, dashes and underscores");

const route = <Shape extends z.ZodRawShape>(what: string, shape: Shape) =>
  z
    .strictObject({
      enabled: z.boolean().default(true).describe("Whether there is a message at all."),
      deliverTo: z
        .array(z.string())
        .min(1)
        .max(5)
        .optional()
        .describe(
          "people, chat, or names of receivers, at most 5 (EventBridge's limit of targets). Left out: people, and chat if there is a channel.",
        ),
      ...shape,
    })
    .prefault({} as never)
    .describe(what);

const securityHubSeverity = z.enum(["CRITICAL", "HIGH", "MEDIUM", "LOW"]);

const routesSchema = z
  .strictObject({
    guardDuty: route("GuardDuty findings.", {
      minimumSeverity: z
        .number()
        .min(1)
        .max(10)
        .default(7)
        .describe("Severity from which findings are told, 1-10: medium from 4, high from 7, critical from 9."),
    }),
    cryptocurrency: route("GuardDuty findings about crypto-currencies, of any severity.", {}),
    inspector: route("Inspector findings.", {
      minimumScore: z
        .number()
        .min(0)
        .max(10)
        .default(9)
        .describe("Inspector score from which findings are told, 0-10."),
      severitiesWithoutScore: z
        .array(securityHubSeverity)
        .min(1)
        .default(["CRITICAL", "HIGH"])
        .describe("Severities of findings without a score that are told: findings about code and network paths."),
    }),
    macie: route("Macie findings: sensitive data, and buckets that are open.", {
      minimumSeverity: z
        .enum(["Low", "Medium", "High"])
        .default("High")
        .describe("Severity from which findings are told."),
    }),
    securityHub: route("Failed controls of Security Hub.", {
      severities: z
        .array(securityHubSeverity)
        .min(1)
        .default(["CRITICAL", "HIGH"])
        .describe("Severities that are told."),
    }),
    accessAnalyzer: route("Resources that are open to somebody outside the organization.", {}),
    certificates: route("Certificates that end soon, have ended, or cannot be renewed.", {
      noticeInDays: z
        .number()
        .int()
        .min(1)
        .max(45)
        .default(45)
        .describe("Days before a certificate's end from which it is told every day, 1-45."),
    }),
    health: route("AWS Health about our own accounts. Public events are left out.", {
      categories: z
        .array(z.enum(["issue", "accountNotification", "scheduledChange", "investigation"]))
        .min(1)
        .default(["issue", "accountNotification", "scheduledChange", "investigation"])
        .describe("Categories that are told."),
    }),
    alarms: route("CloudWatch alarms of the landing zone in every account.", {}),
  })
  .prefault({})
  .describe("What is told, and to whom.");

export const findingsSchema = z
  .strictObject({
    subscriptions: z
      .strictObject({
        email: z
          .array(z.email())
          .default([])
          .describe("E-mail addresses. Each gets a message from AWS and confirms once."),
        https: z
          .array(text(/^https:\/\/\S+$/, "a URL that begins with https://"))
          .default([])
          .describe("URLs that get each message as SNS posts it. Each must confirm the subscription."),
      })
      .prefault({})
      .describe("Who gets the messages for people."),
    chat: z
      .strictObject({
        slack: z
          .array(
            z.strictObject({
              name: chatName.describe("Name of the configuration in AWS."),
              workspaceId: text(/^[0-9A-Z]{1,255}$/, "the id of a Slack workspace, such as T01ABCDEFGH").describe(
                "Id of the Slack workspace, authorized once in the security account's console.",
              ),
              channelId: text(/^[A-Za-z0-9]{1,255}$/, "the id of a Slack channel, such as C01ABCDEFGH").describe(
                "Id of the channel.",
              ),
            }),
          )
          .default([])
          .describe("Slack channels."),
        teams: z
          .array(
            z.strictObject({
              name: chatName.describe("Name of the configuration in AWS."),
              tenantId: guid.describe("Id of the Microsoft Entra tenant."),
              teamId: guid.describe("Id of the team, authorized once in the security account's console."),
              channelId: text(/^\S{1,255}$/, "the id of a channel as its link has it").describe(
                "Id of the channel, as its link has it: 19%3a...%40thread.tacv2.",
              ),
            }),
          )
          .default([])
          .describe("Microsoft Teams channels."),
      })
      .prefault({})
      .describe("Chat channels, by Amazon Q Developer in chat applications (formerly AWS Chatbot)."),
    receivers: z
      .array(
        z.strictObject({
          name: name.describe("Name that `deliverTo` uses."),
          arn: text(
            /^arn:aws[a-z-]*:(lambda:[a-z0-9-]+:\d{12}:function:[\w-]+|sqs:[a-z0-9-]+:\d{12}:[\w-]+)$/,
            "the ARN of a Lambda function or of a standard SQS queue",
          ).describe(
            "Lambda function or SQS queue in the security account's home region; it gets each event as it is. The queue's own policy must let EventBridge send.",
          ),
        }),
      )
      .default([])
      .describe("Functions and queues that routes can deliver to."),
    customerManagedBusKey: z
      .boolean()
      .default(false)
      .describe("Whether the security bus has a KMS key of ours; otherwise one that AWS owns."),
    routes: routesSchema,
  })
  .prefault({})
  .describe("Where findings and events go.");

import { z } from "zod";
import { accountSelectorSchema } from "../targets";
import { itemName, text } from "./fields";

const email = z.email("must be an e-mail address");

const topicArn = text(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}$/, "the ARN of a standard SNS topic");

const percent = z.number().min(0.1).max(1000);

const budgetSchema = z
  .strictObject({
    name: itemName.describe("Name of the budget; the organization's name is put before it."),
    limitInUsd: z.number().positive().max(1_000_000_000).describe("Limit in US dollars for each period."),
    period: z
      .enum(["MONTHLY", "QUARTERLY", "ANNUALLY"])
      .default("MONTHLY")
      .describe("Calendar period that the limit is for."),
    targets: accountSelectorSchema
      .extend({ exclude: accountSelectorSchema.optional().describe("Accounts to take out again.") })
      .optional()
      .describe("Accounts whose costs count; the whole organization with all its accounts if left out."),
    actualPercents: z
      .array(percent)
      .default([80, 100])
      .describe("Percentages of the limit at which actual costs are told, 0.1-1000."),
    forecastPercents: z
      .array(percent)
      .default([100])
      .describe("Percentages of the limit at which the forecast for the period is told, 0.1-1000."),
    emails: z.array(email).max(10).default([]).describe("Addresses that are told, at most 10."),
    topicArns: z
      .array(topicArn)
      .max(1)
      .default([])
      .describe("An SNS topic of yours that is told, at most 1; its policy must let budgets.amazonaws.com publish."),
  })
  .describe("A budget of the payer.");

const anomaliesSchema = z
  .strictObject({
    minimumImpactInUsd: z
      .number()
      .positive()
      .default(100)
      .describe("Smallest total impact of an anomaly that is told, in US dollars."),
    minimumImpactPercent: z
      .number()
      .positive()
      .optional()
      .describe("Smallest impact in percent of the expected costs that is told; both must be reached."),
    emailFrequency: z.enum(["DAILY", "WEEKLY"]).default("DAILY").describe("How often e-mails tell of anomalies."),
    emails: z.array(email).max(10).default([]).describe("Addresses that are told, at most 10."),
    topicArns: z
      .array(topicArn)
      .max(1)
      .default([])
      .describe("An SNS topic of yours that is told at once; its policy must let costalerts.amazonaws.com publish."),
    serviceMonitorArn: text(
      /^arn:aws[a-z-]*:ce::\d{12}:anomalymonitor\/[0-9a-f-]{36}$/,
      "the ARN of an anomaly monitor",
    )
      .optional()
      .describe(
        "ARN of the monitor of all services that the management account has already: there can be one alone, and AWS " +
          "makes one for whoever opens Cost Explorer (aws ce get-anomaly-monitors). Left out: it is made.",
      ),
    accountMonitors: z
      .array(
        z.strictObject({
          name: itemName.describe("Name of the monitor; the organization's name is put before it."),
          targets: accountSelectorSchema
            .extend({ exclude: accountSelectorSchema.optional().describe("Accounts to take out again.") })
            .describe("Accounts that it watches together, at most 10."),
        }),
      )
      .default([])
      .describe("Monitors of some accounts beside the one of all services."),
  })
  .describe("AWS Cost Anomaly Detection, free of charge. None if left out.");

export const costsSchema = z
  .strictObject({
    budgets: z.array(budgetSchema).default([]).describe("Budgets. They tell, and stop nothing."),
    anomalies: anomaliesSchema.optional(),
  })
  .prefault({})
  .describe("Budgets and cost anomalies of the whole organization.");

export type CostsSettings = z.output<typeof costsSchema>;
export type BudgetSettings = CostsSettings["budgets"][number];

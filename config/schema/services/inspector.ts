import { z } from "zod";
import { targetsSchema } from "../../targets";
import { itemName, reason, regionCode } from "../fields";
import { inspectorCriteriaSchema } from "./inspector-criteria";

const scanType = (what: string) => z.boolean().default(true).describe(what);

export const inspectorSchema = z
  .strictObject({
    scanTypes: z
      .strictObject({
        ec2: scanType("Vulnerable packages and open network paths of EC2 instances."),
        ecr: scanType("Container images, when they are pushed and when new vulnerabilities are published."),
        lambda: scanType("Packages that Lambda functions depend on."),
        lambdaCode: scanType("The code of Lambda functions; needs lambda."),
      })
      .prefault({})
      .describe("What is scanned, in accounts that are there and in those that join. At least one."),
    targets: targetsSchema
      .default({})
      .describe(
        "Accounts and regions that Inspector looks at, beside its administrator's account. An account that joins later is " +
          "switched on by AWS all the same.",
      ),
    adoptMembers: z
      .array(z.string())
      .default([])
      .describe(
        "Names of accounts that AWS associated by itself, because they joined while Inspector was on for the " +
          "organization. Their association is imported; AWS refuses to make it a second time.",
      ),
    suppressionFilters: z
      .array(
        z.strictObject({
          name: itemName.describe("Name of the filter."),
          reason: reason.max(512).describe("Why these findings are accepted; Inspector shows it beside each of them."),
          regions: z
            .array(regionCode)
            .min(1)
            .optional()
            .describe("Governed regions in which findings are suppressed; all of them if left out."),
          criteria: inspectorCriteriaSchema,
        }),
      )
      .default([])
      .describe("Findings that are hidden because they are accepted."),
  })
  .prefault({})
  .describe("Amazon Inspector.");

import { z } from "zod";
import { hyphenatedName, reason } from "../../fields";
import { placed } from "../control";
import { serviceOrAction } from "./fields";

export const allowedServicesSchema = z
  .array(
    z.strictObject({
      name: hyphenatedName.describe("Name of the list, in words joined by hyphens; also a part of the policy's text."),
      services: z
        .array(serviceOrAction)
        .min(1)
        .describe(
          "Prefixes of services, such as dynamodb, or actions, such as s3:Get*. What the landing zone itself needs is always allowed.",
        ),
      reason: reason.describe("The law, regulation or contract that the list follows; shown in reports."),
      ...placed,
    }),
  )
  .default([])
  .describe(
    "Lists of the only services that accounts may use, for laws and regulations. Where two lists meet, what stands on both is allowed.",
  );

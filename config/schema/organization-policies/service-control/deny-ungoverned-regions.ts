import { z } from "zod";
import { reason, regionCode } from "../../fields";
import { control } from "../control";
import { serviceOrAction } from "./fields";

export const denyUngovernedRegionsSchema = z
  .strictObject({
    ...control,
    exceptions: z
      .array(
        z.strictObject({
          region: regionCode.describe("A region that is not governed."),
          services: z
            .array(serviceOrAction)
            .min(1)
            .describe("Prefixes of services, such as bedrock, or actions, such as bedrock:InvokeModel*."),
          reason: reason.describe("Why this region is needed; shown in reports."),
        }),
      )
      .default([])
      .describe("Services that are open in a region that is not governed, such as Bedrock's cross-region inference."),
    additionalGlobalServices: z
      .array(serviceOrAction)
      .default([])
      .describe("Further services or actions that are called in the regions of global services, as IAM is."),
    closeRetiringRegions: z
      .boolean()
      .default(false)
      .describe("Whether retiring regions are denied too: once no workload is left there, though logs still are."),
  })
  .prefault({})
  .describe("Denies everything in regions that are not governed, except what global services need.");

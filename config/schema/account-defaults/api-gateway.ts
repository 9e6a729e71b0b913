import { z } from "zod";
import { targetsSchema } from "../../targets";

export const apiGatewaySchema = z
  .strictObject({
    enabled: z.boolean().default(true).describe("Whether API Gateway can write logs."),
    targets: targetsSchema
      .default({})
      .describe("Accounts and regions; empty: every active account and governed region."),
  })
  .prefault({})
  .describe("The role with which API Gateway writes logs of REST and WebSocket APIs, and the setting that names it.");

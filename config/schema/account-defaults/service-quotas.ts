import { z } from "zod";
import { targetsSchema } from "../../targets";
import { text } from "../fields";

export const serviceQuotasSchema = z
  .array(
    z.strictObject({
      service: text(/^[A-Za-z][A-Za-z0-9-]{0,62}$/, "a service code such as vpc").describe(
        "Service as Service Quotas calls it: aws service-quotas list-services.",
      ),
      quota: text(/^L-[A-Z0-9]{8}$/, "a quota code such as L-F678F1CE").describe(
        "Code of the quota: aws service-quotas list-service-quotas --service-code <service>.",
      ),
      value: z
        .number()
        .min(1)
        .describe("What the quota is to be. A value below what the account has is refused when it is applied."),
      targets: targetsSchema
        .default({})
        .describe("Accounts and regions that ask; quotas of global services are asked for once, in us-east-1."),
    }),
  )
  .default([])
  .describe("Higher quotas that accounts ask AWS for. Destroying an entry lowers nothing.");

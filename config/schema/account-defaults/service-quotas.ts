import { z } from "zod";

export const serviceQuotasSchema = z.strictObject({}).prefault({}).describe("Quotas that are asked for.");

import { z } from "zod";

export const costsSchema = z
  .strictObject({})
  .prefault({})
  .describe("Budgets and cost anomalies of the whole organization.");

import { z } from "zod";

export const tagPoliciesSchema = z.array(z.strictObject({})).default([]).describe("Tag policies.");

import { z } from "zod";

export const securityHubSchema = z.strictObject({}).prefault({}).describe("AWS Security Hub.");

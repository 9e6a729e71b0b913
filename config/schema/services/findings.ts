import { z } from "zod";

export const findingsSchema = z.strictObject({}).prefault({}).describe("Where findings and events go.");

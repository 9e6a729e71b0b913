import { z } from "zod";

export const inspectorSchema = z.strictObject({}).prefault({}).describe("Amazon Inspector.");

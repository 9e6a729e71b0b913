import { z } from "zod";

export const macieSchema = z.strictObject({}).prefault({}).describe("Amazon Macie.");

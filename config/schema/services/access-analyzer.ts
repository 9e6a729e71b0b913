import { z } from "zod";

export const accessAnalyzerSchema = z.strictObject({}).prefault({}).describe("IAM Access Analyzer.");

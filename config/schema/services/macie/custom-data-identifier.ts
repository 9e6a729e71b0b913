import { z } from "zod";
import { hyphenatedName } from "../../fields";

/** Limits: https://docs.aws.amazon.com/macie/latest/APIReference/custom-data-identifiers.html */
export const customDataIdentifierSchema = z.strictObject({
  name: hyphenatedName.max(128).describe("Name, at most 128 characters; findings show it, so nothing sensitive."),
  description: z.string().min(1).max(512).optional().describe("What it finds, at most 512 characters."),
  regex: z
    .string()
    .min(1)
    .max(512)
    .describe(
      "Pattern of the text, at most 512 characters: PCRE without groups that capture, look around or refer back.",
    ),
  keywords: z
    .array(z.string().min(3).max(90))
    .min(1)
    .max(50)
    .optional()
    .describe("Words of which one must stand before the text, 1-50 of 3-90 characters, in any case."),
  ignoreWords: z
    .array(z.string().min(4).max(90))
    .min(1)
    .max(10)
    .optional()
    .describe("Text that contains one of these is no match, 1-10 of 4-90 characters, case-sensitive."),
  maximumMatchDistance: z
    .number()
    .int()
    .min(1)
    .max(300)
    .default(50)
    .describe("Characters between the end of a keyword and the end of the text at most, 1-300."),
});

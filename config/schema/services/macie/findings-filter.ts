import { z } from "zod";
import { FINDING_FIELD_NAMES } from "../../../../core/macie-finding-fields";
import { hyphenatedName, text } from "../../fields";

const values = (what: string) => z.array(z.string().min(1)).min(1).max(50).optional().describe(what);

const bound = (what: string) => z.number().int().min(1).optional().describe(what);

const time = (what: string) =>
  text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, "a time in UTC such as 2026-01-31T00:00:00Z")
    .optional()
    .describe(what);

/** One field of a finding and what it is compared with. */
const criterionSchema = z.strictObject({
  // Which fields there are is checked by a rule, which finds the nearest name; editors complete from the list.
  field: z
    .string()
    .meta({ examples: [...FINDING_FIELD_NAMES] })
    .describe("Field of the finding in dot notation, such as resourcesAffected.s3Bucket.name."),
  eq: values("Equals one of these, 1-50 values, case-sensitive."),
  eqExactMatch: values("The field has all of these values and no other, 1-50; for fields with several values."),
  neq: values("Equals none of these, 1-50 values, case-sensitive."),
  gt: bound("Greater than this number."),
  gte: bound("Greater than or equal to this number."),
  lt: bound("Less than this number."),
  lte: bound("Less than or equal to this number."),
  from: time("Not before this time (UTC)."),
  to: time("Not after this time (UTC)."),
});

export const findingsFilterSchema = z.strictObject({
  name: hyphenatedName.min(3).max(64).describe("Name, 3-64 characters."),
  description: z.string().min(1).max(512).optional().describe("Why, at most 512 characters."),
  action: z
    .enum(["ARCHIVE", "NOOP"])
    .default("ARCHIVE")
    .describe("ARCHIVE: matching findings are suppressed, and not published; NOOP: a saved filter that does nothing."),
  criteria: z.array(criterionSchema).min(1).describe("What a finding must match, all of it; each field once."),
});

export type FindingsFilterCriterion = z.output<typeof criterionSchema>;

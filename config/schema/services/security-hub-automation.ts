import { z } from "zod";
import {
  DATE_CRITERIA,
  MAP_COMPARISONS,
  MAP_CRITERIA,
  maximumFilters,
  NUMBER_CRITERIA,
  SEVERITY_LABELS,
  STRING_COMPARISONS,
  STRING_CRITERIA,
  VERIFICATION_STATES,
  WORKFLOW_STATES,
} from "../../../core/security-hub-criteria";
import { text } from "../fields";

/** A number from 0 to 100, as Security Hub's scales are. */
const scale = z.number().int().min(0).max(100);

const time = text(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, "a time such as 2026-01-31T00:00:00Z");

const stringFilter = z.strictObject({
  comparison: z.enum(STRING_COMPARISONS).describe("How the value is compared."),
  value: z.string().min(1).describe("The text to compare with."),
});

const numberFilter = z.strictObject({
  eq: scale.optional().describe("Equal to."),
  gt: scale.optional().describe("Greater than."),
  gte: scale.optional().describe("Greater than or equal to."),
  lt: scale.optional().describe("Less than."),
  lte: scale.optional().describe("Less than or equal to."),
});

const dateFilter = z.strictObject({
  days: z.number().int().min(1).optional().describe("Within the last days; instead of start and end."),
  start: time.optional().describe("Not before this time, in UTC."),
  end: time.optional().describe("Not after this time, in UTC."),
});

const mapFilter = z.strictObject({
  comparison: z.enum(MAP_COMPARISONS).describe("How the value is compared."),
  key: z.string().min(1).describe("The key to look under."),
  value: z.string().min(1).describe("The value to compare with."),
});

/** One optional list of filters for each name. */
function criteriaOf<const Name extends Parameters<typeof maximumFilters>[0], T extends z.ZodType>(
  names: readonly Name[],
  filter: T,
  kind: string,
) {
  const schema = (name: Name) =>
    z
      .array(filter)
      .min(1)
      .max(maximumFilters(name))
      .optional()
      .describe(`${kind}, at most ${maximumFilters(name)}; one match is enough, each NOT must hold.`);
  return Object.fromEntries(names.map((name) => [name, schema(name)])) as Record<Name, ReturnType<typeof schema>>;
}

const criteriaSchema = z
  .strictObject({
    ...criteriaOf(STRING_CRITERIA, stringFilter, "Filters of a text"),
    ...criteriaOf(NUMBER_CRITERIA, numberFilter, "Filters of a number from 0 to 100"),
    ...criteriaOf(DATE_CRITERIA, dateFilter, "Filters of a time"),
    ...criteriaOf(MAP_CRITERIA, mapFilter, "Filters of keys and values"),
  })
  .describe("What a finding must look like. Every criterion that is given must match.");

const updateSchema = z
  .strictObject({
    severity: z.enum(SEVERITY_LABELS).optional().describe("The finding's new severity."),
    workflowStatus: z.enum(WORKFLOW_STATES).optional().describe("SUPPRESSED takes it out of the list of findings."),
    verificationState: z.enum(VERIFICATION_STATES).optional().describe("Whether the finding turned out to be true."),
    confidence: scale.optional().describe("How sure the finding is, 0-100."),
    criticality: scale.optional().describe("How much the resource matters, 0-100."),
    types: z
      .array(text(/^[^/]+(\/[^/]+){0,2}$/, "a type such as Effects/Data Exposure"))
      .min(1)
      .max(50)
      .optional()
      .describe("Types of the finding: namespace/category/classifier."),
    userDefinedFields: z
      .record(z.string().min(1).max(128), z.string().min(1).max(1024))
      .optional()
      .describe("Fields of your own, at most 50."),
    note: z.string().min(1).max(512).optional().describe("A note at the finding: say why."),
  })
  .describe("What the rule changes in the finding.");

export const automationRuleSchema = z.strictObject({
  name: text(
    /^[a-z][a-z0-9-]{0,48}[a-z0-9]$/,
    "2-50 lower-case letters, digits and hyphens, starting with a letter",
  ).describe("Name of the rule, unique in this list."),
  description: z.string().min(1).max(512).describe("What the rule is for."),
  order: z.number().int().min(1).max(1000).describe("Turn of the rule, 1-1000, lowest first; later ones overwrite."),
  enabled: z.boolean().default(true).describe("Whether the rule runs."),
  terminal: z.boolean().default(false).describe("Whether later rules pass over what this one matched."),
  criteria: criteriaSchema,
  update: updateSchema,
});

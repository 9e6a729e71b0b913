import { z } from "zod";
import { FINDING_FIELDS } from "../../../core/guardduty-fields";
import { text } from "../fields";

const values = (what: string) => z.array(z.string().min(1)).min(1).optional().describe(what);
const bound = (what: string) => z.number().int().min(1).optional().describe(what);

const conditionSchema = z
  .strictObject({
    equals: values("The field is one of these values, at most 50. No wildcards."),
    notEquals: values("The field is none of these values, at most 50. No wildcards."),
    greaterThan: bound("The field is greater, for numbers such as a severity from 1 to 10."),
    greaterThanOrEqual: bound("The field is greater or equal."),
    lessThan: bound("The field is less."),
    lessThanOrEqual: bound("The field is less or equal."),
  })
  .describe("What the field must be like; every part must hold.");

export const guardDutyFiltersSchema = z
  .array(
    z.strictObject({
      name: text(/^[A-Za-z0-9_.-]{3,64}$/, "3-64 letters, digits, _ . and -").describe("Name of the filter."),
      // AWS names these characters in API_CreateFilter.
      description: text(
        /^[A-Za-z0-9.:_{}[\]()/\s-]{10,512}$/,
        "10-512 letters, digits, white space and - . : _ / ( ) [ ] { }",
      ).describe("Why these findings are not wanted, for whoever misses one."),
      action: z
        .enum(["archive", "noop"])
        .default("archive")
        .describe("archive: matching findings are stored, but sent to nobody; noop: the filter is only saved."),
      criteria: z
        .record(z.string().meta({ examples: [...FINDING_FIELDS] }), conditionSchema)
        .describe(
          "Field of a finding, such as type or resource.instanceDetails.tags.value -> condition. All must hold.",
        ),
    }),
  )
  .default([])
  .describe(
    "Suppression rules, in every governed region and for findings of every account. A finding that several match is " +
      "treated by the first.",
  );

import { z } from "zod";

const count = (what: string): z.ZodDefault<z.ZodNumber> =>
  z.number().int().min(0).max(10).default(0).describe(`Attachments kept free for other ${what}.`);

export const reservedAttachmentsSchema = z
  .strictObject({
    serviceControl: count("service control policies, such as those of Control Tower"),
    resourceControl: count("resource control policies"),
    declarativeEc2: count("declarative policies for EC2"),
    tags: count("tag policies"),
    backup: count("backup policies"),
    aiOptOut: count("AI services opt-out policies"),
  })
  .prefault({})
  .describe(
    "Attachments at each root, unit and account that are left to policies from elsewhere. AWS allows so many policies of " +
      "a type at one place, and this project knows its own alone.",
  );

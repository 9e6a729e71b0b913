import { z } from "zod";
import { targetsSchema } from "../../targets";
import { text } from "../fields";

/** Limits of https://docs.aws.amazon.com/accounts/latest/APIReference/API_PutAlternateContact.html */
const contactSchema = z.strictObject({
  name: z.string().min(1).max(64).describe("Name of the person or team, at most 64 characters."),
  title: z.string().min(1).max(50).describe("What they are, at most 50 characters, such as Security team."),
  email: z.email("must be an e-mail address").max(64).describe("Address that AWS writes to, at most 64 characters."),
  phone: text(/^[0-9 ()+-]{1,25}$/, "1-25 digits, spaces, +, -, ( and )").describe("Number that AWS can call."),
});

const contacts = {
  security: contactSchema.optional().describe("Whom AWS tells of abuse and security; Security Hub Account.1, CIS 1.2."),
  operations: contactSchema.optional().describe("Whom AWS tells of operations."),
  billing: contactSchema.optional().describe("Whom AWS tells of bills."),
};

export const contactsSchema = z
  .strictObject({
    ...contacts,
    overrides: z
      .array(
        z.strictObject({
          targets: targetsSchema.omit({ regions: true }).describe("Accounts that have these contacts instead."),
          ...contacts,
        }),
      )
      .default([])
      .describe("Other contacts for some accounts, type by type; the last entry that covers an account holds."),
  })
  .prefault({})
  .describe("Alternate contacts of every account. A type that nobody names is left as it is at AWS.");

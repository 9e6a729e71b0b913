import { z } from "zod";

export const contactsSchema = z.strictObject({}).prefault({}).describe("Alternate contacts of every account.");

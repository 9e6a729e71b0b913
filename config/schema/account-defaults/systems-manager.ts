import { z } from "zod";

export const systemsManagerDefaultsSchema = z
  .strictObject({})
  .prefault({})
  .describe("Settings of Systems Manager and patching.");

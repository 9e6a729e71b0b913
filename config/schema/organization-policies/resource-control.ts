import { z } from "zod";

export const resourceControlSchema = z
  .strictObject({})
  .prefault({})
  .describe("Resource control policies: what nobody can do to the resources of a member account.");

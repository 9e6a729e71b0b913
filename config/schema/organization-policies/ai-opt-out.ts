import { z } from "zod";
import { text } from "../fields";
import { control } from "./control";

export const aiOptOutSchema = z
  .strictObject({
    ...control,
    optInServices: z
      .array(text(/^[a-z0-9]+$/, "the name of an AI service as AWS writes it in such policies"))
      .default([])
      .describe("AI services that may use content all the same, such as rekognition; AWS's names in lower case."),
  })
  .prefault({})
  .describe("Keeps AWS's AI services from using content of the organization to improve themselves.");

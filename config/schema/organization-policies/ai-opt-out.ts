import { z } from "zod";
import { control } from "./control";

export const aiOptOutSchema = z
  .strictObject({ ...control })
  .prefault({})
  .describe("Keeps AWS's AI services from using content of the organization to improve themselves.");

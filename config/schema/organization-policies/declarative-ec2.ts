import { z } from "zod";

export const declarativeEc2Schema = z
  .strictObject({})
  .prefault({})
  .describe("The declarative policy for EC2: settings that AWS keeps in every account and region.");

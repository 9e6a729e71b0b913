import { z } from "zod";

export const defaultVpcSchema = z.strictObject({}).prefault({}).describe("The default VPC of every region.");

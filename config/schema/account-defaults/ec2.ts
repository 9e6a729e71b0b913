import { z } from "zod";

export const ec2DefaultsSchema = z.strictObject({}).prefault({}).describe("Settings of EC2 in every governed region.");

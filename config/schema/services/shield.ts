import { z } from "zod";

export const shieldSchema = z.strictObject({}).optional().describe("AWS Shield Advanced. Off unless acknowledged.");

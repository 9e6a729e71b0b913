import { z } from "zod";

/**
 * `landing-zone.lock.json`: what AWS assigned and another stack needs. Written by `lz sync` from the stacks' `facts`
 * outputs, reviewed like any change. Names and ARNs that we choose are not facts; core/names.ts derives them.
 */
export const lockSchema = z.strictObject({
  version: z.literal(1),
  organization: z.strictObject({ id: z.string().regex(/^o-[a-z0-9]{10,32}$/), rootId: z.string().regex(/^r-[a-z0-9]{4,32}$/) }).optional(),
  /** Organizational unit name -> id. */
  organizationalUnits: z.record(z.string(), z.string().regex(/^ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/)).default({}),
  /** Account name -> account id. */
  accounts: z.record(z.string(), z.string().regex(/^\d{12}$/)).default({}),
  /** Account name -> opt-in regions that are enabled in it. */
  optInRegions: z.record(z.string(), z.array(z.string())).default({}),
  /** Region -> ARN of the log archive's key in it. */
  logKeys: z.record(z.string(), z.string().regex(/^arn:[\w-]+:kms:/)).default({}),
  /** Account name -> region -> id of its own GuardDuty detector. */
  guardDutyDetectors: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Regions in which GuardDuty is delegated to the security account. */
  guardDutyDelegations: z.array(z.string()).default([]),
});

export type Lock = z.output<typeof lockSchema>;

export const EMPTY_LOCK: Lock = lockSchema.parse({ version: 1 });

import { z } from "zod";
import { accountId, knowledgeBaseId, text } from "./schema/fields";

/** Names are the user's, so the object has no prototype: nothing is found under a name such as constructor. */
function lookup<T extends z.ZodType>(value: T) {
  return z
    .record(z.string(), value)
    .default({})
    .transform((record) => Object.assign(Object.create(null), record) as typeof record);
}

const keyArn = text(/^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/, "the ARN of a KMS key");

/**
 * `landing-zone.lock.json`: what AWS assigned and another stack needs. Written by `lz sync` from the stacks' `facts`
 * outputs, reviewed like any change. Names and ARNs that we choose are not facts; core/names.ts derives them.
 */
export const lockSchema = z.strictObject({
  version: z.literal(1),
  organization: z
    .strictObject({
      id: text(/^o-[a-z0-9]{10,32}$/, "an organization id (o-...)"),
      rootId: text(/^r-[a-z0-9]{4,32}$/, "the id of an organization's root (r-...)"),
    })
    .optional(),
  /** Organizational unit name -> id. */
  organizationalUnits: lookup(text(/^ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/, "an organizational unit id (ou-...)")),
  /** Account name -> account id. */
  accounts: lookup(accountId),
  /** Account name -> opt-in regions that are enabled in it. */
  optInRegions: lookup(z.array(z.string())),
  /** Region -> ARN of the log archive's key in it. */
  logKeys: lookup(keyArn),
  /** Account name -> name of its data key -> region -> ARN of the key in it. */
  dataKeys: lookup(lookup(lookup(keyArn))),
  /** Name of an entry of workloads.rfpKnowledge -> ids of its knowledge bases. */
  knowledgeBases: lookup(z.strictObject({ faqId: knowledgeBaseId, documentsId: knowledgeBaseId })),
  /** Account name -> region -> id of its own GuardDuty detector. */
  guardDutyDetectors: lookup(lookup(text(/^[A-Za-z0-9]+$/, "a detector id (letters and digits)"))),
  /** Regions in which GuardDuty is delegated to the security account. */
  guardDutyDelegations: z.array(z.string()).default([]),
  /** Regions in which Inspector is delegated to the security account. */
  inspectorDelegations: z.array(z.string()).default([]),
  /** Regions in which Macie is delegated to the security account. */
  macieDelegations: z.array(z.string()).default([]),
  /** The home region, once Security Hub is delegated to the security account in it. */
  securityHubDelegations: z.array(z.string()).default([]),
  /** us-east-1, where Firewall Manager has its administrators, once the security account is one. */
  firewallManagerDelegations: z.array(z.string()).default([]),
});

export type Lock = z.output<typeof lockSchema>;

/**
 * Lists of the lock file that name the regions in which a service is delegated. Firewall Manager's is not among them: it
 * is delegated in us-east-1 for all regions, governed or not.
 */
export const DELEGATION_LISTS = [
  "guardDutyDelegations",
  "inspectorDelegations",
  "macieDelegations",
  "securityHubDelegations",
] as const satisfies readonly (keyof Lock)[];

export type DelegationList = (typeof DELEGATION_LISTS)[number] | "firewallManagerDelegations";

export const EMPTY_LOCK: Lock = lockSchema.parse({ version: 1 });

import { z } from "zod";
import { CAPABILITIES } from "../../core/region-capabilities";
import { ALL_REGIONS, governedRegions } from "../all-regions";
import { accountId, reason, regionCode, servicePrincipal, tags, text } from "./fields";

export const organizationSchema = z
  .strictObject({
    name: text(
      /^[a-z][a-z0-9-]{1,18}[a-z0-9]$/,
      "3-20 lower-case letters, digits and hyphens, starting with a letter",
    ).describe("Short name of the organization: the prefix of bucket names and of everything this project names."),
    adopt: z
      .strictObject({
        organizationId: text(/^o-[a-z0-9]{10,32}$/, "an organization id (o-...)")
          .optional()
          .describe("Id (o-...) of an organization that exists already; it is imported instead of created."),
        serviceLinkedRoles: z
          .array(servicePrincipal)
          .default([])
          .describe(
            "Service principals whose service-linked role exists already in every account and is imported, such as config.amazonaws.com.",
          ),
      })
      .optional()
      .describe("What exists already and is taken over by Terraform import blocks."),
  })
  .describe("The AWS organization.");

/** What becomes of the logs of a region that is given up. */
export const RETIRED_LOGS = ["keep", "forget"] as const;

export const regionsSchema = z
  .strictObject({
    home: regionCode.describe("Region of the trail, the aggregators and the primary keys, such as eu-west-1."),
    governed: z
      .union([z.array(regionCode).min(1), z.literal(ALL_REGIONS)])
      .describe(
        "Every region in which workloads may run; contains the home region. " +
          "all: every region of its partition, those that accounts must enable too, without the retiring ones.",
      ),
    skips: z
      .array(
        z.strictObject({
          region: regionCode.describe("The governed region that lacks it; all: every governed region that lacks it."),
          capability: z
            .string()
            .meta({ examples: CAPABILITIES })
            .describe("What the region lacks, such as guardduty:RUNTIME_MONITORING."),
          reason: reason.describe("Why this gap is accepted; shown in reports."),
        }),
      )
      .default([])
      .describe("Services that a governed region lacks and that are knowingly left out there."),
    retiring: z
      .array(
        z.strictObject({
          region: regionCode.describe("A region that was governed; no longer among `governed`."),
          reason: reason.describe("Why the region is given up; shown in reports."),
          logs: z
            .enum(RETIRED_LOGS)
            .default("keep")
            .describe(
              "keep: the region's log buckets and log key stay under Terraform until their retention is over; " +
                "forget: Terraform lets go of them without deleting anything.",
            ),
        }),
      )
      .default([])
      .describe(
        "Regions on their way out: stacks keep their providers, so that Terraform can destroy what it made there. " +
          "How to go about it: docs/runbooks/regions.md.",
      ),
  })
  .describe("The regions of the landing zone.")
  .transform((regions) => ({ ...regions, governed: governedRegions(regions) }));

export const organizationalUnitSchema = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .max(128)
      .describe("Name, unique in this file: accounts and targets refer to the unit by it."),
    parent: z.string().optional().describe("Name of the unit above; directly below the root if left out."),
    displayName: z
      .string()
      .min(1)
      .max(128)
      .optional()
      .describe("Name in AWS, where it differs: AWS allows the same name under two parents, this file does not."),
    adopt: text(/^ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/, "an organizational unit id (ou-...)")
      .optional()
      .describe("Id (ou-...) of a unit that exists already; it is imported instead of created."),
  })
  .describe("An organizational unit.");

export const ACCOUNT_KINDS = ["management", "log-archive", "security", "shared-services", "workload"] as const;
export const ACCOUNT_STATES = ["active", "suspended", "closed"] as const;

export const accountSchema = z
  .strictObject({
    name: text(
      /^[a-z][a-z0-9-]{0,38}[a-z0-9]$/,
      "2-40 lower-case letters, digits and hyphens, starting with a letter",
    ).describe("Name of the account, part of its stack's name (account-<name>)."),
    kind: z
      .enum(ACCOUNT_KINDS)
      .default("workload")
      .describe("What the account is for. Exactly one each of management, log-archive and security."),
    id: accountId
      .optional()
      .describe("Account id. Only the management account's is an input; all others stand in the lock file."),
    email: z
      .email("must be an e-mail address")
      .max(64)
      .describe("Root user's address: unique in all of AWS, without regard to case, at most 64 characters."),
    organizationalUnit: z
      .string()
      .optional()
      .describe("Name of the unit that holds the account; the root if left out (as for the management account)."),
    state: z
      .enum(ACCOUNT_STATES)
      .default("active")
      .describe(
        "active; suspended (open, in the suspended unit, no stacks); closed (kept here so that nothing is destroyed, no stacks).",
      ),
    labels: z.record(z.string(), z.string()).default({}).describe("Free labels that targets can select by."),
    tags: tags.default({}).describe("Tags of the account itself and of everything in its stacks."),
    adopt: accountId.optional().describe("Id of an account that exists already; it is imported instead of created."),
  })
  .describe("An AWS account.");

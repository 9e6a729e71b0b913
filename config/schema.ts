import { z } from "zod";
import { QUOTAS } from "../core/quotas";
import { accountDefaultsSchema } from "./schema/account-defaults";
import { backupSchema } from "./schema/backup";
import { costsSchema } from "./schema/costs";
import { dataKeysSchema } from "./schema/data-keys";
import { backendSchema, deploymentSchema, destroyProtectionSchema } from "./schema/deployment";
import { servicePrincipal } from "./schema/fields";
import { identityCenterSchema } from "./schema/identity-center";
import { organizationPoliciesSchema } from "./schema/organization-policies";
import { accountSchema, organizationSchema, organizationalUnitSchema, regionsSchema } from "./schema/organization";
import { logArchiveSchema } from "./schema/log-archive";
import { servicesSchema } from "./schema/services";
import { workloadsSchema } from "./schema/workloads";

/**
 * The one definition of `landing-zone.yaml`. Types, the JSON Schema for editors and the error messages come from it.
 * What one field alone cannot tell (an account's unit exists, e-mails are unique, ...) is checked in `rules/`.
 */
export const landingZoneSchema = z
  .strictObject({
    version: z.literal(1).describe("Version of this file format."),
    organization: organizationSchema,
    regions: regionsSchema,
    organizationalUnits: z
      .array(organizationalUnitSchema)
      .describe("The organizational units (OUs), in any order. AWS allows five levels below the root."),
    suspendedOrganizationalUnit: z
      .string()
      .default("Suspended")
      .describe("Name of the unit for accounts in state suspended or closed, and for them alone."),
    accounts: z.array(accountSchema).describe("Every account of the organization, the management account too."),
    backend: backendSchema,
    deployment: deploymentSchema,
    destroyProtection: destroyProtectionSchema,
    services: servicesSchema,
    organizationPolicies: organizationPoliciesSchema,
    accountDefaults: accountDefaultsSchema,
    backup: backupSchema,
    dataKeys: dataKeysSchema,
    costs: costsSchema,
    identityCenter: identityCenterSchema,
    logArchive: logArchiveSchema,
    workloads: workloadsSchema,
    delegatedAdministrators: z
      .record(servicePrincipal, z.string())
      .default({})
      .describe(
        "Service principal -> account name, for services that are delegated by Organizations alone. " +
          "Access Analyzer goes to the security account; so do Config and its multi-account set-up unless named here.",
      ),
    quotas: z
      .record(z.string().meta({ examples: Object.keys(QUOTAS) }), z.number().int().min(1))
      .default({})
      .describe("AWS quotas that were raised for this organization: quota id -> value."),
  })
  .meta({ title: "Landing zone" });

/** `landing-zone.yaml` as written. */
export type LandingZoneFile = z.input<typeof landingZoneSchema>;

/** `landing-zone.yaml` with every default filled in. */
export type LandingZoneSettings = z.output<typeof landingZoneSchema>;

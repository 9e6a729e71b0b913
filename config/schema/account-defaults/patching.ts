import { z } from "zod";
import { PATCHED_OPERATING_SYSTEMS } from "../../../core/patch-filters";
import { targetsSchema } from "../../targets";
import { itemName, text } from "../fields";

/** Levels at which a missing patch is reported. */
export const COMPLIANCE_LEVELS = ["CRITICAL", "HIGH", "MEDIUM", "LOW", "INFORMATIONAL", "UNSPECIFIED"] as const;

const scanSchema = z
  .strictObject({
    enabled: z.boolean().default(true).describe("Whether instances are looked at."),
    intervalInHours: z.int().min(1).max(168).default(24).describe("Hours between two looks at an instance, 1-168."),
    targets: targetsSchema.default({}).describe("Accounts and regions that have it."),
  })
  .prefault({})
  .describe("A look at every managed instance for missing patches, which installs nothing.");

const approvalRuleSchema = z
  .strictObject({
    classifications: z
      .array(z.string())
      .default([])
      .describe("Kinds of patches, as Patch Manager calls them for the system. Empty: every kind."),
    severities: z
      .array(z.string())
      .default([])
      .describe("Severities or priorities, as Patch Manager calls them for the system. Empty: every one."),
    approveAfterDays: z
      .int()
      .min(0)
      .max(360)
      .optional()
      .describe("Days after its release that a patch is approved, 0-360; 7 if left out. Not for Debian and Ubuntu."),
    complianceLevel: z
      .enum(COMPLIANCE_LEVELS)
      .default("UNSPECIFIED")
      .describe("How grave a missing patch is in reports."),
    nonSecurityUpdates: z
      .boolean()
      .default(false)
      .describe("Whether patches beside the security ones are taken too. Not for Windows."),
  })
  .describe("Approves the patches of its kinds and severities.");

const baselineSchema = z.strictObject({
  name: itemName.describe("Name of the baseline, after the organization's name."),
  operatingSystem: z.enum(PATCHED_OPERATING_SYSTEMS).describe("System whose patches it approves."),
  rules: z.array(approvalRuleSchema).min(1).max(10).describe("Rules that approve patches, 1-10."),
  approvedPatches: z
    .array(z.string().min(1).max(100))
    .max(50)
    .default([])
    .describe("Patches that are approved whatever the rules say, at most 50."),
  rejectedPatches: z
    .array(z.string().min(1).max(100))
    .max(50)
    .default([])
    .describe("Patches that are never installed, not even as what another one needs, at most 50."),
  patchGroups: z
    .array(text(/^[\p{L}\p{N}_.:/=+@-][\p{L}\p{Z}\p{N}_.:/=+@-]{0,255}$/u, "1-256 letters, digits and _ . : / = + - @"))
    .default([])
    .describe("Values of the tag PatchGroup of the instances that it is for. Empty: all others of its system."),
  targets: targetsSchema.default({}).describe("Accounts and regions that have it."),
});

const windowSchema = z.strictObject({
  name: itemName.describe("Name of the window, after the organization's name."),
  schedule: text(
    /^(cron\((\S+ ){5}\S+\)|rate\(\d+ (hours?|days?)\))$/,
    "a schedule such as cron(0 3 ? * SUN *) or rate(7 days)",
  ).describe("When it opens: cron with six fields, or rate."),
  timeZone: text(/^[A-Za-z0-9_+-]+(\/[A-Za-z0-9_+-]+)*$/, "a time zone such as Europe/Berlin")
    .default("Etc/UTC")
    .describe("Time zone of the schedule, by its name in the IANA database."),
  durationInHours: z.int().min(1).max(24).default(3).describe("Hours that it is open, 1-24."),
  cutoffInHours: z
    .int()
    .min(0)
    .max(23)
    .default(1)
    .describe("Hours before its end in which nothing begins any more, 0-23."),
  tag: z
    .strictObject({
      key: z.string().min(1).max(128).describe("Key of the tag."),
      value: z.string().min(1).max(256).describe("Value of the tag."),
    })
    .describe("Tag of the instances that are patched in it."),
  reboot: z.boolean().default(true).describe("Whether an instance restarts after patches that need it."),
  maxConcurrency: text(/^(([1-9]|[1-9]\d|100)%|[1-9]\d{0,6})$/, "a number, or a percentage such as 10%")
    .default("10%")
    .describe("Instances that are patched at the same time, as a number or percentage."),
  maxErrors: text(/^((\d|[1-9]\d|100)%|\d{1,7})$/, "a number, or a percentage such as 10%")
    .default("5%")
    .describe("Failures after which no further instance begins, as a number or percentage."),
  targets: targetsSchema.default({}).describe("Accounts and regions that have it."),
});

export const patchingSchema = z
  .strictObject({
    scan: scanSchema,
    baselines: z
      .array(baselineSchema)
      .default([])
      .describe("Patch baselines. A system without one has AWS's own baseline."),
    installWindows: z
      .array(windowSchema)
      .default([])
      .describe("Maintenance windows in which missing patches are installed. Without one nothing is installed."),
  })
  .prefault({})
  .describe("Patching of EC2 instances by Systems Manager.");

export type Patching = z.output<typeof patchingSchema>;
export type PatchBaselineSettings = Patching["baselines"][number];
export type InstallWindowSettings = Patching["installWindows"][number];

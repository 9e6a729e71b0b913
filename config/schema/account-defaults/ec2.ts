import { z } from "zod";
import { exceptionsSchema } from "./exceptions";

const keptByAccount = "The account sets it only where no declarative policy does.";

const instanceMetadataSchema = z
  .strictObject({
    hopLimit: z
      .int()
      .min(1)
      .max(64)
      .default(2)
      .describe("Hops that a metadata token can travel, 1-64; containers need 2."),
    tags: z
      .enum(["enabled", "disabled", "no-preference"])
      .default("no-preference")
      .describe(
        "Whether instances can read their tags from the metadata. enabled: a tag key with a space or a slash then fails the launch.",
      ),
    exceptions: exceptionsSchema,
  })
  .prefault({})
  .describe(`IMDSv2 for new instances that ask for nothing else. ${keptByAccount}`);

const snapshotSharingSchema = z
  .strictObject({
    state: z
      .enum(["block-all-sharing", "block-new-sharing"])
      .default("block-all-sharing")
      .describe("block-all-sharing hides snapshots that are public already; block-new-sharing leaves them public."),
    exceptions: exceptionsSchema,
  })
  .prefault({})
  .describe(`Block of public EBS snapshots. ${keptByAccount}`);

export const ec2DefaultsSchema = z
  .strictObject({
    instanceMetadata: instanceMetadataSchema,
    publicSnapshots: snapshotSharingSchema,
    publicImages: z
      .strictObject({ exceptions: exceptionsSchema })
      .prefault({})
      .describe(`Block of AMIs that become public; those that are public already stay so. ${keptByAccount}`),
    serialConsole: z
      .strictObject({ exceptions: exceptionsSchema })
      .prefault({})
      .describe(`The serial console of instances, switched off. ${keptByAccount}`),
  })
  .prefault({})
  .describe("Settings of EC2 in every governed region.");

export type Ec2Defaults = z.output<typeof ec2DefaultsSchema>;

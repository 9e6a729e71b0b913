import { Construct } from "constructs";
import type { Account, LandingZone } from "../../config/model";
import { unexceptedRegions } from "../../config/targets";
import { PublicSnapshotsBlock } from "../../modules/ebs/public-snapshots";
import { InstanceMetadataDefaults } from "../../modules/ec2/instance-metadata";
import { PublicImagesBlock } from "../../modules/ec2/public-images";
import { SerialConsoleOff } from "../../modules/ec2/serial-console";
import type { Placement } from "../../modules/placement";
import type { LandingZoneStack } from "../base-stack";
import { type DeclarableAttribute, isDeclared } from "../organization-policies/declared";

type Exceptions = Parameters<typeof unexceptedRegions>[0];

/** Resource type of each setting -> the attribute of the declarative policy that stands for it. */
const ATTRIBUTES: Readonly<Record<string, DeclarableAttribute>> = {
  aws_ebs_snapshot_block_public_access: "snapshotBlockPublicAccess",
  aws_ec2_image_block_public_access: "imageBlockPublicAccess",
  aws_ec2_instance_metadata_defaults: "instanceMetadataDefaults",
  aws_ec2_serial_console_access: "serialConsoleAccess",
};

/** One setting of EC2, and what makes it in a region. */
interface Setting {
  readonly id: string;
  readonly attribute: DeclarableAttribute;
  readonly exceptions: Exceptions;
  readonly create: (scope: Construct, region: string, placement: Placement) => void;
}

/**
 * Settings of EC2 that no declarative policy keeps. They stay on in a region that is given up: destroying the resources
 * would turn them off.
 */
export function addEc2Defaults(stack: LandingZoneStack): void {
  const { landingZone, account } = stack;
  const { heldRegions } = landingZone;
  const ec2 = new Construct(stack, "ec2");
  for (const { id, attribute, exceptions, create } of settingsOf(landingZone)) {
    const scope = new Construct(ec2, id);
    // Where a policy keeps the setting, every region is described, to be let go of.
    const declared = isDeclared(landingZone, account, attribute);
    const regions = declared ? heldRegions : unexceptedRegions(exceptions, account, heldRegions);
    for (const region of regions) create(scope, region, stack.in(region));
  }
}

/**
 * Whether a declarative policy keeps what resources of the type set in the stack's account. Then Terraform lets go of
 * them instead of destroying them: AWS would refuse to turn off what the policy keeps, and before the policy stands the
 * setting would be off.
 */
export function isKeptByPolicy(
  { landingZone, account }: { readonly landingZone: LandingZone; readonly account: Account },
  type: string,
): boolean {
  const attribute = ATTRIBUTES[type];
  return attribute !== undefined && isDeclared(landingZone, account, attribute);
}

function settingsOf({ settings }: LandingZone): Setting[] {
  const { instanceMetadata, publicSnapshots, publicImages, serialConsole } = settings.accountDefaults.ec2;
  const { hopLimit, tags } = instanceMetadata;
  return [
    {
      ...{ id: "instance-metadata", attribute: "instanceMetadataDefaults", exceptions: instanceMetadata.exceptions },
      create: (scope, region, placement) =>
        new InstanceMetadataDefaults(scope, region, {
          placement,
          hopLimit,
          tags: tags === "no-preference" ? undefined : tags,
        }),
    },
    {
      ...{ id: "public-snapshots", attribute: "snapshotBlockPublicAccess", exceptions: publicSnapshots.exceptions },
      create: (scope, region, placement) =>
        new PublicSnapshotsBlock(scope, region, { placement, state: publicSnapshots.state }),
    },
    {
      ...{ id: "public-images", attribute: "imageBlockPublicAccess", exceptions: publicImages.exceptions },
      create: (scope, region, placement) => new PublicImagesBlock(scope, region, { placement }),
    },
    {
      ...{ id: "serial-console", attribute: "serialConsoleAccess", exceptions: serialConsole.exceptions },
      create: (scope, region, placement) => new SerialConsoleOff(scope, region, { placement }),
    },
  ];
}

import { Construct } from "constructs";
import { unexceptedRegions } from "../../config/targets";
import { PublicSnapshotsBlock } from "../../modules/ebs/public-snapshots";
import { InstanceMetadataDefaults } from "../../modules/ec2/instance-metadata";
import { PublicImagesBlock } from "../../modules/ec2/public-images";
import { SerialConsoleOff } from "../../modules/ec2/serial-console";
import type { Placement } from "../../modules/placement";
import type { LandingZoneStack } from "../base-stack";
import { type DeclarableAttribute, isDeclared } from "../organization-policies/declared";

type Exceptions = Parameters<typeof unexceptedRegions>[0];

/** One setting of EC2: which attribute of the declarative policy stands for it, and what makes it in a region. */
interface Setting {
  readonly id: string;
  readonly attribute: DeclarableAttribute;
  readonly exceptions: Exceptions;
  readonly create: (scope: Construct, region: string, placement: Placement) => void;
}

/**
 * Settings of EC2 that no declarative policy keeps in the account: of both, AWS would refuse the account's. They stay on
 * in a region that is given up: destroying the resources would turn them off.
 */
export function addEc2Defaults(stack: LandingZoneStack): void {
  const { landingZone, account } = stack;
  const ec2 = new Construct(stack, "ec2");
  for (const { id, attribute, exceptions, create } of settingsOf(stack)) {
    if (isDeclared(landingZone, account, attribute)) continue;
    const scope = new Construct(ec2, id);
    for (const region of unexceptedRegions(exceptions, account, landingZone.heldRegions)) {
      create(scope, region, stack.in(region));
    }
  }
}

function settingsOf({ landingZone }: LandingZoneStack): Setting[] {
  const { instanceMetadata, publicSnapshots, publicImages, serialConsole } = landingZone.settings.accountDefaults.ec2;
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

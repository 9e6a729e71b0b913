import { AmiLaunchPermission } from "@cdktf/provider-aws/lib/ami-launch-permission";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import { firstOf, idProblem, sharedKeyProblem, type Problem, receiversProblem } from "./problems";

/** Who may start instances from an image and copy it. */
export type ImageTargets =
  | { readonly accountIds: readonly string[] }
  /** ARN of the organization: every account of it, those that join later too. */
  | { readonly organizationArn: string }
  /** ARNs of organizational units: every account in them, at any depth. */
  | { readonly organizationalUnitArns: readonly string[] };

export interface SharedImageProps {
  /** Account and region of the image. */
  readonly placement: Placement;

  /** Id of the image, ami-.... */
  readonly imageId: string;

  /**
   * Full ARN of the key that encrypts the image's snapshots. Its policy must let the targets use it: `imageSharing` in
   * the `statements` of the `Key`.
   */
  readonly keyArn: string;

  /** With whom the image is shared. */
  readonly targets: ImageTargets;
}

/**
 * Shares an AMI with named accounts, with an organization or its units; never with everybody. Its snapshots need not be
 * shared: EC2 reads them for whoever may launch the image.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/sharingamis-explicit.html
 */
export class SharedImage extends Construct {
  constructor(scope: Construct, id: string, props: SharedImageProps) {
    super(scope, id);
    const { placement, imageId, targets } = props;
    const problem = firstOf(
      idProblem("imageId", imageId, "ami"),
      sharedKeyProblem("keyArn", props.keyArn, { region: placement.regionName }),
      targetsProblem(targets, placement.accountId),
    );
    if (problem !== undefined) throw new ConfigError(this, problem);
    const common = { ...placement, imageId };
    if ("accountIds" in targets) {
      for (const accountId of targets.accountIds) {
        new AmiLaunchPermission(this, `to-${accountId}`, { ...common, accountId });
      }
    } else if ("organizationArn" in targets) {
      new AmiLaunchPermission(this, "to-organization", { ...common, organizationArn: targets.organizationArn });
    } else {
      for (const organizationalUnitArn of targets.organizationalUnitArns) {
        new AmiLaunchPermission(this, `to-${unitOf(organizationalUnitArn)}`, { ...common, organizationalUnitArn });
      }
    }
  }
}

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_arns.html */
const ORGANIZATION = /^arn:aws[a-z-]*:organizations::\d{12}:organization\/o-[a-z0-9]{10,32}$/;
const UNIT = /^arn:aws[a-z-]*:organizations::\d{12}:ou\/o-[a-z0-9]{10,32}\/(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32})$/;

function targetsProblem(targets: ImageTargets, own: string): Problem {
  if ("accountIds" in targets) return receiversProblem("targets.accountIds", targets.accountIds, own);
  if ("organizationArn" in targets) {
    const { organizationArn } = targets;
    if (Token.isUnresolved(organizationArn) || ORGANIZATION.test(organizationArn)) return undefined;
    return `targets.organizationArn must be arn:aws:organizations::<account>:organization/o-..., got '${organizationArn}'`;
  }
  const { organizationalUnitArns: arns } = targets;
  if (arns.length === 0) return "targets.organizationalUnitArns must name at least one unit";
  const wrong = arns.find((arn) => !UNIT.test(arn));
  if (wrong !== undefined) {
    return `targets.organizationalUnitArns must be arn:aws:organizations::<account>:ou/o-.../ou-..., got '${wrong}'`;
  }
  const twice = arns.find((arn, index) => arns.indexOf(arn) !== index);
  return twice === undefined
    ? undefined
    : `targets.organizationalUnitArns must name each unit once, got '${twice}' twice`;
}

function unitOf(organizationalUnitArn: string): string {
  return UNIT.exec(organizationalUnitArn)?.[1] ?? "";
}

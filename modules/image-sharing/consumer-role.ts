import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { policyDocument } from "../../policies/document";
import { copySharedImages, type SharedImagesUse, useSharedImages } from "../../policies/identity/image-consumer";
import { assumedByPrincipals } from "../../policies/role/principals";
import type { Trust } from "../iam/trust";
import type { Placement } from "../placement";
import { firstOf, sharedKeyProblem, type Problem, regionProblem } from "./problems";

export interface ImageConsumerRoleProps extends SharedImagesUse {
  /** The account that others share with, in any region: IAM is global. */
  readonly placement: Placement;

  /** Name of the role. */
  readonly roleName: string;

  /** Who may take it: the pipeline that brings images into the account. */
  readonly trust: Trust;
}

/**
 * The role that brings shared images and snapshots into an account: it finds them, copies them, decrypts with the
 * source's key and encrypts with the own one, all by way of EC2. It deletes nothing.
 */
export class ImageConsumerRole extends Construct {
  /** ARN of the role. */
  public readonly roleArn: string;

  constructor(scope: Construct, id: string, props: ImageConsumerRoleProps) {
    super(scope, id);
    const { placement, trust, regions } = props;
    const problem = keysProblem(props, placement.accountId);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const role = new IamRole(this, "role", {
      ...placement,
      name: props.roleName,
      description: "Copies images and snapshots that other accounts share",
      assumeRolePolicy: policyDocument([
        assumedByPrincipals({
          accountId: trust.accountId,
          partition: partitionOf(placement.regionName),
          names: trust.principals,
          multiFactor: false,
        }),
      ]),
    });
    new IamRolePolicy(this, "policy", {
      ...placement,
      name: "copy-shared-images",
      role: role.name,
      policy: policyDocument([...copySharedImages(regions), ...useSharedImages(props)]),
    });
    this.roleArn = role.arn;
  }
}

function keysProblem({ sourceKeyArns, ownKeyArns, regions }: SharedImagesUse, accountId: string): Problem {
  return firstOf(
    ...[
      ["sourceKeyArns", sourceKeyArns] as const,
      ["ownKeyArns", ownKeyArns] as const,
      ["regions", regions] as const,
    ].map(([name, list]) => (list.length === 0 ? `${name} must name at least one` : undefined)),
    ...sourceKeyArns.map((key) => sharedKeyProblem("sourceKeyArns", key)),
    ...ownKeyArns.map((key) => sharedKeyProblem("ownKeyArns", key, { accountId })),
    ...regions.map((region) => regionProblem("regions", region)),
  );
}

import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { policyDocument } from "../../policies/document";
import { assumedByLifecycleManager, keepSnapshots } from "../../policies/role/snapshot-lifecycle";
import type { Placement } from "../placement";
import { firstOf, sharedKeyProblem, regionProblem } from "./problems";

export interface SnapshotLifecycleRoleProps {
  /** The account, in any region: IAM is global. One role does for all lifecycle policies of the account. */
  readonly placement: Placement;

  /** Name of the role. */
  readonly roleName: string;

  /** Regions of the lifecycle policies, and those that they copy to. */
  readonly regions: readonly string[];

  /** Full ARNs of the keys of the volumes, of what other accounts share, and of the copies. */
  readonly keyArns: readonly string[];
}

/**
 * The role of Data Lifecycle Manager in an account, with fewer rights than AWS's default role: no unnamed region or key,
 * and no deletion of snapshots that it did not make.
 *
 * https://docs.aws.amazon.com/ebs/latest/userguide/service-role.html
 */
export class SnapshotLifecycleRole extends Construct {
  /** ARN of the role. */
  public readonly roleArn: string;

  constructor(scope: Construct, id: string, props: SnapshotLifecycleRoleProps) {
    super(scope, id);
    const { placement, regions, keyArns } = props;
    const { accountId } = placement;
    const problem = firstOf(
      regions.length === 0 ? "regions must name at least one" : undefined,
      keyArns.length === 0 ? "keyArns must name at least one" : undefined,
      ...regions.map((region) => regionProblem("regions", region)),
      ...keyArns.map((key) => sharedKeyProblem("keyArns", key)),
    );
    if (problem !== undefined) throw new ConfigError(this, problem);
    const role = new IamRole(this, "role", {
      ...placement,
      name: props.roleName,
      description: "Data Lifecycle Manager makes, copies and shares snapshots",
      assumeRolePolicy: policyDocument([assumedByLifecycleManager(accountId, partitionOf(placement.regionName))]),
    });
    new IamRolePolicy(this, "policy", {
      ...placement,
      name: "keep-snapshots",
      role: role.name,
      policy: policyDocument(keepSnapshots({ accountId, regions, keyArns })),
    });
    this.roleArn = role.arn;
  }
}

import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { policyDocument } from "../../../policies/document";
import { assumedByBatchOperations, replicateExisting } from "../../../policies/role/batch-replication";
import type { Placement } from "../../placement";
import type { SecureBucket } from "../secure-bucket";
import { requireRoleName } from "./role-name";

export interface BatchReplicationRoleProps {
  /** Account and region of the bucket that is replicated. */
  readonly placement: Placement;

  /** Name of the role, 1-64 characters. */
  readonly roleName: string;

  /** The bucket that is replicated; it has a `BucketReplication`. */
  readonly source: Pick<SecureBucket, "bucketArn">;

  /** Where jobs leave their reports: a bucket of the same region. */
  readonly reports: Pick<SecureBucket, "bucketArn" | "encryption">;
}

/**
 * The role with which S3 Batch Replication starts replication of what is in a bucket already, or failed before. The jobs
 * themselves are no resources: docs/runbooks/replication.md says how to start one.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-batch-replication-batch.html
 */
export class BatchReplicationRole extends Construct {
  /** ARN of the role, for `--role-arn` of a job. */
  public readonly roleArn: string;

  constructor(scope: Construct, id: string, { placement, roleName, source, reports }: BatchReplicationRoleProps) {
    super(scope, id);
    requireRoleName(this, roleName);
    const role = new IamRole(this, "role", {
      ...placement,
      name: roleName,
      description: "S3 Batch Operations replicates existing objects with it",
      assumeRolePolicy: policyDocument([assumedByBatchOperations(placement.accountId)]),
    });
    new IamRolePolicy(this, "role-policy", {
      ...placement,
      name: "replicate-existing",
      role: role.name,
      policy: policyDocument(
        replicateExisting(source.bucketArn, {
          bucketArn: reports.bucketArn,
          region: placement.regionName,
          keyArn: reports.encryption.type === "kms" ? reports.encryption.keyArn : undefined,
        }),
      ),
    });
    this.roleArn = role.arn;
  }
}

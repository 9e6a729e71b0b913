import { arn, partitionOf } from "../../core/arns";
import type { Statement } from "../document";
import { KEY_USE } from "./users";

/**
 * What EC2 Auto Scaling needs of a key of another account, as a grant to its service-linked role:
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
 */
export const AUTO_SCALING_GRANT_OPERATIONS = [
  "CreateGrant",
  "Decrypt",
  "DescribeKey",
  "Encrypt",
  "GenerateDataKey",
  "GenerateDataKeyWithoutPlaintext",
  "ReEncryptFrom",
  "ReEncryptTo",
] as const;

/** ARN of the role with which EC2 Auto Scaling starts instances in an account. */
export function autoScalingRoleArn(accountId: string, partition: string): string {
  return arn({
    partition,
    service: "iam",
    account: accountId,
    resource: "role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
  });
}

/**
 * Lets EC2 Auto Scaling start instances whose volumes the key encrypts. In the key's own account the service-linked role is
 * named; it must be there when the policy is written (`aws iam create-service-linked-role`). A role of that kind gets no
 * right by a policy of another account: there, somebody of the account makes it a grant (`Grant`), and the key's policy
 * lets the account make that one and no other.
 *
 * Source: https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
 */
export function autoScalingUse(
  /** Accounts in which instances are started; the key's own account may be one. */
  accountIds: readonly string[],
  key: { readonly accountId: string; readonly region: string },
): Statement[] {
  const partition = partitionOf(key.region);
  const own = accountIds.filter((each) => each === key.accountId);
  const others = accountIds.filter((each) => each !== key.accountId);
  return [
    ...own.flatMap((account) => ownAccount(autoScalingRoleArn(account, partition))),
    ...others.flatMap((account) => grantByAccount(account, partition)),
  ];
}

function ownAccount(role: string): Statement[] {
  const common = { Effect: "Allow", Principal: { AWS: role }, Resource: "*" } as const;
  return [
    { Sid: "AutoScalingUse", ...common, Action: KEY_USE.encryption },
    {
      Sid: "AutoScalingGrant",
      ...common,
      Action: "kms:CreateGrant",
      Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}

/**
 * The role's ARN is that of the account's own role, so one account cannot make a grant for another. To take the grant
 * back the account retires it: RevokeGrant would do so with the grants of others.
 */
function grantByAccount(account: string, partition: string): Statement[] {
  const Principal = { AWS: arn({ partition, service: "iam", account, resource: "root" }) };
  return [
    {
      Sid: `AutoScalingGrant${account}`,
      Effect: "Allow",
      Principal,
      Action: "kms:CreateGrant",
      Resource: "*",
      Condition: {
        StringEquals: { "kms:GranteePrincipal": autoScalingRoleArn(account, partition) },
        "ForAllValues:StringEquals": { "kms:GrantOperations": AUTO_SCALING_GRANT_OPERATIONS },
        // Without it, a request that names no operation would hold too.
        Null: { "kms:GrantOperations": "false" },
      },
    },
    {
      Sid: `AutoScalingListGrants${account}`,
      Effect: "Allow",
      Principal,
      Action: "kms:ListGrants",
      Resource: "*",
    },
  ];
}

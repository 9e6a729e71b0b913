import type { Statement } from "../document";

/**
 * Lets whoever of the account may use EBS use the key by way of EC2: people, EC2 Auto Scaling and other services that
 * start instances with a service-linked role. It says what the policy of the AWS managed key `aws/ebs` says, so that a
 * default key of ours breaks nothing that worked with that one. Naming the roles instead would fail in an account in
 * which one of them is not there yet.
 *
 * Sources: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html,
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html,
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
export function ebsEncryption(key: { readonly accountId: string; readonly region: string }): Statement {
  return {
    Sid: "EbsByWayOfEc2",
    Effect: "Allow",
    Principal: { AWS: "*" },
    Action: [
      "kms:CreateGrant",
      "kms:Decrypt",
      "kms:DescribeKey",
      "kms:Encrypt",
      "kms:GenerateDataKey*",
      "kms:ReEncrypt*",
    ],
    Resource: "*",
    Condition: {
      StringEquals: { "kms:CallerAccount": key.accountId, "kms:ViaService": `ec2.${key.region}.amazonaws.com` },
    },
  };
}

import type { Statement } from "../document";

/** What a service needs that keeps using a key for somebody: EBS for a volume, RDS for a database. */
const GRANTS = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"];

/**
 * Lets roles and users encrypt resources of AWS services with the key: the services make themselves a grant in their
 * name. They make none by hand, since only an AWS service can ask for a grant that is for an AWS resource.
 *
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#key-policy-service-integration
 */
export function grantsForAwsResources(principals: readonly string[], Sid = "GrantForAwsResources"): Statement {
  return {
    Sid,
    Effect: "Allow",
    Principal: { AWS: principals },
    Action: GRANTS,
    Resource: "*",
    Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
  };
}

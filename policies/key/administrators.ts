import type { Statement } from "../document";

/** What administers a key and uses it for nothing. Each by its name: kms:Create* would hold CreateGrant. */
const ADMINISTRATION = [
  "kms:CancelKeyDeletion",
  "kms:CreateAlias",
  "kms:DeleteAlias",
  "kms:DeleteImportedKeyMaterial",
  "kms:DescribeKey",
  "kms:DisableKey",
  "kms:DisableKeyRotation",
  "kms:EnableKey",
  "kms:EnableKeyRotation",
  "kms:GetKeyPolicy",
  "kms:GetKeyRotationStatus",
  "kms:GetParametersForImport",
  "kms:GetPublicKey",
  "kms:ImportKeyMaterial",
  "kms:ListGrants",
  "kms:ListKeyPolicies",
  "kms:ListKeyRotations",
  "kms:ListResourceTags",
  "kms:ReplicateKey",
  "kms:RevokeGrant",
  "kms:RotateKeyOnDemand",
  "kms:ScheduleKeyDeletion",
  "kms:TagResource",
  "kms:UntagResource",
  "kms:UpdateAlias",
  "kms:UpdateKeyDescription",
  "kms:UpdatePrimaryRegion",
];

/** What lets its holder give the use of the key to anybody, himself included. */
const HANDING_ON = ["kms:CreateGrant", "kms:PutKeyPolicy"];

/**
 * Lets roles and users administer the key: describe, enable, rotate, tag, replicate, delete it and move its primary. They
 * cannot use it, nor let anybody use it. AWS's own proposal for administrators holds kms:Create* and kms:Put*, with
 * which they can do both.
 *
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#key-policy-default-allow-administrators
 */
export function keyAdministrators(principals: readonly string[]): Statement {
  return {
    Sid: "Administration",
    Effect: "Allow",
    Principal: { AWS: principals },
    Action: ADMINISTRATION,
    Resource: "*",
  };
}

/**
 * Lets roles and users administer the key and say who uses it: they write its policy and its grants. A key that does not
 * leave its account in charge needs one that applies its stack, or nobody can ever change it.
 *
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export function keyPolicyAdministrators(principals: readonly string[]): Statement {
  return {
    Sid: "PolicyAdministration",
    Effect: "Allow",
    Principal: { AWS: principals },
    Action: [...ADMINISTRATION, ...HANDING_ON].sort(),
    Resource: "*",
  };
}

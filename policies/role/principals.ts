import { arn } from "../../core/arns";
import type { Condition, Statement } from "../document";

/** People or machines of one account who may take a role. */
export interface TrustedPrincipals {
  /** The account that they are in, 12 digits. */
  readonly accountId: string;

  readonly partition: string;

  /**
   * Who: `user/<path and name>`, `role/<path and name>` or `permissionSet/<name>` for the roles that IAM Identity Center
   * makes of a permission set. Empty: everybody whom the account itself allows to.
   */
  readonly names: readonly string[];

  /** Whether they must have signed in with a second factor. Only users of IAM can show that. */
  readonly multiFactor: boolean;
}

/**
 * Lets principals of an account take a role. They are named in a condition and not as the principal itself: IAM refuses
 * a trust policy whose principal does not exist yet, turns one that is deleted into an id that never matches again, and
 * takes no wildcard, which the roles of Identity Center need, since their names end with characters that AWS chooses.
 *
 * Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html and
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
export function assumedByPrincipals({ accountId, partition, names, multiFactor }: TrustedPrincipals): Statement {
  const condition: Condition = {
    ...(names.length > 0 && {
      ArnLike: { "aws:PrincipalArn": names.map((name) => principalArn(name, accountId, partition)) },
    }),
    ...(multiFactor && { Bool: { "aws:MultiFactorAuthPresent": "true" } }),
  };
  return {
    Sid: "TrustedPrincipals",
    Effect: "Allow",
    Principal: { AWS: arn({ partition, service: "iam", account: accountId, resource: "root" }) },
    Action: "sts:AssumeRole",
    ...(Object.keys(condition).length > 0 && { Condition: condition }),
  };
}

/** ARN pattern of a principal that is named as above. */
export function principalArn(name: string, account: string, partition: string): string {
  const set = /^permissionSet\/(.+)$/.exec(name)?.[1];
  // The path ends with the region of Identity Center, except in us-east-1.
  const resource = set === undefined ? name : `role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_${set}_*`;
  return arn({ partition, service: "iam", account, resource });
}

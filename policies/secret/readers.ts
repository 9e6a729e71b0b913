import type { Statement } from "../document";

/** What a reader of a secret does: reads its value, and finds out about its versions. */
export const READ_SECRET = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"];

/**
 * Lets roles of other accounts read the secret that the policy stands on. They need an IAM policy in their own account
 * too, which names the secret by its whole ARN (`secretReader`), and the secret's key must let them decrypt
 * (`secretReadersDecrypt`): AWS's own key does not cross accounts.
 *
 * Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html
 */
export function crossAccountSecretReaders(readers: {
  /** ARNs of the roles that may read. */
  readonly principals: readonly string[];
  /** Nobody outside this organization, even if an account leaves it. */
  readonly organizationId: string;
}): Statement {
  return {
    Sid: "CrossAccountRead",
    Effect: "Allow",
    Principal: { AWS: readers.principals },
    Action: READ_SECRET,
    // In a secret's policy * is the secret that it stands on.
    Resource: "*",
    Condition: { StringEquals: { "aws:PrincipalOrgID": readers.organizationId } },
  };
}

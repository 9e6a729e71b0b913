import type { Statement } from "../document";
import { GET_ITEMS, QUERY_ITEMS } from "./actions";

/**
 * Lets roles of other accounts read a table, by key and by query. They need an IAM policy in their own account too
 * (policies/identity/table-access.ts), and the right to use the table's key, in both accounts.
 *
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-cross-account-access.html
 */
export function crossAccountTableReaders(readers: {
  readonly tableArn: string;
  /** ARNs of the roles that may read. */
  readonly principals: readonly string[];
  /** Nobody outside this organization, even if an account leaves it. */
  readonly organizationId: string;
}): Statement {
  return {
    Sid: "CrossAccountRead",
    Effect: "Allow",
    Principal: { AWS: readers.principals },
    Action: [...GET_ITEMS, ...QUERY_ITEMS],
    Resource: [readers.tableArn, `${readers.tableArn}/index/*`],
    Condition: { StringEquals: { "aws:PrincipalOrgID": readers.organizationId } },
  };
}

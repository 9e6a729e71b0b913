import type { Statement } from "../document";

/**
 * Refuses everyone outside the organization but AWS services, whatever another statement may say.
 *
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html
 */
export function denyOutsideOrganization(tableArn: string, organizationId: string): Statement {
  return {
    Sid: "DenyOutsideOrganization",
    Effect: "Deny",
    Principal: "*",
    Action: "dynamodb:*",
    Resource: [tableArn, `${tableArn}/index/*`],
    Condition: {
      StringNotEquals: { "aws:PrincipalOrgID": organizationId },
      Bool: { "aws:PrincipalIsAWSService": "false" },
    },
  };
}

import type { Statement } from "../document";

/**
 * Refuses everybody outside of the organization but AWS services, whatever an Allow statement says: a service such as
 * RDS rotates or reads in its own name.
 *
 * Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
 */
export function denySecretOutsideOrganization(organizationId: string): Statement {
  return {
    Sid: "DenyOutsideOrganization",
    Effect: "Deny",
    Principal: "*",
    Action: "secretsmanager:*",
    Resource: "*",
    Condition: {
      StringNotEquals: { "aws:PrincipalOrgID": organizationId },
      Bool: { "aws:PrincipalIsAWSService": "false" },
    },
  };
}

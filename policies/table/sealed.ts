import type { Statement } from "../document";
import { SEE_ITEMS } from "./actions";

/** Roles with which DynamoDB itself replicates global tables; nobody else can make or take a role of this path. */
const DYNAMODB_ROLES = "arn:*:iam::*:role/aws-service-role/*.dynamodb.amazonaws.com/*";

/**
 * Refuses to show the items to anybody but some roles: administrators of the account neither, whatever IAM gives them.
 * They can still change this policy, and CloudTrail tells it; encrypt in the client what they must never read.
 *
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-examples.html
 */
export function sealedFromAllBut(tableArn: string, principalArns: readonly string[]): Statement {
  return {
    Sid: "SealedFromOthers",
    Effect: "Deny",
    Principal: "*",
    Action: [...SEE_ITEMS],
    Resource: [tableArn, `${tableArn}/index/*`, `${tableArn}/stream/*`],
    Condition: {
      ArnNotLike: { "aws:PrincipalArn": [...principalArns, DYNAMODB_ROLES] },
      Bool: { "aws:PrincipalIsAWSService": "false" },
    },
  };
}

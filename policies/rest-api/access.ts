import type { Statement } from "../document";

/**
 * Policy of a REST API that only answers requests from these addresses. Whoever passes it must still be authorized.
 *
 * `executionArn` is arn:<partition>:execute-api:<region>:<account>:<api>. AWS takes the short form execute-api:/* too, but
 * tells it back in full, which Terraform would take for a change at each plan.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
 */
export function fromAddresses(executionArn: string, sourceIps: readonly string[]): Statement[] {
  return [
    mayInvoke(executionArn),
    {
      ...mayNotInvoke(executionArn, "DenyOtherAddresses"),
      Condition: { NotIpAddress: { "aws:SourceIp": [...sourceIps].sort() } },
    },
  ];
}

/**
 * Policy of a private REST API that only answers requests through these interface endpoints. A private API has none by
 * itself, and without one it answers nobody.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-create.html
 */
export function fromVpcEndpoints(executionArn: string, vpcEndpointIds: readonly string[]): Statement[] {
  return [
    mayInvoke(executionArn),
    {
      ...mayNotInvoke(executionArn, "DenyOtherEndpoints"),
      Condition: { StringNotEquals: { "aws:SourceVpce": [...vpcEndpointIds].sort() } },
    },
  ];
}

/** Beside an authorizer of Cognito, API Gateway asks for an Allow of the policy too. */
function mayInvoke(executionArn: string): Statement {
  return {
    Sid: "Invoke",
    Effect: "Allow",
    Principal: "*",
    Action: "execute-api:Invoke",
    Resource: `${executionArn}/*`,
  };
}

function mayNotInvoke(executionArn: string, Sid: string): Statement {
  return { ...mayInvoke(executionArn), Sid, Effect: "Deny" };
}

import { ApiGatewayAccount } from "@cdktf/provider-aws/lib/api-gateway-account";
import { Construct } from "constructs";
import type { Placement } from "../placement";
import type { ApiGatewayLogRole } from "./log-role";

export interface ApiGatewayLoggingProps {
  /** Account and region. */
  readonly placement: Placement;

  /** The role that writes; of the same account. */
  readonly role: ApiGatewayLogRole;
}

/**
 * Lets API Gateway write logs in an account and region. A stage's execution and access logs cannot be switched on before
 * that (Security Hub APIGateway.1 and APIGateway.9).
 *
 * API Gateway writes a test message with the role and refuses one that may not write, hence after the role's policy; the
 * provider tries again while IAM spreads the role. Provider 5.100 leaves the setting as it is on destroy, 6.x empties it.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export class ApiGatewayLogging extends Construct {
  constructor(scope: Construct, id: string, { placement, role }: ApiGatewayLoggingProps) {
    super(scope, id);
    new ApiGatewayAccount(this, "account", {
      ...placement,
      cloudwatchRoleArn: role.roleArn,
      dependsOn: [role.ready],
    });
  }
}

import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { isKnown } from "../known";
import type { Placement } from "../placement";

export interface FunctionPermissionProps {
  readonly placement: Placement;

  /** Name or ARN of the function. */
  readonly functionName: string;

  /** Name of the permission in the function's policy: letters, digits, `-` and `_`. */
  readonly statementId: string;

  /** Service that may invoke the function, such as events.amazonaws.com. */
  readonly service: string;

  /** ARN of what the service invokes the function for: one rule, one secret, one topic. */
  readonly sourceArn: string;

  /**
   * Account of the source, 12 digits. An ARN of S3 does not say the account, and a bucket that was deleted can be
   * somebody else's.
   *
   * @default - the placement's account
   */
  readonly sourceAccount?: string;
}

/**
 * Lets one service invoke a function for one source and account: else anybody could have the service invoke it.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
 */
export class FunctionPermission extends Construct {
  /** Stands once the service may invoke the function. */
  public readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: FunctionPermissionProps) {
    super(scope, id);
    const { placement, statementId, service, sourceArn } = props;
    if (!/^[\w-]{1,100}$/.test(statementId)) {
      throw new ConfigError(this, `statementId must be 1 to 100 letters, digits, '-', '_', got '${statementId}'`);
    }
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*\.amazonaws\.com$/.test(service)) {
      throw new ConfigError(this, `service must be a service such as events.amazonaws.com, got '${service}'`);
    }
    if (isKnown(sourceArn) && !/^arn:[^:]+:[^:]+:[^:]*:(\d{12})?:[^*]/.test(sourceArn)) {
      throw new ConfigError(this, `sourceArn must be the ARN of one source, got '${sourceArn}'`);
    }
    this.ready = new LambdaPermission(this, "permission", {
      ...placement,
      functionName: props.functionName,
      statementId,
      action: "lambda:InvokeFunction",
      principal: service,
      sourceArn,
      sourceAccount: props.sourceAccount ?? placement.accountId,
    });
  }
}

import { ApiGatewayDeployment } from "@cdktf/provider-aws/lib/api-gateway-deployment";
import { ApiGatewayStage } from "@cdktf/provider-aws/lib/api-gateway-stage";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { ApiThrottling, type MethodThrottling } from "../../edge/api-gateway/throttling";
import { customerKeyArn } from "../../kms/encryption";
import { ACCESS_LOG_FORMAT } from "./access-log";
import { deploymentTriggers } from "./deployment-triggers";
import type { RestApiProps } from "./props";

export interface DeployedStageProps extends Pick<
  RestApiProps,
  "placement" | "name" | "limits" | "encryption" | "logRetentionInDays" | "routes"
> {
  /** Name of the stage. */
  readonly stageName: string;
  /** Id of the API. */
  readonly restApiId: string;
  /** Tags of the stage. @default - those of the provider alone */
  readonly tags?: Readonly<Record<string, string>>;
  /** Everything that a deployment holds: it comes after all of them, and anew when one changes. */
  readonly deployed: readonly TerraformResource[];
}

const DEFAULT_LOG_RETENTION_IN_DAYS = 365;

/**
 * A deployment of a REST API and the stage that shows it, with its logs and limits. The log groups are there before the
 * stage: API Gateway would make the one of the execution log itself, without retention and key.
 */
export class DeployedStage extends Construct {
  /** Taken from the stage, so that what names it comes after it. */
  public readonly stageName: string;
  public readonly stage: ApiGatewayStage;
  public readonly accessLogGroupName: string;
  public readonly executionLogGroupName: string;

  constructor(scope: Construct, id: string, props: DeployedStageProps) {
    super(scope, id);
    const { placement, restApiId, stageName, deployed } = props;
    const accessLogs = this.logGroup("access-logs", `/aws/apigateway/${props.name}`, props);
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html has the name.
    const executionLogs = this.logGroup(
      "execution-logs",
      `API-Gateway-Execution-Logs_${restApiId}/${stageName}`,
      props,
    );
    const deployment = new ApiGatewayDeployment(this, "deployment", {
      ...placement,
      restApiId,
      triggers: deploymentTriggers(deployed),
      dependsOn: [...deployed],
      // The stage moves to the new one first: AWS deletes no deployment that a stage shows.
      lifecycle: { createBeforeDestroy: true },
    });
    this.stage = new ApiGatewayStage(this, "stage", {
      ...placement,
      restApiId,
      deploymentId: deployment.id,
      stageName,
      xrayTracingEnabled: true,
      tags: props.tags && { ...props.tags },
      accessLogSettings: { destinationArn: accessLogs.arn, format: ACCESS_LOG_FORMAT },
      dependsOn: [executionLogs],
    });
    this.stageName = this.stage.stageName;
    new ApiThrottling(this, "throttling", {
      placement,
      restApiId,
      stageName: this.stageName,
      limits: props.limits,
      methods: props.routes.flatMap(({ method, path, limits }): MethodThrottling[] =>
        limits === undefined ? [] : [{ path, httpMethod: method, ...limits }],
      ),
    });
    this.accessLogGroupName = accessLogs.name;
    this.executionLogGroupName = executionLogs.name;
  }

  private logGroup(id: string, name: string, props: DeployedStageProps): CloudwatchLogGroup {
    return new CloudwatchLogGroup(this, id, {
      ...props.placement,
      name,
      retentionInDays: props.logRetentionInDays ?? DEFAULT_LOG_RETENTION_IN_DAYS,
      kmsKeyId: customerKeyArn(props.encryption),
    });
  }
}

import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { Construct } from "constructs";
import { functionArn } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { policyDocument, type Statement } from "../../policies/document";
import {
  assumedByLambda,
  manageInterfaces,
  readEnvironment,
  sendDeadLetters,
  sendTraces,
  writeLogs,
} from "../../policies/role/lambda";
import { customerKeyArn } from "../kms/encryption";
import { functionCode } from "./function-archive";
import { functionProblem } from "./function-problem";
import {
  DEFAULT_LOG_RETENTION_IN_DAYS,
  DEFAULT_MEMORY_IN_MB,
  DEFAULT_TIMEOUT_IN_SECONDS,
  type NodeFunctionProps,
} from "./function-props";

export type { NodeFunctionProps } from "./function-props";

/** A version of Node.js with the clients of AWS; on Arm, which costs less for the same work. */
const RUNTIME = { runtime: "nodejs22.x", architectures: ["arm64"], handler: "index.handler" };

/**
 * A Lambda function in Node.js with a role of its own that may do what is said and no more, and a log group that is there
 * before it: the function may not make one, which would have neither a retention nor a key.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html
 */
export class NodeFunction extends Construct {
  /** ARN without a version; it stands only when the function may do its work. */
  public readonly functionArn: string;
  public readonly functionName: string;
  public readonly roleArn: string;
  public readonly logGroupName: string;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    const { placement, functionName, network, deadLetterQueueArn } = props;
    const roleName = props.roleName ?? `${functionName}-${placement.regionName}`;
    const problem = functionProblem(props, roleName);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const keyArn = customerKeyArn(props.encryption);
    const environment = props.environment ?? {};
    const hasEnvironment = Object.keys(environment).length > 0;

    const logs = new CloudwatchLogGroup(this, "logs", {
      ...placement,
      name: `/aws/lambda/${functionName}`,
      retentionInDays: props.logRetentionInDays ?? DEFAULT_LOG_RETENTION_IN_DAYS,
      kmsKeyId: keyArn,
    });
    const role = new IamRole(this, "role", {
      ...placement,
      name: roleName,
      description: props.description,
      assumeRolePolicy: policyDocument([assumedByLambda()]),
    });
    const policy = new IamRolePolicy(this, "policy", {
      ...placement,
      name: "function",
      role: role.name,
      policy: policyDocument(this.statements(props, hasEnvironment ? keyArn : undefined)),
    });
    const lambda = new LambdaFunction(this, "function", {
      ...placement,
      ...RUNTIME,
      ...functionCode(this, props.archive),
      functionName,
      description: props.description,
      role: role.arn,
      memorySize: props.memoryInMb ?? DEFAULT_MEMORY_IN_MB,
      timeout: props.timeoutInSeconds ?? DEFAULT_TIMEOUT_IN_SECONDS,
      reservedConcurrentExecutions: props.reservedConcurrency,
      tracingConfig: { mode: "Active" },
      loggingConfig: {
        logFormat: "JSON",
        logGroup: logs.name,
        applicationLogLevel: "INFO",
        systemLogLevel: "WARN",
      },
      ...(hasEnvironment && { environment: { variables: { ...environment } }, kmsKeyArn: keyArn }),
      ...(network && {
        vpcConfig: { subnetIds: [...network.subnetIds], securityGroupIds: [...network.securityGroupIds] },
      }),
      ...(deadLetterQueueArn !== undefined && { deadLetterConfig: { targetArn: deadLetterQueueArn } }),
      // Lambda checks at once whether the role may reach the queue and the VPC, and an early invocation writes logs.
      dependsOn: [policy, logs, ...(props.after ?? [])],
    });
    this.functionArn = lambda.arn;
    this.functionName = lambda.functionName;
    this.roleArn = role.arn;
    this.logGroupName = logs.name;
  }

  private statements(props: NodeFunctionProps, environmentKeyArn: string | undefined): Statement[] {
    const { functionName, placement, network, deadLetterQueueArn } = props;
    const { accountId, regionName: region } = placement;
    const ownArn = functionArn(accountId, region, functionName);
    return [
      writeLogs({ accountId, region, logGroupName: `/aws/lambda/${functionName}` }),
      sendTraces(),
      ...(environmentKeyArn === undefined ? [] : [readEnvironment(environmentKeyArn, ownArn)]),
      ...(deadLetterQueueArn === undefined ? [] : [sendDeadLetters(deadLetterQueueArn)]),
      ...(network === undefined ? [] : manageInterfaces(ownArn)),
      ...(props.statements ?? []),
    ];
  }
}

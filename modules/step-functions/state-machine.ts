import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { SfnStateMachine } from "@cdktf/provider-aws/lib/sfn-state-machine";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { canonicalJson, type Json } from "../../core/json";
import { policyDocument, type Statement } from "../../policies/document";
import {
  assumedByStepFunctions,
  deliverStateMachineLogs,
  encryptExecutions,
  invokeFunctions,
  type NamedStateMachine,
  sendStateMachineTraces,
} from "../../policies/role/step-functions";
import { customerKeyArn } from "../kms/encryption";
import { functionsOf } from "./definition/invoke-function";
import { stateMachineProblem } from "./state-machine-problem";
import { DEFAULT_LOG_RETENTION_IN_DAYS, type StateMachineProps } from "./state-machine-props";

export type { StateMachineProps } from "./state-machine-props";

/**
 * Seconds that a data key is used for before Step Functions asks KMS for another, 60-900: AWS's own default, said since
 * AWS tells it back.
 *
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_EncryptionConfiguration.html
 */
const DATA_KEY_REUSE_IN_SECONDS = 300;

/**
 * A state machine of Step Functions whose definition is checked, with a role that may invoke the functions of the
 * definition and no more, a log without data, and traces.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/security.html
 */
export class StateMachine extends Construct {
  /** It stands only when the state machine may do its work. `stateMachineArn` of core/arns.ts knows it before. */
  public readonly stateMachineArn: string;
  public readonly stateMachineName: string;
  public readonly roleArn: string;
  public readonly logGroupName: string;

  constructor(scope: Construct, id: string, props: StateMachineProps) {
    super(scope, id);
    const { placement, stateMachineName } = props;
    const roleName = props.roleName ?? `${stateMachineName}-states-${placement.regionName}`;
    const problem = stateMachineProblem(props, roleName);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const keyArn = customerKeyArn(props.encryption);
    const named = { accountId: placement.accountId, region: placement.regionName, stateMachineName };

    const logs = new CloudwatchLogGroup(this, "logs", {
      ...placement,
      // So called, since a resource policy of CloudWatch Logs has room for a few groups of other names only:
      // https://docs.aws.amazon.com/step-functions/latest/dg/bp-cwl.html
      name: `/aws/vendedlogs/states/${stateMachineName}`,
      retentionInDays: props.logRetentionInDays ?? DEFAULT_LOG_RETENTION_IN_DAYS,
      kmsKeyId: keyArn,
    });
    const role = new IamRole(this, "role", {
      ...placement,
      name: roleName,
      description: props.description,
      assumeRolePolicy: policyDocument([assumedByStepFunctions(named)]),
    });
    const policy = new IamRolePolicy(this, "policy", {
      ...placement,
      name: "state-machine",
      role: role.name,
      policy: policyDocument(this.statements(props, named)),
    });
    const machine = new SfnStateMachine(this, "state-machine", {
      ...placement,
      name: stateMachineName,
      type: props.type ?? "STANDARD",
      roleArn: role.arn,
      definition: canonicalJson(props.definition as unknown as Json),
      loggingConfiguration: {
        level: props.logLevel ?? "ERROR",
        includeExecutionData: false,
        logDestination: `${logs.arn}:*`,
      },
      tracingConfiguration: { enabled: true },
      encryptionConfiguration:
        keyArn === undefined
          ? { type: "AWS_OWNED_KEY" }
          : {
              type: "CUSTOMER_MANAGED_KMS_KEY",
              kmsKeyId: keyArn,
              kmsDataKeyReusePeriodSeconds: DATA_KEY_REUSE_IN_SECONDS,
            },
      // Step Functions checks at once whether the role may use the key and have its log delivered.
      dependsOn: [policy],
    });
    this.stateMachineArn = machine.arn;
    this.stateMachineName = machine.name;
    this.roleArn = role.arn;
    this.logGroupName = logs.name;
  }

  private statements(
    { definition, encryption, statements = [] }: StateMachineProps,
    named: NamedStateMachine,
  ): Statement[] {
    const functionArns = functionsOf(definition);
    return [
      ...(functionArns.length === 0 ? [] : [invokeFunctions(functionArns)]),
      deliverStateMachineLogs(),
      sendStateMachineTraces(),
      ...(encryption.mode === "customer" ? encryptExecutions(named, encryption.keyArn) : []),
      ...statements,
    ];
  }
}

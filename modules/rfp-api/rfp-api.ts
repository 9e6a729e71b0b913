import { Construct } from "constructs";
import type { ApiFunctionName, RfpFunctionName } from "../../functions/rfp-api/contract/functions";
import { UserPool } from "../cognito/user-pool";
import { UserPoolClient } from "../cognito/user-pool-client";
import { DeadLetterQueue } from "../events/dead-letter-queue";
import type { NodeFunction } from "../lambda/function";
import { RfpAlarms } from "./alarms";
import { RfpData } from "./data";
import { RFP_FUNCTION_SETTINGS } from "./function-settings";
import { RfpFunctions } from "./functions";
import { calledModelId } from "./models";
import { RfpPipeline } from "./pipeline";
import { pipelineNames, pipelineRuleArns, pipelineStateMachineArn, threatsRuleArn } from "./pipeline-names";
import { RfpRestApi } from "./rest-api";
import { checkRfpApi, type RfpApiProps } from "./rfp-api-props";
import { acknowledgeTrial } from "./trial";

export type { RfpApiProps } from "./rfp-api-props";

/**
 * The RFP API: a bidder uploads a request for proposal, a model finds its questions, each is answered from two knowledge
 * bases, and a person edits and approves the answers.
 *
 * Everything that holds data is encrypted with the account's data key and protected from deletion; every function has a
 * role of its own; callers sign in with a second factor.
 */
export class RfpApi extends Construct {
  /** Where the API is called, without a slash at its end. */
  public readonly apiUrl: string;
  public readonly userPoolId: string;
  /** Client of the user pool with which pages sign in. */
  public readonly clientId: string;
  public readonly uploadsBucketName: string;
  public readonly stateMachineArn: string;
  /** Topic that tells of trouble. */
  public readonly alarmTopicArn: string;

  constructor(scope: Construct, id: string, props: RfpApiProps) {
    super(scope, id);
    checkRfpApi(this, props);
    const { placement, name, keyArn, production = true, malwareProtection = true, logRetentionInDays } = props;
    const encryption = { mode: "customer", keyArn } as const;
    const data = new RfpData(this, "data", { ...props, scanned: malwareProtection, protect: production });
    const queueName = `${name}-dead-letters`;
    const deadLetters = new DeadLetterQueue(this, "dead-letters", {
      placement,
      queueName,
      ruleArns: pipelineRuleArns(placement, name),
    });
    const { functions } = new RfpFunctions(this, "functions", {
      ...props,
      data,
      stateMachineArn: pipelineStateMachineArn(placement, name),
      scanned: malwareProtection,
      deadLetters,
    });
    const users = new UserPool(this, "users", {
      placement,
      name,
      mfa: props.mfa,
      deletionProtection: production,
      preventDestroy: production,
    });
    const client = new UserPoolClient(this, "client", { placement, userPoolId: users.userPoolId, name });
    const { api } = new RfpRestApi(this, "api", {
      placement,
      name,
      functions: apiFunctions(functions),
      uploadsBucketName: data.uploads.bucketName,
      keyArn,
      userPoolArns: [users.userPoolArn],
      allowedOrigins: props.allowedOrigins,
      allowLocalOrigins: !production,
      endpoint: props.endpoint,
      webAcl: props.webAcl,
      domain: props.domain,
      limits: props.limits,
      logRetentionInDays,
    });
    const names = pipelineNames(placement, name);
    const alarms = new RfpAlarms(this, "alarms", {
      placement,
      name,
      keyArn,
      emails: props.alarmEmails,
      ruleArns: malwareProtection ? [threatsRuleArn(placement, name)] : [],
      api: { apiName: api.apiName, stageName: api.stageName },
      functions: Object.fromEntries(
        Object.entries(functions).map(([key, { functionName }]) => {
          const { timeoutInSeconds } = RFP_FUNCTION_SETTINGS[key as RfpFunctionName];
          return [key, { functionName, timeoutInSeconds }];
        }),
      ) as Record<RfpFunctionName, { functionName: string; timeoutInSeconds: number }>,
      tables: { jobs: data.jobsTable.tableName, questionnaire: data.questionnaireTable.tableName },
      uploadsBucketName: data.uploads.bucketName,
      userPool: { userPoolId: users.userPoolId, clientId: client.clientId },
      stateMachineArn: pipelineStateMachineArn(placement, name),
      rules: { uploads: names.uploadsRule, executions: names.statusRule },
      deadLetterQueueName: queueName,
      modelIds: Object.values(props.models).map(calledModelId),
      webAclName: props.webAcl?.mode === "own" ? name : undefined,
    });
    const pipeline = new RfpPipeline(this, "pipeline", {
      placement,
      name,
      functions,
      uploads: { bucketName: data.uploads.bucketName, keyArn, ready: data.uploadsReady },
      encryption,
      deadLetters,
      malwareProtection,
      threats: malwareProtection ? { topicArn: alarms.topicArn, ready: alarms.topicReady } : undefined,
      maxConcurrency: props.maxConcurrency,
      logRetentionInDays,
    });
    if (!production) acknowledgeTrial(this);
    this.apiUrl = api.url;
    this.userPoolId = users.userPoolId;
    this.clientId = client.clientId;
    this.uploadsBucketName = data.uploads.bucketName;
    this.stateMachineArn = pipeline.stateMachineArn;
    this.alarmTopicArn = alarms.topicArn;
  }
}

function apiFunctions(
  functions: Readonly<Record<RfpFunctionName, NodeFunction>>,
): Record<ApiFunctionName, NodeFunction> {
  return functions;
}

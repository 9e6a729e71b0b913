import type { RfpFunctionName } from "../../functions/rfp-api/contract/functions";
import { JOBS_INDEX } from "../../functions/rfp-api/contract/job";
import type { AlarmDefinition } from "../alarms/definition";
import { restApiAlarms } from "../alarms/services/api-gateway";
import { modelAlarms } from "../alarms/services/bedrock";
import { userPoolAlarms } from "../alarms/services/cognito";
import { indexAlarms, operationAlarms, tableAlarms } from "../alarms/services/dynamodb";
import { ruleAlarms } from "../alarms/services/events";
import { functionAlarms } from "../alarms/services/lambda";
import { bucketAlarms } from "../alarms/services/s3";
import { deadLetterQueueAlarms } from "../alarms/services/sqs";
import { stateMachineAlarms } from "../alarms/services/step-functions";
import { webAclAlarms } from "../alarms/services/waf";
import type { Placement } from "../placement";
import type { RfpAlarmSettings } from "./alarm-settings";

/** What the alarms of the RFP API look at, by the names that AWS's metrics have. */
export interface RfpWatched {
  /** Account and region of the workload. */
  readonly placement: Placement;

  readonly api: { readonly apiName: string; readonly stageName: string };

  readonly functions: Readonly<Record<RfpFunctionName, WatchedFunction>>;

  /** Names of the two tables. */
  readonly tables: { readonly jobs: string; readonly questionnaire: string };

  /** Name of the bucket of uploads, which must have request metrics. */
  readonly uploadsBucketName: string;

  readonly userPool: { readonly userPoolId: string; readonly clientId: string };

  readonly stateMachineArn: string;

  /** Names of the rules on the default bus that start and end jobs, by a short name that stays, such as start-job. */
  readonly rules: Readonly<Record<string, string>>;

  readonly deadLetterQueueName: string;

  /** Ids of models or inference profiles as the functions call them; one that is named twice is watched once. */
  readonly modelIds: readonly string[];

  /** Name of the web ACL, if the workload has its own. @default - Firewall Manager's, which the platform team watches */
  readonly webAclName?: string;
}

/** What the alarms of a function need to know of it. */
export interface WatchedFunction {
  readonly functionName: string;
  readonly timeoutInSeconds: number;
  /** @default - none reserved */
  readonly reservedConcurrency?: number;
}

/** One kind of thing: the definitions of each, by the part of the alarms' names that tells them apart. */
export interface AlarmGroup {
  readonly title: string;
  readonly members: Readonly<Record<string, readonly AlarmDefinition[]>>;
}

export type GroupName = keyof RfpAlarmSettings;

/** In the order of the dashboard. */
export const GROUPS: readonly GroupName[] = [
  "api",
  "functions",
  "tables",
  "indexes",
  "operations",
  "uploads",
  "users",
  "models",
  "webAcl",
  "executions",
  "events",
  "deadLetters",
];

/** Groups whose alarms mean that work is left to do, not that callers wait. */
export const LEFT_WORK: readonly GroupName[] = ["executions", "events", "deadLetters"];

/** A query of the API reads a page of 100 items at most, which takes DynamoDB some 20 milliseconds. */
const QUERY_LATENCY_IN_MILLISECONDS = 100;

/** What is watched, by group. */
export function rfpAlarmGroups(watched: RfpWatched): Readonly<Record<GroupName, AlarmGroup>> {
  const { tables, webAclName, placement } = watched;
  return {
    api: { title: "API", members: { api: restApiAlarms(watched.api) } },
    functions: {
      title: "Functions",
      members: Object.fromEntries(
        Object.entries(watched.functions).map(([name, props]) => [name, functionAlarms(props)]),
      ),
    },
    tables: { title: "Tables", members: eachTable(tables, (tableName) => tableAlarms({ tableName })) },
    indexes: {
      title: "Indexes",
      members: { "jobs-index": indexAlarms({ tableName: tables.jobs, indexName: JOBS_INDEX }) },
    },
    operations: {
      title: "Queries",
      members: eachTable(
        tables,
        (tableName) =>
          operationAlarms({
            tableName,
            operation: "Query",
            latencyInMilliseconds: QUERY_LATENCY_IN_MILLISECONDS,
          }),
        "-query",
      ),
    },
    uploads: {
      title: "Uploads",
      members: { uploads: bucketAlarms({ bucketName: watched.uploadsBucketName }) },
    },
    users: { title: "Users", members: { users: userPoolAlarms(watched.userPool) } },
    models: {
      title: "Models",
      members: Object.fromEntries(
        [...new Set(watched.modelIds)].map((modelId) => [memberName(modelId), modelAlarms({ modelId })]),
      ),
    },
    webAcl: {
      title: "Web ACL",
      members: webAclName === undefined ? {} : { waf: webAclAlarms({ webAclName, region: placement.regionName }) },
    },
    executions: {
      title: "Executions",
      members: { executions: stateMachineAlarms({ stateMachineArn: watched.stateMachineArn }) },
    },
    events: {
      title: "Rules",
      members: Object.fromEntries(
        Object.entries(watched.rules).map(([rule, ruleName]) => [`rule-${rule}`, ruleAlarms({ ruleName })]),
      ),
    },
    deadLetters: {
      title: "Dead letters",
      members: { queue: deadLetterQueueAlarms({ queueName: watched.deadLetterQueueName }) },
    },
  };
}

function eachTable(
  { jobs, questionnaire }: RfpWatched["tables"],
  alarmsOf: (tableName: string) => readonly AlarmDefinition[],
  suffix = "",
): AlarmGroup["members"] {
  return { [`jobs${suffix}`]: alarmsOf(jobs), [`questionnaire${suffix}`]: alarmsOf(questionnaire) };
}

/** A model's id as part of a construct's id: the address in Terraform has no other characters. */
function memberName(name: string): string {
  return name.replace(/[^A-Za-z0-9-]+/g, "-");
}

import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import {
  API_FUNCTIONS,
  ENVIRONMENT,
  ORIGIN_SEPARATOR,
  PIPELINE_FUNCTIONS,
  type RfpFunctionName,
} from "../../functions/rfp-api/contract/functions";
import { arn } from "../../core/arns";
import { rfpFunctionStatements, type RfpResources } from "../../policies/identity/rfp-api/statements";
import { NodeFunction } from "../lambda/function";
import { functionArchive } from "../lambda/function-archive";
import type { Placement } from "../placement";
import type { RfpData } from "./data";
import { RFP_FUNCTION_SETTINGS } from "./function-settings";
import { calledModelId, invokedModelArns, type RfpModels } from "./models";

/** Variables that the functions read between them. */
type Variable = (typeof ENVIRONMENT)[RfpFunctionName][number];

/** Functions that are invoked by events: what they fail on twice goes to the queue. */
const ASYNCHRONOUS: readonly RfpFunctionName[] = ["start-job", "record-status"];

export interface RfpFunctionsProps {
  readonly placement: Placement;

  /** What the functions' names begin with, at most 24 characters: with function and region it is the name of a role. */
  readonly name: string;

  /** ARN of the customer managed key that encrypts variables and logs. */
  readonly keyArn: string;

  /** Tables and bucket that the functions work on. */
  readonly data: RfpData;

  /** ARN of the state machine, which need not exist yet. */
  readonly stateMachineArn: string;

  /** Origins of the pages that may read what the API answers. */
  readonly allowedOrigins: readonly string[];

  /** The models that read questions and answer them. */
  readonly models: RfpModels;

  /** Guardrail of Bedrock that every call of a model passes. @default - none */
  readonly guardrail?: { readonly id: string; readonly version: string };

  /** Ids of the two knowledge bases, in the same account and region. */
  readonly knowledgeBases: { readonly faqId: string; readonly documentsId: string };

  /** Whether uploads are scanned for malware, so that only clean ones are read. */
  readonly scanned: boolean;

  /** Queue for events that a function failed on. */
  readonly deadLetters: { readonly queueArn: string; readonly ready: ITerraformDependable };

  /** Days that logs are kept. @default 365 */
  readonly logRetentionInDays?: number;
}

/**
 * The nine functions of the RFP API, each with a role that may make exactly the calls that its code makes. The ids of
 * models stand once: a role's ARNs and a function's variable come of the same value.
 */
export class RfpFunctions extends Construct {
  /** The functions by their names in the contract. */
  public readonly functions: Readonly<Record<RfpFunctionName, NodeFunction>>;

  constructor(scope: Construct, id: string, props: RfpFunctionsProps) {
    super(scope, id);
    const variables = variablesOf(props);
    const resources = resourcesOf(props);
    const functions = [...API_FUNCTIONS, ...PIPELINE_FUNCTIONS].map((name): [RfpFunctionName, NodeFunction] => {
      const wanted: readonly Variable[] = ENVIRONMENT[name];
      const environment = wanted.flatMap((variable): [string, string][] => {
        const value = variables[variable];
        return value === undefined ? [] : [[variable, value]];
      });
      return [
        name,
        new NodeFunction(this, name, {
          placement: props.placement,
          functionName: `${props.name}-${name}`,
          archive: functionArchive(this, `rfp-api/${name}`),
          encryption: { mode: "customer", keyArn: props.keyArn },
          ...RFP_FUNCTION_SETTINGS[name],
          environment: Object.fromEntries(environment),
          statements: rfpFunctionStatements(name, resources),
          logRetentionInDays: props.logRetentionInDays,
          ...(ASYNCHRONOUS.includes(name) && {
            deadLetterQueueArn: props.deadLetters.queueArn,
            after: [props.deadLetters.ready],
          }),
        }),
      ];
    });
    this.functions = Object.fromEntries(functions) as Record<RfpFunctionName, NodeFunction>;
  }
}

/** A value for every variable of the contract: one that is missing here does not compile. */
function variablesOf(props: RfpFunctionsProps): Readonly<Record<Variable, string | undefined>> {
  const { data, models, guardrail, knowledgeBases } = props;
  return {
    ALLOWED_ORIGINS: props.allowedOrigins.join(ORIGIN_SEPARATOR),
    JOBS_TABLE: data.jobsTable.tableName,
    QUESTIONNAIRE_TABLE: data.questionnaireTable.tableName,
    UPLOADS_BUCKET: data.uploads.bucketName,
    STATE_MACHINE_ARN: props.stateMachineArn,
    EXTRACTION_MODEL_ID: calledModelId(models.extraction),
    BREAKDOWN_MODEL_ID: calledModelId(models.breakdown),
    ANSWER_MODEL_ID: calledModelId(models.answer),
    FAQ_KNOWLEDGE_BASE_ID: knowledgeBases.faqId,
    DOCUMENTS_KNOWLEDGE_BASE_ID: knowledgeBases.documentsId,
    GUARDRAIL_ID: guardrail?.id,
    GUARDRAIL_VERSION: guardrail?.version,
  };
}

function resourcesOf(props: RfpFunctionsProps): RfpResources {
  const { placement, data, models, knowledgeBases, guardrail } = props;
  const { accountId: account, regionName: region } = placement;
  const bedrock = (resource: string): string => arn({ service: "bedrock", region, account, resource });
  return {
    jobsTableArn: data.jobsTableArn,
    questionnaireTableArn: data.questionnaireTableArn,
    uploadsBucketArn: data.uploads.bucketArn,
    keyArn: props.keyArn,
    region,
    accountId: account,
    stateMachineArn: props.stateMachineArn,
    models: {
      extraction: invokedModelArns(models.extraction, placement),
      breakdown: invokedModelArns(models.breakdown, placement),
      answer: invokedModelArns(models.answer, placement),
    },
    knowledgeBaseArns: [...new Set([knowledgeBases.faqId, knowledgeBases.documentsId])].map((knowledgeBase) =>
      bedrock(`knowledge-base/${knowledgeBase}`),
    ),
    guardrailArn: guardrail && bedrock(`guardrail/${guardrail.id}`),
    scanned: props.scanned,
  };
}

import type { RfpResources } from "../../policies/identity/rfp-api/statements";

type Context = Readonly<Record<string, string | readonly string[]>>;

/** One call of AWS as IAM judges it. */
export interface AwsCall {
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
}

/** One command that a client of the SDK was to send. */
export interface SentCommand {
  /** Name of the command's class, such as GetCommand. */
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * What a command means to IAM: the action and resource by the service's list, with the condition keys that AWS sets, and
 * the calls of KMS that the service makes in the caller's name. It throws on a command that is not read here.
 *
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function callsOf({ command, input }: SentCommand, resources: RfpResources): AwsCall[] {
  const read = READERS[command];
  if (read === undefined) throw new Error(`${command}: say in test/support/aws-calls.ts what IAM makes of it`);
  return read(input, resources);
}

type Reader = (input: Readonly<Record<string, unknown>>, resources: RfpResources) => AwsCall[];

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** An action on a table or its index, and the decryption of the table's key. */
const onTable =
  (action: string): Reader =>
  ({ TableName, IndexName }, resources) => {
    const table = tableArn(text(TableName), resources);
    const resource = IndexName === undefined ? table : `${table}/index/${text(IndexName)}`;
    return [{ action: `dynamodb:${action}`, resource, context: {} }, useOfKey("Decrypt", "dynamodb", resources)];
  };

const batchOnTables =
  (action: string): Reader =>
  ({ RequestItems }, resources) =>
    Object.keys(RequestItems as object).flatMap((TableName) => onTable(action)({ TableName }, resources));

/** An action on an object: that of its version, if one is named. GuardDuty has found it clean, where it scans. */
const onObject =
  (action: string, versioned: string, key: string): Reader =>
  ({ Bucket, Key, VersionId }, resources) => {
    const tags: Context = resources.scanned
      ? { "s3:ExistingObjectTag/GuardDutyMalwareScanStatus": "NO_THREATS_FOUND" }
      : {};
    const resource = `arn:aws:s3:::${text(Bucket)}/${text(Key)}`;
    const call = { action: `s3:${VersionId === undefined ? action : versioned}`, resource, context: tags };
    return [call, useOfKey(key, "s3", resources)];
  };

/** A use of a model: of each that a profile chooses from, through the profile. */
const onModel: Reader = ({ modelId, guardrailConfig }, resources) => {
  const uses = Object.values(resources.models).filter((arns) => arns.some((arn) => isModel(arn, text(modelId))));
  if (uses.length === 0) throw new Error(`${text(modelId)} is none of the models`);
  const calls = (uses[0] ?? []).map((resource) => {
    const profile = uses[0]?.find((arn) => arn.includes("inference-profile/"));
    const context: Context = profile === undefined ? {} : { "bedrock:InferenceProfileArn": profile };
    return { action: "bedrock:InvokeModel", resource, context };
  });
  const guardrail = guardrailConfig === undefined ? undefined : resources.guardrailArn;
  if (guardrailConfig !== undefined && guardrail === undefined) throw new Error("there is no guardrail");
  return [
    ...calls,
    ...(guardrail === undefined ? [] : [{ action: "bedrock:ApplyGuardrail", resource: guardrail, context: {} }]),
  ];
};

const READERS: Readonly<Record<string, Reader>> = {
  GetCommand: onTable("GetItem"),
  PutCommand: onTable("PutItem"),
  UpdateCommand: onTable("UpdateItem"),
  DeleteCommand: onTable("DeleteItem"),
  QueryCommand: onTable("Query"),
  ScanCommand: onTable("Scan"),
  BatchGetCommand: batchOnTables("BatchGetItem"),
  BatchWriteCommand: batchOnTables("BatchWriteItem"),
  GetObjectCommand: onObject("GetObject", "GetObjectVersion", "Decrypt"),
  HeadObjectCommand: onObject("GetObject", "GetObjectVersion", "Decrypt"),
  GetObjectTaggingCommand: onObject("GetObjectTagging", "GetObjectVersionTagging", "Decrypt"),
  // What a browser does with a presigned form: AWS takes it for the signer's.
  PresignedPost: onObject("PutObject", "PutObject", "GenerateDataKey"),
  StartExecutionCommand: ({ stateMachineArn }) => [
    { action: "states:StartExecution", resource: text(stateMachineArn), context: {} },
  ],
  ConverseCommand: onModel,
  InvokeModelCommand: onModel,
  RetrieveCommand: ({ knowledgeBaseId }, { region, accountId }) => [
    {
      action: "bedrock:Retrieve",
      resource: `arn:aws:bedrock:${region}:${accountId}:knowledge-base/${text(knowledgeBaseId)}`,
      context: {},
    },
  ],
};

function tableArn(name: string, { region, accountId }: RfpResources): string {
  return `arn:aws:dynamodb:${region}:${accountId}:table/${name}`;
}

function useOfKey(action: string, service: string, { keyArn, region }: RfpResources): AwsCall {
  return {
    action: `kms:${action}`,
    resource: keyArn,
    context: { "kms:ViaService": `${service}.${region}.amazonaws.com` },
  };
}

/** A model is called by the id of the foundation model, or by the id or ARN of a profile. */
function isModel(arn: string, modelId: string): boolean {
  return arn === modelId || arn.endsWith(`/${modelId}`);
}

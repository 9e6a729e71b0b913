import { readFileSync } from "node:fs";
import { join } from "node:path";
import { API_FUNCTIONS, PIPELINE_FUNCTIONS, type RfpFunctionName } from "../../../functions/rfp-api/contract/functions";
import { listOf } from "../../../policies/elements";
import { type RfpResources, rfpFunctionStatements } from "../../../policies/identity/rfp-api/statements";
import { RESOURCES } from "../../functions/rfp-api/scenarios/scenario";
import { decideIdentity } from "../../support/policy-decision";

const { jobsTableArn: JOBS, questionnaireTableArn: QUESTIONS, uploadsBucketArn: BUCKET, keyArn: KEY } = RESOURCES;
const { extraction, breakdown, answer } = RESOURCES.models;
const [PROFILE = "", ...OF_PROFILE] = extraction;
const [SMALL = ""] = breakdown;
const [LARGE = ""] = answer;
const [FAQ = "", DOCUMENTS = ""] = RESOURCES.knowledgeBaseArns;
const GUARDRAIL = RESOURCES.guardrailArn ?? "";
const UPLOADS = `${BUCKET}/incoming/*`;

/** Every action of a function's policy with what it is on; conditions are in the cases below. */
const TABLE: Readonly<Record<RfpFunctionName, readonly string[]>> = {
  "get-jobs": [`dynamodb:Query ${JOBS}/index/by-start-date`, `kms:Decrypt ${KEY}`],
  "get-questionnaire": [`dynamodb:GetItem ${JOBS}`, `dynamodb:Query ${QUESTIONS}`, `kms:Decrypt ${KEY}`],
  "put-questionnaire-entry": [`dynamodb:UpdateItem ${JOBS}`, `dynamodb:UpdateItem ${QUESTIONS}`, `kms:Decrypt ${KEY}`],
  "approve-job": [
    `dynamodb:GetItem ${JOBS}`,
    `dynamodb:UpdateItem ${JOBS}`,
    `dynamodb:Query ${QUESTIONS}`,
    `dynamodb:UpdateItem ${QUESTIONS}`,
    `kms:Decrypt ${KEY}`,
  ],
  "create-upload": [`s3:PutObject ${UPLOADS}`, `kms:GenerateDataKey ${KEY}`],
  "start-job": [
    `dynamodb:GetItem ${JOBS}`,
    `dynamodb:PutItem ${JOBS}`,
    `dynamodb:UpdateItem ${JOBS}`,
    `states:StartExecution ${RESOURCES.stateMachineArn}`,
    `kms:Decrypt ${KEY}`,
  ],
  preprocess: [
    `s3:GetObjectVersion ${UPLOADS}`,
    `kms:Decrypt ${KEY}`,
    `dynamodb:DeleteItem ${QUESTIONS}`,
    `dynamodb:PutItem ${QUESTIONS}`,
    `dynamodb:Query ${QUESTIONS}`,
    `kms:Decrypt ${KEY}`,
    ...extraction.map((arn) => `bedrock:InvokeModel ${arn}`),
    `bedrock:ApplyGuardrail ${GUARDRAIL}`,
  ],
  "answer-question": [
    `dynamodb:GetItem ${QUESTIONS}`,
    `dynamodb:UpdateItem ${QUESTIONS}`,
    `kms:Decrypt ${KEY}`,
    `bedrock:Retrieve ${FAQ}`,
    `bedrock:Retrieve ${DOCUMENTS}`,
    `bedrock:InvokeModel ${SMALL}`,
    `bedrock:InvokeModel ${LARGE}`,
    `bedrock:ApplyGuardrail ${GUARDRAIL}`,
  ],
  "record-status": [`dynamodb:UpdateItem ${JOBS}`, `kms:Decrypt ${KEY}`],
};

const NAMES: readonly RfpFunctionName[] = [...API_FUNCTIONS, ...PIPELINE_FUNCTIONS];

describe.each(NAMES)("%s", (name) => {
  const statements = rfpFunctionStatements(name, RESOURCES);

  test("may do exactly what the table says", () => {
    const rights = statements.flatMap(({ Action, Resource }) =>
      listOf(Resource ?? []).flatMap((resource) => listOf(Action ?? []).map((action) => `${action} ${resource}`)),
    );
    expect([...rights].sort()).toEqual([...TABLE[name]].sort());
  });

  test("has no wildcard but that after the prefix of uploads, and Allow alone", () => {
    const text = JSON.stringify(statements).replaceAll(JSON.stringify(UPLOADS), "");
    expect(text).not.toContain("*");
    expect(new Set(statements.map(({ Effect }) => Effect))).toEqual(new Set(["Allow"]));
    expect(new Set(statements.map(({ Sid }) => Sid)).size).toBe(statements.length);
  });
});

/** What the page calls the things that the functions work with. */
const WORDS: readonly (readonly [arn: string, word: string])[] = [
  [`${JOBS}/index/by-start-date`, "index `by-start-date`"],
  [JOBS, "jobs table"],
  [QUESTIONS, "questionnaire table"],
  [UPLOADS, "`incoming/*` of the uploads bucket"],
  [KEY, "data key"],
  [RESOURCES.stateMachineArn, "state machine"],
  [PROFILE, "extraction model's profile"],
  [SMALL, "breakdown model"],
  [LARGE, "answer model"],
  [GUARDRAIL, "guardrail"],
  [FAQ, "knowledge base of answered questions"],
  [DOCUMENTS, "knowledge base of documents"],
];
const worded = (arn: string): string =>
  WORDS.find(([each]) => each === arn)?.[1] ?? "extraction model's foundation models";

test("the page of the rights says the same", () => {
  const file = join(__dirname, "..", "..", "..", "policies", "identity", "rfp-api", "README.md");
  const told = [...readFileSync(file, "utf8").matchAll(/^\| `([\w-]+)` +\| `([\w:]+)` +\| ([^|]+?) +\|/gm)];
  const rights = NAMES.flatMap((name) =>
    rfpFunctionStatements(name, RESOURCES).flatMap(({ Action, Resource }) =>
      listOf(Action ?? []).flatMap((action) =>
        listOf(Resource ?? []).map((resource) => `${name} ${action} ${worded(resource)}`),
      ),
    ),
  );
  expect(told.map(([, name, action, on]) => `${name} ${action} ${on}`).sort()).toEqual([...new Set(rights)].sort());
});

const principal = { arn: "arn:aws:iam::444444444444:role/rfp" };
const VIA_TABLES = { "kms:ViaService": "dynamodb.eu-west-1.amazonaws.com" };
const VIA_S3 = { "kms:ViaService": "s3.eu-west-1.amazonaws.com" };
const CLEAN = { "s3:ExistingObjectTag/GuardDutyMalwareScanStatus": "NO_THREATS_FOUND" };
const THREAT = { "s3:ExistingObjectTag/GuardDutyMalwareScanStatus": "THREATS_FOUND" };
const BY_PROFILE = { "bedrock:InferenceProfileArn": PROFILE };

describe("what a function asks for is decided by resource and context", () => {
  test.each<[RfpFunctionName, string, string, Record<string, string>, string]>([
    ["get-jobs", "dynamodb:Query", `${JOBS}/index/by-start-date`, {}, "allowed"],
    ["get-jobs", "dynamodb:Query", JOBS, {}, "not allowed"],
    ["get-jobs", "dynamodb:Scan", JOBS, {}, "not allowed"],
    ["get-jobs", "kms:Decrypt", KEY, VIA_TABLES, "allowed"],
    ["get-jobs", "kms:Decrypt", KEY, VIA_S3, "not allowed"],
    ["get-jobs", "kms:Decrypt", KEY, {}, "not allowed"],
    ["get-questionnaire", "dynamodb:Query", QUESTIONS, {}, "allowed"],
    ["get-questionnaire", "dynamodb:Query", JOBS, {}, "not allowed"],
    ["get-questionnaire", "dynamodb:PutItem", QUESTIONS, {}, "not allowed"],
    ["put-questionnaire-entry", "dynamodb:UpdateItem", QUESTIONS, {}, "allowed"],
    ["put-questionnaire-entry", "dynamodb:PutItem", QUESTIONS, {}, "not allowed"],
    ["put-questionnaire-entry", "dynamodb:DeleteItem", QUESTIONS, {}, "not allowed"],
    ["approve-job", "dynamodb:UpdateItem", JOBS, {}, "allowed"],
    ["approve-job", "dynamodb:PutItem", JOBS, {}, "not allowed"],
    ["create-upload", "s3:PutObject", `${BUCKET}/incoming/1/a.csv`, {}, "allowed"],
    ["create-upload", "s3:PutObject", `${BUCKET}/other/a.csv`, {}, "not allowed"],
    ["create-upload", "s3:GetObject", `${BUCKET}/incoming/1/a.csv`, {}, "not allowed"],
    ["create-upload", "s3:PutObjectTagging", `${BUCKET}/incoming/1/a.csv`, {}, "not allowed"],
    ["create-upload", "kms:GenerateDataKey", KEY, VIA_S3, "allowed"],
    ["create-upload", "kms:Decrypt", KEY, VIA_S3, "not allowed"],
    ["start-job", "states:StartExecution", RESOURCES.stateMachineArn, {}, "allowed"],
    ["start-job", "states:StartExecution", `${RESOURCES.stateMachineArn}-other`, {}, "not allowed"],
    ["start-job", "states:StopExecution", RESOURCES.stateMachineArn, {}, "not allowed"],
    ["preprocess", "s3:GetObjectVersion", `${BUCKET}/incoming/a.csv`, CLEAN, "allowed"],
    ["preprocess", "s3:GetObjectVersion", `${BUCKET}/incoming/a.csv`, THREAT, "not allowed"],
    ["preprocess", "s3:GetObjectVersion", `${BUCKET}/incoming/a.csv`, {}, "not allowed"],
    ["preprocess", "s3:GetObject", `${BUCKET}/incoming/a.csv`, CLEAN, "not allowed"],
    ["preprocess", "s3:GetObjectVersion", `${BUCKET}/other/a.csv`, CLEAN, "not allowed"],
    ["preprocess", "bedrock:InvokeModel", PROFILE, {}, "allowed"],
    ["preprocess", "bedrock:InvokeModel", OF_PROFILE[0] ?? "", BY_PROFILE, "allowed"],
    ["preprocess", "bedrock:InvokeModel", OF_PROFILE[0] ?? "", {}, "not allowed"],
    ["preprocess", "bedrock:InvokeModel", LARGE, {}, "not allowed"],
    ["preprocess", "bedrock:Retrieve", FAQ, {}, "not allowed"],
    ["answer-question", "bedrock:InvokeModel", LARGE, {}, "allowed"],
    ["answer-question", "bedrock:Retrieve", FAQ, {}, "allowed"],
    ["answer-question", "bedrock:Retrieve", FAQ.replace("FAQ", "XXX"), {}, "not allowed"],
    ["answer-question", "dynamodb:UpdateItem", JOBS, {}, "not allowed"],
    ["answer-question", "s3:GetObjectVersion", `${BUCKET}/incoming/a.csv`, CLEAN, "not allowed"],
    ["record-status", "dynamodb:UpdateItem", JOBS, {}, "allowed"],
    ["record-status", "dynamodb:UpdateItem", QUESTIONS, {}, "not allowed"],
    ["record-status", "states:DescribeExecution", RESOURCES.stateMachineArn, {}, "not allowed"],
  ])("%s: %s %s with %j -> %s", (name, action, resource, context, expected) => {
    const statements = rfpFunctionStatements(name, RESOURCES);
    expect(decideIdentity(statements, { principal, action, resource, context })).toBe(expected);
  });
});

describe("with fewer resources", () => {
  const plain: RfpResources = { ...RESOURCES, guardrailArn: undefined, scanned: false };

  test("what nobody scans is read without a tag, under the prefix alone", () => {
    const statements = rfpFunctionStatements("preprocess", plain);
    const read = (resource: string) =>
      decideIdentity(statements, { principal, action: "s3:GetObjectVersion", resource });
    expect([read(`${BUCKET}/incoming/a.csv`), read(`${BUCKET}/a.csv`)]).toEqual(["allowed", "not allowed"]);
  });

  test("without a guardrail nothing is said of one", () => {
    for (const name of ["preprocess", "answer-question"] as const) {
      expect(JSON.stringify(rfpFunctionStatements(name, plain))).not.toContain("ApplyGuardrail");
    }
  });

  test("a profile whose foundation models are not named is still one statement", () => {
    const models = { ...RESOURCES.models, extraction: [PROFILE] };
    const statements = rfpFunctionStatements("preprocess", { ...plain, models });
    expect(statements.filter(({ Action }) => Action === "bedrock:InvokeModel")).toEqual([
      { Sid: "ExtractQuestions", Effect: "Allow", Action: "bedrock:InvokeModel", Resource: [PROFILE] },
    ]);
  });

  test("in China KMS knows S3 by another name", () => {
    const statements = rfpFunctionStatements("create-upload", { ...plain, region: "cn-north-1" });
    const context = { "kms:ViaService": "s3.cn-north-1.amazonaws.com.cn" };
    const request = { principal, action: "kms:GenerateDataKey", resource: KEY, context };
    expect(decideIdentity(statements, request)).toBe("allowed");
  });
});

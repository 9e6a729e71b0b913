import type { LandingZone } from "../../config/model";
import { landingZoneSchema } from "../../config/schema";
import type { LandingZoneFile } from "../../config/schema";
import { API_FUNCTIONS, ENVIRONMENT, PIPELINE_FUNCTIONS } from "../../functions/rfp-api/contract/functions";
import { rfpFunctionStatements } from "../../policies/identity/rfp-api/statements";
import type { Statement } from "../../policies/document";
import { GUARDRAILS } from "../../policies/guardrails";
import { evaluateGuardrails, isBroken } from "../../policies/guardrails/evaluate";
import { stackDefinitions } from "../../stacks/waves";
import { loadExample, synthesizedExample } from "../support/example";
import { decide, decideIdentity } from "../support/policy-decision";
import { type Resource, resourceOf, resourcesOf, type StackJson, synthApp } from "../support/synth";

const STACK = "workload-rfp-api";
const ACCOUNT = "555555555555";
const REGION = "eu-west-1";
const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/mrk-${"5".repeat(32)}`;
const BUCKET = `example-rfp-api-uploads-${ACCOUNT}-${REGION}`;
const example = loadExample("default");

type RfpApi = NonNullable<NonNullable<LandingZoneFile["workloads"]>["rfpApis"]>[number];

/** The example with other settings of its RFP API. */
function withApi(settings: Partial<RfpApi>): LandingZone {
  const [api] = example.settings.workloads.rfpApis;
  const workloads = landingZoneSchema.shape.workloads.parse({ rfpApis: [{ ...api, ...settings }] });
  return { ...example, settings: { ...example.settings, workloads } };
}

function stackOf(landingZone: LandingZone): StackJson {
  const definition = stackDefinitions(landingZone).find(({ name }) => name === STACK);
  return synthApp((app) => definition?.create(app))[STACK] as StackJson;
}

const json = synthesizedExample("default")[STACK] as StackJson;

const statements = (document: unknown): Statement[] =>
  (JSON.parse(document as string) as { Statement: Statement[] }).Statement;

const named = (type: string, part: string): Resource => {
  const found = Object.entries(resourcesOf(json, type)).filter(([address]) => address.includes(part));
  if (found.length !== 1) throw new Error(`expected one ${type} with '${part}', found ${found.length}`);
  return (found[0] as [string, Resource])[1];
};

const all = (stack: StackJson, type: string): Resource[] => Object.values(resourcesOf(stack, type));

/** The definition with references as Terraform writes them. */
function definitionOf(stack: StackJson): { States: Record<string, Record<string, unknown>>; TimeoutSeconds: number } {
  const { definition } = resourceOf(stack, "aws_sfn_state_machine");
  return JSON.parse(definition as string) as ReturnType<typeof definitionOf>;
}

describe("what the stack is", () => {
  const definition = stackDefinitions(example).find(({ name }) => name === STACK);

  test("it is in the account and region of the configuration, after the account's own stack", () => {
    expect(definition).toMatchObject({ wave: 6, account: { name: "rfp-prod" }, regions: [REGION], missingFacts: [] });
  });

  test("it waits for the account's data key", () => {
    const waiting = { ...example, lock: { ...example.lock, dataKeys: {} } };
    expect(stackDefinitions(waiting).find(({ name }) => name === STACK)?.missingFacts).toEqual([
      { name: `dataKeys.rfp-prod.data.${REGION}`, producer: "account-rfp-prod", known: false },
    ]);
  });

  test("it says what a page and the first user need", () => {
    const output = json.output as Record<string, { value: unknown }>;
    expect(Object.keys(output).sort()).toEqual([
      "api-url",
      "client-id",
      "region",
      "state-machine-arn",
      "uploads-bucket",
      "user-pool-id",
    ]);
    expect(output["uploads-bucket"]?.value).toBe(BUCKET);
  });

  test("everything of it is in one account and region", () => {
    const providers = Object.values(json.resource ?? {}).flatMap((each) => Object.values(each).map((r) => r.provider));
    expect([...new Set(providers)]).toEqual([`aws.${REGION}`]);
  });
});

describe("what differs from the sample that the RFP API comes from", () => {
  test("a key of ours encrypts tables, bucket, log groups, functions, state machine and topic", () => {
    const keys = {
      tables: all(json, "aws_dynamodb_table").map((r) => (r.server_side_encryption as Resource).kms_key_arn),
      groups: all(json, "aws_cloudwatch_log_group").map(({ kms_key_id }) => kms_key_id),
      functions: all(json, "aws_lambda_function").map(({ kms_key_arn }) => kms_key_arn),
      topics: all(json, "aws_sns_topic").map(({ kms_master_key_id }) => kms_master_key_id),
      machines: all(json, "aws_sfn_state_machine").map((r) => (r.encryption_configuration as Resource).kms_key_id),
    };
    for (const [kind, named] of Object.entries(keys)) expect([kind, ...new Set(named)]).toEqual([kind, KEY]);
    expect(JSON.stringify(resourceOf(json, "aws_s3_bucket_server_side_encryption_configuration"))).toContain(KEY);
    expect(keys.tables).toHaveLength(2);
    expect(keys.groups).toHaveLength(12);
    expect(keys.functions).toHaveLength(9);
  });

  test("the organization's web ACL guards the API, and one of its own blocks where it is asked for", () => {
    expect(json.resource).not.toHaveProperty("aws_wafv2_web_acl");
    const own = stackOf(withApi({ webAcl: "own" }));
    const [acl] = all(own, "aws_wafv2_web_acl") as [Resource];
    const rules = acl.rule as { name: string; override_action?: Record<string, unknown>; statement: Resource }[];
    const common = rules.filter((rule) => JSON.stringify(rule).includes("AWSManagedRulesCommonRuleSet"));
    expect(common.length).toBeGreaterThan(0);
    expect(rules.filter(({ override_action: action }) => action !== undefined && "count" in action)).toEqual([]);
    expect(JSON.stringify(common)).toMatch(/SizeRestrictions_BODY/);
    expect(JSON.stringify(rules)).toContain("/api/inference/");
    expect(all(own, "aws_wafv2_web_acl_association")).toHaveLength(1);
    expect(all(own, "aws_api_gateway_stage")).toMatchObject([{ tags: { "web-acl": "own" } }]);
    expect(JSON.stringify(all(own, "aws_wafv2_web_acl_logging_configuration"))).toContain(
      `arn:aws:s3:::aws-waf-logs-example-222222222222-${REGION}`,
    );
  });

  test("nothing keeps the stack once its destroy protection is lifted, neither Terraform nor AWS", () => {
    const reason = "the team has moved out, ticket 4711";
    const settings = { ...example.settings, destroyProtection: { liftedFor: [{ stack: STACK, reason }] } };
    const lifted = stackOf({ ...example, settings });
    const kept = all(lifted, "aws_dynamodb_table").concat(all(lifted, "aws_cognito_user_pool"));
    expect(kept.map((each) => each.deletion_protection_enabled ?? each.deletion_protection)).toEqual([
      ...[false, false],
      "INACTIVE",
    ]);
    expect(JSON.stringify(lifted)).not.toContain('"prevent_destroy":true');
    expect(evaluateGuardrails(lifted, GUARDRAILS, "2026-11-22").results.filter(isBroken)).toEqual([]);
  });

  test("only the pages of the configuration may call: nothing answers every origin", () => {
    const text = JSON.stringify(json);
    expect(text).not.toMatch(/Access-Control-Allow-Origin[^}]{0,40}\*/);
    expect(text).not.toContain("localhost");
    const rule = (resourceOf(json, "aws_s3_bucket_cors_configuration").cors_rule as Resource[])[0];
    expect(rule).toMatchObject({ allowed_origins: ["https://rfp.example.com"], allowed_methods: ["POST"] });
    const origins = all(json, "aws_lambda_function").flatMap(({ environment }) => {
      const { variables } = environment as { variables: Record<string, string> };
      return variables.ALLOWED_ORIGINS ?? [];
    });
    expect(origins).toEqual(API_FUNCTIONS.map(() => "https://rfp.example.com"));
    for (const response of all(json, "aws_api_gateway_gateway_response")) {
      expect(response.response_parameters).toMatchObject({
        "gatewayresponse.header.Access-Control-Allow-Origin": "'https://rfp.example.com'",
      });
    }
  });

  test("users need a second factor and 14 characters, and no password travels", () => {
    const pool = resourceOf(json, "aws_cognito_user_pool");
    expect(pool).toMatchObject({
      mfa_configuration: "ON",
      software_token_mfa_configuration: { enabled: true },
      password_policy: { minimum_length: 14 },
      user_pool_tier: "PLUS",
      deletion_protection: "ACTIVE",
    });
    expect(pool).not.toHaveProperty("sms_configuration");
    expect(resourceOf(json, "aws_cognito_user_pool_client")).toMatchObject({
      explicit_auth_flows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
      prevent_user_existence_errors: "ENABLED",
    });
    expect(json.resource).not.toHaveProperty("aws_cognito_identity_pool");
  });

  test("every method but OPTIONS asks who calls", () => {
    const methods = all(json, "aws_api_gateway_method");
    const open = methods.filter(({ authorization }) => authorization !== "COGNITO_USER_POOLS");
    expect(open.map(({ http_method }) => http_method)).toEqual(open.map(() => "OPTIONS"));
    expect(methods.length - open.length).toBe(6);
  });

  test("the role of the upload route writes below incoming/ and reads nothing", () => {
    const policy = statements(named("aws_iam_role_policy", "put-inference-any").policy);
    const object = (key: string) => `arn:aws:s3:::${BUCKET}/${key}`;
    const principal = { arn: `arn:aws:iam::${ACCOUNT}:role/upload` };
    const says = (action: string, resource: string) => decideIdentity(policy, { principal, action, resource });
    expect(says("s3:PutObject", object("incoming/rfp.csv"))).toBe("allowed");
    expect(says("s3:PutObject", object("other/rfp.csv"))).toBe("not allowed");
    expect(says("s3:GetObject", object("incoming/rfp.csv"))).toBe("not allowed");
    expect(says("s3:DeleteObject", object("incoming/rfp.csv"))).toBe("not allowed");
    expect(policy.flatMap(({ Action }) => Action ?? []).filter((action) => action.startsWith("s3:"))).toEqual([
      "s3:PutObject",
    ]);
  });

  test("uploads expire, versions too, and questions and answers never do", () => {
    const [rule] = resourceOf(json, "aws_s3_bucket_lifecycle_configuration").rule as Resource[];
    expect(rule).toMatchObject({
      expiration: [{ days: 90 }],
      noncurrent_version_expiration: [{ noncurrent_days: 90 }],
    });
    for (const table of all(json, "aws_dynamodb_table")) expect(table).not.toHaveProperty("ttl");
  });

  test("Terraform and AWS refuse to delete what holds data, unless it is no production", () => {
    const kept = ["aws_dynamodb_table", "aws_s3_bucket", "aws_cognito_user_pool"];
    const protections = (stack: StackJson) =>
      kept.flatMap((type) => all(stack, type).map(({ lifecycle }) => (lifecycle as Resource).prevent_destroy));
    expect(protections(json)).toEqual([true, true, true, true]);
    expect(all(json, "aws_dynamodb_table").map((table) => table.deletion_protection_enabled)).toEqual([true, true]);

    const trial = stackOf(withApi({ production: false, allowedOrigins: ["http://localhost:5173"] }));
    expect(protections(trial)).toEqual([false, false, false, false]);
    expect(all(trial, "aws_dynamodb_table").map((table) => table.deletion_protection_enabled)).toEqual([false, false]);
    expect(resourceOf(trial, "aws_cognito_user_pool").deletion_protection).toBe("INACTIVE");
    expect(JSON.stringify(resourcesOf(trial, "aws_api_gateway_gateway_response"))).toContain("http://localhost:5173");
    expect(trial.resource).not.toHaveProperty("aws_s3_bucket_cors_configuration");
  });

  test("the state machine logs errors and no data", () => {
    expect(resourceOf(json, "aws_sfn_state_machine")).toMatchObject({
      logging_configuration: { level: "ERROR", include_execution_data: false },
      tracing_configuration: { enabled: true },
    });
  });

  test("a refused document fails the execution, and an alarm tells of failed ones", () => {
    const { States } = definitionOf(json);
    expect(States.RecordRefusal).toMatchObject({ Next: "DocumentRefused" });
    expect(States.DocumentRefused).toMatchObject({ Type: "Fail" });
    const alarms = all(json, "aws_cloudwatch_metric_alarm").filter(
      ({ metric_name: metric }) => metric === "ExecutionsFailed",
    );
    expect(alarms).toHaveLength(1);
    expect(alarms[0]?.alarm_actions).toHaveLength(1);
  });

  test.each([
    ["as many as the configuration says", { maxConcurrency: 12 }, 12],
    ["five otherwise", {}, 5],
  ])("questions are answered at a time: %s", (_, settings, expected) => {
    expect(definitionOf(stackOf(withApi(settings))).States.AnswerQuestions?.MaxConcurrency).toBe(expected);
  });

  test("the API is regional, and private where it is asked for", () => {
    expect(resourceOf(json, "aws_api_gateway_rest_api").endpoint_configuration).toEqual({ types: ["REGIONAL"] });
    const endpoint = { mode: "private" as const, vpcEndpointIds: ["vpce-0123456789abcdef0"] };
    const closed = stackOf(withApi({ endpoint }));
    expect(resourceOf(closed, "aws_api_gateway_rest_api").endpoint_configuration).toEqual({
      types: ["PRIVATE"],
      vpc_endpoint_ids: ["vpce-0123456789abcdef0"],
    });
    const request = (vpce: string) => ({
      principal: { anonymous: true } as const,
      action: "execute-api:Invoke",
      resource: "arn:aws:execute-api:eu-west-1:555555555555:abc/api/GET/jobs",
      context: { "aws:SourceVpce": vpce },
    });
    const [policy] = all(closed, "aws_api_gateway_rest_api_policy");
    const document = String(policy?.policy).replaceAll(
      /\$\{aws_api_gateway_rest_api\.[^}]+\}/g,
      "arn:aws:execute-api:eu-west-1:555555555555:abc",
    );
    expect(decide(statements(document), request("vpce-0123456789abcdef0"))).toBe("allowed");
    expect(decide(statements(document), request("vpce-00000000000000000"))).toBe("denied");
  });

  test("addresses of the configuration alone call the API", () => {
    const closed = stackOf(withApi({ endpoint: { mode: "regional", sourceIps: ["192.0.2.0/24"] } }));
    const [policy] = all(closed, "aws_api_gateway_rest_api_policy");
    expect(JSON.stringify(policy)).toContain("192.0.2.0/24");
    expect(json.resource).not.toHaveProperty("aws_api_gateway_rest_api_policy");
  });
});

describe("models", () => {
  const environment = (name: string, stack = json): Record<string, string> => {
    const found = Object.entries(resourcesOf(stack, "aws_lambda_function")).find(([address]) =>
      address.includes(`_${name}_`),
    );
    return (found?.[1].environment as { variables: Record<string, string> }).variables;
  };
  const invoked = (name: string): string[] =>
    statements(named("aws_iam_role_policy", `_${name}_`).policy)
      .filter(({ Action }) => Action === "bedrock:InvokeModel")
      .flatMap(({ Resource }) => Resource ?? []);

  test("a function calls what its role may invoke: the profile, and its model in each of the profile's regions", () => {
    const { EXTRACTION_MODEL_ID } = environment("preprocess");
    expect(EXTRACTION_MODEL_ID).toBe("eu.amazon.nova-pro-v1:0");
    expect(invoked("preprocess")).toEqual([
      `arn:aws:bedrock:${REGION}:${ACCOUNT}:inference-profile/eu.amazon.nova-pro-v1:0`,
      ...["eu-central-1", "eu-north-1", "eu-west-1", "eu-west-3"].map(
        (region) => `arn:aws:bedrock:${region}::foundation-model/amazon.nova-pro-v1:0`,
      ),
    ]);
  });

  test("each use of a model has its own", () => {
    const { BREAKDOWN_MODEL_ID, ANSWER_MODEL_ID } = environment("answer-question");
    expect([BREAKDOWN_MODEL_ID, ANSWER_MODEL_ID]).toEqual(["eu.amazon.nova-lite-v1:0", "eu.amazon.nova-pro-v1:0"]);
    for (const id of [BREAKDOWN_MODEL_ID, ANSWER_MODEL_ID]) {
      expect(invoked("answer-question")).toContain(`arn:aws:bedrock:${REGION}:${ACCOUNT}:inference-profile/${id}`);
    }
  });

  test("without a profile the model is called where the workload is", () => {
    const plain = { modelId: "amazon.titan-text-express-v1" };
    const stack = stackOf(withApi({ models: { extraction: plain, breakdown: plain, answer: plain } }));
    expect(environment("preprocess", stack).EXTRACTION_MODEL_ID).toBe(plain.modelId);
    expect(JSON.stringify(stack)).toContain(`arn:aws:bedrock:${REGION}::foundation-model/${plain.modelId}`);
    expect(JSON.stringify(stack)).not.toContain("inference-profile");
  });

  test("a guardrail is in the variables and rights of both functions that call models, or nowhere", () => {
    expect(JSON.stringify(json)).not.toMatch(/GUARDRAIL_ID|ApplyGuardrail/);
    const stack = stackOf(withApi({ guardrail: { id: "abcdefghijkl", version: "3" } }));
    for (const name of ["preprocess", "answer-question"]) {
      expect(environment(name, stack)).toMatchObject({ GUARDRAIL_ID: "abcdefghijkl", GUARDRAIL_VERSION: "3" });
    }
    const text = JSON.stringify(resourcesOf(stack, "aws_iam_role_policy"));
    expect(text.match(/bedrock:ApplyGuardrail/g)).toHaveLength(2);
    expect(text).toContain(`arn:aws:bedrock:${REGION}:${ACCOUNT}:guardrail/abcdefghijkl`);
  });
});

describe("roles", () => {
  test("no policy of AWS's own is attached to any", () => {
    expect(JSON.stringify(json)).not.toContain(":iam::aws:policy/");
    expect(json.resource).not.toHaveProperty("aws_iam_role_policy_attachment");
    for (const role of all(json, "aws_iam_role")) expect(role).not.toHaveProperty("managed_policy_arns");
  });

  test("no right holds for everything but those that AWS has for nothing smaller", () => {
    const open = all(json, "aws_iam_role_policy").flatMap(({ policy }) =>
      statements(policy)
        .filter(({ Effect, Resource }) => Effect === "Allow" && [Resource].flat().includes("*"))
        .flatMap(({ Action }) => Action ?? []),
    );
    const mandated =
      /^(xray:Put\w+|xray:GetSampling\w+|logs:(\w+LogDelivery|\w+LogDeliveries|PutResourcePolicy|DescribeResourcePolicies|DescribeLogGroups))$/;
    expect(open.filter((action) => !mandated.test(action))).toEqual([]);
    expect(JSON.stringify(all(json, "aws_iam_role_policy"))).not.toMatch(/"Action\\":\\"\w+:\*/);
  });

  test.each([...API_FUNCTIONS, ...PIPELINE_FUNCTIONS])("%s may do what the table of its rights says", (name) => {
    const table = (part: string) => `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/rfp-api-${part}`;
    const model = (id: string) => [
      `arn:aws:bedrock:${REGION}:${ACCOUNT}:inference-profile/eu.amazon.${id}`,
      ...["eu-central-1", "eu-north-1", "eu-west-1", "eu-west-3"].map(
        (region) => `arn:aws:bedrock:${region}::foundation-model/amazon.${id}`,
      ),
    ];
    const expected = rfpFunctionStatements(name, {
      jobsTableArn: table("jobs"),
      questionnaireTableArn: table("questionnaire"),
      uploadsBucketArn: `arn:aws:s3:::${BUCKET}`,
      keyArn: KEY,
      region: REGION,
      accountId: ACCOUNT,
      stateMachineArn: `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:rfp-api`,
      models: {
        extraction: model("nova-pro-v1:0"),
        breakdown: model("nova-lite-v1:0"),
        answer: model("nova-pro-v1:0"),
      },
      knowledgeBaseArns: ["FAQ0000001", "DOCS000001"].map(
        (id) => `arn:aws:bedrock:${REGION}:${ACCOUNT}:knowledge-base/${id}`,
      ),
      scanned: true,
    });
    const own = statements(named("aws_iam_role_policy", `functions_${name}_`).policy);
    const plain = (statement: unknown): unknown => JSON.parse(JSON.stringify(statement)) as unknown;
    expect(own).toEqual(expect.arrayContaining(expected.map(plain)));
    // What is left is the function's own log, traces, variables and dead letters.
    const left = own.filter(({ Sid }) => !expected.some((statement) => statement.Sid === Sid));
    const rest = left.flatMap(({ Action }) => Action ?? []).sort();
    expect(rest).toEqual(
      [
        ...[
          "logs:CreateLogStream",
          "logs:PutLogEvents",
          "kms:Decrypt",
          "xray:PutTelemetryRecords",
          "xray:PutTraceSegments",
        ],
        ...(["start-job", "record-status"].includes(name) ? ["sqs:SendMessage"] : []),
      ].sort(),
    );
  });

  test("each function has the variables that its contract names, and no other", () => {
    const optional = ["GUARDRAIL_ID", "GUARDRAIL_VERSION"];
    for (const [address, { environment }] of Object.entries(resourcesOf(json, "aws_lambda_function"))) {
      const name = address.replace(/^rfp-api_functions_(.*)_function$/, "$1") as keyof typeof ENVIRONMENT;
      const { variables } = environment as { variables: Record<string, string> };
      const wanted = ENVIRONMENT[name].filter((variable) => !optional.includes(variable));
      expect([name, ...Object.keys(variables).sort()]).toEqual([name, ...[...wanted].sort()]);
    }
  });
});

describe("malware protection", () => {
  const bucketPolicy = (stack: StackJson) => statements(resourceOf(stack, "aws_s3_bucket_policy").policy);
  const read = (status: string | undefined) => ({
    principal: { arn: `arn:aws:iam::${ACCOUNT}:role/rfp-api-preprocess-${REGION}` },
    action: "s3:GetObjectVersion",
    resource: `arn:aws:s3:::${BUCKET}/incoming/rfp.xlsx`,
    context: {
      "aws:SecureTransport": "true",
      "s3:TlsVersion": "1.3",
      ...(status === undefined ? {} : { "s3:ExistingObjectTag/GuardDutyMalwareScanStatus": status }),
    },
  });

  test.each([
    ["NO_THREATS_FOUND", "not allowed"],
    ["THREATS_FOUND", "denied"],
    ["UNSUPPORTED", "denied"],
    [undefined, "denied"],
  ] as const)("a document with the scan result %s: the bucket's policy says %s", (status, expected) => {
    expect(decide(bucketPolicy(json), read(status))).toBe(expected);
  });

  test("a job begins with the result of the scan, after the bucket lets GuardDuty in", () => {
    const plan = resourceOf(json, "aws_guardduty_malware_protection_plan");
    expect(plan.depends_on).toEqual(
      expect.arrayContaining([
        "aws_s3_bucket_policy.rfp-api_data_uploads_policy",
        "aws_s3_bucket_notification.rfp-api_data_uploads_notification",
      ]),
    );
    expect(named("aws_cloudwatch_event_rule", "_uploads_").event_pattern).toContain("NO_THREATS_FOUND");
  });

  test("without it a job begins as soon as the document is there, and anybody with the right reads it", () => {
    const stack = stackOf(withApi({ malwareProtection: false }));
    expect(stack.resource).not.toHaveProperty("aws_guardduty_malware_protection_plan");
    expect(decide(bucketPolicy(stack), read(undefined))).toBe("not allowed");
    expect(JSON.stringify(resourcesOf(stack, "aws_cloudwatch_event_rule"))).toContain("Object Created");
    expect(JSON.stringify(resourcesOf(stack, "aws_iam_role_policy"))).not.toContain("ExistingObjectTag");
  });
});

test("settings reach what they are about", () => {
  const stack = stackOf(
    withApi({
      uploadsRetentionInDays: 30,
      logRetentionInDays: 90,
      mfa: "OPTIONAL",
      limits: { requestsPerSecond: 7, burst: 9 },
      alarms: { emails: ["bids@example.com"] },
    }),
  );
  expect(new Set(all(stack, "aws_cloudwatch_log_group").map((group) => group.retention_in_days))).toEqual(
    new Set([90]),
  );
  expect(JSON.stringify(resourceOf(stack, "aws_s3_bucket_lifecycle_configuration"))).toContain('"days":30');
  expect(resourceOf(stack, "aws_cognito_user_pool").mfa_configuration).toBe("OPTIONAL");
  expect(JSON.stringify(resourceOf(stack, "aws_api_gateway_method_settings"))).toMatch(
    /"throttling_burst_limit":9,"throttling_rate_limit":7/,
  );
  expect(resourceOf(stack, "aws_sns_topic_subscription").endpoint).toBe("bids@example.com");
});

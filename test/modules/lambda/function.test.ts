import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeFunction, type NodeFunctionProps } from "../../../modules/lambda/function";
import { functionArchive } from "../../../modules/lambda/function-archive";
import { FunctionPermission, type FunctionPermissionProps } from "../../../modules/lambda/permission";
import { bodiesOf } from "../../support/bodies";
import { statementsOf } from "../../support/statements";
import { resourceOf, synth, synthApp, TEST_ACCOUNT, TestStack } from "../../support/synth";

const KEY = `arn:aws:kms:eu-west-1:${TEST_ACCOUNT}:key/1`;
const QUEUE = `arn:aws:sqs:eu-west-1:${TEST_ACCOUNT}:failed`;

const make = (stack: TestStack, props: Partial<NodeFunctionProps> = {}) =>
  new NodeFunction(stack, "reader", {
    placement: stack.in("eu-west-1"),
    functionName: "orders-reader",
    description: "Reads orders",
    archive: functionArchive(stack, "rotate-secret"),
    encryption: { mode: "aws-managed" },
    ...props,
  });
const build = (props: Partial<NodeFunctionProps> = {}) => synth((stack) => void make(stack, props));
const policyOf = (json: ReturnType<typeof build>) => statementsOf(resourceOf(json, "aws_iam_role_policy").policy);

describe("NodeFunction", () => {
  test("runs Node.js on Arm, is traced, and logs JSON to a group of its own", () => {
    const json = build();
    expect(resourceOf(json, "aws_lambda_function")).toMatchObject({
      provider: "aws.eu-west-1",
      function_name: "orders-reader",
      runtime: "nodejs22.x",
      architectures: ["arm64"],
      handler: "index.handler",
      memory_size: 256,
      timeout: 30,
      role: "${aws_iam_role.reader_role.arn}",
      tracing_config: { mode: "Active" },
      logging_config: {
        log_format: "JSON",
        log_group: "${aws_cloudwatch_log_group.reader_logs.name}",
        application_log_level: "INFO",
        system_log_level: "WARN",
      },
    });
    expect(resourceOf(json, "aws_cloudwatch_log_group")).toMatchObject({
      name: "/aws/lambda/orders-reader",
      retention_in_days: 365,
    });
  });

  test("leaves out what is not asked for", () => {
    const body = resourceOf(build(), "aws_lambda_function");
    for (const absent of ["environment", "kms_key_arn", "vpc_config", "dead_letter_config"])
      expect(body).not.toHaveProperty(absent);
    expect(body).not.toHaveProperty("reserved_concurrent_executions");
  });

  test("is made after its role may write logs, and after the log group", () => {
    expect(resourceOf(build(), "aws_lambda_function").depends_on).toEqual([
      "aws_iam_role_policy.reader_policy",
      "aws_cloudwatch_log_group.reader_logs",
    ]);
  });

  test("may write to its log and send traces, and nothing else", () => {
    expect(Object.values(policyOf(build()))).toEqual([
      {
        Sid: "WriteLogs",
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: `arn:aws:logs:eu-west-1:${TEST_ACCOUNT}:log-group:/aws/lambda/orders-reader:log-stream:*`,
      },
      {
        Sid: "SendTraces",
        Effect: "Allow",
        Action: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"],
        Resource: "*",
      },
    ]);
  });

  test("encrypts environment and log with a key of ours, which its role may use", () => {
    const json = build({ encryption: { mode: "customer", keyArn: KEY }, environment: { TABLE_NAME: "orders" } });
    expect(resourceOf(json, "aws_lambda_function")).toMatchObject({
      kms_key_arn: KEY,
      environment: { variables: { TABLE_NAME: "orders" } },
    });
    expect(resourceOf(json, "aws_cloudwatch_log_group").kms_key_id).toBe(KEY);
    expect(policyOf(json).ReadEnvironment).toMatchObject({ Action: "kms:Decrypt", Resource: KEY });
  });

  test("needs no use of the key without an environment, and sets none on the function", () => {
    const json = build({ encryption: { mode: "customer", keyArn: KEY } });
    expect(resourceOf(json, "aws_lambda_function")).not.toHaveProperty("kms_key_arn");
    expect(policyOf(json)).not.toHaveProperty("ReadEnvironment");
  });

  test("takes a queue, a VPC, a limit and its own statements", () => {
    const json = build({
      deadLetterQueueArn: QUEUE,
      network: { subnetIds: ["subnet-1", "subnet-2"], securityGroupIds: ["sg-1"] },
      reservedConcurrency: 0,
      memoryInMb: 1024,
      timeoutInSeconds: 900,
      logRetentionInDays: 30,
      statements: [
        { Sid: "Read", Effect: "Allow", Action: "dynamodb:GetItem", Resource: "arn:aws:dynamodb:::table/o" },
      ],
    });
    expect(resourceOf(json, "aws_lambda_function")).toMatchObject({
      dead_letter_config: { target_arn: QUEUE },
      vpc_config: { subnet_ids: ["subnet-1", "subnet-2"], security_group_ids: ["sg-1"] },
      reserved_concurrent_executions: 0,
      memory_size: 1024,
      timeout: 900,
    });
    const statements = policyOf(json);
    expect(Object.keys(statements)).toEqual([
      "WriteLogs",
      "SendTraces",
      "SendDeadLetters",
      "ManageInterfaces",
      "CodeManagesNoInterfaces",
      "Read",
    ]);
    expect(statements.SendDeadLetters?.Resource).toBe(QUEUE);
    expect(statements.CodeManagesNoInterfaces?.Condition).toEqual({
      ArnEquals: { "lambda:SourceFunctionArn": `arn:aws:lambda:eu-west-1:${TEST_ACCOUNT}:function:orders-reader` },
    });
  });

  test("has a role a region, since roles are global, or one by the given name", () => {
    expect(resourceOf(build(), "aws_iam_role").name).toBe("orders-reader-eu-west-1");
    expect(resourceOf(build({ roleName: "reader" }), "aws_iam_role").name).toBe("reader");
  });

  test("names its archive by a path in the stack's folder, and its hash", () => {
    const root = mkdtempSync(join(tmpdir(), "lz-assets-"));
    try {
      const { test: json } = synthApp((app) => void make(new TestStack(app)), root);
      const { filename, source_code_hash } = resourceOf(json ?? {}, "aws_lambda_function");
      expect(filename).toMatch(/^assets\/\w+\/[0-9A-F]+\/rotate-secret\.zip$/);
      const archive = readFileSync(join(root, "test", filename as string));
      expect(source_code_hash).toBe(createHash("sha256").update(archive).digest("base64"));
      expect(existsSync(join(root, "test", "assets"))).toBe(true);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  test("gives the same path in two runs, whatever the output folder", () => {
    expect(build()).toEqual(build());
  });

  test.each<[Partial<NodeFunctionProps>, string]>([
    [{ functionName: "orders reader" }, "functionName must be 1 to 64 letters, digits, '-', '_', got 'orders reader'"],
    [{ functionName: "" }, "functionName must be 1 to 64 letters, digits, '-', '_', got ''"],
    [
      { functionName: "x".repeat(60) },
      `roleName must have at most 64 characters, got '${"x".repeat(60)}-eu-west-1' with 70: set it`,
    ],
    [{ roleName: "a/b" }, "roleName must be letters, digits and '+=,.@-_', got 'a/b'"],
    [{ memoryInMb: 64 }, "memoryInMb must be a whole number from 128 to 10240, got 64"],
    [{ timeoutInSeconds: 901 }, "timeoutInSeconds must be a whole number from 1 to 900, got 901"],
    [{ reservedConcurrency: -1 }, "reservedConcurrency must be a whole number from 0 to 1000000, got -1"],
    [{ logRetentionInDays: 100 }, "logRetentionInDays must be one of 1, 3, 5,"],
    [
      { network: { subnetIds: [], securityGroupIds: ["sg-1"] } },
      "network needs at least one of subnetIds and one of securityGroupIds",
    ],
    [
      { deadLetterQueueArn: "arn:aws:sns:eu-west-1:999999999999:failed" },
      "deadLetterQueueArn must be the ARN of a queue of SQS, got 'arn:aws:sns:eu-west-1:999999999999:failed'",
    ],
    [{ environment: { AWS_REGION: "x" } }, "environment must not set 'AWS_REGION', which is Lambda's own"],
    [{ environment: { "TABLE-NAME": "x" } }, "environment's names must be two or more letters, digits, '_', and begin"],
    [{ archive: "/nowhere/function.zip" }, "archive must be the path of a zip file, got '/nowhere/function.zip'"],
  ])("refuses %j", (props, message) => {
    expect(() => build(props)).toThrow(`[test/reader] ${message}`);
  });

  test("says how to make an archive that is missing", () => {
    expect(() => synth((stack) => void functionArchive(stack, "no-such"))).toThrow(
      "[test] functions/dist/no-such.zip is missing: run 'npm run build:functions'",
    );
  });
});

describe("FunctionPermission", () => {
  const permit = (props: Partial<FunctionPermissionProps> = {}) =>
    synth(
      (stack) =>
        new FunctionPermission(stack, "permission", {
          placement: stack.in("eu-west-1"),
          functionName: "orders-reader",
          statementId: "Orders",
          service: "events.amazonaws.com",
          sourceArn: `arn:aws:events:eu-west-1:${TEST_ACCOUNT}:rule/orders`,
          ...props,
        }),
    );

  test("is for one source in one account", () => {
    expect(bodiesOf(permit(), "aws_lambda_permission")).toEqual([
      {
        provider: "aws.eu-west-1",
        function_name: "orders-reader",
        statement_id: "Orders",
        action: "lambda:InvokeFunction",
        principal: "events.amazonaws.com",
        source_arn: `arn:aws:events:eu-west-1:${TEST_ACCOUNT}:rule/orders`,
        source_account: TEST_ACCOUNT,
      },
    ]);
  });

  test("can be for another account's source", () => {
    expect(resourceOf(permit({ sourceAccount: "333333333333" }), "aws_lambda_permission").source_account).toBe(
      "333333333333",
    );
  });

  test.each<[Partial<FunctionPermissionProps>, string]>([
    [{ statementId: "a b" }, "statementId must be 1 to 100 letters, digits, '-', '_', got 'a b'"],
    [{ service: "*" }, "service must be a service such as events.amazonaws.com, got '*'"],
    [{ service: "events" }, "service must be a service such as events.amazonaws.com, got 'events'"],
    [{ sourceArn: "*" }, "sourceArn must be the ARN of one source, got '*'"],
    [{ sourceArn: "arn:aws:events:eu-west-1:999999999999:*" }, "sourceArn must be the ARN of one source, got 'arn:"],
  ])("refuses %j", (props, message) => {
    expect(() => permit(props)).toThrow(`[test/permission] ${message}`);
  });
});

import { TerraformOutput } from "cdktf";
import { invokeFunction } from "../../../modules/step-functions/definition/invoke-function";
import type { StateMachineDefinition } from "../../../modules/step-functions/definition/types";
import { StateMachine, type StateMachineProps } from "../../../modules/step-functions/state-machine";
import { NodeFunction } from "../../../modules/lambda/function";
import { functionArchive } from "../../../modules/lambda/function-archive";
import { statementsOf } from "../../support/statements";
import { resourceOf, resourcesOf, synth, TEST_ACCOUNT, type TestStack } from "../../support/synth";

const KEY = `arn:aws:kms:eu-west-1:${TEST_ACCOUNT}:key/1`;
const ARN = "${aws_lambda_function.price_function.arn}";

const definitionOf = (functionArn: string): StateMachineDefinition => ({
  TimeoutSeconds: 60,
  StartAt: "Price",
  States: {
    Price: { ...invokeFunction({ functionArn, payload: "$", functionTimeoutInSeconds: 30 }), Next: "Note" },
    Note: { Type: "Pass", Parameters: { 'say "it"': "100 %", "started.$": "$$.Execution.StartTime" }, End: true },
  },
});

const make = (stack: TestStack, props: Partial<StateMachineProps> = {}): StateMachine => {
  const placement = stack.in("eu-west-1");
  const price = new NodeFunction(stack, "price", {
    placement,
    functionName: "price",
    description: "Says a price",
    archive: functionArchive(stack, "rotate-secret"),
    encryption: { mode: "aws-managed" },
  });
  return new StateMachine(stack, "orders", {
    placement,
    stateMachineName: "orders",
    description: "Takes orders",
    definition: definitionOf(price.functionArn),
    encryption: { mode: "customer", keyArn: KEY },
    ...props,
  });
};
const build = (props: Partial<StateMachineProps> = {}) => synth((stack) => void make(stack, props));
const roleOf = (json: ReturnType<typeof build>) => resourcesOf(json, "aws_iam_role")["orders_role"] ?? {};
const policyOf = (json: ReturnType<typeof build>) =>
  statementsOf(resourcesOf(json, "aws_iam_role_policy")["orders_policy"]?.policy);

describe("StateMachine", () => {
  test("is encrypted and traced, and logs what fails, without data", () => {
    expect(resourceOf(build(), "aws_sfn_state_machine")).toMatchObject({
      provider: "aws.eu-west-1",
      name: "orders",
      type: "STANDARD",
      role_arn: "${aws_iam_role.orders_role.arn}",
      logging_configuration: {
        level: "ERROR",
        include_execution_data: false,
        log_destination: "${aws_cloudwatch_log_group.orders_logs.arn}:*",
      },
      tracing_configuration: { enabled: true },
      encryption_configuration: {
        type: "CUSTOMER_MANAGED_KMS_KEY",
        kms_key_id: KEY,
        kms_data_key_reuse_period_seconds: 300,
      },
    });
    expect(resourcesOf(build(), "aws_cloudwatch_log_group")["orders_logs"]).toMatchObject({
      name: "/aws/vendedlogs/states/orders",
      retention_in_days: 365,
      kms_key_id: KEY,
    });
  });

  test("has its definition as JSON, in which Terraform fills the function in", () => {
    const { definition } = resourceOf(build(), "aws_sfn_state_machine");
    expect(JSON.parse(String(definition))).toEqual(JSON.parse(JSON.stringify(definitionOf(ARN))));
  });

  test("is made after its role may log and use the key", () => {
    expect(resourceOf(build(), "aws_sfn_state_machine").depends_on).toEqual(["aws_iam_role_policy.orders_policy"]);
  });

  test("may invoke the functions of its definition, log, trace and use its key, and nothing else", () => {
    const policy = policyOf(build());
    expect(Object.keys(policy)).toEqual([
      "InvokeFunctions",
      "DeliverLogs",
      "SendTraces",
      "EncryptExecutions",
      "EncryptLogs",
    ]);
    expect(policy["InvokeFunctions"]).toMatchObject({ Action: "lambda:InvokeFunction", Resource: [ARN] });
  });

  test("may do what is said beside that", () => {
    const tell = {
      Sid: "Tell",
      Effect: "Allow",
      Action: "sns:Publish",
      Resource: "arn:aws:sns:eu-west-1:1:t",
    } as const;
    expect(policyOf(build({ statements: [tell] }))["Tell"]).toEqual(tell);
  });

  test("may invoke nothing where its definition invokes nothing", () => {
    const definition: StateMachineDefinition = {
      TimeoutSeconds: 60,
      StartAt: "Tell",
      States: {
        Tell: {
          Type: "Task",
          Resource: "arn:aws:states:::sns:publish",
          Parameters: { TopicArn: "${aws_sns_topic.orders.arn}", "Message.$": "$.text" },
          TimeoutSeconds: 10,
          End: true,
        },
      },
    };
    expect(Object.keys(policyOf(build({ definition })))).not.toContain("InvokeFunctions");
  });

  test("has a role that Step Functions takes for this state machine alone", () => {
    const role = roleOf(build());
    expect(role).toMatchObject({ name: "orders-states-eu-west-1", description: "Takes orders" });
    expect(statementsOf(role.assume_role_policy)["StepFunctions"]).toMatchObject({
      Principal: { Service: "states.amazonaws.com" },
      Condition: {
        StringEquals: { "aws:SourceAccount": TEST_ACCOUNT },
        ArnEquals: { "aws:SourceArn": `arn:aws:states:eu-west-1:${TEST_ACCOUNT}:stateMachine:orders` },
      },
    });
  });

  test("has another type, log and role name if asked", () => {
    const json = build({ type: "EXPRESS", logLevel: "ALL", logRetentionInDays: 30, roleName: "orders-runner" });
    expect(resourceOf(json, "aws_sfn_state_machine")).toMatchObject({
      type: "EXPRESS",
      logging_configuration: { level: "ALL", include_execution_data: false },
    });
    expect(resourcesOf(json, "aws_cloudwatch_log_group")["orders_logs"]?.retention_in_days).toBe(30);
    expect(roleOf(json).name).toBe("orders-runner");
  });

  test("asks for no rights on a key that is AWS's own", () => {
    const json = build({ encryption: { mode: "aws-owned" } });
    expect(resourceOf(json, "aws_sfn_state_machine").encryption_configuration).toEqual({ type: "AWS_OWNED_KEY" });
    expect(Object.keys(policyOf(json))).not.toContain("EncryptExecutions");
    expect(resourcesOf(json, "aws_cloudwatch_log_group")["orders_logs"]).not.toHaveProperty("kms_key_id");
  });

  test("says what others need of it", () => {
    const json = synth((stack) => {
      const { stateMachineArn, stateMachineName, logGroupName, roleArn } = make(stack);
      for (const [name, value] of Object.entries({ stateMachineArn, stateMachineName, logGroupName, roleArn })) {
        new TerraformOutput(stack, name, { value });
      }
    });
    expect(json.output).toEqual({
      stateMachineArn: { value: "${aws_sfn_state_machine.orders_state-machine.arn}" },
      stateMachineName: { value: "${aws_sfn_state_machine.orders_state-machine.name}" },
      logGroupName: { value: "${aws_cloudwatch_log_group.orders_logs.name}" },
      roleArn: { value: "${aws_iam_role.orders_role.arn}" },
    });
  });

  test.each<[string, Partial<StateMachineProps>, string]>([
    [
      "a name with a space",
      { stateMachineName: "my orders" },
      "stateMachineName must be 1 to 80 letters, digits, '-', '_', got 'my orders'",
    ],
    ["no name", { stateMachineName: "" }, "stateMachineName must be 1 to 80 letters, digits, '-', '_', got ''"],
    [
      "a role name that is too long",
      { stateMachineName: "x".repeat(60) },
      `roleName must be 1 to 64 letters, digits and '+=,.@-_', got '${"x".repeat(60)}-states-eu-west-1': set it`,
    ],
    [
      "a role name with a slash",
      { roleName: "a/b" },
      "roleName must be 1 to 64 letters, digits and '+=,.@-_', got 'a/b': set it",
    ],
    [
      "a retention that there is not",
      { logRetentionInDays: 100 },
      "logRetentionInDays must be one of 1, 3, 5, 7, 14, 30,",
    ],
    [
      "a definition of texts alone",
      { definition: definitionOf("arn:aws:lambda:eu-west-1:1:function:price") },
      "definition must refer to a resource of the stack, such as functionArn of a NodeFunction, got texts alone",
    ],
    [
      "a definition that is broken",
      { definition: { ...definitionOf(ARN), StartAt: "Prize" } },
      "definition is not sound: StartAt: there is no state 'Prize'",
    ],
    [
      "an express execution of an hour",
      { type: "EXPRESS", definition: { ...definitionOf(ARN), TimeoutSeconds: 3600 } },
      "definition is not sound: TimeoutSeconds must be a whole number from 1 to 300, got 3600",
    ],
    [
      "two faults at once",
      { definition: { ...definitionOf(ARN), TimeoutSeconds: 0.5, StartAt: "X" } },
      "definition is not sound: TimeoutSeconds must be a whole number from 1 to 31536000, got 0.5; StartAt: there is no",
    ],
    [
      "a definition that is too long",
      { definition: { ...definitionOf(ARN), Comment: "x".repeat(1024 * 1024) } },
      "definition must have at most 1048576 characters, got",
    ],
  ])("refuses %s", (_, props, message) => {
    expect(() => build(props)).toThrow(`[test/orders] ${message}`);
  });
});

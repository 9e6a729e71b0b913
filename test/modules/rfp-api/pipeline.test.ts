import { EventTopic } from "../../../modules/events/topic";
import { DeadLetterQueue } from "../../../modules/events/dead-letter-queue";
import type { EventPattern } from "../../../modules/events/pattern";
import { RfpPipeline, type RfpPipelineProps } from "../../../modules/rfp-api/pipeline";
import {
  pipelineNames,
  pipelineRuleArns,
  pipelineStateMachineArn,
  threatsRuleArn,
  uploadsScanStatements,
} from "../../../modules/rfp-api/pipeline-names";
import { decide } from "../../support/policy-decision";
import { type Event, matches, transformed } from "../../support/event-pattern";
import { statementsOf } from "../../support/statements";
import { resourceOf, resourcesOf, synth, TEST_ACCOUNT, type StackJson } from "../../support/synth";

const BUCKET = "rfp-uploads";
const KEY = `arn:aws:kms:eu-west-1:${TEST_ACCOUNT}:key/1`;
const MACHINE = `arn:aws:states:eu-west-1:${TEST_ACCOUNT}:stateMachine:rfp-api`;
const named = (name: string) => ({
  functionArn: `\${aws_lambda_function.${name}.arn}`,
  functionName: `\${aws_lambda_function.${name}.function_name}`,
});
const RULES = ["rfp-api-uploads", "rfp-api-executions", "rfp-api-threats"];

const build = (props: Partial<RfpPipelineProps> = {}, withTopic = false): StackJson =>
  synth((stack) => {
    const placement = stack.in("eu-west-1");
    const queue = new DeadLetterQueue(stack, "undelivered", {
      placement,
      queueName: "undelivered",
      ruleArns: pipelineRuleArns(placement, "rfp-api"),
    });
    const topic = withTopic
      ? new EventTopic(stack, "topic", {
          placement,
          topicName: "alerts",
          key: { arn: KEY },
          ruleArns: [threatsRuleArn(placement, "rfp-api")],
        })
      : undefined;
    new RfpPipeline(stack, "pipeline", {
      placement,
      name: "rfp-api",
      functions: {
        "start-job": named("start"),
        preprocess: named("preprocess"),
        "answer-question": named("answer"),
        "record-status": named("record"),
      },
      uploads: { bucketName: BUCKET, keyArn: KEY, ready: [queue.ready] },
      encryption: { mode: "customer", keyArn: KEY },
      deadLetters: queue,
      threats: topic,
      ...props,
    });
  });

const rule = (json: StackJson, id: string) => resourcesOf(json, "aws_cloudwatch_event_rule")[`pipeline_${id}_rule`];
const target = (json: StackJson, id: string, name = "function") =>
  resourcesOf(json, "aws_cloudwatch_event_target")[`pipeline_${id}_${name}`];
const patternOf = (json: StackJson, id: string): EventPattern =>
  JSON.parse(String(rule(json, id)?.event_pattern)) as EventPattern;

const scan = (status: string, objectKey = "incoming/a.csv", bucketName = BUCKET): Event => ({
  source: "aws.guardduty",
  "detail-type": "GuardDuty Malware Protection Object Scan Result",
  account: TEST_ACCOUNT,
  region: "eu-west-1",
  detail: {
    scanStatus: "COMPLETED",
    s3ObjectDetails: { bucketName, objectKey, versionId: "v" },
    scanResultDetails: { scanResultStatus: status, threats: null },
  },
});
const created = (key: string, reason = "PutObject", name = BUCKET): Event => ({
  source: "aws.s3",
  "detail-type": "Object Created",
  detail: { bucket: { name }, object: { key }, reason },
});
const changed = (status: string, stateMachineArn = MACHINE): Event => ({
  source: "aws.states",
  "detail-type": "Step Functions Execution Status Change",
  detail: { stateMachineArn, status, name: "job" },
});

describe("RfpPipeline", () => {
  test.each<[string, Event, boolean]>([
    ["a clean document", scan("NO_THREATS_FOUND"), true],
    ["a clean document in a folder of its own", scan("NO_THREATS_FOUND", "incoming/id/a.xlsx"), true],
    ["malware", scan("THREATS_FOUND"), false],
    ["what could not be scanned", scan("UNSUPPORTED"), false],
    ["what GuardDuty may not read", scan("ACCESS_DENIED"), false],
    ["a failed scan", scan("FAILED"), false],
    ["an object elsewhere in the bucket", scan("NO_THREATS_FOUND", "other/incoming/a.csv"), false],
    ["another bucket", scan("NO_THREATS_FOUND", "incoming/a.csv", "other"), false],
    ["an object that is not scanned yet", created("incoming/a.csv"), false],
  ])("begins a job or not: %s", (_, event, begins) => {
    expect(matches(patternOf(build(), "uploads"), event)).toBe(begins);
  });

  test.each<[string, Event, boolean]>([
    ["an upload", created("incoming/a.csv"), true],
    ["an upload in parts", created("incoming/a.csv", "CompleteMultipartUpload"), true],
    ["an upload by form", created("incoming/a.csv", "POST Object"), true],
    ["an object elsewhere", created("exports/a.csv"), false],
    ["another bucket", created("incoming/a.csv", "PutObject", "other"), false],
    ["a deletion", { ...created("incoming/a.csv"), "detail-type": "Object Deleted" }, false],
    ["a scan", scan("NO_THREATS_FOUND"), false],
  ])("without malware protection begins a job or not: %s", (_, event, begins) => {
    expect(matches(patternOf(build({ malwareProtection: false }), "uploads"), event)).toBe(begins);
  });

  test.each<[string, Event, boolean]>([
    ["failed", changed("FAILED"), true],
    ["timed out", changed("TIMED_OUT"), true],
    ["stopped by hand", changed("ABORTED"), true],
    ["running", changed("RUNNING"), false],
    ["redriven", changed("PENDING_REDRIVE"), false],
    ["succeeded, which the state machine records itself", changed("SUCCEEDED"), false],
    ["failed, of another state machine", changed("FAILED", `${MACHINE}-2`), false],
  ])("has an execution recorded or not: %s", (_, event, recorded) => {
    expect(matches(patternOf(build(), "executions"), event)).toBe(recorded);
  });

  test.each([
    ["uploads", "start", "rfp-api-uploads"],
    ["executions", "record", "rfp-api-executions"],
  ])("%s go to the function %s, which lets that rule of the account in and nobody else", (id, name, ruleName) => {
    const json = build();
    const { functionArn, functionName } = named(name);
    expect(rule(json, id)).toMatchObject({ name: ruleName });
    expect(target(json, id)).toMatchObject({
      arn: functionArn,
      dead_letter_config: { arn: `arn:aws:sqs:eu-west-1:${TEST_ACCOUNT}:undelivered` },
      retry_policy: { maximum_event_age_in_seconds: 86_400, maximum_retry_attempts: 185 },
      depends_on: [
        `aws_lambda_permission.pipeline_${id}-permission_permission`,
        "aws_sqs_queue_policy.undelivered_policy",
      ],
    });
    expect(resourcesOf(json, "aws_lambda_permission")[`pipeline_${id}-permission_permission`]).toMatchObject({
      function_name: functionName,
      principal: "events.amazonaws.com",
      source_arn: `arn:aws:events:eu-west-1:${TEST_ACCOUNT}:rule/${ruleName}`,
      source_account: TEST_ACCOUNT,
    });
  });

  test("has documents scanned and tagged, once bucket policy and notifications stand", () => {
    const json = build();
    expect(resourceOf(json, "aws_guardduty_malware_protection_plan")).toMatchObject({
      protected_resource: [{ s3_bucket: [{ bucket_name: BUCKET, object_prefixes: ["incoming/"] }] }],
      actions: [{ tagging: [{ status: "ENABLED" }] }],
      depends_on: [
        "aws_iam_role_policy.pipeline_malware-protection_role-policy",
        "aws_sqs_queue_policy.undelivered_policy",
      ],
    });
  });

  test("scans nothing without malware protection, and then tells nobody of threats", () => {
    const json = build({ malwareProtection: false }, true);
    expect(resourcesOf(json, "aws_guardduty_malware_protection_plan")).toEqual({});
    expect(Object.values(resourcesOf(json, "aws_cloudwatch_event_rule")).map(({ name }) => name)).toEqual(
      expect.arrayContaining(RULES.slice(0, 2)),
    );
    expect(rule(json, "threats")).toBeUndefined();
  });

  test("tells nobody of threats unless there is a topic", () => {
    expect(rule(build(), "threats")).toBeUndefined();
  });

  test.each<[string, Event, boolean]>([
    ["malware", scan("THREATS_FOUND"), true],
    ["what could not be scanned", scan("UNSUPPORTED"), true],
    ["a clean document", scan("NO_THREATS_FOUND"), false],
    ["malware elsewhere in the bucket", scan("THREATS_FOUND", "a.csv"), false],
  ])("tells the topic or not: %s", (_, event, told) => {
    expect(matches(patternOf(build({}, true), "threats"), event)).toBe(told);
  });

  test("says which document is not clean, once the topic lets the rule in", () => {
    const people = target(build({}, true), "threats", "people");
    const { input_paths, input_template } = people?.input_transformer as {
      input_paths: Record<string, string>;
      input_template: string;
    };
    const text = transformed(
      { inputPaths: input_paths, inputTemplate: input_template },
      scan("THREATS_FOUND", "incoming/evil.csv"),
    );
    expect(text).toContain("Uploaded document is not clean: THREATS_FOUND");
    expect(text).toContain(`bucket: ${BUCKET}`);
    expect(text).toContain("incoming/evil.csv");
    expect(people?.depends_on).toEqual([
      "aws_sns_topic_policy.topic_policy",
      "aws_sqs_queue_policy.undelivered_policy",
    ]);
  });

  test("runs the state machine with the roles, logs and concurrency that it is told", () => {
    const json = build({ maxConcurrency: 12, logLevel: "ALL", logRetentionInDays: 30 });
    const machine = resourceOf(json, "aws_sfn_state_machine");
    expect(machine).toMatchObject({ name: "rfp-api", logging_configuration: { level: "ALL" } });
    expect(String(machine.definition)).toContain('"MaxConcurrency":12');
    expect(resourceOf(json, "aws_cloudwatch_log_group").retention_in_days).toBe(30);
    const statements = statementsOf(resourcesOf(json, "aws_iam_role_policy")["pipeline_state-machine_policy"]?.policy);
    expect(statements["InvokeFunctions"]?.Resource).toEqual(
      ["preprocess", "answer", "record"].map((name) => named(name).functionArn),
    );
  });

  test.each<[string, Partial<RfpPipelineProps>, string]>([
    ["no concurrency", { maxConcurrency: 0 }, "States.AnswerQuestions.MaxConcurrency must be 1 to 40, got 0"],
    ["too much concurrency", { maxConcurrency: 41 }, "States.AnswerQuestions.MaxConcurrency must be 1 to 40, got 41"],
    [
      "a name with a dot",
      { name: "rfp.api" },
      "stateMachineName must be 1 to 80 letters, digits, '-', '_', got 'rfp.api'",
    ],
    ["a name that leaves no room", { name: "x".repeat(60) }, "roleName must be 1 to 64 letters"],
    ["a retention that there is not", { logRetentionInDays: 2 }, "logRetentionInDays must be one of 1, 3, 5"],
  ])("refuses %s", (_, props, message) => {
    expect(() => build(props)).toThrow(`[test/pipeline/state-machine] `);
    expect(() => build(props)).toThrow(message);
  });
});

describe("names", () => {
  test("are known before anything is there, and are those of what is made", () => {
    const json = build({}, true);
    synth((stack) => {
      const placement = stack.in("eu-west-1");
      const names = pipelineNames(placement, "rfp-api");
      expect(resourceOf(json, "aws_sfn_state_machine").name).toBe(names.stateMachine);
      expect(pipelineStateMachineArn(placement, "rfp-api")).toBe(MACHINE);
      expect(
        Object.values(resourcesOf(json, "aws_cloudwatch_event_rule"))
          .map(({ name }) => name)
          .sort(),
      ).toEqual([names.uploadsRule, names.statusRule, names.threatsRule].sort());
      expect(pipelineRuleArns(placement, "rfp-api")).toEqual(
        RULES.map((name) => `arn:aws:events:eu-west-1:${TEST_ACCOUNT}:rule/${name}`),
      );
      expect(resourcesOf(json, "aws_iam_role")["pipeline_malware-protection_role"]?.name).toBe(names.scannerRole);
      expect(Math.max(...Object.values(names).map((name) => name.length))).toBeLessThanOrEqual(64);
    });
  });

  test.each([
    ["a reader of a clean document", "reader", "s3:GetObject", "NO_THREATS_FOUND", "not allowed"],
    ["a reader of malware", "reader", "s3:GetObject", "THREATS_FOUND", "denied"],
    ["a reader of a version that is not scanned", "reader", "s3:GetObjectVersion", undefined, "denied"],
    ["the scanner", "rfp-api-malware-scan-eu-west-1", "s3:GetObject", undefined, "not allowed"],
    ["the scanner of another API", "other-malware-scan-eu-west-1", "s3:GetObject", undefined, "denied"],
  ])("the bucket's statements to %s", (_, role, action, tag, expected) => {
    synth((stack) => {
      const request = {
        principal: { arn: `arn:aws:iam::${TEST_ACCOUNT}:role/${role}` },
        action,
        resource: `arn:aws:s3:::${BUCKET}/incoming/a.csv`,
        context: { ...(tag !== undefined && { "s3:ExistingObjectTag/GuardDutyMalwareScanStatus": tag }) },
      };
      expect(decide(uploadsScanStatements(stack.in("eu-west-1"), "rfp-api", BUCKET), request)).toBe(expected);
    });
  });
});

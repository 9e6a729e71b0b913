import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { eventRuleArn, partitionOf } from "../../core/arns";
import { type PipelineFunctionName, UPLOADS_PREFIX } from "../../functions/rfp-api/contract/functions";
import { EventRule } from "../events/event-rule";
import { textMessage } from "../events/message";
import type { EventPattern } from "../events/pattern";
import { MalwareProtectionPlan } from "../guardduty/malware-protection-plan";
import { FunctionPermission } from "../lambda/permission";
import type { Placement } from "../placement";
import { StateMachine } from "../step-functions/state-machine";
import type { StateMachineLogLevel } from "../step-functions/state-machine-props";
import { rfpDefinition } from "./definition";
import { pipelineNames, pipelineStateMachineArn } from "./pipeline-names";
import { arrivedUploads, brokenExecutions, cleanUploads, suspiciousUploads } from "./upload-events";

/** A function as `NodeFunction` makes it. */
export interface PipelineFunction {
  readonly functionArn: string;
  readonly functionName: string;
}

export interface RfpPipelineProps {
  readonly placement: Placement;

  /** Name of the API, such as rfp-api: the state machine's name, and what the other names begin with. */
  readonly name: string;

  /** The functions that the state machine invokes. */
  readonly functions: Readonly<Record<PipelineFunctionName, PipelineFunction>>;

  /** The bucket that documents come to: versioned, and with events sent to EventBridge. */
  readonly uploads: {
    readonly bucketName: string;
    /** ARN of the key that encrypts it. */
    readonly keyArn: string;
    /** What must stand before GuardDuty tries the bucket: its policy and its notifications. */
    readonly ready: readonly ITerraformDependable[];
  };

  /** A key of the account's, which lets CloudWatch Logs and its log delivery in. */
  readonly encryption: { readonly mode: "customer"; readonly keyArn: string };

  /** Queue for events that no function took; its policy names `pipelineRuleArns`. */
  readonly deadLetters: { readonly queueArn: string; readonly ready: ITerraformDependable };

  /**
   * Whether GuardDuty scans each document before a job begins. Without it a job begins as soon as the document is there.
   *
   * @default true
   */
  readonly malwareProtection?: boolean;

  /**
   * Topic that is told of documents with malware, and of those that GuardDuty could not scan; its policy names
   * `threatsRuleArn`. Only with malware protection.
   *
   * @default - nobody is told
   */
  readonly threats?: { readonly topicArn: string; readonly ready: ITerraformDependable };

  /**
   * Questions of a document that are answered at a time, 1-40: as many as the quotas of the models allow.
   *
   * @default 5
   */
  readonly maxConcurrency?: number;

  /** What the state machine logs. @default "ERROR" */
  readonly logLevel?: StateMachineLogLevel;

  /** Days that its log is kept. @default 365 */
  readonly logRetentionInDays?: number;
}

/**
 * From an uploaded document to answers: scan, rule, `start-job`, state machine; and a rule that has `record-status` write
 * down executions that broke.
 */
export class RfpPipeline extends Construct {
  public readonly stateMachineArn: string;
  public readonly stateMachineName: string;
  public readonly logGroupName: string;

  constructor(scope: Construct, id: string, props: RfpPipelineProps) {
    super(scope, id);
    const { placement, name, functions, uploads, malwareProtection = true } = props;
    const names = pipelineNames(placement, name);
    const machine = new StateMachine(this, "state-machine", {
      placement,
      stateMachineName: names.stateMachine,
      description: "Answers the questions of uploaded documents",
      definition: rfpDefinition({
        functionArns: {
          preprocess: functions.preprocess.functionArn,
          "answer-question": functions["answer-question"].functionArn,
          "record-status": functions["record-status"].functionArn,
        },
        maxConcurrency: props.maxConcurrency,
        partition: partitionOf(placement.regionName),
      }),
      encryption: props.encryption,
      logLevel: props.logLevel,
      logRetentionInDays: props.logRetentionInDays,
    });
    this.stateMachineArn = machine.stateMachineArn;
    this.stateMachineName = machine.stateMachineName;
    this.logGroupName = machine.logGroupName;

    this.invoke(props, "uploads", {
      ruleName: names.uploadsRule,
      description: "Begins a job for each uploaded document",
      pattern: malwareProtection ? cleanUploads(uploads.bucketName) : arrivedUploads(uploads.bucketName),
      target: functions["start-job"],
    });
    this.invoke(props, "executions", {
      ruleName: names.statusRule,
      description: "Records jobs whose execution failed, timed out or was stopped",
      pattern: brokenExecutions(pipelineStateMachineArn(placement, name)),
      target: functions["record-status"],
    });
    if (!malwareProtection) return;
    new MalwareProtectionPlan(this, "malware-protection", {
      placement,
      bucketName: uploads.bucketName,
      keyArn: uploads.keyArn,
      objectPrefixes: [UPLOADS_PREFIX],
      roleName: names.scannerRole,
      after: uploads.ready,
    });
    if (props.threats !== undefined) this.tellOfThreats(props, props.threats);
  }

  /** A rule that invokes a function, once it may. */
  private invoke(
    { placement, deadLetters }: RfpPipelineProps,
    id: string,
    rule: { ruleName: string; description: string; pattern: EventPattern; target: PipelineFunction },
  ): void {
    const { ruleName, description, pattern, target } = rule;
    const permission = new FunctionPermission(this, `${id}-permission`, {
      placement,
      functionName: target.functionName,
      statementId: id,
      service: "events.amazonaws.com",
      sourceArn: eventRuleArn(placement.accountId, placement.regionName, ruleName),
    });
    new EventRule(this, id, {
      placement,
      ruleName,
      description,
      pattern,
      targets: [{ id: "function", arn: target.functionArn }],
      deadLetterQueueArn: deadLetters.queueArn,
      after: [permission.ready, deadLetters.ready],
    });
  }

  private tellOfThreats(
    { placement, name, uploads, deadLetters }: RfpPipelineProps,
    { topicArn, ready }: { topicArn: string; ready: ITerraformDependable },
  ): void {
    new EventRule(this, "threats", {
      placement,
      ruleName: pipelineNames(placement, name).threatsRule,
      description: "Tells of documents that have malware in them or could not be scanned",
      pattern: suspiciousUploads(uploads.bucketName),
      targets: [
        {
          id: "people",
          arn: topicArn,
          input: textMessage({
            subject: "Uploaded document is not clean",
            titlePath: "$.detail.scanResultDetails.scanResultStatus",
            facts: {
              account: "$.account",
              region: "$.region",
              bucket: "$.detail.s3ObjectDetails.bucketName",
            },
            descriptionPath: "$.detail.s3ObjectDetails.objectKey",
            advice: "no job began for it and nobody can read it; see docs/runbooks/rfp-api.md",
            link: "https://docs.aws.amazon.com/guardduty/latest/ug/monitoring-malware-protection-s3-scans-gdu.html",
          }),
        },
      ],
      deadLetterQueueArn: deadLetters.queueArn,
      after: [ready, deadLetters.ready],
    });
  }
}

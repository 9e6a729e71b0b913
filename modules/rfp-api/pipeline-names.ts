import { bucketArn, eventRuleArn, partitionOf, stateMachineArn } from "../../core/arns";
import { denyUnscannedReads } from "../../policies/bucket/malware-protection";
import type { Statement } from "../../policies/document";
import { MalwareProtectionPlan } from "../guardduty/malware-protection-plan";
import type { Placement } from "../placement";

/** Names of what `RfpPipeline` makes for an API of this name: policies name them before they are there. */
export function pipelineNames({ regionName }: Placement, name: string) {
  return {
    stateMachine: name,
    scannerRole: `${name}-malware-scan-${regionName}`,
    uploadsRule: `${name}-uploads`,
    statusRule: `${name}-executions`,
    threatsRule: `${name}-threats`,
  };
}

/** ARN of the state machine. */
export function pipelineStateMachineArn(placement: Placement, name: string): string {
  return stateMachineArn(placement.accountId, placement.regionName, pipelineNames(placement, name).stateMachine);
}

/** ARNs of the rules whose events may end in the workload's dead-letter queue. */
export function pipelineRuleArns(placement: Placement, name: string): string[] {
  const { uploadsRule, statusRule } = pipelineNames(placement, name);
  return [...[uploadsRule, statusRule].map((rule) => ruleArn(placement, rule)), threatsRuleArn(placement, name)];
}

/** ARN of the rule that tells a topic of documents that are not clean. */
export function threatsRuleArn(placement: Placement, name: string): string {
  return ruleArn(placement, pipelineNames(placement, name).threatsRule);
}

/** What the policy of the uploads bucket needs where malware protection is on: nobody reads what was not found clean. */
export function uploadsScanStatements(placement: Placement, name: string, uploadsBucket: string): Statement[] {
  return denyUnscannedReads(
    bucketArn(uploadsBucket, undefined, partitionOf(placement.regionName)),
    MalwareProtectionPlan.scannerRoleArn(placement, pipelineNames(placement, name).scannerRole),
  );
}

function ruleArn({ accountId, regionName }: Placement, rule: string): string {
  return eventRuleArn(accountId, regionName, rule);
}

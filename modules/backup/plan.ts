import {
  BackupPlan as BackupPlanResource,
  type BackupPlanRule as BackupPlanRuleBlock,
} from "@cdktf/provider-aws/lib/backup-plan";
import { BackupSelection as BackupSelectionResource } from "@cdktf/provider-aws/lib/backup-selection";
import { Construct } from "constructs";
import type { BackupLifecycle } from "../../core/backup-lifecycle";
import { ConfigError } from "../../core/errors";
import { planProblem } from "./plan-problem";
import {
  type BackupPlanProps,
  type BackupPlanRule,
  type BackupSelection,
  DEFAULT_COMPLETION_WINDOW_IN_MINUTES,
  DEFAULT_START_WINDOW_IN_MINUTES,
} from "./plan-props";

/**
 * A backup plan of one account and region, beside those that the organization's backup policies make: for what a workload
 * wants more often, longer, or elsewhere.
 *
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/about-backup-plans.html
 */
export class BackupPlan extends Construct {
  public readonly planId: string;

  constructor(scope: Construct, id: string, props: BackupPlanProps) {
    super(scope, id);
    const problem = planProblem(props);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { placement, vault, roleArn, rules, selections } = props;
    const plan = new BackupPlanResource(this, "plan", {
      ...placement,
      name: props.planName,
      rule: rules.map((rule) => ruleBlock(rule, vault.vaultArn.split(":").at(-1) ?? "")),
      ...(props.windowsVss === true && {
        advancedBackupSetting: [{ resourceType: "EC2", backupOptions: { WindowsVSS: "enabled" } }],
      }),
    });
    for (const selection of selections) {
      new BackupSelectionResource(this, `selection-${selection.name}`, {
        ...placement,
        planId: plan.id,
        name: selection.name,
        iamRoleArn: roleArn,
        ...selected(selection),
      });
    }
    this.planId = plan.id;
  }
}

function ruleBlock(rule: BackupPlanRule, targetVaultName: string): BackupPlanRuleBlock {
  return {
    ruleName: rule.name,
    targetVaultName,
    schedule: rule.schedule,
    startWindow: rule.startWindowInMinutes ?? DEFAULT_START_WINDOW_IN_MINUTES,
    completionWindow: rule.completionWindowInMinutes ?? DEFAULT_COMPLETION_WINDOW_IN_MINUTES,
    enableContinuousBackup: rule.continuous,
    lifecycle: lifecycle(rule),
    copyAction: rule.copies?.map((copy) => ({
      destinationVaultArn: copy.vault.vaultArn,
      lifecycle: lifecycle(copy),
    })),
  };
}

function lifecycle({ retentionInDays, coldStorageAfterDays }: BackupLifecycle): {
  deleteAfter: number;
  coldStorageAfter?: number;
} {
  return { deleteAfter: retentionInDays, coldStorageAfter: coldStorageAfterDays };
}

/**
 * Tags as conditions and not as `selection_tag`: those are joined by "or", with each other and with the ARNs.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html
 */
function selected({ resourceArns = ["*"], tags = {}, excludedResourceArns }: BackupSelection): object {
  const stringEquals = Object.entries(tags)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ({ key: `aws:ResourceTag/${key}`, value }));
  return {
    resources: [...resourceArns].sort(),
    ...(stringEquals.length > 0 && { condition: [{ stringEquals }] }),
    ...(excludedResourceArns !== undefined && { notResources: [...excludedResourceArns].sort() }),
  };
}

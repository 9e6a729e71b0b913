import type { LandingZone } from "../../config/model";
import type { BackupPlanSettings } from "../../config/schema/backup";
import { partitionOf } from "../../core/arns";
import { backupRoleName, backupVaultName } from "../../core/names";
import { type BackupPlan, backupPolicy } from "../../policies/backup/backup-policy";
import { backupPlanRegions, backupPlans } from "../backup-places";
import type { PlacedPolicy } from "./placed";

/** Backup policies that the configuration asks for: one a plan, so that each has its own targets and rollout. */
export function backupPolicies(landingZone: LandingZone): PlacedPolicy[] {
  const { settings, homeRegion } = landingZone;
  const organization = settings.organization.name;
  const names = {
    partition: partitionOf(homeRegion),
    vaultName: backupVaultName(organization),
    roleName: backupRoleName(organization),
  };
  return backupPlans(landingZone).map((plan) => ({
    name: `backup-${plan.name}`,
    type: "BACKUP_POLICY",
    does: `backs up resources tagged ${plan.tag.key}=${plan.tag.value}`,
    source: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_backup_syntax.html",
    targets: plan.targets,
    rollout: plan.rollout,
    content: backupPolicy(policyPlan(landingZone, plan), names),
  }));
}

/** The plan with account ids instead of names. */
function policyPlan(landingZone: LandingZone, plan: BackupPlanSettings): BackupPlan {
  const ids = new Map(landingZone.accounts.map(({ name, id }) => [name, id]));
  const rules = plan.rules.map((rule) => ({
    ...rule,
    copies: rule.copies.map(({ account, ...copy }) => ({
      ...copy,
      accountId: account === undefined ? undefined : (ids.get(account) ?? ""),
    })),
  }));
  return { ...plan, rules, regions: backupPlanRegions(landingZone, plan) };
}

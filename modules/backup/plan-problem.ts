import {
  type BackupLifecycle,
  backupWindowProblem,
  coldStorageProblems,
  continuousProblems,
  retentionOutside,
} from "../../core/backup-lifecycle";
import { backupScheduleProblem } from "../../core/backup-schedule";
import { wholeNumberProblem } from "../../core/whole-number";
import {
  type BackupCopy,
  type BackupPlanProps,
  type BackupPlanRule,
  type BackupSelection,
  DEFAULT_COMPLETION_WINDOW_IN_MINUTES,
  DEFAULT_START_WINDOW_IN_MINUTES,
} from "./plan-props";
import type { VaultReference } from "./vault";

const MAX_RETENTION_IN_DAYS = 36_500;
const LEAST_START_WINDOW_IN_MINUTES = 60;

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRule.html */
const NAME = /^[a-zA-Z0-9._-]{1,50}$/;

/** What AWS Backup would refuse, or what would save nothing, in words for a ConfigError; undefined if all is well. */
export function planProblem(props: BackupPlanProps): string | undefined {
  const { planName, rules, selections, vault, placement } = props;
  if (!NAME.test(planName)) return `planName ${NAME_WORDS}, got '${planName}'`;
  const place = vaultPlace(vault);
  if (place === undefined) return `vault.vaultArn must be the ARN of a backup vault, got '${vault.vaultArn}'`;
  if (place.region !== placement.regionName || place.account !== placement.accountId) {
    return `vault must be of ${placement.accountId} in ${placement.regionName} like the plan, got '${vault.vaultArn}'`;
  }
  if (rules.length === 0) return "rules must not be empty: nothing would be backed up";
  if (selections.length === 0) return "selections must not be empty: nothing would be backed up";
  return (
    namesProblem("rules", rules) ??
    namesProblem("selections", selections) ??
    first(rules, (rule) => ruleProblem(rule, vault)) ??
    first(selections, selectionProblem)
  );
}

const NAME_WORDS = "must be 1-50 letters, digits, '-', '_', '.'";

function namesProblem(prop: string, all: readonly { readonly name: string }[]): string | undefined {
  return first(all, ({ name }, index) => {
    if (!NAME.test(name)) return `${prop} must have names that are of use: '${name}' ${NAME_WORDS}`;
    const isRepeated = all.findIndex((each) => each.name === name) !== index;
    return isRepeated ? `${prop} must have different names, got '${name}' twice` : undefined;
  });
}

function ruleProblem(rule: BackupPlanRule, vault: VaultReference): string | undefined {
  const {
    startWindowInMinutes: start = DEFAULT_START_WINDOW_IN_MINUTES,
    completionWindowInMinutes: completion = DEFAULT_COMPLETION_WINDOW_IN_MINUTES,
    copies = [],
  } = rule;
  const inRule = (problem: string | undefined): string | undefined =>
    problem === undefined ? undefined : `rule '${rule.name}': ${problem}`;
  const schedule = backupScheduleProblem(rule.schedule);
  if (schedule !== undefined) return inRule(`schedule ${schedule}, got '${rule.schedule}'`);
  if (start < LEAST_START_WINDOW_IN_MINUTES) {
    return inRule(`startWindowInMinutes must be at least ${LEAST_START_WINDOW_IN_MINUTES}, got ${start}`);
  }
  const windows = backupWindowProblem(start, completion);
  if (windows !== undefined) return inRule(`completionWindowInMinutes ${windows}`);
  const [continuous] = rule.continuous === true ? continuousProblems(rule) : [];
  if (continuous !== undefined) return inRule(`${continuous.setting} ${continuous.problem}: ${continuous.hint}`);
  return inRule(
    lifecycleProblem(rule, vault) ?? first(copies, (copy, index) => copyProblem(copy, index, copies, vault)),
  );
}

function lifecycleProblem(lifecycle: BackupLifecycle, vault: VaultReference): string | undefined {
  const { retentionInDays: days } = lifecycle;
  const retention = wholeNumberProblem("retentionInDays", days, 1, MAX_RETENTION_IN_DAYS);
  if (retention !== undefined) return retention;
  const [cold] = coldStorageProblems(lifecycle);
  if (cold !== undefined) return `${cold.setting} ${cold.problem}: ${cold.hint}`;
  const range = vault.lock && retentionOutside(vault.lock, days);
  return range && `retentionInDays must be ${range} for the vault's lock, got ${days}`;
}

function copyProblem(
  copy: BackupCopy,
  index: number,
  copies: readonly BackupCopy[],
  source: VaultReference,
): string | undefined {
  const { vaultArn } = copy.vault;
  const [from, to] = [vaultPlace(source), vaultPlace(copy.vault)];
  if (to === undefined) return `copies must go to the ARN of a backup vault, got '${vaultArn}'`;
  if (vaultArn === source.vaultArn) return `copies must go to another vault than the plan's, got '${vaultArn}'`;
  if (to.region === from?.region && to.account === from.account) {
    return `copies must go to another region or account than the plan's (${to.region}, ${to.account}), got '${vaultArn}'`;
  }
  if (copies.findIndex((each) => each.vault.vaultArn === vaultArn) !== index) {
    return `copies must go to each vault once, got '${vaultArn}' twice`;
  }
  const lifecycle = lifecycleProblem(copy, copy.vault);
  return lifecycle && `copy to '${vaultArn}': ${lifecycle}`;
}

function selectionProblem({ name, resourceArns, tags }: BackupSelection): string | undefined {
  const hasArns = (resourceArns?.length ?? 0) > 0;
  if (hasArns || Object.keys(tags ?? {}).length > 0) return undefined;
  return `selection '${name}' must name resourceArns or tags, got none: say ["*"] for everything`;
}

/** Account and region of a vault; its name may be Terraform's to fill in. */
function vaultPlace({ vaultArn }: VaultReference): { readonly region: string; readonly account: string } | undefined {
  const [, region, account] = /^arn:[\w-]+:backup:([a-z0-9-]+):(\d{12}):backup-vault:.+$/.exec(vaultArn) ?? [];
  return region === undefined || account === undefined ? undefined : { region, account };
}

function first<T>(all: readonly T[], problemOf: (each: T, index: number) => string | undefined): string | undefined {
  for (const [index, each] of all.entries()) {
    const problem = problemOf(each, index);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

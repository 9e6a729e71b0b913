import { Construct } from "constructs";
import type { Account, LandingZone } from "../../config/model";
import { activeAccounts } from "../../config/resolve";
import { type Targets, targetsAccount } from "../../config/targets";
import { costItemName } from "../../core/names";
import { CostAnomalyMonitors } from "../../modules/costs/anomaly-monitors";
import { Budget } from "../../modules/costs/budget";
import type { LandingZoneStack } from "../base-stack";
import { knownFact } from "../known-fact";

/** Budgets and cost anomaly monitors of the payer. */
export function addBudgets(stack: LandingZoneStack): void {
  const { settings } = stack.landingZone;
  const { budgets, anomalies } = settings.costs;
  const organization = settings.organization.name;
  const scope = new Construct(stack, "budgets");
  for (const { name, targets, ...budget } of budgets) {
    new Budget(scope, name, {
      ...budget,
      placement: stack.home,
      name: costItemName(organization, name),
      accountIds: targets && targetedIds(stack, targets),
    });
  }
  if (anomalies === undefined) return;
  const { accountMonitors, ...others } = anomalies;
  new CostAnomalyMonitors(stack, "cost-anomalies", {
    ...others,
    placement: stack.home,
    organization,
    accountMonitors: accountMonitors.map(({ name, targets }) => ({ name, accountIds: targetedIds(stack, targets) })),
  });
}

/** Accounts whose ids the budgets and monitors name. */
export function costAccounts(landingZone: LandingZone): Account[] {
  const { budgets, anomalies } = landingZone.settings.costs;
  const all = [...budgets, ...(anomalies?.accountMonitors ?? [])].flatMap(({ targets }) => targets ?? []);
  return activeAccounts(landingZone).filter((account) => all.some((targets) => targetsAccount(targets, account)));
}

function targetedIds(stack: LandingZoneStack, targets: Targets): string[] {
  return activeAccounts(stack.landingZone)
    .filter((account) => targetsAccount(targets, account))
    .map(({ name, id }) => knownFact(stack, `accounts.${name}`, id));
}

import { Construct } from "constructs";
import { targetsAccount } from "../../config/targets";
import { shieldResponseTeamRoleName } from "../../core/names";
import { SHIELD_REGION } from "../../modules/shield/endpoint";
import { ProactiveEngagement } from "../../modules/shield/proactive-engagement";
import { ProtectionGroup } from "../../modules/shield/protection-group";
import { ResponseTeamAccess } from "../../modules/shield/response-team-access";
import { ShieldSubscription } from "../../modules/shield/subscription";
import type { LandingZoneStack } from "../base-stack";

/** Shield Advanced in the accounts that the acknowledged configuration names; workloads add what is protected. */
export function addShield(stack: LandingZoneStack): void {
  const { settings } = stack.landingZone;
  const { shield } = settings.services;
  if (shield === undefined || !targetsAccount(shield.targets, stack.account)) return;
  const scope = new Construct(stack, "shield");
  const placement = stack.in(SHIELD_REGION);
  const subscription = new ShieldSubscription(scope, "subscription", { placement, autoRenew: shield.autoRenew });

  for (const { name, aggregation, ...members } of shield.protectionGroups) {
    new ProtectionGroup(scope, `group-${name}`, { placement, name, aggregation, members, subscription });
  }
  if (shield.responseTeam === undefined) return;
  const responseTeam = new ResponseTeamAccess(scope, "response-team", {
    placement,
    roleName: shieldResponseTeamRoleName(settings.organization.name),
    logBuckets: shield.responseTeam.logBuckets
      .filter(({ account }) => account === stack.account.name)
      .map(({ bucket }) => bucket),
    subscription,
  });
  if (shield.proactiveEngagement === undefined) return;
  new ProactiveEngagement(scope, "proactive-engagement", {
    placement,
    ...shield.proactiveEngagement,
    responseTeam,
    protections: "in-other-stacks",
  });
}

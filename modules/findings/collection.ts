import type { EventPattern } from "../events/pattern";
import type { FindingRoute } from "./route";

/**
 * Findings of the organization as they come in at the administrator's default bus. All of them, so that whoever wants
 * more than the routes take can make a rule on the security bus.
 */
export function findingCollection(props: {
  /** Security Hub's aggregator brings every region's findings to the home region; elsewhere they would come twice. */
  readonly isHomeRegion: boolean;
}): EventPattern {
  const everywhere = {
    source: ["aws.guardduty", "aws.inspector2", "aws.macie", "aws.access-analyzer"],
    "detail-type": ["GuardDuty Finding", "Inspector2 Finding", "Macie Finding", "Access Analyzer Finding"],
  };
  if (!props.isHomeRegion) return everywhere;
  return {
    source: [...everywhere.source, "aws.securityhub"],
    "detail-type": [...everywhere["detail-type"], "Security Hub Findings - Imported"],
  };
}

/**
 * Events of any of the routes: one rule for what arises in each account, so that it sends no more than somebody reads.
 * A route's own alternatives are taken out of it, so that none stands inside another.
 */
export function forwardedEvents(routes: readonly FindingRoute[]): EventPattern {
  const alternatives = routes.flatMap(({ pattern }) => pattern.$or ?? [pattern]);
  // EventBridge takes `$or` with a single entry for the name of a field.
  return alternatives.length === 1 ? (alternatives[0] as EventPattern) : { $or: alternatives };
}

import { partitionOf } from "../core/arns";
import type { Condition } from "./document";

/** The account that exports findings for the whole organization, and where it does so. */
export interface GuardDutySource {
  /** GuardDuty's delegated administrator. */
  readonly administratorId: string;

  /** Regions in use that an account must enable first: GuardDuty acts there under a principal of the region's own. */
  readonly optInRegions: readonly string[];

  /** Region of the bucket or key. */
  readonly region: string;
}

/** The principals that GuardDuty exports with. */
export function guardDutyPrincipals({ optInRegions }: GuardDutySource): { readonly Service: string | string[] } {
  const general = "guardduty.amazonaws.com";
  if (optInRegions.length === 0) return { Service: general };
  return { Service: [general, ...optInRegions.map((region) => `guardduty.${region}.amazonaws.com`)] };
}

/** Any detector of the administrator: detectors are made after the bucket, so their ids are not known yet. */
export function fromGuardDutyAdministrator({ administratorId, region }: GuardDutySource): Condition {
  return {
    StringEquals: { "aws:SourceAccount": administratorId },
    ArnLike: { "aws:SourceArn": `arn:${partitionOf(region)}:guardduty:*:${administratorId}:detector/*` },
  };
}

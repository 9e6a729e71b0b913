import { partitionOf } from "../core/arns";
import { isOptInRegion } from "../core/regions";
import type { Condition } from "./document";

/** The account that stores Macie's discovery results, and the region in which it does so. */
export interface MacieSource {
  /** Macie's delegated administrator. */
  readonly administratorId: string;

  /** Region of the bucket or key, and of the Macie that writes to it. */
  readonly region: string;
}

/** In a region that accounts must enable first, Macie acts under a principal of the region's own. */
export function maciePrincipal({ region }: MacieSource): { readonly Service: string | string[] } {
  const general = "macie.amazonaws.com";
  return { Service: isOptInRegion(region) ? [general, `macie.${region}.amazonaws.com`] : general };
}

/** The administrator's settings and jobs: their ids are not known before they exist. */
export function fromMacieAdministrator({ administratorId, region }: MacieSource): Condition {
  const prefix = `arn:${partitionOf(region)}:macie2:${region}:${administratorId}`;
  return {
    StringEquals: { "aws:SourceAccount": administratorId },
    ArnLike: { "aws:SourceArn": [`${prefix}:export-configuration:*`, `${prefix}:classification-job/*`] },
  };
}

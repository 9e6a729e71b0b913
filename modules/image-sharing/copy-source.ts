import type { Placement } from "../placement";
import { firstOf, sharedKeyProblem, type Problem, regionProblem } from "./problems";

/** Where a copy comes from, and which key encrypts it. */
export interface CopySource {
  /** Account and region of the copy. */
  readonly placement: Placement;

  /** Region of what is copied. @default - the region of the copy */
  readonly sourceRegion?: string;

  /** Full ARN of the key that encrypts what is copied: the other account's, or the other region's. */
  readonly sourceKeyArn: string;

  /**
   * Full ARN of the key that encrypts the copy: of the copy's account and region, so that the copy stays readable
   * whatever becomes of the source's key.
   */
  readonly keyArn: string;
}

/** What AWS would refuse about a copy, or what makes it no copy of one's own. */
export function copySourceProblem({ placement, sourceRegion, sourceKeyArn, keyArn }: CopySource): Problem {
  const { accountId, regionName: region } = placement;
  const from = sourceRegion ?? region;
  return firstOf(
    regionProblem("sourceRegion", from),
    sharedKeyProblem("keyArn", keyArn, { accountId, region }),
    sharedKeyProblem("sourceKeyArn", sourceKeyArn, { region: from }),
    from === region && keyArn === sourceKeyArn
      ? `keyArn must be another key than the source's where the copy stays in ${region}, got '${keyArn}' for both`
      : undefined,
  );
}

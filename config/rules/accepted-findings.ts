import type { PathSegment } from "../findings";
import type { LandingZoneSettings } from "../schema";

/** A filter or rule by which findings are accepted, and where it stands. */
export interface AcceptedFindings {
  readonly path: readonly PathSegment[];
  readonly name: string;
  /** Governed regions; undefined for all of them, or where a region makes no difference. */
  readonly regions?: readonly string[];
}

/** Suppression filters of Inspector and archive rules of Access Analyzer, list by list. */
export function acceptedFindings({ services }: LandingZoneSettings): AcceptedFindings[][] {
  const { inspector, accessAnalyzer } = services;
  const lists: readonly [readonly PathSegment[], readonly Omit<AcceptedFindings, "path">[]][] = [
    [["services", "inspector", "suppressionFilters"], inspector.suppressionFilters],
    [["services", "accessAnalyzer", "externalAccess", "archiveRules"], accessAnalyzer.externalAccess.archiveRules],
    [["services", "accessAnalyzer", "unusedAccess", "archiveRules"], accessAnalyzer.unusedAccess.archiveRules],
  ];
  return lists.map(([path, items]) => items.map((item, index) => ({ ...item, path: [...path, index] })));
}

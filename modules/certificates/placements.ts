import { quote } from "../../core/text";
import type { Placement } from "../placement";

/** What is wrong with the regions of a certificate, in words for a ConfigError. */
export function placementProblems(placements: readonly Placement[]): string[] {
  const [first] = placements;
  if (first === undefined) return ["placements must name a region, got none"];
  const regions = placements.map(({ regionName }) => regionName);
  const twice = regions.find((region, index) => regions.indexOf(region) < index);
  const stranger = placements.find(({ accountId }) => accountId !== first.accountId);
  return [
    ...(twice === undefined ? [] : [`placements must name each region once, got ${quote(twice)} twice`]),
    // The validation record is the same in all regions of one account alone.
    ...(stranger === undefined
      ? []
      : [`placements must be in one account, got ${first.accountId} and ${stranger.accountId}`]),
  ];
}

import {
  Inspector2Filter,
  type Inspector2FilterFilterCriteria,
  type Inspector2FilterFilterCriteriaVulnerablePackages,
} from "@cdktf/provider-aws/lib/inspector2-filter";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import type { Placement } from "../placement";
import type { FilterCriteria, PackageFilter } from "./filter-criteria";

export interface SuppressionFilterProps {
  /** The administrator's account: members cannot suppress. */
  readonly placement: Placement;

  /** Name, unique in account and region, 1-128 characters. */
  readonly name: string;

  /** Why these findings are accepted, 1-512 characters; shown beside each of them. */
  readonly reason: string;

  /** What is suppressed. At least one criterion; without any, every finding would be. */
  readonly criteria: FilterCriteria;
}

/**
 * Hides findings of every account that match, in one region. They stay findings and come back when the filter goes.
 * https://docs.aws.amazon.com/inspector/latest/user/findings-managing-supression-rules.html
 */
export class SuppressionFilter extends Construct {
  constructor(scope: Construct, id: string, props: SuppressionFilterProps) {
    super(scope, id);
    const { placement, name, reason, criteria } = props;
    const given = Object.values(criteria).filter((filters) => filters !== undefined && filters.length > 0);
    if (given.length === 0) throw new ConfigError(this, "criteria must name at least one criterion, got none");
    new Inspector2Filter(this, "filter", {
      ...placement,
      name,
      reason,
      action: "SUPPRESS",
      filterCriteria: [blocks(criteria)],
    });
  }
}

/** The API holds the parts of a package as single objects, the provider as lists of one. */
function blocks({ vulnerablePackages, ...others }: FilterCriteria): Inspector2FilterFilterCriteria {
  return {
    ...mutable(others),
    ...(vulnerablePackages && { vulnerablePackages: vulnerablePackages.map(packageBlocks) }),
  };
}

function packageBlocks(filter: PackageFilter): Inspector2FilterFilterCriteriaVulnerablePackages {
  return Object.fromEntries(Object.entries(filter).map(([part, value]) => [part, [value]]));
}

/** A copy whose lists can be changed, as the provider's types ask for. */
function mutable(criteria: Omit<FilterCriteria, "vulnerablePackages">): Inspector2FilterFilterCriteria {
  return Object.fromEntries(Object.entries(criteria).map(([name, filters]) => [name, [...filters]]));
}

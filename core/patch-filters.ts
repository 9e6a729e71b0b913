/** What Patch Manager sorts the patches of one family of operating systems by. */
export interface PatchFilters {
  readonly operatingSystems: readonly string[];
  /** Values of the filter CLASSIFICATION; empty if the family has none. */
  readonly classifications: readonly string[];
  /** Filter that says how grave a patch is. */
  readonly severityKey: "MSRC_SEVERITY" | "PRIORITY" | "SEVERITY";
  readonly severities: readonly string[];
  /** Whether patches can wait some days: Debian and Ubuntu tell no release date. */
  readonly waits: boolean;
}

/**
 * Read in November 2026 from the first two pages, the last from `aws ssm describe-patch-properties`' documentation:
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PatchFilter.html,
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PatchRule.html,
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribePatchProperties.html
 */
export const PATCH_FILTERS: readonly PatchFilters[] = [
  {
    operatingSystems: ["WINDOWS"],
    classifications: [
      "CriticalUpdates",
      "DefinitionUpdates",
      "Drivers",
      "FeaturePacks",
      "SecurityUpdates",
      "ServicePacks",
      "Tools",
      "UpdateRollups",
      "Updates",
      "Upgrades",
    ],
    severityKey: "MSRC_SEVERITY",
    severities: ["Critical", "Important", "Moderate", "Low", "Unspecified"],
    waits: true,
  },
  {
    operatingSystems: ["AMAZON_LINUX_2", "AMAZON_LINUX_2023"],
    classifications: ["Security", "Bugfix", "Enhancement", "Recommended", "Newpackage"],
    severityKey: "SEVERITY",
    severities: ["Critical", "Important", "Medium", "Low"],
    waits: true,
  },
  {
    operatingSystems: ["ALMA_LINUX", "CENTOS", "ORACLE_LINUX", "REDHAT_ENTERPRISE_LINUX", "ROCKY_LINUX"],
    classifications: ["Security", "Bugfix", "Enhancement", "Recommended", "Newpackage"],
    severityKey: "SEVERITY",
    // AWS's page and the distributions call the third one differently.
    severities: ["Critical", "Important", "Moderate", "Medium", "Low"],
    waits: true,
  },
  {
    operatingSystems: ["SUSE"],
    classifications: ["Security", "Recommended", "Optional", "Feature", "Document", "Yast"],
    severityKey: "SEVERITY",
    severities: ["Critical", "Important", "Moderate", "Low"],
    waits: true,
  },
  {
    operatingSystems: ["DEBIAN", "UBUNTU"],
    classifications: [],
    severityKey: "PRIORITY",
    severities: ["Required", "Important", "Standard", "Optional", "Extra"],
    waits: false,
  },
];

/** Every operating system that a patch baseline can be for. */
export const PATCHED_OPERATING_SYSTEMS = PATCH_FILTERS.flatMap(({ operatingSystems }) => operatingSystems).sort();

/** What the patches of an operating system are sorted by; undefined if it is none of ours. */
export function patchFiltersOf(operatingSystem: string): PatchFilters | undefined {
  return PATCH_FILTERS.find(({ operatingSystems }) => operatingSystems.includes(operatingSystem));
}

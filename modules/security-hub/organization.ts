import { SecurityhubFindingAggregator } from "@cdktf/provider-aws/lib/securityhub-finding-aggregator";
import { SecurityhubOrganizationConfiguration } from "@cdktf/provider-aws/lib/securityhub-organization-configuration";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { isAvailable } from "../../core/region-capabilities";
import type { Placement } from "../placement";

export interface SecurityHubOrganizationProps {
  /** The administrator's account, in the home region: nothing else may configure the organization. */
  readonly placement: Placement;

  /** Regions whose findings come to the home region and in which policies take effect; not the home region itself. */
  readonly linkedRegions: readonly string[];
}

/**
 * Central configuration: findings of all regions in one, and what runs in which account decided by policies alone.
 *
 * New accounts are not enrolled here (`auto_enable`), because AWS refuses that beside central configuration: they get
 * the policy of the root or of their organizational unit.
 */
export class SecurityHubOrganization extends Construct {
  /** Stands once policies can be made. */
  public readonly settled: ITerraformDependable;

  constructor(scope: Construct, id: string, props: SecurityHubOrganizationProps) {
    super(scope, id);
    const { placement } = props;
    const linkedRegions = [...props.linkedRegions].sort();
    checkRegions(this, placement.regionName, linkedRegions);

    // Named regions rather than ALL_REGIONS, which would reach into regions that nobody governs. With the home region
    // alone the aggregator is still needed: it makes the region the home region.
    const aggregator = new SecurityhubFindingAggregator(this, "aggregator", {
      ...placement,
      ...(linkedRegions.length > 0
        ? { linkingMode: "SPECIFIED_REGIONS", specifiedRegions: linkedRegions }
        : { linkingMode: "NO_REGIONS" }),
    });
    this.settled = new SecurityhubOrganizationConfiguration(this, "configuration", {
      ...placement,
      autoEnable: false,
      autoEnableStandards: "NONE",
      organizationConfiguration: { configurationType: "CENTRAL" },
      dependsOn: [aggregator],
    });
  }
}

function checkRegions(scope: Construct, home: string, linkedRegions: readonly string[]): void {
  if (!isAvailable("securityhub:AGGREGATION_HOME", home)) {
    throw new ConfigError(scope, `placement must be in a region that is enabled by default, got '${home}'`);
  }
  if (linkedRegions.includes(home)) {
    throw new ConfigError(scope, `linkedRegions must not contain the home region, got '${home}'`);
  }
}

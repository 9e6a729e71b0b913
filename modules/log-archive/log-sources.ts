/** Who sends logs to the archive: what the policies of its buckets and key are built from. */
export interface LogSources {
  /** Id of the organization, such as o-exampleorg1. */
  readonly organizationId: string;

  /** Account that owns the organization trail. */
  readonly managementAccountId: string;

  /** Account that administers GuardDuty. */
  readonly securityAccountId: string;

  /** ARN of the organization trail, known by rule before the trail exists. */
  readonly trailArn: string;

  /** Governed regions that accounts must enable before they can use them. */
  readonly optInRegions: readonly string[];
}

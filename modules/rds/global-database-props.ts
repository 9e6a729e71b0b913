import type { EphemeralVariable } from "../ephemeral-variable";
import type { Placement } from "../placement";
import type { AuroraEngine } from "./engine";

/** The part of a global database in one region. */
export interface GlobalDatabaseRegion {
  readonly placement: Placement;

  /**
   * ARN of the key that encrypts the data in this region, never an alias. Each region has a key of its own: the primary
   * or replica of a `MultiRegionKey` with the use "global-databases", or a `Key`.
   */
  readonly keyArn: string;

  /** Subnets in at least two availability zones, none of them public. */
  readonly subnetIds: readonly string[];

  /** Security groups that say who reaches the database. */
  readonly securityGroupIds: readonly string[];

  /**
   * Number of instances, 0-16. A secondary region without instances costs storage alone; it can take over once it has
   * been given one.
   *
   * @default 2 in the primary region, 1 in others
   */
  readonly instances?: number;
}

export interface GlobalDatabaseProps {
  /** Identifier of the database: at most 40 lower-case letters, digits and hyphens. Clusters add their region to it. */
  readonly identifier: string;

  /** The database engine, in the edition of Aurora. */
  readonly engine: AuroraEngine;

  /** Version with major and minor part, such as 16.6. Upgrades are made on the global cluster. */
  readonly engineVersion: string;

  /** Name of the first database in it. */
  readonly databaseName: string;

  /** Class of the instances, such as db.r6g.large. Not every class can be in a global database: T classes cannot. */
  readonly instanceClass: string;

  /** Name of the master user. */
  readonly masterUsername: string;

  /** Password of the master user. It enters neither state nor plan. */
  readonly masterPassword: EphemeralVariable;

  /** Raise it to set the password anew. */
  readonly masterPasswordVersion: number;

  /** The region that is written to. */
  readonly primary: GlobalDatabaseRegion;

  /** Regions that read, and can take over: 1-10. */
  readonly secondaries: readonly GlobalDatabaseRegion[];

  /**
   * Days that automatic backups are kept, 7-35.
   *
   * @default 35
   */
  readonly backupRetentionInDays?: number;

  /**
   * Whether Terraform refuses to destroy the database.
   *
   * @default true
   */
  readonly preventDestroy?: boolean;
}

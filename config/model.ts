import type { Lock } from "./lock";
import type { SourceMap } from "./source-map";
import type { LandingZoneSettings } from "./schema";
import type { ACCOUNT_KINDS, ACCOUNT_STATES, RETIRED_LOGS } from "./schema/organization";

export type AccountKind = (typeof ACCOUNT_KINDS)[number];
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** An organizational unit with its place in the tree. */
export interface OrganizationalUnit {
  readonly name: string;
  /** Name in AWS. */
  readonly displayName: string;
  /** Name of the unit above; undefined below the root. */
  readonly parent?: string;
  /** 1 for a unit directly below the root. */
  readonly depth: number;
  /** Names from the top to this unit, joined by slashes: Workloads/Prod. */
  readonly path: string;
  /** Id of a unit to import. */
  readonly adopt?: string;
}

/** A region on its way out of the landing zone. */
export interface RetiringRegion {
  readonly name: string;
  readonly reason: string;
  /** Whether Terraform keeps the region's log buckets and key, or lets go of them without deleting them. */
  readonly logs: (typeof RETIRED_LOGS)[number];
}

/** An account with what the lock file knows of it. */
export interface Account {
  readonly name: string;
  readonly kind: AccountKind;
  readonly email: string;
  readonly state: AccountState;
  readonly labels: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  /** 12 digits; undefined until `lz sync` has written it into the lock file. */
  readonly id?: string;
  /** Name of the unit that holds the account; undefined for the root. */
  readonly organizationalUnit?: string;
  /** Names of the units above the account, nearest first. */
  readonly organizationalUnitNames: readonly string[];
  /** Id of an account to import. */
  readonly adopt?: string;
}

/** The whole configuration, valid and resolved: what stacks are built from. */
export interface LandingZone {
  readonly settings: LandingZoneSettings;
  readonly lock: Lock;
  /** Parents before children, otherwise in the file's order. */
  readonly organizationalUnits: readonly OrganizationalUnit[];
  /** In the file's order. */
  readonly accounts: readonly Account[];
  readonly managementAccount: Account;
  readonly logArchiveAccount: Account;
  readonly securityAccount: Account;
  readonly homeRegion: string;
  /** Governed regions, the home region first, then by name. */
  readonly governedRegions: readonly string[];
  /** Regions that were governed and are on their way out, by name. Nothing new is made there. */
  readonly retiringRegions: readonly RetiringRegion[];
  /**
   * Regions that Terraform holds anything in: the governed ones, then the retiring ones. What is made in them stays when
   * a region is given up: log buckets, and settings that must not go off, such as encryption by default.
   */
  readonly heldRegions: readonly string[];
  /** Regions with a replica of the log archive's key, by name; never the home region, which has the primary. */
  readonly logKeyReplicaRegions: readonly string[];
  /** Where each value stands in the YAML, for findings of later checks. */
  readonly sources: SourceMap;
  /** Text of each file that the configuration names, by its name as written there. */
  readonly files: ReadonlyMap<string, string>;
}

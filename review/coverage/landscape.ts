/** An account that must be covered. */
export interface AuditedAccount {
  readonly name: string;
  /** 12 digits; undefined while the lock file does not know it. */
  readonly id?: string;
  readonly kind: "management" | "log-archive" | "security" | "shared-services" | "workload";
  readonly state: "active" | "suspended" | "closed";
  /** Ids of the organizational units above the account, nearest first, then the root's. */
  readonly parentIds: readonly string[];
}

/** A declared gap of `regions.skips`. */
export interface DeclaredSkip {
  readonly region: string;
  /** Such as guardduty or guardduty:RDS_LOGIN_EVENTS; a service stands for its features. */
  readonly capability: string;
  readonly reason: string;
}

/** Accounts or regions that a setting leaves out of a row, on purpose. */
export interface Exclusion {
  /** Id of the row, such as ebs. */
  readonly row: string;
  /** @default - every account */
  readonly account?: string;
  /** @default - every region */
  readonly regions?: readonly string[];
  /** Path of the setting, such as services.ebsEncryption.targets. */
  readonly setting: string;
}

/**
 * What is to be covered: plain data, so that the report needs no configuration. What covers it is read from the
 * synthesized stacks alone.
 */
export interface Landscape {
  readonly organization: string;
  readonly homeRegion: string;
  /** The home region first. */
  readonly governedRegions: readonly string[];
  readonly retiringRegions: readonly { readonly name: string; readonly reason: string }[];
  readonly accounts: readonly AuditedAccount[];
  readonly skips: readonly DeclaredSkip[];
  readonly exclusions: readonly Exclusion[];
}

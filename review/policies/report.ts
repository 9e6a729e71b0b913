import type { PolicyType } from "../../policies/organization/policy-types";

/** Every organization policy of a landing zone, as people read it. */
export interface PolicyReport {
  readonly organization: string;
  /** ARN patterns of the roles that no service control policy binds. */
  readonly exemptPrincipals: readonly string[];
  /** In the order in which they are made. */
  readonly policies: readonly ReportedPolicy[];
  /** Roots, units and accounts that policies are attached to. */
  readonly places: readonly ReportedPlace[];
}

export interface ReportedPolicy {
  /** Name in AWS. */
  readonly name: string;
  readonly type: PolicyType;
  /** What it does, in plain sentences. */
  readonly does: string;
  /** Controls in it; empty for a policy that is one document. */
  readonly controls: readonly ReportedControl[];
  /** AWS page that the form of the document comes from; undefined for policies of the organization's own. */
  readonly source?: string;
  /** Characters, as AWS counts them. */
  readonly size: number;
  /** Characters that AWS takes. */
  readonly limit: number;
  /** staging, ou or all. */
  readonly rollout: string;
  /** `the root`, `unit Prod`, `account shop`. */
  readonly attachedTo: readonly string[];
  /** Names of active accounts that must obey it. */
  readonly inForceIn: readonly string[];
  /** Whether the exempt roles need not obey it. */
  readonly exemptsRoles: boolean;
}

export interface ReportedControl {
  readonly id: string;
  readonly denies: string;
  readonly why: string;
  /** Whom or what it does not bind, beside the exempt roles; undefined if nobody. */
  readonly exemptions?: string;
  readonly source: string;
}

/** How full a place is with policies of one type. */
export interface ReportedPlace {
  readonly place: string;
  readonly type: PolicyType;
  /** Names in AWS. */
  readonly policies: readonly string[];
  /** The policy of AWS's own that is attached everywhere and counts; undefined if the type has none. */
  readonly alwaysAttached?: string;
  /** Attachments that are kept free for policies from elsewhere. */
  readonly reserved: number;
  /** All that count. */
  readonly used: number;
  readonly limit: number;
}

/** `512 of 5120 (10 %)`, never less full than it is. */
export function fullness({ used, limit }: { readonly used: number; readonly limit: number }): string {
  return `${used} of ${limit} (${Math.ceil((100 * used) / limit)} %)`;
}

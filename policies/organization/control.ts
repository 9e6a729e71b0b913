import type { Statement } from "../document";

/** What the statements of organization policies are made from. */
export interface ControlContext {
  /** Partition of every ARN: aws, aws-cn or aws-us-gov. */
  readonly partition: string;
  /** Short name of the organization: the prefix of everything that this project names. */
  readonly organization: string;
  /** Id of the organization, o-.... */
  readonly organizationId: string;
  /** Account ids, 12 digits. */
  readonly managementAccountId: string;
  readonly securityAccountId: string;
  readonly logArchiveAccountId: string;
  /** Governed regions, the home region first. */
  readonly homeRegion: string;
  readonly governedRegions: readonly string[];
  /**
   * ARN patterns of the roles that no service control policy binds: those that Terraform deploys with, and those that the
   * configuration exempts. Never written into a statement by a control: `exempted` adds them to every one.
   */
  readonly exemptPrincipalArns: readonly string[];
}

/** One purpose of a service or resource control policy: some statements, and what they do in words. */
export interface Control {
  /** Stable id in words joined by hyphens, such as deny-root-user. Reports and tests go by it. */
  readonly id: string;
  /** What nobody can do any more, in one plain sentence. */
  readonly denies: string;
  /** Why, in one sentence. */
  readonly why: string;
  /** Who or what it does not bind, beside the exempt roles; undefined if nobody. */
  readonly exemptions?: string;
  /** The AWS page or the control of a benchmark that it comes from. */
  readonly source: string;
  readonly statements: readonly Statement[];
}

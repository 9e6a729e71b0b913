import type { QuotaId } from "../../core/quotas";

/** A type of organization policies, as AWS's API calls it. */
export type PolicyType =
  | "AISERVICES_OPT_OUT_POLICY"
  | "BACKUP_POLICY"
  | "DECLARATIVE_POLICY_EC2"
  | "RESOURCE_CONTROL_POLICY"
  | "SERVICE_CONTROL_POLICY"
  | "TAG_POLICY";

export interface PolicyTypeProperties {
  /** Plural, as in a sentence. */
  readonly title: string;
  /** Key below `organizationPolicies` that such policies are asked for with. */
  readonly key: "aiOptOut" | "backup" | "declarativeEc2" | "resourceControl" | "serviceControl" | "tags";
  /** Quota of characters in one policy. */
  readonly size: QuotaId;
  /** Quota of policies that are attached to one root, unit or account. What is inherited does not count. */
  readonly perTarget: QuotaId;
  /**
   * The policy of AWS's that is attached to every root, unit and account and counts; undefined if there is none.
   * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
   */
  readonly alwaysAttached?: string;
  /**
   * Whether the management account must obey too.
   * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies.html
   */
  readonly bindsManagement: boolean;
}

/** Every type that this project makes policies of. */
export const POLICY_TYPES: Readonly<Record<PolicyType, PolicyTypeProperties>> = {
  SERVICE_CONTROL_POLICY: {
    title: "service control policies",
    key: "serviceControl",
    size: "scp-size",
    perTarget: "scps-per-target",
    alwaysAttached: "FullAWSAccess",
    bindsManagement: false,
  },
  RESOURCE_CONTROL_POLICY: {
    title: "resource control policies",
    key: "resourceControl",
    size: "rcp-size",
    perTarget: "rcps-per-target",
    alwaysAttached: "RCPFullAWSAccess",
    bindsManagement: false,
  },
  DECLARATIVE_POLICY_EC2: {
    title: "declarative policies for EC2",
    key: "declarativeEc2",
    size: "declarative-policy-size",
    perTarget: "declarative-policies-per-target",
    bindsManagement: true,
  },
  TAG_POLICY: {
    title: "tag policies",
    key: "tags",
    size: "tag-policy-size",
    perTarget: "tag-policies-per-target",
    bindsManagement: true,
  },
  BACKUP_POLICY: {
    title: "backup policies",
    key: "backup",
    size: "backup-policy-size",
    perTarget: "backup-policies-per-target",
    bindsManagement: true,
  },
  AISERVICES_OPT_OUT_POLICY: {
    title: "AI services opt-out policies",
    key: "aiOptOut",
    size: "ai-opt-out-policy-size",
    perTarget: "ai-opt-out-policies-per-target",
    bindsManagement: true,
  },
};

import type { ROLLOUTS } from "../../config/schema/organization-policies/control";
import type { Targets } from "../../config/targets";
import type { Json } from "../../core/json";
import type { Control } from "../../policies/organization/control";

/** Where an organization policy is for, and how far it has come. */
export interface Placed {
  /** Regions make no difference. */
  readonly targets: Omit<Targets, "regions">;
  /** How far this one has come. @default - organizationPolicies.rollout */
  readonly rollout?: (typeof ROLLOUTS)[number];
}

/** A control of service or resource control policies. */
export interface PlacedControl extends Placed {
  readonly control: Control;
}

/** Types of policies that set something up, instead of denying. */
export type ManagementPolicyType =
  "AISERVICES_OPT_OUT_POLICY" | "BACKUP_POLICY" | "DECLARATIVE_POLICY_EC2" | "TAG_POLICY";

/** A policy that is a document of its own: it is not packed with others. */
export interface PlacedPolicy extends Placed {
  /** Name without the organization's prefix; also part of the Terraform address. */
  readonly name: string;
  readonly type: ManagementPolicyType;
  /** What it does, in one plain sentence. */
  readonly does: string;
  /** The AWS page that its form comes from. */
  readonly source: string;
  readonly content: Json;
}

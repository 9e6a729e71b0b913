import type { FmsPolicySecurityServicePolicyDataPolicyOption } from "@cdktf/provider-aws/lib/fms-policy";
import type { Json } from "../../../core/json";

/** Where a policy stands: in an administrator's account, in one region. */
export interface PolicyPlace {
  readonly accountId: string;
  readonly region: string;
}

/** How one type of policy is written. `S` is what a user says of it. */
export interface PolicyService<S> {
  /**
   * The policy's `managed_service_data`, with every key that AWS tells back: the provider compares it as JSON without
   * null and empty lists, so a false or a default that is left out would be a change for ever.
   *
   * Source of all shapes: https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_SecurityServicePolicyData.html
   */
  readonly data: (settings: S) => Json;

  /** What stands beside the data. @default - nothing */
  readonly option?: (settings: S) => FmsPolicySecurityServicePolicyDataPolicyOption | undefined;

  /** Types of the resources that the policy protects or looks at. */
  readonly resourceTypes: (settings: S) => readonly string[];

  /** What is wrong with the settings, each with the value and what is allowed. */
  readonly problems: (settings: S, place: PolicyPlace) => readonly string[];
}

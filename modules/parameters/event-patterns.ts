import type { EventPattern, PatternFields } from "../events/pattern";

/** Kind of the events about policies, AWS's and ours. */
export const POLICY_ACTION = "Parameter Store Policy Action";

/** Source of the events that `ParameterPolicySchedules` sends: AWS keeps aws. for its services. */
export const SCHEDULED_SOURCE = "custom.ssm";

/** What was done with a parameter. */
export type ParameterOperation = "Create" | "Update" | "Delete" | "LabelParameterVersion";

/** Policy that came to act. */
export type PolicyType = "Expiration" | "ExpirationNotification" | "NoChangeNotification";

/** Which parameters events are about. */
export interface WatchedParameters {
  /** Paths without a slash at their end: everything below each. @default - none */
  readonly paths?: readonly string[];

  /** Full names. @default - none */
  readonly names?: readonly string[];
}

/**
 * Events about changes of parameters; AWS sends them as well as it can, and may lose one.
 *
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-cwe.html
 */
export function parameterChanges(
  watched: WatchedParameters,
  operations: readonly ParameterOperation[] = [],
): EventPattern {
  return {
    source: ["aws.ssm"],
    "detail-type": ["Parameter Store Change"],
    detail: { name: matchers(watched), ...(operations.length > 0 && { operation: operations }) },
  };
}

/** Events about policies of parameters: Parameter Store's own, and those of `ParameterPolicySchedules`. */
export function parameterPolicyActions(
  watched: WatchedParameters,
  policyTypes: readonly PolicyType[] = [],
): EventPattern {
  return {
    source: ["aws.ssm", SCHEDULED_SOURCE],
    "detail-type": [POLICY_ACTION],
    detail: {
      "parameter-name": matchers(watched),
      ...(policyTypes.length > 0 && { "policy-type": policyTypes }),
    },
  };
}

/** With the slash, so that /example/shop does not mean /example/shop-admin too. */
function matchers({ paths = [], names = [] }: WatchedParameters): NonNullable<PatternFields[string]> {
  return [...paths.map((path) => ({ prefix: `${path}/` })), ...names];
}

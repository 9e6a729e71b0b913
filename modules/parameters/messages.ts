import type { EventMessage } from "../events/message";

/** A change of a parameter, for people. The events hold no value. */
export const PARAMETER_CHANGE: EventMessage = {
  subject: "Parameter changed",
  titlePath: "$.detail.name",
  facts: { operation: "$.detail.operation", account: "$.account", region: "$.region", time: "$.time" },
  advice: "look into CloudTrail for who did it, if nobody said so",
  link: "https://console.aws.amazon.com/systems-manager/parameters?region=<region>",
};

/** An action of a parameter's policy, for people. */
export const PARAMETER_POLICY_ACTION: EventMessage = {
  subject: "Policy of a parameter",
  titlePath: "$.detail.parameter-name",
  facts: { policy: "$.detail.policy-type", account: "$.account", region: "$.region", time: "$.time" },
  advice: "renew the value, or take the parameter out of the code that makes it",
  link: "https://console.aws.amazon.com/systems-manager/parameters?region=<region>",
};

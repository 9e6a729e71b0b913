import {
  centralizedData,
  deploymentProblems,
  distributedData,
  type FirewallDeployment,
} from "./network-firewall-deployment";
import { loggingData, type NetworkFirewallRules, rulesData, rulesProblems } from "./network-firewall-rules";
import type { PolicyService } from "./service";

/** A policy that makes firewalls of AWS Network Firewall. Each endpoint is billed by the hour. */
export interface NetworkFirewallSettings extends NetworkFirewallRules {
  readonly type: "NETWORK_FIREWALL";

  readonly deployment: FirewallDeployment;
}

export const NETWORK_FIREWALL: PolicyService<NetworkFirewallSettings> = {
  resourceTypes: () => ["AWS::EC2::VPC"],

  data: ({ deployment, logging, ...rules }) => {
    if (deployment.model === "DISTRIBUTED") {
      return {
        type: "NETWORK_FIREWALL",
        ...rulesData(rules),
        networkFirewallOrchestrationConfig: distributedData(deployment),
        networkFirewallLoggingConfiguration: loggingData(logging),
      };
    }
    return {
      type: "NETWORK_FIREWALL",
      awsNetworkFirewallConfig: {
        ...rulesData(rules),
        networkFirewallLoggingConfiguration: loggingData(logging),
      },
      firewallDeploymentModel: centralizedData(deployment),
    };
  },

  // AWS: to use the distributed model, there is no option.
  // https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_NetworkFirewallPolicy.html
  option: ({ deployment: { model } }) =>
    model === "CENTRALIZED" ? { networkFirewallPolicy: { firewallDeploymentModel: model } } : undefined,

  problems: (settings) => [...rulesProblems(settings), ...deploymentProblems(settings.deployment)],
};

import type { ProtectionPlans } from "../../../modules/guardduty/protection-plans";

/** Every plan and agent for every account. */
export const ALL_PLANS: ProtectionPlans = {
  s3DataEvents: "all",
  eksAuditLogs: "all",
  ebsMalwareProtection: "all",
  rdsLoginEvents: "all",
  lambdaNetworkLogs: "all",
  runtimeMonitoring: { autoEnable: "all", ecsFargateAgent: "all", ec2Agent: "all", eksAddon: "all" },
};

/** `all`: every account; `new`: only accounts that join later; `none`: no account. */
export type AutoEnable = "all" | "new" | "none";

/** Which accounts of the organization get which protection plan. */
export interface ProtectionPlans {
  readonly s3DataEvents: AutoEnable;
  readonly eksAuditLogs: AutoEnable;
  readonly ebsMalwareProtection: AutoEnable;
  readonly rdsLoginEvents: AutoEnable;
  readonly lambdaNetworkLogs: AutoEnable;
  /** Watches processes on ECS Fargate, EC2 and EKS; includes what EKS runtime monitoring alone did. */
  readonly runtimeMonitoring: {
    readonly autoEnable: AutoEnable;
    /** Who gets GuardDuty's agent installed by itself. Never more accounts than `autoEnable` says. */
    readonly ecsFargateAgent: AutoEnable;
    readonly ec2Agent: AutoEnable;
    readonly eksAddon: AutoEnable;
  };
}

/**
 * Plans by the names of the API. EKS_RUNTIME_MONITORING is not among them: AWS refuses it beside RUNTIME_MONITORING.
 * https://docs.aws.amazon.com/guardduty/latest/APIReference/API_OrganizationFeatureConfiguration.html
 */
export const PLAN_NAMES = [
  "S3_DATA_EVENTS",
  "EKS_AUDIT_LOGS",
  "EBS_MALWARE_PROTECTION",
  "RDS_LOGIN_EVENTS",
  "LAMBDA_NETWORK_LOGS",
  "RUNTIME_MONITORING",
] as const;

export type PlanName = (typeof PLAN_NAMES)[number];

/** An agent of runtime monitoring, by the API's name. */
export interface Agent {
  readonly name: "ECS_FARGATE_AGENT_MANAGEMENT" | "EC2_AGENT_MANAGEMENT" | "EKS_ADDON_MANAGEMENT";
  readonly autoEnable: AutoEnable;
}

export interface Plan {
  readonly name: PlanName;
  readonly autoEnable: AutoEnable;
  /** Empty for all plans but runtime monitoring. */
  readonly agents: readonly Agent[];
}

/**
 * Every plan with its setting, each of them explicit: a new detector starts with most plans on, and billed.
 *
 * The agents stand in the order in which GuardDuty answers, all three of them. The provider compares lists by position,
 * so another order or a missing agent is a difference at every plan (terraform-provider-aws #44822, #44823).
 */
export function planSettings(plans: ProtectionPlans): Plan[] {
  const { autoEnable, ecsFargateAgent, ec2Agent, eksAddon } = plans.runtimeMonitoring;
  return [
    { name: "S3_DATA_EVENTS", autoEnable: plans.s3DataEvents, agents: [] },
    { name: "EKS_AUDIT_LOGS", autoEnable: plans.eksAuditLogs, agents: [] },
    { name: "EBS_MALWARE_PROTECTION", autoEnable: plans.ebsMalwareProtection, agents: [] },
    { name: "RDS_LOGIN_EVENTS", autoEnable: plans.rdsLoginEvents, agents: [] },
    { name: "LAMBDA_NETWORK_LOGS", autoEnable: plans.lambdaNetworkLogs, agents: [] },
    {
      name: "RUNTIME_MONITORING",
      autoEnable,
      agents: [
        { name: "ECS_FARGATE_AGENT_MANAGEMENT", autoEnable: atMost(autoEnable, ecsFargateAgent) },
        { name: "EC2_AGENT_MANAGEMENT", autoEnable: atMost(autoEnable, ec2Agent) },
        { name: "EKS_ADDON_MANAGEMENT", autoEnable: atMost(autoEnable, eksAddon) },
      ],
    },
  ];
}

/** An agent without its plan does nothing, so the plan's setting bounds the agent's. */
function atMost(plan: AutoEnable, agent: AutoEnable): AutoEnable {
  const order: readonly AutoEnable[] = ["none", "new", "all"];
  return order.indexOf(agent) > order.indexOf(plan) ? plan : agent;
}

/** Construct id of a plan's resource: s3-data-events. */
export function planId(name: PlanName): string {
  return name.toLowerCase().replaceAll("_", "-");
}

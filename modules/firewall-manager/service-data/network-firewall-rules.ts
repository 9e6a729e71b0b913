import type { Json } from "../../../core/json";
import { onceProblem, rangeProblem, shapeProblem } from "./checks";

/** A stateless rule group of the administrator's or of AWS. */
export interface StatelessRuleGroup {
  readonly ruleGroupArn: string;
  /** Lower is tried first, 1-65535. */
  readonly priority: number;
}

/** A stateful rule group of the administrator's or of AWS. */
export interface StatefulRuleGroup {
  readonly ruleGroupArn: string;
  /** With the strict order, and only then: lower is tried first, 1-65535. */
  readonly priority?: number;
}

/** A metric that packets are counted by, named among the stateless actions. */
export interface MetricAction {
  /** Letters and digits. */
  readonly name: string;
  /** Value of the metric's dimension CustomAction. */
  readonly dimension: string;
}

/** What every firewall of a policy does with traffic. */
export interface NetworkFirewallRules {
  /** @default - none: every packet goes to the stateful rules */
  readonly statelessRuleGroups?: readonly StatelessRuleGroup[];

  /** @default - none */
  readonly statefulRuleGroups?: readonly StatefulRuleGroup[];

  /** For packets that no stateless rule matched: one action of AWS's and names of `metricActions`. @default aws:forward_to_sfe */
  readonly statelessDefaultActions?: readonly string[];

  /** The same for fragments. @default - as `statelessDefaultActions` */
  readonly statelessFragmentDefaultActions?: readonly string[];

  /** @default - none */
  readonly metricActions?: readonly MetricAction[];

  /** STRICT_ORDER tries stateful groups by priority. @default - AWS's: pass, then drop, then alert rules */
  readonly statefulRuleOrder?: "STRICT_ORDER";

  /** With the strict order: what happens to the rest, such as aws:drop_established. @default - it passes */
  readonly statefulDefaultActions?: readonly string[];

  /** @default - the firewalls do not log */
  readonly logging?: NetworkFirewallPolicyLogging;
}

/** Buckets for the logs of the firewalls of all accounts. */
export interface NetworkFirewallPolicyLogging {
  /** Bucket for records of alerts. @default - none */
  readonly alertBucketName?: string;
  /** Bucket for records of flows. @default - none */
  readonly flowBucketName?: string;
  /** Whether logging that an account has set up is replaced. @default true */
  readonly replaceExisting?: boolean;
}

const AWS_ACTIONS = ["aws:pass", "aws:drop", "aws:forward_to_sfe"];

/** The rules, as Firewall Manager has them in its JSON. */
export function rulesData(rules: NetworkFirewallRules): { [key: string]: Json } {
  const actions = [...(rules.statelessDefaultActions ?? ["aws:forward_to_sfe"])];
  return {
    networkFirewallStatelessRuleGroupReferences: (rules.statelessRuleGroups ?? []).map(
      ({ ruleGroupArn, priority }) => ({ resourceARN: ruleGroupArn, priority }),
    ),
    networkFirewallStatelessDefaultActions: actions,
    networkFirewallStatelessFragmentDefaultActions: [...(rules.statelessFragmentDefaultActions ?? actions)],
    networkFirewallStatelessCustomActions: (rules.metricActions ?? []).map(({ name, dimension }) => ({
      actionName: name,
      actionDefinition: { publishMetricAction: { dimensions: [{ value: dimension }] } },
    })),
    networkFirewallStatefulRuleGroupReferences: (rules.statefulRuleGroups ?? []).map(({ ruleGroupArn, priority }) => ({
      resourceARN: ruleGroupArn,
      priority,
    })),
    ...(rules.statefulRuleOrder && {
      networkFirewallStatefulEngineOptions: { ruleOrder: rules.statefulRuleOrder },
      networkFirewallStatefulDefaultActions: [...(rules.statefulDefaultActions ?? [])],
    }),
  };
}

/** The logging, as Firewall Manager has it in its JSON. */
export function loggingData(logging: NetworkFirewallPolicyLogging | undefined): Json {
  if (logging === undefined) return null;
  const destinations = [
    ["ALERT", logging.alertBucketName],
    ["FLOW", logging.flowBucketName],
  ] as const;
  return {
    logDestinationConfigs: destinations
      .filter(([, bucketName]) => bucketName !== undefined)
      .map(([logType, bucketName]) => ({ logDestinationType: "S3", logType, logDestination: { bucketName } })),
    overrideExistingConfig: logging.replaceExisting ?? true,
  };
}

/** What is wrong with the rules, in words; empty if nothing is. */
export function rulesProblems(rules: NetworkFirewallRules): string[] {
  const { statelessRuleGroups = [], statefulRuleGroups = [], statefulRuleOrder, logging } = rules;
  const problems = [
    ...(statelessRuleGroups.length + statefulRuleGroups.length === 0
      ? ["service.statelessRuleGroups or service.statefulRuleGroups must name a rule group, got none"]
      : []),
    ...statelessRuleGroups.flatMap(({ priority }) =>
      rangeProblem("service.statelessRuleGroups: priority", priority, 1, 65_535),
    ),
    ...onceProblem(
      "service.statelessRuleGroups: priority",
      statelessRuleGroups.map(({ priority }) => priority),
    ),
    ...[...statelessRuleGroups, ...statefulRuleGroups].flatMap(({ ruleGroupArn }) =>
      shapeProblem(
        "service: ruleGroupArn",
        ruleGroupArn,
        /^arn:[^:]+:network-firewall:[^:]+:[^:]+:state(less|ful)-rulegroup\/.+$/,
        "the ARN of a Network Firewall rule group",
      ),
    ),
    ...actionProblems("service.statelessDefaultActions", rules.statelessDefaultActions, rules),
    ...actionProblems("service.statelessFragmentDefaultActions", rules.statelessFragmentDefaultActions, rules),
  ];
  const ranked = statefulRuleGroups.filter(({ priority }) => priority !== undefined).length;
  if (statefulRuleOrder === "STRICT_ORDER" ? ranked < statefulRuleGroups.length : ranked > 0) {
    problems.push(
      "service.statefulRuleGroups: a priority goes with statefulRuleOrder STRICT_ORDER, on every group, and with it alone",
    );
  }
  if (rules.statefulDefaultActions !== undefined && statefulRuleOrder === undefined) {
    problems.push("service.statefulDefaultActions goes with statefulRuleOrder STRICT_ORDER alone");
  }
  if (logging && logging.alertBucketName === undefined && logging.flowBucketName === undefined) {
    problems.push("service.logging must name alertBucketName or flowBucketName, got neither");
  }
  return problems;
}

function actionProblems(name: string, actions: readonly string[] | undefined, rules: NetworkFirewallRules): string[] {
  if (actions === undefined) return [];
  const metrics = (rules.metricActions ?? []).map((action) => action.name);
  const unknown = actions.filter((action) => !AWS_ACTIONS.includes(action) && !metrics.includes(action));
  return [
    ...(actions.filter((action) => AWS_ACTIONS.includes(action)).length === 1
      ? []
      : [`${name} must hold exactly one of ${AWS_ACTIONS.join(", ")}, got ${actions.join(", ") || "none"}`]),
    ...unknown.map((action) => `${name} must hold actions of AWS or names of metricActions, got '${action}'`),
  ];
}

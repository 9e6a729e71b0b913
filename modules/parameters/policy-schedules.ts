import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { SchedulerSchedule, type SchedulerScheduleTarget } from "@cdktf/provider-aws/lib/scheduler-schedule";
import { SchedulerScheduleGroup } from "@cdktf/provider-aws/lib/scheduler-schedule-group";
import { Construct } from "constructs";
import { arn, eventBusArn, partitionOf } from "../../core/arns";
import { ConfigError } from "../../core/errors";
import { canonicalJson } from "../../core/json";
import { parameterArn, parameterNameProblem } from "../../core/parameter-name";
import { policyDocument } from "../../policies/document";
import {
  assumedByScheduler,
  deleteParameters,
  giveNotice,
  keepFailures,
} from "../../policies/role/parameter-schedules";
import type { Placement } from "../placement";
import { POLICY_ACTION, SCHEDULED_SOURCE } from "./event-patterns";
import { type ParameterPolicies, type PolicyAction, policiesProblem, policyActions } from "./policies";

/** A parameter with its policies. */
export interface ScheduledParameter extends ParameterPolicies {
  /** Full name. */
  readonly name: string;

  /** As the notice tells it. */
  readonly type: "String" | "StringList" | "SecureString";
}

export interface ParameterPolicySchedulesProps {
  /** Account and region of the parameters. */
  readonly placement: Placement;

  /** Name of the group of schedules, up to 64 letters, digits, '_', '.', '-'. */
  readonly groupName: string;

  /** Name of the role that acts; unique in the account. */
  readonly roleName: string;

  /** By a short id, which the names of the schedules begin with. */
  readonly parameters: Readonly<Record<string, ScheduledParameter>>;

  /** Queue of the same region for what failed; a schedule is tried for a day. @default - none */
  readonly deadLetterQueueArn?: string;
}

/** What a schedule's name ends with. */
const SUFFIXES = {
  Expiration: "expiration",
  ExpirationNotification: "expiration-notice",
  NoChangeNotification: "no-change-notice",
} as const;

/**
 * Stands in for the policies of Advanced parameters, which the provider has no argument for: schedules of EventBridge
 * Scheduler that delete a parameter at its time, whatever its tier, and give notice before. The notices look like those
 * of Parameter Store, from a source of ours. docs/runbooks/parameter-policies.md compares the two.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-policies.html
 */
export class ParameterPolicySchedules extends Construct {
  constructor(scope: Construct, id: string, props: ParameterPolicySchedulesProps) {
    super(scope, id);
    const { placement, groupName, roleName, parameters, deadLetterQueueArn } = props;
    this.validate(props);
    const { accountId, regionName: region } = placement;
    const group = new SchedulerScheduleGroup(this, "group", { ...placement, name: groupName });
    const groupArn = arn({ service: "scheduler", region, account: accountId, resource: `schedule-group/${groupName}` });
    const role = new IamRole(this, "role", {
      ...placement,
      name: roleName,
      description: "EventBridge Scheduler deletes parameters that expired and gives notice before",
      assumeRolePolicy: policyDocument([assumedByScheduler(accountId, groupArn)]),
    });
    const all = Object.values(parameters);
    const expiring = all.filter(({ expiresAt }) => expiresAt !== undefined);
    const hasNotices = all.some(({ noticeBefore, noChangeNotice }) => (noticeBefore ?? noChangeNotice) !== undefined);
    const busArn = eventBusArn(accountId, region, "default");
    const rights = new IamRolePolicy(this, "rights", {
      ...placement,
      name: "parameter-policies",
      role: role.name,
      policy: policyDocument([
        ...(expiring.length > 0
          ? [deleteParameters(expiring.map(({ name }) => parameterArn(accountId, region, name)))]
          : []),
        ...(hasNotices ? [giveNotice(busArn, SCHEDULED_SOURCE, POLICY_ACTION)] : []),
        ...(deadLetterQueueArn === undefined ? [] : [keepFailures(deadLetterQueueArn)]),
      ]),
    });
    for (const [key, parameter] of Object.entries(parameters)) {
      for (const action of policyActions(parameter)) {
        new SchedulerSchedule(this, `${key}-${SUFFIXES[action.type]}`, {
          ...placement,
          name: `${key}-${SUFFIXES[action.type]}`,
          groupName: group.name,
          description: `${action.type} of ${parameter.name}`.slice(0, 512),
          scheduleExpression: `at(${action.at})`,
          scheduleExpressionTimezone: "UTC",
          flexibleTimeWindow: { mode: "OFF" },
          target: {
            ...targetOf(action, parameter, busArn, region),
            roleArn: role.arn,
            ...(deadLetterQueueArn !== undefined && { deadLetterConfig: { arn: deadLetterQueueArn } }),
          },
          // A schedule whose time has come must not find a role without rights.
          dependsOn: [rights],
        });
      }
    }
  }

  private validate({ groupName, parameters }: ParameterPolicySchedulesProps): void {
    if (!/^[\w.-]{1,64}$/.test(groupName)) {
      throw new ConfigError(this, `groupName must be 1 to 64 letters, digits, '_', '.', '-', got '${groupName}'`);
    }
    const entries = Object.entries(parameters);
    if (entries.length === 0) throw new ConfigError(this, "parameters must hold at least one, got none");
    for (const [key, parameter] of entries) {
      // The longest suffix has 18 characters with its hyphen, a name of a schedule 64.
      if (!/^[\w.-]{1,46}$/.test(key)) {
        throw new ConfigError(this, `parameters must have ids of 1 to 46 letters, digits, '_', '.', '-', got '${key}'`);
      }
      const name = parameterNameProblem(parameter.name);
      const problem = name === undefined ? policiesProblem(parameter) : `name ${name}`;
      if (problem !== undefined) throw new ConfigError(this, `parameters.${key} ${problem}`);
    }
  }
}

/**
 * Deleting is a call of the API, giving notice an event on the default bus, where Parameter Store sends its own.
 *
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html
 */
function targetOf(
  { type, content }: PolicyAction,
  parameter: ScheduledParameter,
  busArn: string,
  region: string,
): Pick<SchedulerScheduleTarget, "arn" | "input" | "eventbridgeParameters"> {
  if (type === "Expiration") {
    return {
      arn: arn({ partition: partitionOf(region), service: "scheduler", resource: "aws-sdk:ssm:deleteParameter" }),
      input: canonicalJson({ Name: parameter.name }),
    };
  }
  return {
    arn: busArn,
    eventbridgeParameters: { detailType: POLICY_ACTION, source: SCHEDULED_SOURCE },
    input: canonicalJson({
      "action-reason": "Scheduled by the stack that makes the parameter.",
      "action-status": "Success",
      "parameter-name": parameter.name,
      "parameter-type": parameter.type,
      "policy-content": content,
      "policy-type": type,
    }),
  };
}

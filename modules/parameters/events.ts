import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { parameterNameProblem } from "../../core/parameter-name";
import { EventRule, type EventRuleTarget } from "../events/event-rule";
import type { Placement } from "../placement";
import {
  parameterChanges,
  type ParameterOperation,
  parameterPolicyActions,
  type PolicyType,
  type WatchedParameters,
} from "./event-patterns";

export interface ParameterEventsProps extends WatchedParameters {
  /** Account and region of the parameters. */
  readonly placement: Placement;

  /** Rule about changes. @default - none */
  readonly changes?: {
    readonly ruleName: string;
    /** @default - all: Create, Update, Delete, LabelParameterVersion */
    readonly operations?: readonly ParameterOperation[];
    /** One to five. */
    readonly targets: readonly EventRuleTarget[];
  };

  /** Rule about policies: what expired, is going to, or was not renewed. @default - none */
  readonly policyActions?: {
    readonly ruleName: string;
    /** @default - all: Expiration, ExpirationNotification, NoChangeNotification */
    readonly policyTypes?: readonly PolicyType[];
    /** One to five. */
    readonly targets: readonly EventRuleTarget[];
  };

  /** Queue of the same region for what a target does not take. */
  readonly deadLetterQueueArn: string;

  /** What must stand before a first event is sent: policies of targets and queue. */
  readonly after: readonly ITerraformDependable[];
}

/** Rules of EventBridge for what happens to parameters, on the default bus, where Parameter Store sends its events. */
export class ParameterEvents extends Construct {
  constructor(scope: Construct, id: string, props: ParameterEventsProps) {
    super(scope, id);
    const { placement, changes, policyActions, paths = [], names = [], deadLetterQueueArn, after } = props;
    const problem = [...paths, ...names].map((name) => parameterNameProblem(name)).find((each) => each !== undefined);
    if (problem !== undefined) throw new ConfigError(this, `paths and names ${problem}`);
    if (paths.length + names.length === 0) {
      throw new ConfigError(this, "paths or names must say which parameters are meant, got none");
    }
    if (changes === undefined && policyActions === undefined) {
      throw new ConfigError(this, "changes or policyActions must name a rule, got neither");
    }
    const watched = { paths, names };
    if (changes !== undefined) {
      new EventRule(this, "changes", {
        placement,
        ruleName: changes.ruleName,
        description: "Parameters were made, changed or deleted",
        pattern: parameterChanges(watched, changes.operations),
        targets: changes.targets,
        deadLetterQueueArn,
        after,
      });
    }
    if (policyActions !== undefined) {
      new EventRule(this, "policy-actions", {
        placement,
        ruleName: policyActions.ruleName,
        description: "Parameters expired, are going to, or were not renewed",
        pattern: parameterPolicyActions(watched, policyActions.policyTypes),
        targets: policyActions.targets,
        deadLetterQueueArn,
        after,
      });
    }
  }
}

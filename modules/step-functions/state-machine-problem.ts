import { LOG_GROUP_RETENTION_IN_DAYS } from "../../core/log-group-retention";
import { isKnown } from "../known";
import { checkDefinition } from "./definition/check";
import type { StateMachineProps } from "./state-machine-props";

/** In characters. https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html */
const MAX_DEFINITION_LENGTH = 1024 * 1024;

/** What Step Functions or IAM would refuse, in words for a ConfigError; undefined if all is well. */
export function stateMachineProblem(props: StateMachineProps, roleName: string): string | undefined {
  const { stateMachineName, definition, logRetentionInDays: retention } = props;
  if (!/^[\w-]{1,80}$/.test(stateMachineName)) {
    return `stateMachineName must be 1 to 80 letters, digits, '-', '_', got '${stateMachineName}'`;
  }
  if (!/^[\w+=,.@-]{1,64}$/.test(roleName)) {
    return `roleName must be 1 to 64 letters, digits and '+=,.@-_', got '${roleName}': set it`;
  }
  if (retention !== undefined && !LOG_GROUP_RETENTION_IN_DAYS.some((days) => days === retention)) {
    return `logRetentionInDays must be one of ${LOG_GROUP_RETENTION_IN_DAYS.join(", ")}, got ${retention}`;
  }
  const problems = checkDefinition(definition, props.type);
  if (problems.length > 0) return `definition is not sound: ${problems.join("; ")}`;
  const text = JSON.stringify(definition);
  if (text.length > MAX_DEFINITION_LENGTH) {
    return `definition must have at most ${MAX_DEFINITION_LENGTH} characters, got ${text.length}`;
  }
  // The provider asks AWS about a definition that it knows at plan: then no plan can be made without credentials.
  if (isKnown(text)) {
    return "definition must refer to a resource of the stack, such as functionArn of a NodeFunction, got texts alone";
  }
  return undefined;
}

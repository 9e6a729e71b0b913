import { stateProblems } from "./check-state";
import { ending, innerMachines, reachable } from "./paths";
import type { StateMachineDefinition, States } from "./types";

/** Longest name of a state, in characters. */
const MAX_STATE_NAME = 80;

/** https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html */
const MAX_TIMEOUT_IN_SECONDS = { STANDARD: 365 * 24 * 60 * 60, EXPRESS: 5 * 60 } as const;

/**
 * What is wrong with a definition, each as a sentence that begins with where: what AWS would refuse, and what it would
 * take though an execution could then hang, or fail where it need not. None if all is well.
 */
export function checkDefinition(
  definition: StateMachineDefinition,
  type: keyof typeof MAX_TIMEOUT_IN_SECONDS = "STANDARD",
): string[] {
  const { TimeoutSeconds } = definition;
  const longest = MAX_TIMEOUT_IN_SECONDS[type];
  const bounded = Number.isInteger(TimeoutSeconds) && TimeoutSeconds >= 1 && TimeoutSeconds <= longest;
  return [
    ...(bounded ? [] : [`TimeoutSeconds must be a whole number from 1 to ${longest}, got ${TimeoutSeconds}`]),
    ...machineProblems(definition, ""),
    ...repeatedNames(definition),
  ];
}

function machineProblems(machine: States, place: string): string[] {
  const { StartAt, States: states } = machine;
  if (!Object.hasOwn(states, StartAt)) return [`${place}StartAt: there is no state '${StartAt}'`];
  const [reached, ends] = [reachable(machine), ending(machine)];
  return Object.entries(states).flatMap(([name, state]) => {
    const where = `${place}States.${name}`;
    const problems = stateProblems(state, states);
    return [
      ...(name.length > MAX_STATE_NAME ? [" has a name of more than 80 characters"] : []),
      ...(reached.has(name) ? [] : [" is never reached"]),
      ...problems,
      // A state without any way out, or with a wrong one, is told of already.
      ...(ends.has(name) || problems.length > 0 ? [] : [" never ends: no way leads to End, Succeed or Fail"]),
    ]
      .map((problem) => where + problem)
      .concat(innerMachines(state).flatMap((inner) => machineProblems(inner.machine, `${where}.${inner.place}.`)));
  });
}

/** AWS wants each name once, inner machines included. */
function repeatedNames(definition: States): string[] {
  const names = namesOf(definition);
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  return [...new Set(repeated)].map((name) => `States.${name}: more than one state has this name`);
}

function namesOf({ States: states }: States): string[] {
  return Object.entries(states).flatMap(([name, state]) => [
    name,
    ...innerMachines(state).flatMap(({ machine }) => namesOf(machine)),
  ]);
}

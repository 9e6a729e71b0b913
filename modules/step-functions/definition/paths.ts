import type { State, States } from "./types";

/** One way from a state to another, and the field that says so. */
export interface Edge {
  readonly field: string;
  readonly to: string;
}

/** Where a state can lead, errors included. */
export function edgesOf(state: State): Edge[] {
  if (state.Type === "Choice") {
    const choices = state.Choices.map(({ Next }, index) => ({ field: `Choices[${index}].Next`, to: Next }));
    return state.Default === undefined ? choices : [...choices, { field: "Default", to: state.Default }];
  }
  const caught = "Catch" in state ? (state.Catch ?? []) : [];
  return [
    ...("Next" in state && state.Next !== undefined ? [{ field: "Next", to: state.Next }] : []),
    ...caught.map(({ Next }, index) => ({ field: `Catch[${index}].Next`, to: Next })),
  ];
}

/** Whether an execution, a branch or an item ends with the state. */
export function isLast(state: State): boolean {
  return state.Type === "Succeed" || state.Type === "Fail" || ("End" in state && state.End === true);
}

/** The machines inside of a state, each with where it stands. */
export function innerMachines(state: State): { readonly place: string; readonly machine: States }[] {
  if (state.Type === "Map") return [{ place: "ItemProcessor", machine: state.ItemProcessor }];
  if (state.Type !== "Parallel") return [];
  return state.Branches.map((machine, index) => ({ place: `Branches[${index}]`, machine }));
}

/** The states that an execution can come to, by name. */
export function reachable({ StartAt, States: states }: States): Set<string> {
  return spread([StartAt], (name) => edgesOf(states[name] as State).map(({ to }) => to), states);
}

/** The states from which an execution can end. */
export function ending({ States: states }: States): Set<string> {
  const entries = Object.entries(states);
  const last = entries.filter(([, state]) => isLast(state)).map(([name]) => name);
  const before = (name: string): string[] =>
    entries.filter(([, state]) => edgesOf(state).some(({ to }) => to === name)).map(([each]) => each);
  return spread(last, before, states);
}

function spread(from: readonly string[], next: (name: string) => string[], states: States["States"]): Set<string> {
  const found = new Set<string>();
  const waiting = [...from];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name) || !Object.hasOwn(states, name)) continue;
    found.add(name);
    waiting.push(...next(name));
  }
  return found;
}

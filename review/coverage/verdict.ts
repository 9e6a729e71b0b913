import type { PlacedResource } from "./inventory";

/** A resource that covers a place. */
export interface Evidence {
  readonly stack: string;
  readonly address: string;
}

/**
 * How a row stands at a place.
 *
 * covered    something in the stacks does it
 * new-only   set so that only accounts that join later have it
 * off        set to off, explicitly
 * own-stack  comes with the account's own stack, for accounts that there are not yet
 * skip       the region lacks it, and regions.skips says so
 * excluded   a setting leaves the account out
 * suspended  the account is suspended or closed: nothing is asked of it
 * gap        nothing does it
 */
export const STATES = ["covered", "new-only", "off", "own-stack", "skip", "excluded", "suspended", "gap"] as const;

export type State = (typeof STATES)[number];

export interface Verdict {
  readonly state: State;
  /** What does it; empty for what nothing does. */
  readonly by: readonly Evidence[];
  /** What is missing, or why it is left out, or what exactly is there. */
  readonly note?: string;
}

export function covered(by: readonly PlacedResource[], note?: string): Verdict {
  return { state: "covered", by: evidence(by), note };
}

export function gap(note: string): Verdict {
  return { state: "gap", by: [], note };
}

export function declared(
  state: "new-only" | "off" | "own-stack",
  by: readonly PlacedResource[],
  note?: string,
): Verdict {
  return { state, by: evidence(by), note };
}

function evidence(resources: readonly PlacedResource[]): Evidence[] {
  return resources.map(({ stack, address }) => ({ stack, address }));
}

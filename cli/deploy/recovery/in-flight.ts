import type { ProgressEvent } from "../progress-event";

/** A resource that may exist in AWS although Terraform's state does not know it. */
export interface InFlight {
  readonly address: string;
  /**
   * Id that Terraform reported. It is known if the creation was complete and only the state was not saved: a remote
   * state is written every 20 seconds, not after every resource.
   */
  readonly id?: string;
}

/**
 * Resources that a run which was cut off began to create, in order, without those that are in the state and those that
 * were destroyed again afterwards.
 */
export function inFlight(events: readonly ProgressEvent[], inState: ReadonlySet<string>): InFlight[] {
  const open = new Map<string, InFlight>();
  for (const { address, action, phase, id } of events) {
    if (action === "create") open.set(address, { address, ...(phase === "done" && id !== undefined && { id }) });
    if (action === "destroy" && phase === "done") open.delete(address);
  }
  return [...open.values()].filter(({ address }) => !inState.has(address));
}

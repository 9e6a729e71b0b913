import type { EventMessage } from "../events/message";
import type { EventPattern } from "../events/pattern";

/** Which events are worth a message, and what it says. */
export interface FindingRoute {
  /** Stable: part of the rule's name. */
  readonly id: string;

  /** What the rule is for, as the console shows it. */
  readonly description: string;

  readonly pattern: EventPattern;

  readonly message: EventMessage;
}

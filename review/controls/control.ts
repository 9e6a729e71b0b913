/** met: built or judged by what the row names. open: not built yet. not applicable: nothing of this project could meet it. */
export type ControlState = "met" | "open" | "not applicable";

/** What meets a control, and the test that shows it. */
export interface Evidence {
  /** `file#Name` of a construct, or of a function that makes a policy. */
  readonly construct: string;
  /** Type of the resource that stands in the output of an example. */
  readonly type?: string;
  readonly test: string;
}

/** One control of a standard. Guardrails that serve it are added from their own lists. */
export interface Control {
  /** Id of the standard, such as S3.8 or 2.1.4. */
  readonly id: string;
  /** What it asks for, in our words. */
  readonly title: string;
  readonly evidence: readonly Evidence[];
  /** Why it is open or not applicable; for a control that is met, what else there is to know. */
  readonly note?: string;
  /** @default - met if there is evidence or a guardrail */
  readonly state?: Exclude<ControlState, "met">;
}

/** A control that constructs meet. */
export function met(id: string, title: string, ...evidence: readonly Evidence[]): Control {
  return { id, title, evidence };
}

/** A control of workloads, whose resources a guardrail judges wherever a team declares them. */
export function judged(id: string, title: string): Control {
  return { id, title, evidence: [] };
}

/** A control that nothing meets yet. */
export function open(id: string, title: string, note: string): Control {
  return { id, title, evidence: [], state: "open", note };
}

/** A control that nothing of this project could meet. */
export function notApplicable(id: string, title: string, note: string): Control {
  return { id, title, evidence: [], state: "not applicable", note };
}

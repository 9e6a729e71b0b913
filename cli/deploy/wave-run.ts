import type { StackDefinition } from "../../stacks/waves";
import { mapWithConcurrency } from "../terraform/pool";
import type { Outcome } from "./outcome";
import { describeCounts } from "./terraform-output";

export interface WaveRunOptions {
  /** Stacks at a time, within one wave. */
  readonly parallel: number;
  readonly signal: AbortSignal;
}

/**
 * Runs `each` on stacks, wave by wave in the order given: the stacks of one wave need nothing of each other. After the
 * first that is not done nothing new is begun; what is under way comes to its end.
 */
export async function runWaves(
  targets: readonly StackDefinition[],
  { parallel, signal }: WaveRunOptions,
  each: (target: StackDefinition) => Promise<Outcome>,
  afterWave: (outcomes: Outcome[]) => Promise<Outcome[]> = (outcomes) => Promise.resolve(outcomes),
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const wave of groupByWave(targets)) {
    let isOpen = outcomes.every(({ status }) => status === "done");
    const settled = await mapWithConcurrency(wave, parallel, async (target) => {
      const { name: stack, wave } = target;
      if (!isOpen || signal.aborted) return { stack, wave, status: "not started" } satisfies Outcome;
      const outcome = await each(target);
      if (outcome.status !== "done") isOpen = false;
      console.log(
        `${stack}: ${outcome.status}${describeCounts(outcome.counts)}, ${outcome.seconds?.toFixed(1) ?? 0} s`,
      );
      return outcome;
    });
    const ended = settled.map((result) => {
      if (result.status === "rejected") throw result.reason;
      return result.value;
    });
    outcomes.push(...(await afterWave(ended)));
  }
  return outcomes;
}

/** Neighbours of one wave; the order of waves stays as it is given, for destruction runs backwards. */
function groupByWave(targets: readonly StackDefinition[]): StackDefinition[][] {
  const groups: StackDefinition[][] = [];
  for (const target of targets) {
    const last = groups.at(-1);
    if (last?.[0]?.wave === target.wave) last.push(target);
    else groups.push([target]);
  }
  return groups;
}

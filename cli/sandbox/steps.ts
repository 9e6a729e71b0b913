import { readFileSync } from "node:fs";
import { availableParallelism, freemem } from "node:os";
import { join } from "node:path";
import type { StackDefinition } from "../../stacks/waves";
import { mapWithConcurrency } from "../terraform/pool";
import { factProblems } from "./facts";
import { unmatchedEntries } from "./filter";
import { type FilterReport, readFilterReports } from "./filter-output";
import { outputDirectoryOf, runLz } from "./lz-runs";
import type { Sandbox } from "./open";
import type { SandboxResult } from "./result";
import { secondPlan } from "./second-plan";
import { forget, resourcesInState } from "./state";
import { UNSUPPORTED } from "./unsupported";

export interface SandboxRunOptions {
  /** The stacks to deploy, in order. */
  readonly stacks: readonly StackDefinition[];
  /** Whether `stacks` are all there are. */
  readonly all: boolean;
  /** Terraform's executable. */
  readonly terraform: string;
  /** Whether to leave the stacks deployed. */
  readonly keep: boolean;
  /** Gets everything that the deployment and the destruction say. */
  readonly logFile: string;
  readonly signal: AbortSignal;
}

export type SandboxSteps = Sandbox & SandboxRunOptions;

/** Plans at a time. Most of a plan is the provider's own start, which keeps a processor busy. */
const PLANS_AT_ONCE = 2;

/**
 * Stacks of a wave at a time: one more than processors, since much of a stack's time is the provider waiting for S3, and
 * no more than memory allows, at 2 GB each.
 */
function parallel(): string[] {
  return ["--parallel", String(Math.max(1, Math.min(availableParallelism() + 1, Math.floor(freemem() / 2 ** 31))))];
}

/** Deploys the stacks, wave by wave, and looks at what is there afterwards. */
export async function deploy(steps: SandboxSteps, result: SandboxResult): Promise<void> {
  const { scratch, accountIds } = steps;
  const names = steps.all ? ["--all"] : steps.stacks.map(({ name }) => name);
  try {
    const seconds = await runLz(["deploy", ...names, "--auto-approve", ...parallel()], steps);
    for (const stack of result.stacks) stack.seconds.deploy = seconds.get(stack.stack);
  } finally {
    for (const stack of result.stacks) stack.applied = resourcesInState(scratch.directory, stack.stack);
  }
  const empty = result.stacks.filter(({ applied }) => applied.length === 0);
  result.problems.push(...empty.map(({ stack }) => `${stack}: nothing was applied`));
  result.lock = JSON.parse(readFileSync(scratch.lockFile, "utf8")) as unknown;
  result.problems.push(
    ...factProblems(
      scratch,
      steps.stacks.map(({ name }) => name),
      accountIds,
    ),
  );
}

/** Synthesizes with every fact known, and plans: there must be nothing to do. */
export async function planAgain(steps: SandboxSteps, result: SandboxResult): Promise<void> {
  const output = outputDirectoryOf(steps.scratch);
  await runLz(["synth", "--output", output], steps);
  readReports(readFilterReports(output), steps, result);
  const planned = await mapWithConcurrency(
    result.stacks,
    PLANS_AT_ONCE,
    async (stack) => {
      const began = Date.now();
      const { counts, drift } = await secondPlan(join(output, "stacks", stack.stack), steps);
      stack.secondPlan = counts;
      stack.seconds.plan = (Date.now() - began) / 1000;
      if (drift !== "") result.problems.push(`${stack.stack}: the second plan is not empty\n${drift}`);
    },
    steps.signal,
  );
  for (const [index, outcome] of planned.entries()) {
    if (outcome.status === "fulfilled") continue;
    if (!(outcome.reason instanceof Error)) throw outcome.reason;
    result.problems.push(`${result.stacks[index]?.stack}: ${outcome.reason.message}`);
  }
}

/** Destroys the stacks, the last wave first, but for what the emulator cannot delete. */
export async function destroy(steps: SandboxSteps, result: SandboxResult): Promise<void> {
  const { scratch, stacks } = steps;
  for (const stack of result.stacks) {
    const addresses = result.cannotBeDeleted.filter((each) => each.stack === stack.stack).map(({ address }) => address);
    await forget(join(outputDirectoryOf(scratch), "stacks", stack.stack), addresses, steps);
    stack.forgotten = addresses;
  }
  const accounts = [...new Set(stacks.map(({ account }) => account.name))];
  const seconds = await runLz(
    ["destroy", ...stacks.map(({ name }) => name), ...parallel(), "--confirm", ...accounts],
    steps,
  );
  for (const stack of result.stacks) {
    stack.left = resourcesInState(scratch.directory, stack.stack);
    stack.seconds.destroy = seconds.get(stack.stack);
    if (stack.left.length > 0) result.problems.push(`${stack.stack}: not destroyed: ${stack.left.join(", ")}`);
  }
}

function readReports(reports: ReadonlyMap<string, FilterReport>, steps: SandboxSteps, result: SandboxResult): void {
  const all = [...reports].filter(([name]) => steps.stacks.some((stack) => stack.name === name));
  result.takenOut = all.flatMap(([stack, report]) => report.takenOut.map((each) => ({ ...each, stack })));
  result.cannotBeDeleted = all.flatMap(([stack, report]) => report.cannotBeDeleted.map((each) => ({ ...each, stack })));
  if (!steps.all) return;
  result.unmatched = unmatchedEntries(UNSUPPORTED, [...result.takenOut, ...result.cannotBeDeleted]);
  if (result.unmatched.length > 0) {
    const list = result.unmatched.join(", ");
    result.problems.push(`entries of cli/sandbox/unsupported.ts that match nothing, and should go: ${list}`);
  }
}

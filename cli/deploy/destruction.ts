import { UserError } from "../../core/errors";
import type { StackDefinition } from "../../stacks/waves";
import type { Context } from "../context";
import { synthesize } from "../synthesize";
import type { Outcome } from "./outcome";
import { StackRun } from "./stack-run";
import type { Tools } from "./tools";
import { runWaves } from "./wave-run";

export interface DestructionOptions {
  /** In the order of destruction: the last wave first. */
  readonly targets: readonly StackDefinition[];
  readonly outputDirectory: string;
  readonly tools: Tools;
  readonly signal: AbortSignal;
  /** Stacks at a time, within one wave. */
  readonly parallel: number;
}

/** Destroys stacks wave by wave; the first failure ends the run. */
export class Destruction {
  constructor(
    private readonly context: Context,
    private readonly options: DestructionOptions,
  ) {}

  public async run(): Promise<Outcome[]> {
    const { context } = this;
    const { targets, outputDirectory, tools, signal, parallel } = this.options;
    const stacks = await synthesize(context, { outputDirectory, signal });
    return runWaves(targets, { parallel, signal }, async (definition) => {
      const { name, account } = definition;
      const stack = stacks.find((each) => each.name === name);
      if (stack === undefined) throw new UserError(`the app did not synthesize the stack '${name}'`);
      console.log(`\n${name}: destroying, account ${account.name} (${account.id})`);
      const run = new StackRun({ context, definition, stack, outputDirectory, tools, signal });
      return run.destroy();
    });
  }
}

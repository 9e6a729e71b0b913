import { UserError } from "../../core/errors";
import type { StackDefinition } from "../../stacks/waves";
import type { Context } from "../context";
import { synthesize } from "../synthesize";
import type { Outcome } from "./outcome";
import { StackRun } from "./stack-run";
import type { Tools } from "./tools";

export interface DestructionOptions {
  /** In the order of destruction: the last wave first. */
  readonly targets: readonly StackDefinition[];
  readonly outputDirectory: string;
  readonly tools: Tools;
  readonly signal: AbortSignal;
}

/** Destroys stacks one after the other; the first failure ends the run. */
export class Destruction {
  constructor(
    private readonly context: Context,
    private readonly options: DestructionOptions,
  ) {}

  public async run(): Promise<Outcome[]> {
    const { context } = this;
    const { targets, outputDirectory, tools, signal } = this.options;
    const stacks = await synthesize(context, { outputDirectory, signal });
    const outcomes: Outcome[] = [];
    for (const definition of targets) {
      const { name, wave, account } = definition;
      if (signal.aborted || outcomes.some(({ status }) => status !== "done")) {
        outcomes.push({ stack: name, wave, status: "not started" });
        continue;
      }
      const stack = stacks.find((each) => each.name === name);
      if (stack === undefined) throw new UserError(`the app did not synthesize the stack '${name}'`);
      console.log(`\n${name}: destroying, account ${account.name} (${account.id})`);
      const run = new StackRun({ context, definition, stack, outputDirectory, tools, signal });
      outcomes.push(await run.destroy());
    }
    return outcomes;
  }
}

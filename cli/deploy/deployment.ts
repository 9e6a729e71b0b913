import { join } from "node:path";
import { UserError } from "../../core/errors";
import type { StackDefinition } from "../../stacks/waves";
import type { Context } from "../context";
import { describeChange, FactsNotAcceptedError, publishesFacts, syncFacts } from "../lock/sync";
import { synthesize, type SynthesizedStack } from "../synthesize";
import type { Outcome } from "./outcome";
import { reload } from "./reload";
import { StackRun } from "./stack-run";
import { missingFacts } from "./targets";
import type { Tools } from "./tools";

export interface DeploymentOptions {
  /** In the order of deployment. */
  readonly targets: readonly StackDefinition[];
  readonly tools: Tools;
  readonly signal: AbortSignal;
  /** Asked before each stack, after its changes were shown. @default - deployed without asking */
  readonly approve?: (stack: string) => Promise<boolean>;
}

export interface DeploymentResult {
  readonly outcomes: readonly Outcome[];
  /** A fact would change that other stacks were built on. */
  readonly gate: boolean;
}

/**
 * Deploys stacks one after the other. Facts that a stack publishes go into the lock file at once, and the stacks after
 * it are synthesized with them. The first failure ends the run.
 */
export class Deployment {
  private synthesized: readonly SynthesizedStack[] | undefined;
  private gate = false;
  private readonly outputDirectory: string;

  constructor(
    private context: Context,
    private readonly options: DeploymentOptions,
  ) {
    this.outputDirectory = join(context.workDirectory, "cdktf.out");
  }

  public async run(): Promise<DeploymentResult> {
    const outcomes: Outcome[] = [];
    for (const { name, wave } of this.options.targets) {
      const isOpen = outcomes.every(({ status }) => status === "done") && !this.options.signal.aborted;
      outcomes.push(isOpen ? await this.attempt(name, wave) : { stack: name, wave, status: "not started" });
    }
    return { outcomes, gate: this.gate };
  }

  /** A mistake of the user's ends one stack and is told in the report, together with what was done before. */
  private async attempt(name: string, wave: number): Promise<Outcome> {
    try {
      return await this.deploy(name, wave);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (error instanceof FactsNotAcceptedError) this.gate = true;
      const status = this.options.signal.aborted ? "interrupted" : "failed";
      return {
        stack: name,
        wave,
        status,
        errors: [error.hint ? `${error.message}\nhint: ${error.hint}` : error.message],
      };
    }
  }

  private async deploy(name: string, wave: number): Promise<Outcome> {
    const definition = this.context.stacks.find((each) => each.name === name);
    if (definition === undefined) throw new UserError(`there is no stack '${name}' in the configuration any more`);
    if (definition.missingFacts.length > 0) throw missingFacts([definition]);
    const { tools, signal, approve } = this.options;
    const { context, outputDirectory } = this;
    const stack = await this.stackOnDisk(name);
    const run = new StackRun({ context, definition, stack, outputDirectory, tools, signal });
    console.log(`\n${name}: wave ${wave}, account ${definition.account.name} (${definition.account.id})`);
    await run.recover();
    if (approve !== undefined) {
      const diff = await run.diff();
      if (!diff.succeeded) return { stack: name, wave, status: diff.aborted ? "interrupted" : "failed" };
      if (!(await approve(name))) return { stack: name, wave, status: signal.aborted ? "interrupted" : "declined" };
    }
    const outcome = await run.deploy();
    if (outcome.status !== "done" || !publishesFacts(stack)) return outcome;
    try {
      await this.takeFacts(stack);
      return outcome;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (error instanceof FactsNotAcceptedError) this.gate = true;
      const hint = error.hint ? `\nhint: ${error.hint}` : "";
      return {
        ...outcome,
        status: "failed",
        errors: [`deployed, but its facts were not taken over: ${error.message}${hint}`],
      };
    }
  }

  /** The whole landing zone is synthesized at once: CDKTF deletes the folders of stacks that a run leaves out. */
  private async stackOnDisk(name: string): Promise<SynthesizedStack> {
    const { outputDirectory } = this;
    this.synthesized ??= await synthesize(this.context, { outputDirectory, signal: this.options.signal });
    const stack = this.synthesized.find((each) => each.name === name);
    if (stack === undefined) throw new UserError(`the app did not synthesize the stack '${name}'`);
    return stack;
  }

  private async takeFacts(stack: SynthesizedStack): Promise<void> {
    const { tools, signal } = this.options;
    const { changed, changes } = await syncFacts(this.context, { stacks: [stack], tools, signal });
    if (!changed) return;
    for (const change of changes) console.log(`${stack.name} | fact ${describeChange(change)}`);
    this.context = reload(this.context);
    this.synthesized = undefined;
  }
}

import { join } from "node:path";
import { UserError } from "../../core/errors";
import type { StackDefinition } from "../../stacks/waves";
import type { Context } from "../context";
import { describeChange, FactsNotAcceptedError, publishesFacts, syncFacts } from "../lock/sync";
import { synthesize, type SynthesizedStack } from "../synthesize";
import { OneAtATime } from "./one-at-a-time";
import type { Outcome } from "./outcome";
import { reload } from "./reload";
import { StackRun } from "./stack-run";
import { missingFacts } from "./targets";
import { TerraformFolder } from "./terraform-folder";
import type { Tools } from "./tools";
import { runWaves } from "./wave-run";

export interface DeploymentOptions {
  /** In the order of deployment. */
  readonly targets: readonly StackDefinition[];
  readonly tools: Tools;
  readonly signal: AbortSignal;
  /** Stacks at a time, within one wave. */
  readonly parallel: number;
  /** Asked before each stack, after its changes were shown. @default - deployed without asking */
  readonly approve?: (stack: string) => Promise<boolean>;
}

export interface DeploymentResult {
  readonly outcomes: readonly Outcome[];
  /** A fact would change that other stacks were built on. */
  readonly gate: boolean;
}

/**
 * Deploys stacks wave by wave. Facts that a wave publishes go into the lock file when it is over, and the waves after it
 * are synthesized with them. The first failure ends the run.
 */
export class Deployment {
  /** Of the context as it is; undefined once the lock file has changed. */
  private synthesis: Promise<SynthesizedStack[]> | undefined;
  /** Of the wave that is under way. */
  private synthesized: readonly SynthesizedStack[] = [];
  private gate = false;
  private readonly inits = new OneAtATime();
  private readonly outputDirectory: string;

  constructor(
    private context: Context,
    private readonly options: DeploymentOptions,
  ) {
    this.outputDirectory = join(context.workDirectory, "cdktf.out");
  }

  public async run(): Promise<DeploymentResult> {
    const { targets, parallel, signal } = this.options;
    const outcomes = await runWaves(
      targets,
      { parallel, signal },
      ({ name, wave }) => this.attempt(name, wave),
      (ended) => this.takeFactsOf(ended),
    );
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
    if (tools.hasPluginCache) await this.inits.run(() => new TerraformFolder(stack, tools, signal).init());
    return run.deploy();
  }

  /** After the wave and not in it: a new synth under the feet of a running Terraform would change what it reads. */
  private async takeFactsOf(outcomes: readonly Outcome[]): Promise<Outcome[]> {
    const stacks = this.synthesized;
    const taken: Outcome[] = [];
    for (const outcome of outcomes) {
      const stack = stacks.find(({ name }) => name === outcome.stack);
      const hasFacts = outcome.status === "done" && stack !== undefined && publishesFacts(stack);
      taken.push(hasFacts ? await this.takeFacts(stack, outcome) : outcome);
    }
    return taken;
  }

  /**
   * The whole landing zone is synthesized at once, and once for all stacks of a wave: CDKTF deletes the folders of stacks
   * that a run leaves out.
   */
  private async stackOnDisk(name: string): Promise<SynthesizedStack> {
    const { outputDirectory } = this;
    this.synthesis ??= synthesize(this.context, { outputDirectory, signal: this.options.signal });
    this.synthesized = await this.synthesis;
    const stack = this.synthesized.find((each) => each.name === name);
    if (stack === undefined) throw new UserError(`the app did not synthesize the stack '${name}'`);
    return stack;
  }

  private async takeFacts(stack: SynthesizedStack, outcome: Outcome): Promise<Outcome> {
    const { tools, signal } = this.options;
    try {
      const { changed, changes } = await syncFacts(this.context, { stacks: [stack], tools, signal });
      if (!changed) return outcome;
      for (const change of changes) console.log(`${stack.name} | fact ${describeChange(change)}`);
      this.context = reload(this.context);
      this.synthesis = undefined;
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
}

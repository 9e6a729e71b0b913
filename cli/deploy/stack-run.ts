import type { StackDefinition } from "../../stacks/waves";
import type { Context } from "../context";
import type { SynthesizedStack } from "../synthesize";
import { runCdktf, type CdktfResult } from "./cdktf";
import { Journal, readJournal } from "./journal";
import { requireStoredState, rescueState } from "./local-state";
import { OutputLog } from "./output-log";
import type { Outcome } from "./outcome";
import { errorHints } from "./recovery/error-hints";
import type { Owner } from "./recovery/import-ids";
import { inFlight } from "./recovery/in-flight";
import { recover } from "./recovery/recover";
import { recoveryPlan } from "./recovery/recovery-plan";
import { StackResources } from "./recovery/stack-json";
import { TerraformFolder } from "./terraform-folder";
import { completedCounts, errorsIn, isProgress, lastLines, warningsIn } from "./terraform-output";
import type { Tools } from "./tools";

export interface StackRunOptions {
  readonly context: Context;
  readonly definition: StackDefinition;
  readonly stack: SynthesizedStack;
  readonly outputDirectory: string;
  readonly tools: Tools;
  readonly signal?: AbortSignal;
}

/** One stack, deployed or destroyed by cdktf, with all that keeps an interruption from doing harm. */
export class StackRun {
  constructor(private readonly options: StackRunOptions) {}

  /** Deals with what an earlier run, cut off in the middle, left behind. */
  public async recover(): Promise<void> {
    const { context, stack, tools, signal } = this.options;
    requireStoredState(context.workDirectory, stack);
    const events = readJournal(context.workDirectory, stack.name);
    if (events === undefined) return;
    const folder = new TerraformFolder(stack, tools, signal);
    const resources = StackResources.read(stack.directory, await folder.state());
    const steps = recoveryPlan(inFlight(events, resources.inState), resources, this.owner());
    if (steps.length === 0) return;
    this.print(`the last run was cut off; ${steps.length} resources may exist that Terraform does not know of:`);
    const run = (address: string, id: string) => folder.import(address, id);
    await recover(stack.name, stack.directory, steps, run, (line) => this.print(line));
  }

  /** Shows what a deployment would do. */
  public async diff(): Promise<CdktfResult> {
    return this.cdktf("diff", (line) => this.print(line));
  }

  public async deploy(): Promise<Outcome> {
    return this.change("deploy");
  }

  public async destroy(): Promise<Outcome> {
    return this.change("destroy");
  }

  private async change(command: "deploy" | "destroy"): Promise<Outcome> {
    const { context, definition, stack } = this.options;
    const began = Date.now();
    const journal = Journal.open(context.workDirectory, stack.name);
    const log = new OutputLog(context.workDirectory, `${stack.name}.${command}`);
    let isClean = false;
    try {
      const result = await this.cdktf(command, (line) => {
        journal.note(line);
        log.add(line);
        if (isProgress(line)) this.print(line);
      });
      for (const warning of warningsIn(result.lines)) this.print(warning);
      const counts = completedCounts(result.lines);
      const rescued = rescueState(context.workDirectory, stack);
      // cdktf takes a Terraform that was killed for one that ended well; Terraform's own last line cannot be mistaken.
      const isDone = result.succeeded && counts !== undefined;
      // Terraform ended by itself, so its state tells everything. Cut off by us or by a kill, it may not.
      isClean = rescued === undefined && (isDone || (!result.aborted && errorsIn(result.lines).length > 0));
      return {
        stack: definition.name,
        wave: definition.wave,
        status: isDone ? "done" : result.aborted ? "interrupted" : "failed",
        counts,
        seconds: (Date.now() - began) / 1000,
        errors: isDone
          ? undefined
          : [...this.errors(result), ...rescueHint(stack, rescued), `full output: ${log.file}`],
      };
    } finally {
      journal.close(isClean);
      if (journal.problem) this.print(`warning: the journal of this run is not complete: ${journal.problem}`);
    }
  }

  private cdktf(command: "deploy" | "destroy" | "diff", onLine: (line: string) => void): Promise<CdktfResult> {
    const { context, stack, outputDirectory, tools, signal } = this.options;
    const { workDirectory } = context;
    return runCdktf(command, { stack, workDirectory, outputDirectory, tools, signal, onLine });
  }

  private errors({ lines, aborted }: CdktfResult): string[] {
    const { directory } = this.options.stack;
    const errors = errorsIn(lines);
    if (errors.length === 0) return aborted ? [] : [lastLines(lines)];
    const hints = errorHints(errors, { directory, resources: StackResources.read(directory), owner: this.owner() });
    return [...errors, ...(hints.length > 0 ? [hints.join("\n")] : [])];
  }

  private owner(): Owner {
    const { context, definition } = this.options;
    return { accountId: definition.account.id ?? "", homeRegion: context.landingZone.homeRegion };
  }

  private print(text: string): void {
    for (const line of text.split("\n")) console.log(`${this.options.definition.name} | ${line}`.trimEnd());
  }
}

function rescueHint(stack: SynthesizedStack, file: string | undefined): string[] {
  if (file === undefined) return [];
  return [
    `The state could not be stored where it belongs and lies in ${file}. Before the next deployment run:\n` +
      `    terraform -chdir=${stack.directory} state push ${file}   and then delete the file`,
  ];
}
